// `npm test`: sets the machine up and runs every test that Node alone can run. `npm test -- --all` also those that ask other
// programs (a browser, LibreOffice, judges of PDF) or a whole build, as continuous integration does. Other arguments go to jest:
// `npm test -- tests/domain`.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensurePackages } from './lib/ensure-packages.mjs';
import { ensurePrograms } from './lib/programs.mjs';

const everyday = process.argv.length === 2;
ensurePackages();
if (process.argv.includes('--all')) ensurePrograms();
if (everyday)
  console.log('What Node alone can run. A browser, LibreOffice and a whole build as well: npm test -- --all');
const jest = fileURLToPath(new URL('../node_modules/jest/bin/jest.js', import.meta.url));
const wanted = process.argv.slice(2).filter((argument) => argument !== '--all');
const result = spawnSync(process.execPath, [jest, ...wanted], {
  env: { ...process.env, TEST_PROGRAMS: everyday ? 'no' : 'yes' },
  cwd: join(fileURLToPath(import.meta.url), '../..'),
  stdio: 'inherit',
});
process.exit(result.status ?? 1);
