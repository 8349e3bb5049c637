// `npm test`: sets the machine up and runs the tests that Node alone can run in a few minutes. `npm test -- --all` also those that
// ask other programs (a browser, LibreOffice, judges of PDF) or a whole build, and the long searches (stories of four people, damaged
// workbooks, damaged files), as continuous integration does. Other arguments go to jest:
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
  console.log(
    'What Node alone can run in minutes. A browser, LibreOffice, builds and the long searches: npm test -- --all',
  );
const jest = fileURLToPath(new URL('../node_modules/jest/bin/jest.js', import.meta.url));
const wanted = process.argv.slice(2).filter((argument) => argument !== '--all');
// Tests make much that is soon thrown away: room for it (megabytes) spares a tenth of the time. jest hands it on to its workers.
const result = spawnSync(process.execPath, ['--max-semi-space-size=32', jest, ...wanted], {
  env: { ...process.env, TEST_EVERYTHING: everyday ? 'no' : 'yes' },
  cwd: join(fileURLToPath(import.meta.url), '../..'),
  stdio: 'inherit',
});
process.exit(result.status ?? 1);
