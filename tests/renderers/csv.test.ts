// The table (src/renderers/csv/): read back by a reader of its own, cell by cell.
import fc from 'fast-check';
import { bokmal } from '../../src/i18n';
import { renderStatusCsv } from '../../src/renderers/csv';
import { buildStatusReport } from '../../src/report';
import type { Register } from '../../src/domain';
import { aPoint, april2025, aRegister, aReport, day, dueOn } from '../report/builders';
import { pointsOf, reportOf } from './report-cases';

/** Source: RFC 4180, with semicolons. */
function rowsOf(csv: string): string[][] {
  expect(csv.startsWith('\ufeff')).toBe(true);
  expect(csv.endsWith('\r\n')).toBe(true);
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = '', end] of csv.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^";\r\n]*))(;|\r\n)/gy)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ';') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

const csvOf = (register: Partial<Register>) =>
  renderStatusCsv(buildStatusReport(aRegister(register), { meeting: april2025, today: day('2025-04-22') }), bokmal);

it('has a row for each point and responsible unit', () => {
  const [header, ...rows] = rowsOf(
    csvOf({
      points: [aPoint(1, 'SET OPD', { theme: 'Ungdom', due: dueOn('2025-06-01') }), aPoint(2, '')],
      reports: [
        aReport(1, 'SET', 'inProgress', { sinceLast: 'Prøvd ut; to ganger.', updated: day('2025-04-10') }),
        aReport(1, 'OPD', 'done', { nextSteps: 'Sa «ja» og "nei".\nSå ferdig.' }),
      ],
    }),
  );
  expect(header).toEqual([
    'Nr',
    'Punkt',
    'Tema',
    'Gruppe',
    'Ansvarlig',
    'Frist',
    'Enhet',
    'Enhetens navn',
    'Status',
    'Meldt',
    'Siden sist',
    'Neste steg',
  ]);
  expect(rows).toEqual([
    ['PR-2025-02', 'Punkt nummer 2', '', 'Krever oppmerksomhet', 'Ingen ansvarlig', '', '', '', '', '', '', ''],
    ['PR-2025-01', 'Punkt nummer 1', 'Ungdom', 'I arbeid', 'OK ved SET, og OPD', '01.06.2025', 'SET', 'Byrådsavdeling for sosiale tjenester', 'I arbeid', '10.04.2025', 'Prøvd ut; to ganger.', ''], // prettier-ignore
    ['PR-2025-01', 'Punkt nummer 1', 'Ungdom', 'I arbeid', 'OK ved SET, og OPD', '01.06.2025', 'OPD', 'Oslo politidistrikt', 'Fullført', '', '', 'Sa «ja» og "nei".\nSå ferdig.'], // prettier-ignore
  ]);
});

it.each(['seven-points', 'forty-points', 'hostile-texts', 'everything-done'])('holds all of %s', (name) => {
  const report = reportOf(name);
  const [header, ...rows] = rowsOf(renderStatusCsv(report, bokmal));
  expect(rows.map(([id]) => id)).toEqual(
    pointsOf(report).flatMap(({ id, units }) => (units.length === 0 ? [id] : units.map(() => id))),
  );
  for (const row of rows) expect(row).toHaveLength(header?.length ?? 0);
});

it('is a header alone when there is nothing to tell', () => expect(rowsOf(csvOf({}))).toHaveLength(1));

it('has no cell that a spreadsheet takes for a formula, and loses no word', () => {
  const aStart = fc.constantFrom('=', '+', '-', '@', '', '"', ';', "'", '\t=', '\n=', '\r');
  const aText = fc.tuple(aStart, fc.string()).map(([start, rest]) => start + rest);
  fc.assert(
    fc.property(aText, aText, (title, sinceLast) => {
      const [, row = []] = rowsOf(
        csvOf({
          points: [aPoint(1, 'OPD', { shortTitle: title })],
          reports: [aReport(1, 'OPD', 'inProgress', { sinceLast })],
        }),
      );
      for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      const plain = (text: string) => text.replace(/[\s\p{C}]+/gu, '').replace(/^'/, '');
      expect(plain(row[10] ?? '')).toBe(plain(sinceLast));
    }),
  );
});
