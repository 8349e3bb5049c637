// `npm test`: sets the machine up and runs every test. Arguments go to jest: `npm test -- tests/domain`.
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
const result = spawnSync(process.execPath, [jest, ...process.argv.slice(2)], {
  cwd: join(fileURLToPath(import.meta.url), '../..'),
  stdio: 'inherit',
});
process.exit(result.status ?? 1);
