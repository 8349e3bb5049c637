// `npm run minutes` (scripts/minutes.ts): JSON on standard output, or one line on standard error and exit code 1.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleFile } from './reading';

const root = join(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'minutes-'));
afterAll(() => rmSync(folder, { recursive: true }));

function minutes(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const register = join(root, 'scripts/register-swc.cjs');
  return spawnSync(process.execPath, ['-r', register, join(root, 'scripts/minutes.ts'), ...args], {
    encoding: 'utf8',
    cwd: folder,
  });
}
function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

it('prints the sample as the JSON of a draft register', () => {
  const { status, stdout, stderr } = minutes(sampleFile);
  expect([status, stderr]).toEqual([0, '']);
  const json = JSON.parse(stdout) as {
    points: Record<string, unknown>[];
    units: unknown[];
    problems: Record<string, unknown>[];
  };
  expect(json).toMatchObject({ meeting: { date: '2025-01-30', endDate: '2025-01-31', reportingMonth: '2025-04' } });
  expect(json.points).toHaveLength(7);
  expect(Object.keys(json.points[0] ?? {})).toEqual(['id', 'title', 'text', 'theme', 'owners', 'contributors', 'due']);
  expect(json.points[0]).toMatchObject({
    id: 'PR-2025-01',
    owners: [
      { unit: 'BER', party: 'OK' },
      { unit: 'OPD', party: 'OPD' },
    ],
    due: null,
  });
  expect(json.units[0]).toEqual({ code: 'OPD', name: 'Oslo politidistrikt', party: 'OPD' });
  expect(json.problems[1]).toMatchObject({ code: 'unitNotAddressed', severity: 'warning', point: 'PR-2025-01' });
  expect(json.problems[1]?.['message']).toMatch(/^BER er ansvarlig/);
});

it('prints deadlines as a day, a month or null, and ids as null without a meeting date', () => {
  const text = 'Referat fra politirådet\n\n1. Et punkt. Ansvarlig: OPD. Frist: 1. juni 2025\n2. To. Ansvarlig: OPD. Frist: april 2026\n3. Tre. Ansvarlig: OPD. Frist: snart\n'; // prettier-ignore
  const json = JSON.parse(minutes(file('frister.txt', text)).stdout) as { points: { id: null; due: string | null }[] };
  expect(json.points.map(({ id, due }) => [id, due])).toEqual([
    [null, '2025-06-01'],
    [null, '2026-04'],
    [null, null],
  ]);
});

it.each([
  ['no file', []],
  ['two files', [sampleFile, sampleFile]],
  ['a file that is not there', ['finnes-ikke.txt']],
  ['a folder', [(mkdirSync(join(folder, 'mappe.txt')), 'mappe.txt')]],
  ['an empty file', [file('tom.txt', '')]],
  ['a file of spaces', [file('blank.txt', ' \n\uFEFF\n')]],
  ['a binary file', [file('bilde.txt', Uint8Array.from([0x89, 0x50, 0, 1, 2, 3]))]],
  ['a PDF file', [file('referat.pdf', '%PDF-1.7')]],
  ['a PDF file with another name', [file('pdf.txt', '%PDF-1.7 ...')]],
  ['a Word file', [file('referat.docx', 'PK\u0003\u0004')]],
  ['a Word file with another name', [file('word.txt', 'PK\u0003\u0004 ...')]],
  ['a file of another kind', [file('referat.xyz', 'Referat')]],
  ['a file without an ending', [file('referat', 'Referat')]],
])('refuses %s with one line and prints nothing', (_what, args) => {
  const { status, stdout, stderr } = minutes(...args);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^[^\n]{10,}\.?\n$/);
  expect(stderr).toMatch(/\.txt|tom|ikke|mappe/);
});
