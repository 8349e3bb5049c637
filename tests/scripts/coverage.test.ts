// The table that `npm run coverage` prints of jest's summary.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(__dirname, '../..');
const counts = (covered: number, total: number) => ({ covered, total });
const file = (lines: object, branches: object, functions: object) => ({ lines, branches, functions });

function tableOf(summary: object): string[] {
  const module = pathToFileURL(join(root, 'scripts/lib/coverage-table.mjs')).href;
  const code = `import { coverageTable } from ${JSON.stringify(module)}; console.log(coverageTable(${JSON.stringify(summary)}, '/p'));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout.trimEnd().split('\n');
}

it('adds up the files of a room, and says 100 % of all alone', () => {
  const all = counts(4, 4);
  expect(
    tableOf({
      total: file(all, all, all),
      '/p/workbench/wire/batch.ts': file(all, counts(0, 0), all),
      '/p/src/domain/units.ts': file(counts(1, 4), all, counts(0, 1)),
      '/p/src/domain/dates/day.ts': file(counts(1999, 1999), all, counts(1, 1)),
    }),
  ).toEqual([
    'room            files   lines  branches  functions',
    'src/domain          2  99.8 %     100 %       50 %',
    'workbench/wire      1   100 %         –      100 %',
  ]);
});
