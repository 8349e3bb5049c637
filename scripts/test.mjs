// `npm test`: sets the machine up and runs every test but the long walks through the browser; `npm test -- --all` those as well,
// which continuous integration does. Other arguments go to jest: `npm test -- tests/domain`.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from './lib/chromium.mjs';
import { ensurePackages } from './lib/ensure-packages.mjs';
import { announceLibreOffice } from './lib/libreoffice.mjs';

ensurePackages();
ensureChromium();
announceLibreOffice();
const jest = fileURLToPath(new URL('../node_modules/jest/bin/jest.js', import.meta.url));
const wanted = process.argv.slice(2).filter((argument) => argument !== '--all');
const everyday = process.argv.length === 2;
if (everyday)
  console.log('Without the long walks through the browser (tests/browser/walks): npm test -- --all has them.');
const result = spawnSync(process.execPath, [jest, ...wanted], {
  env: { ...process.env, TEST_WALKS: everyday ? 'no' : 'yes' },
  cwd: join(fileURLToPath(import.meta.url), '../..'),
  stdio: 'inherit',
});
process.exit(result.status ?? 1);
