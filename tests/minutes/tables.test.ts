// Tables of points, between tabs or in Markdown (src/minutes/tables.ts).
import { readLines } from '../../src/minutes/lines';
import { tableAt } from '../../src/minutes/tables';
import { readPointsOf } from './reading';

/** The table that starts on the first line, with the cells of each row. */
const tableOf = (...lines: string[]) => tableAt(readLines(lines.join('\n')), 0);
const rowsOf = (...lines: string[]) => tableOf(...lines)?.rows.map(({ cells }) => cells);

describe('a header', () => {
  it.each([
    ['Punkt\tAnsvarlig', { text: 'A', owners: 'B' }],
    ['Punkt\tFrist', { text: 'A', due: 'B' }],
    ['Ansvarlig\tTiltak', { owners: 'A', text: 'B' }],
    ['**Punkt:**\t*Ansvarlig*', { text: 'A', owners: 'B' }],
    ['Punkt :\tAnsvarlig :', { text: 'A', owners: 'B' }],
    ['| Punkt | Ansvarlig |', { text: 'A', owners: 'B' }],
    ['Sak\tTiltak\tAnsvarlig', { title: 'A', text: 'B', owners: 'C' }],
    ['Sak\tAnsvarlig', { text: 'A', owners: 'B' }],
    ['Tittel\tTema\tFrist', { text: 'A', theme: 'B', due: 'C' }],
  ])('«%s» names the columns', (header, cells) => {
    const separator = header.includes('|') ? '|' : '\t';
    expect(rowsOf(header, ['A', 'B', 'C'].slice(0, Object.keys(cells).length).join(separator))).toEqual([cells]);
  });

  it.each([
    ['Punkt'],
    ['Punkt\tKostnad'],
    ['Navn\tAnsvarlig'],
    ['Tema\tAnsvarlig'],
    ['Tid\tPunkt\tAnsvarlig'],
    ['Punkt og ansvarlig'],
    ['Punkt ansvarlig\t'],
    [`Punkt\tAnsvarlig${'\tKostnad'.repeat(11)}`],
  ])('«%s» is none of a table of points', (header) => expect(tableOf(header, 'A\tB\tC')).toBeUndefined());

  it('may have twelve columns', () =>
    expect(rowsOf(`Punkt\tAnsvarlig${'\tKostnad'.repeat(10)}`, 'A\tB')).toEqual([{ text: 'A', owners: 'B' }]));

  it('that a new page says again is no row', () => {
    const lines = ['Punkt\tAnsvarlig', 'A\tB', 'Punkt\tAnsvarlig', 'C\tD'];
    expect(rowsOf(...lines)).toEqual([
      { text: 'A', owners: 'B' },
      { text: 'C', owners: 'D' },
    ]);
    expect(tableOf(...lines)?.header).toHaveLength(2);
    expect(rowsOf('| Punkt | Frist |', '|---|---|', '| A | B |', '| Punkt | Frist |', '| C | D |')).toHaveLength(2);
  });

  it('without rows is no table', () => {
    expect(tableOf('Punkt\tAnsvarlig')).toBeUndefined();
    expect(tableOf('Punkt\tAnsvarlig', 'Et avsnitt.')).toBeUndefined();
    expect(tableOf('| Punkt | Ansvarlig |', '|---|---|', '')).toBeUndefined();
  });

  it('with two columns for one thing keeps the first; the other’s cells stay with the text', () => {
    expect(rowsOf('Punkt\tAnsvarlig\tHvem\tFrist\tDato', 'A\tB\tC\tD\tE')).toEqual([
      { text: 'A\nHvem: C\nDato: E', owners: 'B', due: 'D' },
    ]);
  });
});

describe('the rows', () => {
  it('go to the first line without cells', () => {
    const table = tableOf('Punkt\tAnsvarlig', 'A\tOPD', 'B\tSET', '', 'C\tUTD');
    expect([table?.rows.length, table?.length]).toEqual([2, 3]);
    expect(tableOf('Punkt\tAnsvarlig', 'A\tOPD', 'Et avsnitt.', '', 'C\tUTD')?.length).toBe(2);
    expect(tableOf('Punkt\tAnsvarlig', 'A\tOPD')?.length).toBe(2);
    expect(tableOf('| Punkt | Ansvarlig |', '| A | OPD |', '', '| B | SET |')?.length).toBe(2);
  });

  it('begin below the rule of Markdown', () => {
    const table = tableOf('| Punkt | Ansvarlig |', '| :--- | ---: |', '| A | OPD |');
    expect(table?.header.map(({ number }) => number)).toEqual([1, 2]);
    expect(table?.rows.map(({ cells, lines }) => [cells, lines.map(({ number }) => number)])).toEqual([
      [{ text: 'A', owners: 'OPD' }, [3]],
    ]);
    expect(table?.length).toBe(3);
  });

  it.each(['| Nord-Norge | OPD |', '| | |', '| OPD - SET |'])('may begin with «%s», which is no rule', (row) =>
    expect(tableOf('| Punkt | Ansvarlig |', row, '| A | OPD |')?.header).toHaveLength(1),
  );

  it('are counted from where the table stands', () => {
    const lines = readLines('Først et avsnitt.\n\nPunkt\tAnsvarlig\nA\tOPD\nB\tSET\n\nSlutt.');
    expect(tableAt(lines, 2)).toMatchObject({ length: 3 });
    expect(tableAt(lines, 0)).toBeUndefined();
    expect(tableAt(lines, 99)).toBeUndefined();
  });
});

describe('a cell', () => {
  it.each([
    ['"A"\tOPD', { text: 'A', owners: 'OPD' }],
    ['""\tOPD', { owners: 'OPD' }],
    ['Et "godt" tiltak\tOPD', { text: 'Et "godt" tiltak', owners: 'OPD' }],
    ['"Trygg" by\tOPD', { text: '"Trygg" by', owners: 'OPD' }],
    ['Vi sier "trygg"\tOPD', { text: 'Vi sier "trygg"', owners: 'OPD' }],
    ['"A" og "B"\tOPD', { text: '"A" og "B"', owners: 'OPD' }],
    ['"Et ""godt"" tiltak"\tOPD', { text: 'Et "godt" tiltak', owners: 'OPD' }],
    [' A \t OPD ', { text: 'A', owners: 'OPD' }],
  ])('between tabs may be quoted: «%s»', (row, cells) => expect(rowsOf('Punkt\tAnsvarlig', row)).toEqual([cells]));

  it.each([
    ['| A | OPD |', { text: 'A', owners: 'OPD' }],
    ['  | A | OPD |  ', { text: 'A', owners: 'OPD' }],
    ['A | OPD', { text: 'A', owners: 'OPD' }],
    ['A | OPD |', { text: 'A', owners: 'OPD' }],
    ['| | OPD |', { owners: 'OPD' }],
    ['| "Trygg by" | OPD |', { text: '"Trygg by"', owners: 'OPD' }],
    ['| A \\| B | OPD |', { text: 'A | B', owners: 'OPD' }],
    ['| A | SET \\|', { text: 'A', owners: 'SET |' }],
    ['| A<br>B<br/>C<BR />D | OPD |', { text: 'A\nB\nC\nD', owners: 'OPD' }],
  ])('in Markdown stands between bars: «%s»', (row, cells) =>
    expect(rowsOf('| Punkt | Ansvarlig |', row)).toEqual([cells]),
  );

  it('of a column without a known name stays with the text, under the column’s name when there is one', () => {
    expect(rowsOf('Punkt\tAnsvarlig\tKostnad\t\tMerknad', 'A\tOPD\t5 kr\tB\tC')).toEqual([
      { text: 'A\nKostnad: 5 kr\nB\nMerknad: C', owners: 'OPD' },
    ]);
    expect(rowsOf('Punkt\tAnsvarlig\tKostnad', '\tOPD\t5 kr')).toEqual([{ text: 'Kostnad: 5 kr', owners: 'OPD' }]);
    expect(rowsOf('| Punkt | Ansvarlig |', '| A | OPD | B |')).toEqual([{ text: 'A\nB', owners: 'OPD' }]);
    expect(rowsOf('Punkt\tAnsvarlig\tKostnad', 'A\tOPD\t')).toEqual([{ text: 'A', owners: 'OPD' }]);
  });

  it.each([
    ['12', { number: '12', text: 'A', owners: 'OPD' }],
    ['1.2', { number: '1.2', text: 'A', owners: 'OPD' }],
    ['(1)', { number: '(1)', text: 'A', owners: 'OPD' }],
    ['3/25', { text: 'A\n3/25', owners: 'OPD' }],
    ['Sak 3', { text: 'A\nSak 3', owners: 'OPD' }],
    ['3 ny', { text: 'A\n3 ny', owners: 'OPD' }],
  ])('of numbers that says more than the order, «%s», stays with the text', (number, cells) =>
    expect(rowsOf('Nr\tPunkt\tAnsvarlig', `${number}\tA\tOPD`)).toEqual([cells]),
  );
});

describe('a row that was broken over lines', () => {
  it('goes on until it has its cells', () => {
    expect(rowsOf('Punkt\tAnsvarlig\tFrist', 'A\tOK ved SET', 'og UTD\tmai', 'B\tOPD\tjuni')).toEqual([
      { text: 'A', owners: 'OK ved SET og UTD', due: 'mai' },
      { text: 'B', owners: 'OPD', due: 'juni' },
    ]);
    expect(rowsOf('Nr\tPunkt\tAnsvarlig\tFrist', '1\tA\tOK ved SET', 'og UTD\tmai')).toEqual([
      { number: '1', text: 'A', owners: 'OK ved SET og UTD', due: 'mai' },
    ]);
    expect(rowsOf('Nr\tPunkt\tAnsvarlig', '1\tDet skal', 'lages en', 'plan\tOPD')).toEqual([
      { number: '1', text: 'Det skal lages en plan', owners: 'OPD' },
    ]);
    expect(rowsOf('Nr\tPunkt\tAnsvarlig', '1\t', 'En plan\tOPD')).toEqual([
      { number: '1', text: 'En plan', owners: 'OPD' },
    ]);
  });

  it('may be broken in its first cell', () => {
    expect(
      rowsOf('Punkt\tAnsvarlig', 'Det skal lages', 'en plan', 'for alle\tOPD', 'B er', 'også et punkt\tSET'),
    ).toEqual([
      { text: 'Det skal lages en plan for alle', owners: 'OPD' },
      { text: 'B er også et punkt', owners: 'SET' },
    ]);
    expect(rowsOf('Punkt\tAnsvarlig', '"Det skal lages', 'en plan"\tOPD')).toEqual([
      { text: 'Det skal lages en plan', owners: 'OPD' },
    ]);
  });

  it.each([
    [['Et avsnitt.', '', 'B\tSET']],
    [['Et avsnitt.', 'Deltakere:', 'B\tSET']],
    [['Deltakere:', 'B\tSET']],
    [['Et avsnitt.', 'Ansvarlig:\tSET']],
    [['Et avsnitt.', 'B\tSET\tmai']],
    [['Et avsnitt.', 'Et til.']],
    [['Et avsnitt.', ...Array.from({ length: 30 }, () => 'En linje.'), 'B\tSET']],
  ])('ends before text that has nothing to do with it: %j', (below) =>
    expect(tableOf('Punkt\tAnsvarlig', 'A\tOPD', ...below)?.length).toBe(2),
  );

  it('begins with its number where the table has one', () =>
    expect(tableOf('Nr\tPunkt\tAnsvarlig', '1\tA\tOPD', 'Et avsnitt.', '2\tB\tSET')?.length).toBe(2));

  it('keeps its lines together', () =>
    expect(tableOf('Punkt\tAnsvarlig\tFrist', 'A\tOK ved SET', 'og UTD\tmai')?.rows[0]?.lines.map(({ number }) => number)).toEqual([2, 3])); // prettier-ignore

  it('ends at a blank line', () => {
    expect(tableOf('Punkt\tAnsvarlig\tFrist', 'A\tOPD', '', 'Et avsnitt.')?.length).toBe(2);
    expect(tableOf('Punkt\tAnsvarlig\tFrist', 'A\tOPD', '\t\t', 'B\tSET')?.length).toBe(2);
  });

  it('ends where the next line has too many cells', () =>
    expect(rowsOf('Punkt\tAnsvarlig\tFrist', 'A\tOPD', 'B\tSET\tmai')).toEqual([
      { text: 'A', owners: 'OPD' },
      { text: 'B', owners: 'SET', due: 'mai' },
    ]));

  it.each(['2', '2.', '2)', '12', '1.2', '1.12.3'])('ends where the next row’s number stands: «%s»', (number) =>
    expect(rowsOf('Nr\tPunkt\tAnsvarlig\tFrist', '1\tA', `${number}\tB\tOPD`)).toEqual([
      { number: '1', text: 'A' },
      { number, text: 'B', owners: 'OPD' },
    ]),
  );

  it.each(['2 unge', 'a2', '1.x', '2)a'])('goes on with words that begin or end as a number: «%s»', (words) =>
    expect(rowsOf('Nr\tPunkt\tAnsvarlig\tFrist', '1\tDet gjelder', `${words}\tOPD\tmai`)).toEqual([
      { number: '1', text: `Det gjelder ${words}`, owners: 'OPD', due: 'mai' },
    ]),
  );

  it('goes on with a number where the table has no column of numbers, or the number is all there is', () => {
    expect(rowsOf('Punkt\tAnsvarlig\tFrist', 'Unge under\tOPD', '18\tmai')).toEqual([
      { text: 'Unge under', owners: 'OPD 18', due: 'mai' },
    ]);
    expect(rowsOf('Nr\tPunkt\tAnsvarlig', '1\tUnge under', '18', 'år\tOPD')).toEqual([
      { number: '1', text: 'Unge under 18 år', owners: 'OPD' },
    ]);
  });

  it('is not looked for in Markdown, where a row is a line', () =>
    expect(rowsOf('| Punkt | Ansvarlig | Frist |', '| A | OPD |', '| B |')).toEqual([
      { text: 'A', owners: 'OPD' },
      { text: 'B' },
    ]));
});

it('reads points from a table of titles and deadlines', () =>
  expect(readPointsOf('Tittel\tFrist\nEn plan\t1. mai 2026\n')).toMatchObject([
    { text: 'En plan', due: { kind: 'day', day: '2026-05-01' } },
  ]));
