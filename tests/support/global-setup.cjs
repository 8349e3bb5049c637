// Bundles the spreadsheet engine once per change of its sources, so that each test file loads one file.
module.exports = async () => {
  const { ensureEngineBundle } = await import('../../workbench/engine/bundle.mjs');
  await ensureEngineBundle();
};
