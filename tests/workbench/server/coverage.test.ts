// What the two READMEs say of how much of Excel's API the workbench has, against the host and the installed client.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '../../..');
const coverage = (...options: string[]) =>
  spawnSync(process.execPath, ['workbench/coverage.mjs', ...options], { cwd: root, encoding: 'utf8' });

it('stands in both READMEs as it is', () => {
  const { status, stderr } = coverage('--check');
  expect([status, stderr]).toEqual([0, '']);
});

it('is a table by class, with the totals below', () => {
  const lines = coverage().stdout.trim().split('\n');
  expect(lines[0]).toBe('| Class | Emulated | Of |');
  expect(lines).toContainEqual(expect.stringMatching(/^\| Range \| \d+ \| \d+ \|$/));
  expect(lines.at(-1)).toMatch(/^\d+ classes of \d+; \d+ of \d+ members of those classes, \d+ of \d+ of all\.$/);
});
