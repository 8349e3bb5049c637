// The status sheet as a plan (src/renderers/sheet/): what a reader finds in it, and what the page can hold.
import { renderStatusSheet } from '../../src/renderers/sheet';
import { buildStatusReport } from '../../src/report';
import type { Register } from '../../src/domain';
import { aPoint, april2025, april2026, aRegister, aReport, day, dueOn, told } from '../report/builders';
import { en, nb } from '../support/translators';
import { asRows, textsOf } from './plan-rows';

const sheetOf = (register: Partial<Register>, t = nb, meeting = april2025) =>
  renderStatusSheet(buildStatusReport(aRegister(register), { meeting, today: day('2025-04-22') }), t);
const onePoint = (more = {}, report = {}) => ({
  points: [aPoint(1, 'SET OPD', more)],
  reports: [aReport(1, 'SET', 'inProgress', report), aReport(1, 'OPD', 'done')],
});
const rowOf = (plan: ReturnType<typeof sheetOf>, id: string) =>
  asRows(plan).find(({ cells }) => String(cells[0]).startsWith(id))?.cells ?? [];

describe('its name', () => {
  const named = (date: typeof april2025.date, name = 'Møtet', t = nb) =>
    sheetOf({}, t, { ...april2025, date, name }).name;

  it.each([
    [{ kind: 'day', day: day('2025-04-24') } as const, 'Statusark april 2025'],
    [{ kind: 'month', month: '2026-09' } as typeof april2026.date, 'Statusark september 2026'],
    [null, 'Statusark Møtet'],
  ])('follows the meeting', (date, name) => expect(named(date)).toBe(name));

  it('is in the language of the report', () => expect(named(april2025.date, 'x', en)).toBe('Status sheet April 2025'));

  it('is one that Excel allows', () => {
    for (const name of ["'Møte: [april] / vår?* \\ 2025 og et langt navn til'", '😀'.repeat(40), "'''", ''])
      expect(named(null, name)).toMatch(/^(?!')[^\\/?*[\]:]{1,31}(?<!')$/);
  });
});

it('tells first how it stands, then who has not reported', () => {
  const plan = sheetOf({
    points: [aPoint(1, 'SET OPD'), aPoint(2, 'OPD')],
    reports: [aReport(1, 'SET', 'done'), aReport(2, 'OPD', 'inProgress')],
  });
  expect(textsOf(plan).slice(0, 5)).toEqual([
    'Status på oppfølgingspunkter',
    'Politirådet · møte 24. april 2025 · punkter fra Politirådsseminaret 30.–31. januar 2025',
    '2 punkter: 1 krever oppmerksomhet og 1 er i arbeid.',
    'Har ikke meldt status ennå: OPD (1 av 2 punkter).',
    'Dette er den første rapporteringen, så det er ikke noe å sammenligne med.',
  ]);
});

it('is calm when there is nothing to tell', () => {
  const plan = sheetOf({});
  expect(textsOf(plan)).toEqual([
    'Status på oppfølgingspunkter',
    'Politirådet · møte 24. april 2025',
    'Det er ingen punkter å melde om.',
  ]);
});

it('says when nothing needs attention, and leaves empty sections out', () => {
  const texts = textsOf(sheetOf({ points: [aPoint(1, 'OPD')], reports: [aReport(1, 'OPD', 'done')] }));
  expect(texts).toContain('1 punkt: 1 er foreslått lukket. Ingen punkter krever oppmerksomhet.');
  expect(texts).toContain('Foreslått lukket (1)');
  expect(texts.join('\n')).not.toMatch(/Krever oppmerksomhet|I arbeid|Lukket siden sist/);
});

it('has a row with everything about a point, statuses in words and a line each', () => {
  const plan = sheetOf({
    points: [aPoint(1, 'SET OPD', { due: dueOn('2025-04-01'), ownersText: 'OK, ved SET og OPD' })],
    reports: [
      aReport(1, 'SET', 'inProgress', { sinceLast: 'Prøvd ut.', nextSteps: 'Videre.' }),
      aReport(1, 'OPD', null, { nextSteps: 'Videre.' }),
    ],
  });
  expect(rowOf(plan, 'PR-2025-01')).toEqual([
    'PR-2025-01',
    'Punkt nummer 1',
    'OK ved SET, og OPD',
    '1. april 2025\nForfalt',
    'SET: I arbeid\nOPD: Mangler status',
    'Prøvd ut. (SET)',
    'Videre.',
  ]);
});

it('says in words what changed, and what the status was', () => {
  const plan = sheetOf(
    {
      points: [aPoint(1, 'SET OPD')],
      reports: [aReport(1, 'SET', 'done', { sinceLast: 'Ny.' }), aReport(1, 'OPD', 'inProgress')],
      history: [told(april2025, 1, 'SET', 'inProgress'), told(april2025, 1, 'OPD', 'inProgress')],
    },
    nb,
    april2026,
  );
  expect(rowOf(plan, 'PR-2025-01').slice(0, 4)).toEqual([
    'PR-2025-01\nNy status\nNy tekst',
    'Punkt nummer 1',
    'OK ved SET, og OPD',
    'SET: Fullført (før: i arbeid)\nOPD: Mangler status (sist: i arbeid)',
  ]);
  expect(textsOf(plan)).toContain('Endret siden 24. april 2025: 1 punkt – 1 med ny status og 1 med ny tekst.');
  expect(textsOf(plan)).toContain('Har ikke meldt status siden 24. april 2025: OPD (1 punkt).');
});

it('says of a closed point that it is closed, and asks nobody for its status', () => {
  const plan = sheetOf({ points: [aPoint(1, 'SET OPD', { decision: 'closed' })] });
  expect(rowOf(plan, 'PR-2025-01')[3]).toBe('Lukket');
  expect(textsOf(plan).join('\n')).not.toContain('Mangler status');
});

it('has nothing of an exempt point but that there is one', () => {
  const secret = { publicity: 'exempt', shortTitle: 'HEMMELIG', source: 'HEMMELIG' } as const;
  const plan = sheetOf({
    points: [aPoint(1, 'OPD'), aPoint(2, 'SET', secret)],
    reports: [aReport(1, 'OPD', 'done'), aReport(2, 'SET', null, { sinceLast: 'HEMMELIG' })],
  });
  const text = JSON.stringify(plan);
  for (const word of ['HEMMELIG', 'PR-2025-02', 'SET']) expect(text).not.toContain(word);
  expect(textsOf(plan)).toContain('1 punkt er unntatt offentlighet og står ikke her.');
});

it('explains the abbreviations, and gives the name of a unit without one once', () => {
  const plan = sheetOf({
    points: [
      {
        ...aPoint(1, 'OPD'),
        owners: [
          ...aPoint(1, 'OPD').owners,
          ...aPoint(1, 'SET').owners.map((owner) => ({
            ...owner,
            unit: 'Bydel Søndre Nordstrand' as typeof owner.unit,
          })),
        ],
      },
    ],
    reports: [aReport(1, 'OPD', 'done')],
  });
  const rows = asRows(plan).map(({ cells }) => cells);
  expect(rows).toContainEqual(['OPD', 'Oslo politidistrikt', null, '1 fullført', null, null]);
  expect(rows).toContainEqual([null, 'Bydel Søndre Nordstrand', null, '1 mangler status', null, null]);
});

it('has no column for deadlines where no point has one, and gives the texts its room', () => {
  const bare = sheetOf(onePoint());
  const due = sheetOf(onePoint({ due: dueOn('2025-04-30') }));
  const widthsOf = (plan: typeof bare) =>
    plan.steps.flatMap((step) => (step.step === 'columnWidths' ? step.widths : []));
  const sum = (widths: readonly number[]) => widths.reduce((a, b) => a + b);
  expect(textsOf(due)).toContain('Frist');
  expect(textsOf(bare)).not.toContain('Frist');
  expect(widthsOf(bare)).toHaveLength(6);
  expect(sum(widthsOf(bare))).toBe(sum(widthsOf(due)));
});

it('keeps the text of a point away from the line above it', () => {
  const rows = asRows(sheetOf(onePoint()));
  const index = rows.findIndex(({ cells }) => cells[0] === 'PR-2025-01');
  expect(rows[index - 1]?.cells.every((cell) => cell === null)).toBe(true);
  expect(rows[index - 1]?.height).toBe(4);
});

describe('on paper', () => {
  const plan = sheetOf(onePoint({ due: dueOn('2025-04-30') }));
  const step = <K extends (typeof plan.steps)[number]['step']>(kind: K) =>
    plan.steps.find((found): found is Extract<(typeof plan.steps)[number], { step: K }> => found.step === kind);

  it('is one A4 page wide at full size', () => {
    const widths = step('columnWidths')?.widths ?? [];
    const { left = 0, right = 0 } = step('page')?.marginsCm ?? {};
    const paper = 841.89 - ((left + right) / 2.54) * 72;
    expect(widths.reduce((a, b) => a + b)).toBeLessThanOrEqual(paper);
    expect(step('page')).toMatchObject({ orientation: 'Landscape', pagesWide: 1 });
  });

  it('repeats the header row, numbers the pages and says that it is public', () => {
    const page = step('page');
    expect(asRows(plan)[page?.titleRows.row ?? 0]?.cells).toEqual([
      'Nr',
      'Punkt',
      'Ansvarlig',
      'Frist',
      'Status',
      'Siden sist',
      'Neste steg',
    ]);
    expect(page?.footer).toEqual({
      left: 'Statusark april 2025 · laget 22. april 2025 · offentlig',
      right: 'Side &P av &N',
    });
    expect(page?.printArea).toEqual({ row: 0, column: 0, rowCount: asRows(plan).length, columnCount: 7 });
  });

  it('gives every row a height that Excel can show', () => {
    for (const { height } of asRows(sheetOf(onePoint({}, { sinceLast: 'ord '.repeat(8000) }))))
      expect(height).toBeLessThanOrEqual(409);
    expect(step('freezeRows')?.count).toBe((step('page')?.titleRows.row ?? 0) + 1);
  });
});

it('cuts nothing: a long text goes on in the next rows, word for word', () => {
  const words = Array.from({ length: 5000 }, (_, i) => `ord${i}`).join(' ');
  const plan = sheetOf(onePoint({ due: dueOn('2025-04-30') }, { sinceLast: words, nextSteps: 'x'.repeat(9000) }));
  const rows = asRows(plan)
    .filter(({ cells }) => /^PR-2025-01/.test(String(cells[0])))
    .map(({ cells }) => cells);
  expect(rows.length).toBeGreaterThan(10);
  expect(rows[1]?.[0]).toBe('PR-2025-01 forts.');
  expect(
    rows
      .map((cells) => cells[5])
      .filter(Boolean)
      .join(' '),
  ).toBe(`${words} (SET)`);
  expect(
    rows
      .map((cells) => cells[6])
      .filter(Boolean)
      .join('')
      .replace(' (SET)', ''),
  ).toBe('x'.repeat(9000));
});

it('writes the title of a footer with & as a character', () => {
  const plan = sheetOf({}, nb, { ...april2025, date: null, name: 'A & B &P' });
  expect(plan.steps.find((step) => step.step === 'page')).toMatchObject({
    footer: { left: expect.stringContaining('A && B &&P') },
  });
});

it('takes away what would make a page read otherwise than it was written', () => {
  const texts = textsOf(
    sheetOf(
      onePoint(
        { shortTitle: 'a\u202eb\u0000c\u2066d\u200fe\ud800f\tg' },
        { sinceLast: 'en\r\n\r\n\r\n\r\nto\u2028tre' },
      ),
    ),
  );
  expect(texts).toContain('abcde\ufffdf g');
  expect(texts).toContain('en\n\nto\ntre (SET)');
});

it('has the source of the points, or how many there are', () => {
  const points = ['A', 'B', 'C'].map((source, i) => aPoint(i + 1, 'OPD', { source }));
  expect(textsOf(sheetOf({ points: points.slice(0, 2) }))[1]).toContain('punkter fra A og B');
  expect(textsOf(sheetOf({ points }))[1]).toContain('punkter fra 3 møter');
});
