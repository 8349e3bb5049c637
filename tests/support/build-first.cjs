// Builds what the browser and the tests of the build look at, once a run: the add-in, the workbench page, the sample register.
module.exports = async () => {
  const { ensureEngineBundle } = await import('../../workbench/engine/bundle.mjs');
  const { ensurePageBundle } = await import('../../workbench/page/bundle.mjs');
  const { ensureAddin } = await import('../../scripts/lib/build-addin.mjs');
  const { ensureSampleRegister } = await import('../../scripts/lib/sample-register.mjs');
  await ensureEngineBundle();
  await Promise.all([ensurePageBundle(), ensureAddin()]);
  ensureSampleRegister();
};
