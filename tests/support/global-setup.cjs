// Bundles the spreadsheet engine once per change of its sources, so that each test file loads one file.
const { existsSync } = require('node:fs');
const { join } = require('node:path');

module.exports = async () => {
  if (!existsSync(join(__dirname, '../../workbench/engine/bundle.mjs'))) return;
  const { ensureEngineBundle } = await import('../../workbench/engine/bundle.mjs');
  await ensureEngineBundle();
};
