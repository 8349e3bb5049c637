// What the April meeting is told (src/report/): sections, order, changes, figures.
import { buildStatusReport, toldEntries, type SectionId, type StatusReport } from '../../src/report';
import { aPoint, april2025, april2026, aRegister, aReport, day, dueOn, id, told } from './builders';

const today = day('2025-04-22');
const first = (register: ReturnType<typeof aRegister>, when = today) =>
  buildStatusReport(register, { meeting: april2025, today: when });
const second = (register: ReturnType<typeof aRegister>) =>
  buildStatusReport(register, { meeting: april2026, today: day('2026-04-15') });
const idsOf = (report: StatusReport, section: SectionId) =>
  report.sections.find(({ id }) => id === section)?.points.map((point) => point.id);
const pointOf = (report: StatusReport, number: number) =>
  report.sections.flatMap(({ points }) => points).find((point) => point.id === id(number));

it('puts a point where a unit has not reported under attention', () => {
  const report = first(
    aRegister({ points: [aPoint(1, 'SET OPD')], reports: [aReport(1, 'SET', 'inProgress'), aReport(1, 'OPD', null)] }),
  );
  expect(idsOf(report, 'attention')).toEqual([id(1)]);
  expect(pointOf(report, 1)).toMatchObject({
    reasons: ['statusMissing'],
    units: [{ status: 'inProgress' }, { status: 'missing', lastStatus: null }],
  });
});

it('treats an owner without a status row as missing, and says so', () => {
  const report = first(aRegister({ points: [aPoint(1, 'SET OPD')], reports: [aReport(1, 'SET', 'done')] }));
  expect(pointOf(report, 1)?.units[1]).toMatchObject({ unit: 'OPD', status: 'missing' });
  expect(report.problems).toMatchObject([{ code: 'reportMissing', params: { id: id(1), unit: 'OPD' } }]);
});

it('calls a point overdue the day after its deadline, for the units that are not done', () => {
  const register = aRegister({
    points: [aPoint(1, 'SET OPD', { due: dueOn('2025-04-21') }), aPoint(2, 'OPD', { due: dueOn('2025-04-22') })],
    reports: [aReport(1, 'SET', 'done'), aReport(1, 'OPD', 'inProgress'), aReport(2, 'OPD', 'inProgress')],
  });
  const report = first(register);
  expect(pointOf(report, 1)).toMatchObject({
    overdue: true,
    reasons: ['overdue'],
    units: [{ overdue: false }, { overdue: true }],
  });
  expect(idsOf(report, 'inProgress')).toEqual([id(2)]);
});

it('puts a point on hold and a point without owners under attention', () => {
  const report = first(
    aRegister({ points: [aPoint(1, 'OPD'), aPoint(2, '')], reports: [aReport(1, 'OPD', 'onHold')] }),
  );
  expect(report.sections[0]?.points.map(({ reasons }) => reasons)).toEqual([['onHold'], ['noOwner']]);
});

it('keeps a misspelt owner in the text of owners', () => {
  const report = first(
    aRegister({
      points: [aPoint(1, 'OPD', { ownersText: 'OK, ved STE og OPD' })],
      reports: [aReport(1, 'OPD', 'done')],
    }),
  );
  expect(pointOf(report, 1)?.ownersText).toBe('OK ved STE, og OPD');
});

it('proposes to close a point when every owner is done', () => {
  const report = first(
    aRegister({
      points: [aPoint(1, 'SET OPD', { due: dueOn('2025-02-01') })],
      reports: [aReport(1, 'SET', 'done'), aReport(1, 'OPD', 'done')],
    }),
  );
  expect(idsOf(report, 'proposedClosed')).toEqual([id(1)]);
  expect(report.unreported).toEqual([]);
});

it('orders a section by overdue, then deadline, then number', () => {
  const numbers = [100, 11, 3, 2, 1];
  const dues: { [number: number]: string } = { 1: '2025-06-01', 2: '2025-02-01', 3: '2025-05-01' };
  const register = aRegister({
    points: numbers.map((number) =>
      aPoint(number, 'OPD', { due: dues[number] === undefined ? null : dueOn(dues[number]) }),
    ),
    reports: numbers.map((number) => aReport(number, 'OPD', number === 2 ? 'inProgress' : 'onHold')),
  });
  expect(idsOf(first(register), 'attention')).toEqual([id(2), id(3), id(1), id(11), id(100)]);
});

it('says a text of several units once, with those who gave it', () => {
  const reports = [
    aReport(1, 'BYU', 'inProgress', { sinceLast: 'Egen tekst.' }),
    aReport(1, 'BLK', 'inProgress', { sinceLast: 'Felles mal er\nsendt ut.', nextSteps: 'Evaluering.' }),
    aReport(1, 'OPD', 'inProgress', { sinceLast: ' Felles mal er sendt ut. ', nextSteps: '' }),
  ];
  expect(pointOf(first(aRegister({ points: [aPoint(1, 'BYU BLK OPD')], reports })), 1)).toMatchObject({
    sinceLast: [
      { text: 'Egen tekst.', units: ['BYU'], fromAll: false },
      { text: 'Felles mal er\nsendt ut.', units: ['BLK', 'OPD'], fromAll: false },
    ],
    nextSteps: [{ text: 'Evaluering.', units: ['BLK'] }],
  });
});

it('ignores the rows of a unit that is no longer responsible, and says so', () => {
  const report = first(
    aRegister({
      points: [aPoint(1, 'OPD')],
      reports: [aReport(1, 'OPD', 'done'), aReport(1, 'SET', 'onHold', { sinceLast: 'Gammelt.' })],
    }),
  );
  expect(idsOf(report, 'proposedClosed')).toEqual([id(1)]);
  expect(JSON.stringify(report.sections)).not.toContain('Gammelt');
  expect(report.problems).toMatchObject([{ code: 'reportNotOwner', params: { id: id(1), unit: 'SET' } }]);
});

it('gives an exempt point as a number only, and leaves it out of every figure', () => {
  const report = first(
    aRegister({
      points: [aPoint(1, 'OPD', { publicity: 'exempt', shortTitle: 'HEMMELIG' })],
      reports: [aReport(1, 'OPD', 'onHold', { sinceLast: 'HEMMELIG' }), aReport(1, 'SET', null)],
    }),
  );
  expect(report.leftOut).toEqual([{ id: id(1), reason: 'exempt' }]);
  expect(report).toMatchObject({
    counts: { points: 0, leftOut: { exempt: 1 } },
    units: [],
    unreported: [],
    problems: [],
    sources: [],
  });
  expect(JSON.stringify(report)).not.toContain('HEMMELIG');
});

describe('with a previous reporting meeting', () => {
  const stale = { sinceLast: 'Som i fjor.', nextSteps: 'Mer av det.' };

  it('finds that a unit which changed nothing lacks a status, and does not tell its old text again', () => {
    const report = second(
      aRegister({
        points: [aPoint(1, 'OPD')],
        reports: [aReport(1, 'OPD', 'inProgress', stale)],
        history: [told(april2025, 1, 'OPD', 'inProgress', 'Som i fjor.', 'Mer av det.')],
      }),
    );
    expect(pointOf(report, 1)).toMatchObject({
      units: [{ status: 'missing', lastStatus: 'inProgress' }],
      sinceLast: [],
      nextSteps: [],
      changes: [],
    });
    expect(report.unreported).toEqual([
      { unit: 'OPD', points: [id(1)], of: 1, since: { name: april2025.name, date: april2025.date } },
    ]);
  });

  it('shows a new text though the unit forgot to change the day', () => {
    const report = second(
      aRegister({
        points: [aPoint(1, 'OPD')],
        reports: [aReport(1, 'OPD', 'inProgress', { sinceLast: 'Nytt.', updated: day('2025-03-01') })],
        history: [told(april2025, 1, 'OPD', 'inProgress', 'Som i fjor.')],
      }),
    );
    expect(pointOf(report, 1)?.sinceLast).toMatchObject([{ text: 'Nytt.' }]);
  });

  it('says never of a unit that has not reported at all', () => {
    const report = second(
      aRegister({
        points: [aPoint(1, 'OPD')],
        reports: [aReport(1, 'OPD', null)],
        history: [told(april2025, 1, 'OPD', null)],
      }),
    );
    expect(report.unreported).toMatchObject([{ since: 'never' }]);
  });

  it('names what changed: new point, new status, new text', () => {
    const report = second(
      aRegister({
        points: [aPoint(1, 'SET OPD'), aPoint(2, 'OPD'), aPoint(3, 'OPD')],
        reports: [
          aReport(1, 'SET', 'done', { sinceLast: 'Ny.' }),
          aReport(1, 'OPD', 'inProgress'),
          aReport(2, 'OPD', 'done'),
          aReport(3, 'OPD', 'done'),
        ],
        history: [
          told(april2025, 1, 'SET', 'inProgress', 'Gammel.'),
          told(april2025, 1, 'OPD', 'inProgress'),
          told(april2025, 3, 'OPD', 'done'),
        ],
      }),
    );
    expect(pointOf(report, 1)?.changes).toEqual([
      { kind: 'newStatus', unit: 'SET', from: 'inProgress', to: 'done' },
      { kind: 'newText', unit: 'SET' },
    ]);
    expect(pointOf(report, 2)?.changes).toEqual([{ kind: 'newPoint' }]);
    expect(pointOf(report, 3)?.changes).toEqual([]);
    expect(report.counts.changed).toBe(2);
  });

  it('calls a point that is open again what it is: known, with what differs from the last time it was told', () => {
    const april2024 = { ...april2025, name: 'Politirådet april 2024', date: dueOn('2024-04-25') };
    const open = aRegister({
      meetings: [april2024, april2025, april2026],
      points: [aPoint(1, 'OPD'), aPoint(2, 'OPD'), aPoint(3, 'OPD'), aPoint(4, 'SET')], // 1 and 4 were closed in April 2025, 3 is new
      reports: [1, 2, 3].map((number) => aReport(number, 'OPD', 'inProgress', { sinceLast: 'Igjen.' })),
      history: [
        told(april2024, 1, 'OPD', 'done', 'Ferdig.'),
        told(april2024, 4, 'OPD', 'done', 'Ferdig.'),
        told(april2025, 2, 'OPD', 'inProgress', 'Igjen.'),
        // The report is made once more, when its own meeting has been told.
        told(april2026, 3, 'OPD', 'inProgress', 'Igjen.'),
      ],
    });
    expect(pointOf(second(open), 1)?.changes).toEqual([
      { kind: 'newStatus', unit: 'OPD', from: 'done', to: 'inProgress' },
      { kind: 'newText', unit: 'OPD' },
    ]);
    expect(pointOf(second(open), 4)?.changes).toEqual([]);
    expect(pointOf(second(open), 3)?.changes).toEqual([{ kind: 'newPoint' }]);
  });

  it('shows no old text of a unit that lacks a status, but one it wrote without choosing a status', () => {
    const point = (now: Parameters<typeof aReport>[3], before: { sinceLast?: string; nextSteps?: string } | null) =>
      pointOf(
        second(
          aRegister({
            points: [aPoint(1, 'OPD'), aPoint(2, 'OPD')],
            reports: [aReport(1, 'OPD', 'inProgress', { updated: day('2025-03-01'), ...now })],
            history: [
              told(april2025, 2, 'OPD', 'inProgress'),
              ...(before === null ? [] : [told(april2025, 1, 'OPD', 'inProgress', before.sinceLast, before.nextSteps)]),
            ],
          }),
        ),
        1,
      );
    const said = { sinceLast: 'A', nextSteps: 'B' };
    expect(point({ sinceLast: ' A ', nextSteps: ' B ' }, said)?.sinceLast).toEqual([]);
    expect(point({ sinceLast: 'A', nextSteps: 'Ny' }, said)).toMatchObject({
      sinceLast: [{ text: 'A' }],
      nextSteps: [{ text: 'Ny' }],
      changes: [{ kind: 'newText' }],
    });
    expect(point({ ...said, status: null }, null)?.sinceLast).toMatchObject([{ text: 'A' }]);
    expect(point(said, null)?.sinceLast).toEqual([]);
    const unsaid = { status: null, ...said };
    expect(point(unsaid, { sinceLast: ' A ', nextSteps: ' B ' })).toMatchObject({ sinceLast: [], nextSteps: [] });
    expect(point(unsaid, { ...said, nextSteps: 'C' })?.sinceLast).toMatchObject([{ text: 'A' }]);
    expect(point(unsaid, { ...said, sinceLast: 'C' })?.nextSteps).toMatchObject([{ text: 'B' }]);
  });

  it('counts neither a text that was taken away nor other spaces as news', () => {
    const changes = (sinceLast: string, before: string) =>
      pointOf(
        second(
          aRegister({
            points: [aPoint(1, 'OPD')],
            reports: [aReport(1, 'OPD', 'inProgress', { sinceLast })],
            history: [told(april2025, 1, 'OPD', 'inProgress', before)],
          }),
        ),
        1,
      )?.changes;
    expect(changes('', 'Gammel.')).toEqual([]);
    expect(changes('  ', 'Gammel.')).toEqual([]);
    expect(changes(' Gammel. ', 'Gammel.')).toEqual([]);
    expect(changes('Gammel.', ' Gammel.')).toEqual([]);
    expect(changes('Ny.', '')).toEqual([{ kind: 'newText', unit: 'OPD' }]);
  });

  it('says no status is new that was taken away', () => {
    const report = second(
      aRegister({
        points: [aPoint(1, 'OPD')],
        reports: [aReport(1, 'OPD', null)],
        history: [told(april2025, 1, 'OPD', 'done')],
      }),
    );
    expect(pointOf(report, 1)).toMatchObject({ changes: [], units: [{ status: 'missing', lastStatus: 'done' }] });
  });

  it('takes a closed point as news by a report after the meeting, not by one on the day or with no day', () => {
    const closed = (...updated: (string | null)[]) => {
      const owners = ['OPD', 'SET'].slice(0, updated.length);
      const reports = owners.map((unit, i) =>
        aReport(1, unit, 'done', { updated: updated[i] == null ? null : day(updated[i]) }),
      );
      const points = [aPoint(1, owners.join(' '), { decision: 'closed' }), aPoint(2, 'OPD')];
      const report = second(aRegister({ points, reports, history: [told(april2025, 2, 'OPD', 'done')] }));
      return idsOf(report, 'closedSinceLast')?.length;
    };
    expect(closed('2025-04-25')).toBe(1);
    expect(closed('2025-04-24')).toBe(0);
    expect(closed(null)).toBe(0);
    expect(closed('2025-02-01', '2025-09-01')).toBe(1);
  });

  it('shows a closed point with the status it had, and its text', () => {
    const report = second(
      aRegister({
        points: [aPoint(1, 'SET OPD', { decision: 'closed' })],
        reports: [aReport(1, 'SET', 'done', { sinceLast: 'Ferdig.' }), aReport(1, 'OPD', null)],
        history: [told(april2025, 1, 'SET', 'done', 'Ferdig.'), told(april2025, 1, 'OPD', 'done')],
      }),
    );
    expect(pointOf(report, 1)).toMatchObject({
      reasons: [],
      units: [
        { status: 'done', lastStatus: null },
        { status: 'missing', lastStatus: 'done' },
      ],
      sinceLast: [{ text: 'Ferdig.', units: ['SET'] }],
    });
  });

  it('tells of a closed point once', () => {
    const points = [
      aPoint(1, 'OPD', { decision: 'closed' }), // open in April 2025
      aPoint(2, 'OPD', { decision: 'closed' }), // told in 2024, closed before April 2025, its row written in since
      aPoint(3, 'OPD', { decision: 'closed', id: id(3, 2026) }), // made and closed in between
      aPoint(4, 'OPD', { decision: 'closed' }), // never told, reported on since
      aPoint(5, 'OPD', { decision: 'closed' }), // never told, nothing since
    ];
    const april2024 = { ...april2025, name: 'Politirådet april 2024' };
    const report = second(
      aRegister({
        points,
        reports: [2, 4].map((number) => aReport(number, 'OPD', 'done', { updated: day('2025-09-01') })),
        history: [told(april2025, 1, 'OPD', 'done'), told(april2024, 2, 'OPD', 'done')],
      }),
    );
    expect(idsOf(report, 'closedSinceLast')).toEqual([id(1), id(4), id(3, 2026)]);
    expect(report.leftOut).toEqual([
      { id: id(2), reason: 'archived' },
      { id: id(5), reason: 'archived' },
    ]);
  });

  it('archives a point closed in the year before, by the record that was kept', () => {
    const open = aRegister({
      points: [aPoint(1, 'OPD'), aPoint(2, 'OPD')],
      reports: [aReport(1, 'OPD', 'done'), aReport(2, 'OPD', 'inProgress')],
    });
    const year1 = { ...open, history: toldEntries(open, first(open), today) };
    const closed = { ...year1, points: [aPoint(1, 'OPD', { decision: 'closed' }), aPoint(2, 'OPD')] };
    const report2 = second(closed);
    expect(idsOf(report2, 'closedSinceLast')).toEqual([id(1)]);
    const april2027 = { ...april2026, name: 'Politirådet april 2027', date: dueOn('2027-04-20') };
    const year2 = {
      ...closed,
      meetings: [...closed.meetings, april2027],
      history: [...closed.history, ...toldEntries(closed, report2, day('2026-04-15'))],
    };
    expect(buildStatusReport(year2, { meeting: april2027, today: day('2027-04-01') }).leftOut).toEqual([
      { id: id(1), reason: 'archived' },
    ]);
  });
});

describe('what is wrong between rows and owners', () => {
  const problemsOf = (parts: Parameters<typeof aRegister>[0]) => first(aRegister(parts)).problems;
  const at = (number: number) => ({ kind: 'point', id: id(number) });

  it('tells each kind with its point, its unit and how grave it is', () => {
    expect(
      problemsOf({
        points: [aPoint(1, 'SET OPD'), aPoint(2, 'OPD')],
        reports: [
          aReport(1, 'SET', 'done'),
          aReport(1, 'BLK', 'done'),
          aReport(2, 'OPD', 'done'),
          aReport(2, 'OPD', 'onHold'),
          aReport(9, 'OPD', 'done'),
        ],
      }),
    ).toEqual([
      { code: 'reportNotOwner', severity: 'warning', params: { id: id(1), unit: 'BLK' }, at: at(1) },
      { code: 'reportOrphan', severity: 'warning', params: { id: id(9) }, at: at(9) },
      { code: 'reportMissing', severity: 'error', params: { id: id(1), unit: 'OPD' }, at: at(1) },
      { code: 'reportDuplicate', severity: 'warning', params: { id: id(2), unit: 'OPD' }, at: at(2) },
    ]);
  });

  it('shows the first of two rows of the same unit', () => {
    const report = first(
      aRegister({ points: [aPoint(1, 'OPD')], reports: [aReport(1, 'OPD', 'done'), aReport(1, 'OPD', 'onHold')] }),
    );
    expect(pointOf(report, 1)?.units).toMatchObject([{ status: 'done' }]);
  });

  it('is silent about exempt points, and asks nothing of closed ones', () => {
    expect(
      problemsOf({
        points: [aPoint(1, 'OPD', { publicity: 'exempt' }), aPoint(2, 'OPD', { decision: 'closed' })],
        reports: [aReport(1, 'SET', 'done'), aReport(1, 'SET', 'done')],
      }),
    ).toEqual([]);
  });
});

it('names where the points come from, once each, as written but for spaces', () => {
  const source = (number: number, text: string) => aPoint(number, 'OPD', { source: text });
  const points = [source(1, ' Seminar 2024 '), source(2, 'Seminar 2025'), source(3, 'Seminar 2024'), source(4, '  ')];
  expect(first(aRegister({ points })).sources).toEqual(['Seminar 2024', 'Seminar 2025']);
});

it('counts the open points that are overdue, and those of every section', () => {
  const due = { due: dueOn('2025-04-01') };
  const report = first(
    aRegister({
      points: [
        aPoint(1, 'OPD', due),
        aPoint(2, 'OPD', due),
        aPoint(3, 'OPD'),
        aPoint(4, 'OPD', { decision: 'closed', ...due }),
      ],
      reports: [aReport(1, 'OPD', 'inProgress'), aReport(2, 'OPD', 'done'), aReport(3, 'OPD', 'inProgress')],
    }),
  );
  expect(report.counts).toMatchObject({
    points: 4,
    overdue: 1,
    sections: { attention: 1, proposedClosed: 1, inProgress: 1, closedSinceLast: 1 },
  });
});

it('puts what is overdue first also where another point has an earlier deadline', () => {
  const points = [aPoint(1, 'SET OPD', { due: dueOn('2025-03-01') }), aPoint(2, 'OPD', { due: dueOn('2025-04-01') })];
  const done = { ...aReport(1, 'SET', 'done') };
  const reports = [done, aReport(1, 'OPD', null), aReport(2, 'OPD', null)];
  expect(idsOf(first(aRegister({ points, reports })), 'attention')).toEqual([id(1), id(2)]);
  const onHold = [aReport(1, 'SET', 'done'), aReport(1, 'OPD', 'done'), aReport(2, 'OPD', 'onHold')];
  expect(idsOf(first(aRegister({ points, reports: onHold })), 'attention')).toEqual([id(2)]);
});

it('shows the theme, the owners and the title without spaces round them', () => {
  const point = aPoint(1, 'SET OPD', { theme: ' Ungdom ', ownersText: '  ', shortTitle: ' Kort  navn ' });
  expect(pointOf(first(aRegister({ points: [point] })), 1)).toMatchObject({
    theme: 'Ungdom',
    ownersText: 'OK ved SET, og OPD',
    title: 'Kort  navn',
  });
});

describe('a title that is made of the text', () => {
  const titleOf = (text: string) =>
    pointOf(first(aRegister({ points: [aPoint(1, 'OPD', { shortTitle: '', text })] })), 1)?.title;

  it.each([
    ['is the text on one line where it is short', '  Kort \n\n  og   godt. ', 'Kort og godt.'],
    ['is whole at 70 characters', 'x'.repeat(70), 'x'.repeat(70)],
    ['is cut hard in a word that is too long', 'x'.repeat(71), `${'x'.repeat(70)} …`],
    ['is cut hard where the only space comes early', `kort ${'x'.repeat(80)}`, `kort ${'x'.repeat(65)} …`],
    ['is cut at a space just past the middle', `${'a'.repeat(36)} ${'b'.repeat(80)}`, `${'a'.repeat(36)} …`],
    ['drops what joined it to the rest', `${'a'.repeat(60)} , – ${'b'.repeat(20)}`, `${'a'.repeat(60)} …`],
  ])('%s', (_what, text, title) => expect(titleOf(text)).toBe(title));
});

it('takes two texts as one when only line breaks and spaces differ, and says when all agree', () => {
  const texts = ['En.\r\nTo.', 'En.\rTo.', ' En.   To.\n'];
  const units = ['SET', 'BLK', 'OPD'];
  const reports = units.map((unit, i) => aReport(1, unit, 'inProgress', { sinceLast: texts[i]! }));
  const sinceLast = (owners: string) =>
    pointOf(first(aRegister({ points: [aPoint(1, owners)], reports })), 1)?.sinceLast;
  expect(sinceLast('SET BLK OPD')).toEqual([{ text: 'En.\nTo.', units: ['SET', 'BLK', 'OPD'], fromAll: true }]);
  expect(sinceLast('SET BLK OPD UTD')).toMatchObject([{ fromAll: false }]);
});

it('counts closed points as closed since last when there is nothing to compare with', () => {
  const report = first(aRegister({ points: [aPoint(1, 'OPD', { decision: 'closed' })] }));
  expect(idsOf(report, 'closedSinceLast')).toEqual([id(1)]);
  expect(report).toMatchObject({ comparable: false, problems: [], counts: { changed: 0, statuses: { missing: 0 } } });
});

it('takes the beginning of the text where a point has no short title', () => {
  const text =
    'Det skal lages en plan for hvordan partene deler oppgavene mellom seg, og hvem som melder hva til rådet.';
  expect(pointOf(first(aRegister({ points: [aPoint(1, 'OPD', { shortTitle: ' ', text })] })), 1)?.title).toBe(
    'Det skal lages en plan for hvordan partene deler oppgavene mellom seg …',
  );
});

it('compares a meeting that is not marked for reporting with the last one that was', () => {
  const extra = { ...april2026, name: 'Ekstra møte', date: dueOn('2025-09-01'), reporting: false };
  const register = aRegister({ points: [aPoint(1, 'OPD')], meetings: [april2026, extra, april2025] });
  expect(buildStatusReport(register, { meeting: extra, today: day('2025-08-20') }).previous?.name).toBe(april2025.name);
  expect(buildStatusReport(register, { meeting: april2025, today: day('2025-04-01') }).previous).toBeNull();
});
