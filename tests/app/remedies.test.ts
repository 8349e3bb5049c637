// What the check finds, what can be done about it, and that doing it is one write on Microsoft's client.
import {
  applyRemedies,
  cellWords,
  createRegister,
  faultsOf,
  findingsOf,
  placeWords,
  refreshRegister,
  workbookText,
  type Deps,
  type Finding,
  type Remedy,
} from '../../src/app';
import { WorkbookError } from '../../src/workbook';
import { aFilledRegister, syncsOf, withIntruder, type RegisterWorkbook } from '../support/register-workbook';

// Rows: Punkter 3 PR-2025-01 (SET, UTD, OPD), 4 PR-2025-02 (OK, OPD); Status 3–5 of the first, 6–7 of the second.
const findings = async ({ deps }: { readonly deps: Deps }): Promise<readonly Finding[]> => {
  const { register, problems, unread } = await refreshRegister(deps, { lists: true });
  return findingsOf({ register, problems, unread }, cellWords.labels, deps.today());
};
const codes = (found: readonly Finding[]) => found.map(({ problem }) => problem.code);
const safeOf = (found: readonly Finding[]): Remedy[] =>
  found.flatMap(({ remedies }) => remedies.filter(({ safe }) => safe));
const changesOf = (found: readonly Finding[]) =>
  found.flatMap(({ remedies }) => remedies.map(({ change, safe }) => [change?.from, change?.to, safe]));

type Cell = readonly [string, string | number];
async function aFaulty(...cells: readonly Cell[]): Promise<RegisterWorkbook> {
  const book = await aFilledRegister();
  for (const [address, entry] of cells) await book.workbench.paste(address, [[entry]]);
  return book;
}

it('finds nothing in a whole register', async () => {
  expect(await findings(await aFilledRegister())).toEqual([]);
});

describe('a word that is none of the values', () => {
  it.each([
    ['I arbeid.', [['I arbeid.', 'I arbeid', true]]],
    ['Ferdig', [['Ferdig', 'Fullført', false]]],
    ['Påbegynt', [['Påbegynt', 'I arbeid', false]]],
    ['Fulført', [['Fulført', 'Fullført', false]]],
    ['Fullført?', [['Fullført?', 'Fullført', false]]],
    ['I arbeid (80 %)', [['I arbeid (80 %)', 'I arbeid', false]]],
    ['Se vedlegg', []],
  ])('«%s» has the remedies %j', async (text, expected) => {
    const found = await findings(await aFaulty(['Status!E3', text]));
    expect(codes(found)).toEqual(['labelInvalid']);
    expect(changesOf(found)).toEqual(expected);
  });

  it.each(['Offentlig?', 'Offentlig 2026', 'Offentlig.'])(
    '«%s» keeps a point from getting out until somebody has chosen',
    async (text) => {
      const found = await findings(await aFaulty(['Punkter!J3', text]));
      const advice = found.filter(({ problem }) => problem.code === 'labelInvalid');
      expect(changesOf(advice)).toEqual([[text, 'Offentlig', false]]);
    },
  );

  it('in Historikk is left to the person: a meeting was told so', async () => {
    const [found] = await findings(await aFaulty(['Historikk!A3', 'Aprilmøtet'], ['Historikk!D3', 'I arbeid.']));
    expect([found!.problem.code, found!.remedies, found!.note?.key]).toEqual([
      'labelInvalid',
      [],
      'pane.remedy.byHand',
    ]);
  });

  it('is written as the value that was chosen, in two syncs, and no other cell', async () => {
    const book = await aFaulty(['Status!E3', 'Ferdig']);
    const before = await book.workbench.values('Status!A3:J7');
    const [found] = await findings(book);
    expect(await syncsOf(book.workbench, () => applyRemedies(found!.remedies, book.deps))).toBe(2);
    const after = await book.workbench.values('Status!A3:J7');
    expect(after[0]![4]).toBe('Fullført');
    expect(after.map((row, r) => row.filter((_, c) => r !== 0 || c !== 4))).toEqual(
      before.map((row, r) => row.filter((_, c) => r !== 0 || c !== 4)),
    );
    expect(await findings(book)).toEqual([]);
  });
});

it('tells once what a text says twice', async () => {
  const found = await findings(await aFaulty(['Status!F3', 'Ring 22 33 44 55. Er det opptatt: 22 33 44 55.']));
  expect(codes(found)).toEqual(['possiblePersonalData']);
});

describe('a date that stands as text', () => {
  it.each([
    ["'15.04.2026", 'dateIsText', [['15.04.2026', '15.04.2026', true]]],
    ["'20/5-26", 'dateIsText', [['20/5-26', '20.05.2026', false]]],
  ])('%s as a deadline is %s', async (text, code, expected) => {
    const found = await findings(await aFaulty(['Punkter!G3', text]));
    expect([codes(found), changesOf(found)]).toEqual([[code], expected]);
  });

  it('without a year, in Oppdatert, is the last such day, for the person to choose', async () => {
    const found = await findings(await aFaulty(['Status!I3', "'10. mars"], ['Status!I4', "'10. mai"]));
    expect(changesOf(found)).toEqual([
      ['10. mars', '10.03.2025', false],
      ['10. mai', '10.05.2024', false],
    ]);
  });

  it('becomes a date that Excel counts with, also in a cell that is formatted as text', async () => {
    const book = await aFilledRegister();
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('Punkter').getRange('G3');
      cell.numberFormat = [['@']];
      cell.values = [['15.04.2026']];
      await context.sync();
    });
    await applyRemedies(safeOf(await findings(book)), book.deps);
    expect((await book.workbench.values('Punkter!G3'))[0]![0]).toBe(46127);
    expect(await findings(book)).toEqual([]);
  });
});

describe('a row of Punkter', () => {
  it('without Nr gets the next one, with status rows for its owners, in the same write', async () => {
    const book = await aFaulty(['Punkter!C5', 'Et nytt punkt.'], ['Punkter!E5', 'OK ved BYU']);
    const found = await findings(book);
    expect([codes(found), changesOf(found)]).toEqual([['idMissing'], [['', 'PR-2025-03', true]]]);
    expect(await syncsOf(book.workbench, () => applyRemedies(safeOf(found), book.deps))).toBe(2);
    const { register } = await refreshRegister(book.deps);
    expect(register.points.map(({ id, text }) => [id, text])[2]).toEqual(['PR-2025-03', 'Et nytt punkt.']);
    expect(register.reports.filter(({ pointId }) => pointId === 'PR-2025-03').map(({ unit }) => unit)).toEqual(['BYU']);
    expect(await findings(book)).toEqual([]);
  });

  it('gets a number of its own each, where two have none', async () => {
    const found = await findings(await aFaulty(['Punkter!C5', 'Tredje.'], ['Punkter!C6', 'Fjerde.']));
    expect(changesOf(found).map(([, to]) => to)).toContain('PR-2025-03');
    expect(changesOf(found).map(([, to]) => to)).toContain('PR-2025-04');
  });

  it('with the Nr of another gets the next one, and takes along the status row that can only be its', async () => {
    const book = await aFaulty(['Punkter!A4', 'PR-2025-01'], ['Punkter!E4', 'OK ved BYU']);
    await book.workbench.paste('Status!A6', [['PR-2025-01', 'BYU']]);
    await book.workbench.paste('Status!F6', [['Planen er sendt på høring.']]);
    await book.workbench.paste('Status!A7:B7', [['', '']]);
    const found = (await findings(book)).find(({ problem }) => problem.code === 'idDuplicate')!;
    expect(changesOf([found])).toEqual([['PR-2025-01', 'PR-2025-02', false]]);
    expect((await applyRemedies(found.remedies, book.deps)).kind).toBe('success');
    const { register } = await refreshRegister(book.deps);
    expect(register.points.map(({ id }) => id)).toEqual(['PR-2025-01', 'PR-2025-02']);
    expect(register.reports.find(({ unit }) => unit === 'BYU')).toMatchObject({
      pointId: 'PR-2025-02',
      sinceLast: 'Planen er sendt på høring.',
    });
  });

  it('with the Nr of another keeps it where nobody can tell whose a written status row is', async () => {
    const book = await aFaulty(['Punkter!A4', 'PR-2025-01'], ['Status!F5', 'Vi er i gang.']);
    const found = (await findings(book)).find(({ problem }) => problem.code === 'idDuplicate')!;
    expect(found.remedies).toEqual([]);
    expect(found.note).toEqual({ key: 'pane.remedy.unclearReports', params: { id: 'PR-2025-01', units: 'OPD' } });
  });

  it('with the Nr of another that is exempt is the only fault: the other one lacks no legal basis', async () => {
    const book = await aFaulty(['Punkter!A5', 'PR-2025-01'], ['Punkter!E5', 'OK ved BYU']);
    await book.workbench.paste('Punkter!J5:K5', [['Unntatt offentlighet', 'offl. § 13']]);
    expect(codes(await findings(book))).toEqual(['idDuplicate']);
  });

  it('with a Nr that is written in another way gets it in the right one', async () => {
    const found = await findings(await aFaulty(['Punkter!A5', 'pr 2025/7'], ['Punkter!C5', 'Et punkt.']));
    expect(changesOf(found)).toEqual([['pr 2025/7', 'PR-2025-07', true]]);
  });
});

describe('an owner line', () => {
  it.each([
    [
      'ok ved set og utd, og opd',
      ['ownersNotStandard'],
      [['ok ved set og utd, og opd', 'OK ved SET og UTD, og OPD', true]],
    ],
    [
      'OK ved SET og UTD, OPD og OPD',
      ['ownerRepeated'],
      [['OK ved SET og UTD, OPD og OPD', 'OK ved SET og UTD, og OPD', true]],
    ],
  ] as const)('«%s» gets the standard form', async (text, code, expected) => {
    const found = await findings(await aFaulty(['Punkter!E3', text]));
    expect([codes(found), changesOf(found)]).toEqual([code, expected]);
  });

  it('with an alias and its status row under the alias is put right together', async () => {
    const book = await aFaulty(['Punkter!E4', 'OK ved KON, og OPD'], ['Status!B6', 'KON']);
    expect(codes(await findings(book))).toEqual(['reportNotOwner', 'aliasUsed']);
    expect(await syncsOf(book.workbench, async () => applyRemedies(safeOf(await findings(book)), book.deps))).toBe(3);
    expect(await book.workbench.values('Status!A6:B7')).toEqual([
      ['PR-2025-02', 'NOE'],
      ['PR-2025-02', 'OPD'],
    ]);
    expect(await book.workbench.values('Punkter!E4')).toEqual([['OK ved NOE, og OPD']]);
    expect(await findings(book)).toEqual([]);
  });

  it('with an unknown code offers the nearest, never by itself, and a new unit', async () => {
    const book = await aFaulty(['Punkter!E4', 'OK ved BYY, og OPD'], ['Status!B6', 'BYU']);
    const found = (await findings(book)).find(({ problem }) => problem.code === 'unknownUnit')!;
    expect(found.remedies.map(({ change, safe }) => [change!.to, safe])).toContainEqual(['OK ved BYU, og OPD', false]);
    expect(found.ways).toContainEqual({ kind: 'newUnit', code: 'BYY' });
    await applyRemedies(
      found.remedies.filter(({ change }) => change!.to === 'OK ved BYU, og OPD'),
      book.deps,
    );
    expect(await findings(book)).toEqual([]);
  });
});

describe('a status row', () => {
  it('that is missing is added', async () => {
    const book = await aFaulty(['Punkter!E4', 'OK ved BYU, OK og OPD']);
    const found = await findings(book);
    expect(found.flatMap(({ remedies }) => remedies.map(({ label }) => label.params))).toContainEqual({
      id: 'PR-2025-02',
      unit: 'BYU',
    });
    await applyRemedies(safeOf(found), book.deps);
    expect(codes(await findings(book))).toEqual([]);
    expect((await book.workbench.values('Status!A8:B8'))[0]).toEqual(['PR-2025-02', 'BYU']);
  });

  it('of a unit that is not responsible goes when nothing is written in it', async () => {
    const book = await aFaulty(['Punkter!E4', 'OPD']);
    expect(codes(await findings(book))).toEqual(['reportNotOwner']);
    expect(await syncsOf(book.workbench, async () => applyRemedies(safeOf(await findings(book)), book.deps))).toBe(3);
    const { register } = await refreshRegister(book.deps);
    expect(register.reports.map(({ pointId, unit }) => `${pointId} ${unit}`)).toEqual([
      'PR-2025-01 SET',
      'PR-2025-01 UTD',
      'PR-2025-01 OPD',
      'PR-2025-02 OPD',
    ]);
  });

  it('of a unit that is not responsible stays when something is, and its unit can be made responsible', async () => {
    const book = await aFaulty(['Punkter!E4', 'OPD'], ['Status!H6', 'Ring oss.']);
    const [found] = await findings(book);
    expect(safeOf([found!])).toEqual([]);
    expect(found!.note?.key).toBe('pane.remedy.reportHasText');
    await applyRemedies(found!.remedies, book.deps);
    expect(await book.workbench.values('Punkter!E4')).toEqual([['OPD og OK']]);
    expect(await findings(book)).toEqual([]);
  });

  it.each([
    ['a word from no list', 'E', 'Se vedlegg'],
    ['words where a day belongs', 'I', 'i forrige uke'],
    ['an error', 'G', '#N/A'],
    ['a name alone', 'J', 'Kari'],
  ])('is not offered to be removed where %s stands in it', async (_, column, text) => {
    const removals = async (...cells: readonly Cell[]) =>
      (await findings(await aFaulty(...cells)))
        .flatMap(({ remedies }) => remedies)
        .filter(({ fix }) => fix.kind === 'removeRow');
    // Of a unit that is not responsible, of a point that is gone, the later and the earlier of two.
    const stray = [['Punkter!E4', 'OPD']] as const;
    const orphan = [['Status!A6', 'PR-2025-07']] as const;
    const twice = [['Status!A8', 'PR-2025-02'], ['Status!B8', 'OK']] as const; // prettier-ignore
    expect(await removals(...stray)).toHaveLength(1);
    expect(await removals(...stray, [`Status!${column}6`, text])).toEqual([]);
    expect(await removals(...orphan)).toHaveLength(1);
    expect(await removals(...orphan, [`Status!${column}6`, text])).toEqual([]);
    expect(await removals(...twice, [`Status!${column}8`, text])).toMatchObject([{ fix: { row: { key: 'PR-2025-02 · OK' } } }]); // prettier-ignore
    expect(await removals(...twice, [`Status!${column}6`, text], [`Status!${column}8`, text])).toEqual([]);
  });

  it('that stands twice loses the one where nothing is written, though the other could be read in part only', async () => {
    const book = await aFaulty(['Status!A8', 'PR-2025-02'], ['Status!B8', 'OK'], ['Status!E8', 'Se vedlegg']);
    const found = (await findings(book)).find(({ problem }) => problem.code === 'reportDuplicate')!;
    expect((await applyRemedies(found.remedies, book.deps)).kind).toBe('success');
    expect(await book.workbench.values('Status!A6:E7')).toMatchObject([
      ['PR-2025-02', 'OPD', expect.anything(), expect.anything(), ''],
      ['PR-2025-02', 'OK', expect.anything(), expect.anything(), 'Se vedlegg'],
    ]);
  });

  it('that stands twice loses the blank one, whichever it is', async () => {
    const book = await aFaulty(['Status!F5', 'Vi er i gang.']);
    await book.workbench.paste('Status!A8', [['PR-2025-01', 'OPD']]);
    await book.workbench.paste('Status!A9', [['PR-2025-02', 'OPD']]);
    await book.workbench.paste('Status!F9', [['Dette er nytt.']]);
    expect(codes(await findings(book))).toEqual(['reportDuplicate', 'reportDuplicate']);
    await applyRemedies(safeOf(await findings(book)), book.deps);
    expect(await findings(book)).toEqual([]);
    const { register } = await refreshRegister(book.deps);
    expect(register.reports.filter(({ unit }) => unit === 'OPD').map(({ sinceLast }) => sinceLast)).toEqual([
      'Vi er i gang.',
      'Dette er nytt.',
    ]);
  });

  it('that stands twice with words in both is left to the person', async () => {
    const book = await aFaulty(['Status!F5', 'Vi er i gang.']);
    await book.workbench.paste('Status!A8', [['PR-2025-01', 'OPD']]);
    await book.workbench.paste('Status!F8', [['Dette er nytt.']]);
    const [found] = await findings(book);
    expect([found!.remedies, found!.note?.key]).toEqual([[], 'pane.remedy.bothHaveText']);
  });
});

describe('a list to choose from', () => {
  const told = async (damage: (workbook: Excel.Workbook) => void) => {
    const book = await aFilledRegister();
    await Excel.run(async (context) => {
      damage(context.workbook);
      await context.sync();
    });
    const found = (await findings(book)).map(({ group, problem, ways }) => [
      group,
      problem.code,
      placeWords(problem.at, workbookText),
      ways,
    ]);
    await createRegister(book.deps);
    expect(await findings(book)).toEqual([]);
    return found;
  };
  const repair = [{ kind: 'repair' }];

  it('whose name is gone is told, and brought back by a repair', async () => {
    const found = await told(({ names }) => names.getItem('StatusListe').delete());
    expect(found).toEqual([['register', 'listNameLost', 'Status, kolonne Status', repair]]);
  });

  it('whose cells were deleted is told', async () => {
    const found = await told(({ worksheets }) => worksheets.getItem('Kontroll').getRange('G:K').delete('Left'));
    expect(new Set(found.map(([, code]) => code))).toEqual(new Set(['listNameLost']));
    expect(found).toHaveLength(5);
  });

  it('that is gone from one cell is told for its column, whoever fills it in', async () => {
    const found = await told(({ worksheets }) => {
      worksheets.getItem('Status').getRange('E4').dataValidation.clear();
      worksheets.getItem('Punkter').getRange('I3:J3').dataValidation.clear();
    });
    expect(found).toEqual([
      ['register', 'listLost', 'Punkter, kolonne Rådets vedtak', repair],
      ['register', 'listLost', 'Punkter, kolonne Offentlighet', repair],
      ['register', 'listLost', 'Status, kolonne Status', repair],
    ]);
  });
});

describe('many remedies', () => {
  const aMess = () =>
    aFaulty(
      ['Status!E3', 'i arbeid!'],
      ['Punkter!G3', "'15.04.2026"],
      ['Punkter!E3', 'ok ved set og utd, og opd'],
      ['Punkter!E4', 'OPD'],
      ['Punkter!C5', 'Et nytt punkt.'],
      ['Punkter!E5', 'OK ved BYU'],
    );

  it('are one write: the store says afterwards what a new reading says', async () => {
    const book = await aMess();
    const chosen = safeOf(await findings(book));
    expect(chosen).toHaveLength(5);
    const notice = { kind: 'success', key: 'pane.remedy.done', params: { count: 5 } };
    expect(
      await syncsOf(book.workbench, async () => expect(await applyRemedies(chosen, book.deps)).toMatchObject(notice)),
    ).toBe(2);
    const told = book.deps.store.current().register;
    const read = await refreshRegister(book.deps);
    expect(told).toEqual(book.deps.store.current().register);
    expect(faultsOf(read.register, read.problems)).toEqual([]);
  });

  it.each([1, 2].flatMap((at) => (['before', 'after'] as const).map((when) => [at, when] as const)))(
    'are complete when sync %i failed %s the host had done it and they are done again',
    async (at, when) => {
      const whole = await aMess();
      await applyRemedies(safeOf(await findings(whole)), whole.deps);
      const { register: expected } = await refreshRegister(whole.deps);
      const book = await aMess();
      const chosen = safeOf(await findings(book));
      book.workbench.failNext('GeneralException', { at, when });
      await expect(applyRemedies(chosen, book.deps)).rejects.toBeInstanceOf(WorkbookError);
      await applyRemedies(chosen, book.deps);
      expect((await refreshRegister(book.deps)).register).toEqual(expected);
    },
  );

  it('leave out what somebody else has put right meanwhile, and say so', async () => {
    const book = await aMess();
    const chosen = safeOf(await findings(book));
    await book.workbench.paste('Status!E3', [['Fullført']], { user: 'other' });
    expect(await applyRemedies(chosen, book.deps)).toMatchObject({
      kind: 'warning',
      key: 'pane.remedy.doneButGone',
      params: { count: 4, gone: 1 },
    });
    expect(await book.workbench.values('Status!E3')).toEqual([['Fullført']]);
  });

  it('write nothing when all of it is gone', async () => {
    const book = await aFaulty(['Status!E3', 'i arbeid!']);
    const chosen = safeOf(await findings(book));
    await book.workbench.paste('Status!E3', [['Fullført']], { user: 'other' });
    expect(
      await syncsOf(book.workbench, async () =>
        expect(await applyRemedies(chosen, book.deps)).toMatchObject({ kind: 'error', key: 'pane.remedy.allGone' }),
      ),
    ).toBe(1);
  });

  it('are done once more where somebody wrote between the reading and the writing', async () => {
    const book = await aMess();
    const chosen = safeOf(await findings(book));
    const intrude = () => book.workbench.paste('Status!E3', [['Fullført']], { user: 'other' });
    const notice = await withIntruder(1, intrude, () => applyRemedies(chosen, book.deps));
    expect(notice).toMatchObject({ params: { count: 4, gone: 1 } });
    expect(await book.workbench.values('Status!E3')).toEqual([['Fullført']]);
    expect(await findings(book)).toEqual([]);
  });

  it('leave a row in which somebody writes just then', async () => {
    const book = await aFaulty(['Punkter!E4', 'OPD'], ['Status!E3', 'i arbeid!']);
    const chosen = safeOf(await findings(book));
    const intrude = () => book.workbench.paste('Status!F6', [['Vent litt.']], { user: 'other' });
    await withIntruder(1, intrude, () => applyRemedies(chosen, book.deps));
    expect(await book.workbench.values('Status!F6')).toEqual([['Vent litt.']]);
    expect(await book.workbench.values('Status!E3')).toEqual([['I arbeid']]);
  });

  it('count what was done, though a row of another unit stays', async () => {
    const book = await aFilledRegister();
    await book.workbench.paste('Status!A8', [['PR-2025-01', 'BYU'], ['PR-2025-01', 'BLK']]); // prettier-ignore
    await book.workbench.paste('Status!E9', [['Ferdig']]);
    await book.workbench.paste('Status!F8', [['Vi er i gang.']]);
    const owners = (await findings(book))
      .flatMap(({ remedies }) => remedies)
      .filter(({ fix }) => fix.kind === 'owners' && fix.ownersText.includes('BYU'));
    expect(await applyRemedies(owners, book.deps)).toMatchObject({
      key: 'pane.remedy.done',
      params: { count: 1 },
      problems: [{ code: 'rowKept', params: { key: 'PR-2025-01 · BLK' } }],
    });
  });

  it('leave a row that holds somebody’s own words in a column beside ours', async () => {
    const book = await aFaulty(['Punkter!E4', 'OPD'], ['Status!E3', 'i arbeid!']);
    await Excel.run(async (context) => {
      const own = [['Egen'], [''], [''], [''], ['mitt'], ['']];
      context.workbook.tables.getItem('Status').columns.add(undefined, own);
      await context.sync();
    });
    const notice = await applyRemedies(safeOf(await findings(book)), book.deps);
    expect(notice.problems.map(({ code }) => code)).toEqual(['rowKept']);
    expect(await book.workbench.values('Status!K6')).toEqual([['mitt']]);
    expect(await book.workbench.values('Status!E3')).toEqual([['I arbeid']]);
  });
});

it('refuses to write into a damaged register', async () => {
  const book = await aFaulty(['Status!E3', 'i arbeid!']);
  const chosen = safeOf(await findings(book));
  await book.workbench.paste('Status!H2', [['Noe annet']]);
  expect(await applyRemedies(chosen, book.deps)).toMatchObject({ kind: 'error', key: 'notice.registerDamaged' });
  expect((await findings(book)).find(({ problem }) => problem.code === 'columnMissing')?.ways).toEqual([
    { kind: 'repair' },
  ]);
});
