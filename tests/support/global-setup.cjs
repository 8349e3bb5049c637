// Bundles the spreadsheet engine and Fluent UI once per change, so that each test file loads one file of each.
module.exports = async () => {
  const { ensureEngineBundle } = await import('../../workbench/engine/bundle.mjs');
  const { ensureFluentBundle } = await import('./fluent-bundle.mjs');
  await Promise.all([ensureEngineBundle(), ensureFluentBundle()]);
};
