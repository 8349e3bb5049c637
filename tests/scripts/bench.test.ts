// The bench's plumbing: what it prints, how it ends. What the figures are is measured by the bench, never by a test.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const program = (name: string, ...lines: string[]) => writeFileSync(join(folder, name), lines.join('\n'));
const figure = (name: string, value: number) =>
  `console.log(JSON.stringify({ name: '${name}', value: ${value}, unit: 'ms', limit: 10 }));`;
const bench = (...names: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'scripts/bench.mjs'), '--folder', folder, ...names],
    { encoding: 'utf8', cwd: root },
  );
  return { status, stdout, stderr };
};

beforeAll(() => {
  program('good.mjs', figure('a', 1), figure('b', 10));
  program('slow.mjs', figure('c', 11), figure('d', 2));
  program('typed.ts', 'const n: number = 3;', figure('e', 0).replace('value: 0', 'value: n'));
  program('quick.mjs', figure('g', 11).replace('limit: 10', 'limit: 10, atLeast: true'));
  program('sluggish.mjs', figure('h', 9).replace('limit: 10', 'limit: 10, atLeast: true'));
  program('broken.mjs', figure('f', 1), 'process.exit(3);');
  program('silent.mjs', '');
  program('chatty.mjs', "console.log('done');");
});
afterAll(() => rmSync(folder, { recursive: true }));

it('prints a line a figure and ends with 0 when all are within their limits', () => {
  expect(bench('good', 'typed')).toEqual({
    status: 0,
    stderr: '',
    stdout: [
      '{"name":"a","value":1,"unit":"ms","limit":10,"ok":true}',
      '{"name":"b","value":10,"unit":"ms","limit":10,"ok":true}',
      '{"name":"e","value":3,"unit":"ms","limit":10,"ok":true}',
      '',
    ].join('\n'),
  });
});

it('ends with 1 when a figure is over its limit, after all have been measured', () => {
  const { status, stdout } = bench('slow', 'good');
  expect(status).toBe(1);
  expect(stdout).toContain('{"name":"c","value":11,"unit":"ms","limit":10,"ok":false}');
  expect(stdout).toContain('"name":"d"');
});

it('takes the limit of a speed for the least it may be', () => {
  const quick = '{"name":"g","value":11,"unit":"ms","limit":10,"atLeast":true,"ok":true}\n';
  expect(bench('quick')).toEqual({ status: 0, stderr: '', stdout: quick });
  const { status, stdout } = bench('sluggish');
  expect([status, stdout]).toEqual([1, '{"name":"h","value":9,"unit":"ms","limit":10,"atLeast":true,"ok":false}\n']);
});

it.each([
  ['fails', 'broken', 'ended with 3'],
  ['prints nothing', 'silent', 'printed no figure'],
  ['prints what is no figure', 'chatty', 'not a figure: done'],
  ['is not there', 'nowhere', 'no bench program named nowhere'],
])('ends with 1 when a program %s', (_, name, words) => {
  const { status, stderr } = bench(name);
  expect(status).toBe(1);
  expect(stderr).toContain(words);
});

it('writes the figures as a table when it is asked to', () => {
  const file = join(folder, 'table.md');
  bench('slow', 'quick', '--write', file);
  const rows = readFileSync(file, 'utf8').split('\n');
  expect(rows).toContain('| c | 11 | 10 | ms | **not kept** |');
  expect(rows).toContain('| d | 2 | 10 | ms | kept |');
  expect(rows).toContain('| g | 11 | ≥ 10 | ms | kept |');
});
