// `npm run coverage`: how much of each room the tests reach that Node alone can run in minutes (as `npm test`, without a browser). Says
// where nobody has looked, and is no aim: what a browser or a judge of files tests counts for nothing here. Arguments go to jest.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePackages } from './lib/ensure-packages.mjs';
import { coverageTable } from './lib/coverage-table.mjs';

ensurePackages();
const { projectRoot } = await import('./lib/load-typescript.mjs');
const jest = join(projectRoot, 'node_modules/jest/bin/jest.js');
const summary = join(projectRoot, 'coverage/coverage-summary.json');
rmSync(summary, { force: true });
const options = [
  '--coverage',
  // V8's own counts: files are not rewritten for it, which takes longer than the tests.
  '--coverageProvider=v8',
  '--coverageReporters=json-summary',
  '--collectCoverageFrom={src,workbench}/**/*.{ts,tsx}',
  '--collectCoverageFrom=!**/*.d.ts',
  ...process.argv.slice(2),
];
const { status } = spawnSync(process.execPath, [jest, ...options], {
  env: { ...process.env, TEST_EVERYTHING: 'no' },
  cwd: projectRoot,
  stdio: 'inherit',
});
// None when jest could not even begin, and has said why.
if (existsSync(summary)) console.log(coverageTable(JSON.parse(readFileSync(summary, 'utf8')), projectRoot));
process.exit(status ?? 1);
