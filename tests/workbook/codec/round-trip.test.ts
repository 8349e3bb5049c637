// Cells <-> register (src/workbook: rows, snapshot, changes). Pure: no host.
import fc from 'fast-check';
import { unitStatuses, type Register } from '../../src/domain';
import { cellWords } from '../../src/app/cell-words';
import {
  diffRegister,
  schema,
  snapshotOf,
  tableKeys,
  textCell,
  type CellValue,
  type RawTable,
  type RawWorkbook,
  type RowChange,
  type TableKey,
} from '../../src/workbook';
import { aMeeting, anEntry, aPoint, aRegister, aReport, day, id, month } from '../support/builders';

/** A workbook with just these rows, as Excel would give it back. */
function workbookOf(rows: { readonly [table in TableKey]?: readonly (readonly CellValue[])[] } = {}): RawWorkbook {
  const table = (key: TableKey): RawTable => ({
    sheet: schema[key].sheet,
    header: schema[key].columns.map((column) => column.header),
    body: rows[key] ?? [schema[key].columns.map(() => '')],
    firstRowNumber: 3,
    firstColumn: 0,
    showTotals: false,
    filtered: false,
  });
  return {
    tables: Object.fromEntries(tableKeys.map((key) => [key, table(key)])) as { [key in TableKey]: RawTable },
    sheetNames: tableKeys.map((key) => schema[key].sheet),
    schemaVersion: 1,
  };
}

const read = (raw: RawWorkbook) => snapshotOf(raw, cellWords.labels);

/** What Excel keeps of what was set: the guarding apostrophe is not part of the text. */
const kept = (cell: string | number): CellValue =>
  typeof cell === 'string' && cell.startsWith("'") ? cell.slice(1) : cell;

/** Carries out changes on plain matrices: what a workbook holds afterwards. */
function written(raw: RawWorkbook, changes: readonly RowChange[]): RawWorkbook {
  const tables = { ...raw.tables };
  for (const key of tableKeys) {
    const before = read(raw).rows[key];
    const body = (tables[key]?.body ?? []).map((row) => [...row]);
    const rows = body.every((row) => row.every((cell) => cell === '')) ? [] : body;
    for (const change of changes.filter((other) => other.table === key)) {
      const row =
        change.kind === 'add'
          ? schema[key].columns.map((): CellValue => '')
          : rows[before.get(change.key)?.rowIndex ?? -1];
      if (row === undefined) throw new Error(`no row ${change.key}`);
      if (change.kind === 'remove') {
        row.fill('');
        continue;
      }
      schema[key].columns.forEach((column, i) => {
        const cell = change.cells.get(column.key);
        if (cell !== undefined) row[i] = kept(cell);
      });
      if (change.kind === 'add') rows.push(row);
    }
    tables[key] = { ...(tables[key] as RawTable), body: rows.length > 0 ? rows : body };
  }
  return { ...raw, tables };
}

const full: Register = aRegister({
  points: [
    aPoint({ due: { kind: 'day', day: day('2025-04-24') } }),
    aPoint({
      id: id('PR-2025-02'),
      due: { kind: 'month', month: month('2025-04') },
      decision: 'closed',
      publicity: 'exempt',
      legalBasis: 'offl. § 13',
    }),
    aPoint({
      id: id('PR-2025-03'),
      due: { kind: 'text', text: 'snarest mulig' },
      ownersText: 'OPD',
      owners: [{ unit: 'OPD' as never, party: 'OPD' as never }],
    }),
  ],
  reports: [
    aReport('PR-2025-01', 'SET', {
      status: 'onHold',
      sinceLast: '=1+1',
      nextSteps: '1/5',
      internalNote: '@her',
      updated: day('2025-03-01'),
      updatedBy: 'SET',
    }),
  ],
  meetings: [
    aMeeting(),
    aMeeting({
      name: 'Seminaret',
      kind: 'seminar',
      reporting: false,
      date: { kind: 'day', day: day('2025-01-30') },
      statusSheet: 'Ark',
    }),
  ],
  history: [anEntry('PR-2025-01', 'SET', { status: 'done', sinceLast: 'Ferdig', registered: day('2025-04-24') })],
});

it('reads back what it writes, and finds nothing wrong with it', () => {
  const empty = read(workbookOf());
  const after = read(written(workbookOf(), diffRegister(empty, full, cellWords)));
  expect(after.register).toEqual(full);
  expect(after.problems).toEqual([]);
  expect(diffRegister(after, after.register, cellWords)).toEqual([]);
});

it('reads back any report, whatever text people write', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 60 }).map((some) => some.trim());
  const report = fc.record({
    status: fc.constantFrom(...unitStatuses, null),
    sinceLast: text,
    nextSteps: text,
    internalNote: text,
  });
  fc.assert(
    fc.property(report, (some) => {
      const register = aRegister({ points: [aPoint()], reports: [aReport('PR-2025-01', 'SET', some)] });
      const after = read(written(workbookOf(), diffRegister(read(workbookOf()), register, cellWords)));
      expect(after.register.reports).toEqual(register.reports);
    }),
  );
});

it('edits only the cells that differ, and says what was read in them', () => {
  const there = read(written(workbookOf(), diffRegister(read(workbookOf()), full, cellWords)));
  const reports = there.register.reports.map((report) => ({ ...report, status: 'done' as const, nextSteps: '' }));
  expect(diffRegister(there, { ...there.register, reports }, cellWords)).toEqual([
    {
      kind: 'edit',
      table: 'reports',
      key: 'PR-2025-01 · SET',
      cells: new Map([['status', 'Fullført'], ['nextSteps', '']]), // prettier-ignore
      read: new Map([['status', 'Satt på vent'], ['nextSteps', '1/5']]), // prettier-ignore
    },
  ]);
});

it.each([
  '=1+1',
  '+47 22',
  '-5',
  '@navn',
  '\tinnrykk',
  '\r\nny linje',
  "'sitat",
  '1/5',
  'april 2025',
  '12 %',
  'SANN',
  '2025',
])('guards «%s» so that it stays text', (text) => expect(textCell(text)).toBe(`'${text}`));

it.each(['Vi er i gang.', 'Møte med OPD', 'En lengre tekst med tallet 7 midt i en setning som ingen tar for en dato'])(
  'writes «%s» as it is',
  (text) => expect(textCell(text)).toBe(text),
);

const pointRow = (cells: { readonly [header: string]: CellValue }) =>
  schema.points.columns.map(({ header }) => cells[header] ?? '');
const reportRow = (cells: { readonly [header: string]: CellValue }) =>
  schema.reports.columns.map(({ header }) => cells[header] ?? '');
const found = (raw: RawWorkbook) =>
  read(raw).problems.map(({ code, at }) =>
    `${code}${at?.kind === 'cell' ? ` ${at.table}${at.column === undefined ? '' : `.${at.column}`} ${at.row ?? ''}` : ''}`.trim(),
  );

it('finds columns wherever they stand, and lets people have their own', () => {
  const raw = workbookOf();
  const reversed = [...schema.points.columns].reverse();
  const points: RawTable = {
    ...(raw.tables.points as RawTable),
    header: ['Egen kolonne', ...reversed.map(({ header }) => ` ${header.toUpperCase()}`)],
    body: [
      [
        'noe',
        ...reversed.map(({ header }) => ({ Nr: 'PR-2025-01', Kortnavn: 'Tittel', Ansvarlig: 'OPD' })[header] ?? ''),
      ],
    ],
  };
  expect(read({ ...raw, tables: { ...raw.tables, points } }).register.points).toMatchObject([
    { id: 'PR-2025-01', shortTitle: 'Tittel' },
  ]);
});

it('tells a renamed column, a missing table and somebody else’s table apart', () => {
  const raw = workbookOf();
  const renamed = {
    ...(raw.tables.points as RawTable),
    header: (raw.tables.points as RawTable).header.map((header) => (header === 'Frist' ? 'Tidsfrist' : header)),
  };
  const foreign = {
    ...(raw.tables.reports as RawTable),
    header: ['Vare', 'Status', 'Pris'],
    body: [['Kaffe', 'på lager', 40]],
  };
  const damaged = read({ ...raw, tables: { ...raw.tables, points: renamed, reports: foreign, history: undefined } });
  expect(damaged.state).toBe('damaged');
  expect(damaged.problems.map(({ code, params }) => [code, params.table])).toEqual([
    ['columnMissing', 'Punkter'],
    ['tableForeign', 'Status'],
    ['tableMissing', 'Historikk'],
  ]);
});

it('knows an empty workbook from a damaged register', () => {
  const none = {
    tables: { units: undefined, points: undefined, reports: undefined, meetings: undefined, history: undefined },
    sheetNames: ['Ark1'],
    schemaVersion: undefined,
  };
  expect(read(none).state).toBe('none');
  expect(read(workbookOf()).state).toBe('ready');
});

it('refuses a register that is newer than itself', () => {
  expect(read({ ...workbookOf(), schemaVersion: 99 }).problems).toMatchObject([
    { code: 'schemaNewer', params: { version: 99 } },
  ]);
});

it('reads every row it can, and reports the others with their place', () => {
  const raw = workbookOf({
    points: [
      pointRow({ Nr: 'PR-2025-01', Kortnavn: 'A' }),
      pointRow({ Kortnavn: 'uten nummer' }),
      pointRow({ Nr: '7', Kortnavn: 'B' }),
      pointRow({ Nr: 'PR-2025-01', Kortnavn: 'C' }),
    ],
    reports: [
      reportRow({ Nr: 'PR-2025-01', Enhet: 'SET', Status: ' i  ARBEID ' }),
      reportRow({ Nr: 'PR-2025-01', Enhet: 'OPD', Status: 'Ferdig', 'Siden sist': '#REF!', Oppdatert: 'i går' }),
      reportRow({ Nr: 'PR-2025-01', Enhet: 'SET' }),
      reportRow({ Nr: 'PR-2025-01' }),
    ],
  });
  expect(found(raw)).toEqual([
    'idMissing points.id 4',
    'idInvalid points.id 5',
    'idDuplicate points 6',
    'labelInvalid reports.status 4',
    'cellError reports.sinceLast 4',
    'dateInvalid reports.updated 4',
    'reportDuplicate reports.unit 5',
    'idMissing reports.unit 6',
  ]);
  expect(read(raw).register.reports).toMatchObject([
    { unit: 'SET', status: 'inProgress' },
    { unit: 'OPD', status: null },
  ]);
});

it('says what is wrong in the cells of a unit', () => {
  const units = [
    ['SET', 'Sosiale tjenester', 'OK', '', 'Kanskje', '', ''],
    ['OK', '#REF!', '', '', 'Ja', '', ''],
  ];
  expect(found(workbookOf({ units }))).toEqual([
    'labelInvalid units.active 3',
    'unitPartyMissing units.party 4',
    'cellError units.name 4',
  ]);
});

it('does not let out a point whose publicity it cannot read', () => {
  const raw = workbookOf({ points: [pointRow({ Nr: 'PR-2025-01', Offentlighet: 'Hemmelig' })] });
  expect(read(raw).register.points[0]?.publicity).toBe('exempt');
});

it('reads dates that Excel holds as numbers and dates that people typed as text', () => {
  const dates = (due: CellValue) =>
    read(workbookOf({ points: [pointRow({ Nr: 'PR-2025-01', Frist: due })] })).register.points[0]?.due;
  expect(dates(45771)).toEqual({ kind: 'day', day: '2025-04-24' });
  expect(dates('24.04.2025')).toEqual({ kind: 'day', day: '2025-04-24' });
  expect(dates('april 2025')).toEqual({ kind: 'month', month: '2025-04' });
  expect(dates('så snart som mulig i april 2025')).toEqual({ kind: 'text', text: 'så snart som mulig i april 2025' });
});
