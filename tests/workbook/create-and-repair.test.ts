// What «Opprett/reparer register» makes, and what it mends (src/workbook/officejs), on Microsoft's client.
import { createRegister, refreshRegister, writeDraft } from '../../src/app';
import { schema, tableKeys, type TableKey } from '../../src/workbook';
import { aFilledRegister, aWorkbook, twoPoints, type RegisterWorkbook } from '../support/register-workbook';

const table = ({ workbench }: RegisterWorkbook, key: TableKey) => {
  const found = workbench.engine.book.tables.find(({ name }) => name === schema[key].table);
  if (found === undefined) throw new Error(`no table ${key}`);
  return found;
};
const sheetNames = ({ workbench }: RegisterWorkbook) => workbench.engine.book.sheets.map(({ name }) => name);
const sheet = ({ workbench }: RegisterWorkbook, name: string) => {
  const found = workbench.engine.book.sheets.find((other) => other.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
};
const columnAt = (book: RegisterWorkbook, key: TableKey, header: string) =>
  table(book, key).rect.column + table(book, key).columns.findIndex(({ name }) => name === header);
const excel = (run: (context: Excel.RequestContext) => void) =>
  Excel.run(async (context) => {
    run(context);
    await context.sync();
  });

describe('a new register', () => {
  it('takes the place of the empty sheet of a new workbook, in the order of use', async () => {
    const book = await aWorkbook();
    await createRegister(book.deps);
    expect(sheetNames(book)).toEqual(['Les meg', 'Punkter', 'Status', 'Enheter', 'Møter', 'Historikk', 'Kontroll']);
    expect(sheet(book, 'Les meg').id).toBe(book.workbench.engine.book.activeSheetId);
  });

  it('has every table with its columns, names for its lists, and its version', async () => {
    const book = await aWorkbook();
    await createRegister(book.deps);
    for (const key of tableKeys)
      expect(table(book, key).columns.map(({ name }) => name)).toEqual(schema[key].columns.map(({ header }) => header));
    const names = book.workbench.engine.book.names.map(({ name }) => name).sort();
    expect(names).toEqual([
      'EnhetListe',
      'JaNeiListe',
      'MotetypeListe',
      'OffentlighetListe',
      'StatusListe',
      'VedtakListe',
    ]);
    expect(book.workbench.engine.book.properties.custom.get('PolitiradRegisterSkjema')).toBe(1);
  });

  it('validates its lists down to the last row, from names, and says in words what may be chosen', async () => {
    const book = await aWorkbook();
    await createRegister(book.deps);
    const rules = sheet(book, 'Status').validations.map(({ rule, ranges, errorAlert }) => ({
      source: (rule['list'] as { source: string }).source,
      column: ranges[0]?.column,
      last: (ranges[0]?.row ?? 0) + (ranges[0]?.rowCount ?? 0),
      style: errorAlert.style,
    }));
    expect(rules).toEqual(
      expect.arrayContaining([
        { source: '=EnhetListe', column: columnAt(book, 'reports', 'Enhet'), last: 1_048_576, style: 'Stop' },
        { source: '=StatusListe', column: columnAt(book, 'reports', 'Status'), last: 1_048_576, style: 'Stop' },
      ]),
    );
  });

  it('prints on A4 on its side, one page wide, with its header on each page, and keeps the header in view', async () => {
    const book = await aWorkbook();
    await createRegister(book.deps);
    for (const key of tableKeys) {
      const { pageLayout, freeze } = sheet(book, schema[key].sheet);
      expect(pageLayout).toMatchObject({
        orientation: 'Landscape',
        paperSize: 'A4',
        zoom: { horizontalFitToPages: 1 },
      });
      expect(pageLayout.titleRows).toMatchObject({ row: 1, rowCount: 1 });
      expect(freeze.rows).toBe(2);
    }
  });

  it('stands beside what the workbook held before', async () => {
    const book = await aWorkbook();
    await book.workbench.type('A1', 'Handleliste');
    await createRegister(book.deps);
    expect(sheetNames(book)[0]).toBe('Ark1');
    expect(await book.workbench.values('Ark1')).toEqual([['Handleliste']]);
    expect(sheetNames(book)).toHaveLength(8);
  });

  it('does not touch a sheet of one of its names that is in use', async () => {
    const book = await aWorkbook();
    await excel((context) => {
      context.workbook.worksheets.add('Status').getRange('A1').values = [['Lager']];
    });
    await createRegister(book.deps);
    expect(await book.workbench.values('Status')).toEqual([['Lager']]);
    expect(sheetNames(book)).toContain('Status 2');
    expect((await refreshRegister(book.deps)).state).toBe('ready');
  });

  it('is not made beside somebody else’s table of the same name: the person is told', async () => {
    const book = await aWorkbook();
    await book.workbench.paste('A1', [['Vare', 'Status'], ['Kaffe', 'på lager']]); // prettier-ignore
    await excel((context) => {
      context.workbook.worksheets.getFirst().tables.add('A1:B2', true).name = 'Status';
    });
    const { key, problems } = await createRegister(book.deps);
    expect([key, problems.map(({ code }) => code)]).toEqual(['notice.registerBlocked', ['tableForeign']]);
    expect(sheetNames(book)).toEqual(['Ark1']);
  });
});

describe('a unit without the add-in', () => {
  it('chooses from lists, and is stopped when it types something else', async () => {
    const book = await aFilledRegister();
    expect(await book.workbench.type('Status!E3', 'I arbeid', { user: 'other' })).toBe(true);
    expect(await book.workbench.type('Status!E4', 'Nesten ferdig', { user: 'other' })).toBe(false);
    expect((await refreshRegister(book.deps)).register.reports[0]?.status).toBe('inProgress');
  });

  it('sees no error value anywhere', async () => {
    const book = await aFilledRegister();
    for (const name of sheetNames(book))
      for (const value of (await book.workbench.values(name)).flat())
        expect(String(value)).not.toMatch(/^#[A-Z/0]+[!?]?$/);
  });

  it('sees the overall status change with what it writes', async () => {
    const book = await aFilledRegister();
    const overall = () => book.workbench.values('Punkter!L3:L4').then((rows) => rows.flat());
    expect(await overall()).toEqual(['Mangler status', 'Mangler status']);
    await book.workbench.paste('Status!E6', [['Fullført'], ['Fullført']], { user: 'other' });
    expect(await overall()).toEqual(['Mangler status', 'Foreslått lukket']);
    await book.workbench.type('Punkter!I4', 'Lukket');
    await book.workbench.paste('Status!E3', [['Satt på vent'], ['I arbeid'], ['I arbeid']], { user: 'other' });
    expect(await overall()).toEqual(['Satt på vent', 'Lukket']);
    await book.workbench.type('Status!E3', 'I arbeid');
    await book.workbench.type('Punkter!G3', '01.02.2025');
    expect(await overall()).toEqual(['Forfalt', 'Lukket']);
  });
});

describe('a repair', () => {
  const damages: [string, (book: RegisterWorkbook) => Promise<unknown>][] = [
    ['a sheet that was deleted', () => excel((context) => context.workbook.worksheets.getItem('Historikk').delete())],
    [
      'a column that was deleted',
      () => excel((context) => context.workbook.tables.getItem('Status').columns.getItem('Neste steg').delete()),
    ],
    ['a column that was renamed', ({ workbench }) => workbench.type('Punkter!G2', 'Tidsfrist')],
    ['a name that was deleted', () => excel((context) => context.workbook.names.getItem('StatusListe').delete())],
    ['a formula that was pasted over by what it shows', ({ workbench }) => workbench.type('Punkter!L3', 'Forfalt')],
    [
      'validation that was pasted over',
      () => excel((context) => context.workbook.worksheets.getItem('Status').getRange('E3:E5').dataValidation.clear()),
    ],
    ['the readme sheet', () => excel((context) => context.workbook.worksheets.getItem('Les meg').delete())],
    [
      'the check sheet with its lists',
      () => excel((context) => context.workbook.worksheets.getItem('Kontroll').delete()),
    ],
  ];

  it.each(damages)('brings back %s, and leaves the rest as it was', async (_, damage) => {
    const book = await aFilledRegister();
    const before = (await refreshRegister(book.deps)).register;
    await damage(book);
    const { key, problems } = await createRegister(book.deps);
    expect([key, problems]).toEqual(['notice.registerMade', []]);
    const after = await refreshRegister(book.deps, { lists: true });
    expect([after.state, after.problems]).toEqual(['ready', []]);
    expect(after.register).toEqual(before);
    expect((await createRegister(book.deps)).key).toBe('notice.registerWhole');
  });

  it.each([
    [
      'a sheet of somebody’s that is called Kontroll',
      'A1:L9',
      async ({ workbench }: RegisterWorkbook) => {
        await excel((context) => void context.workbook.worksheets.add('Kontroll'));
        await workbench.paste(
          'Kontroll!A1',
          Array.from({ length: 9 }, () => Array.from({ length: 12 }, () => 'hennes')),
          { user: 'other' },
        );
      },
    ],
    [
      'a note on the check sheet where a list stood',
      'G2:G4',
      async (book: RegisterWorkbook) => {
        await createRegister(book.deps);
        await excel((context) => context.workbook.names.getItem('StatusListe').delete());
        await book.workbench.paste('Kontroll!G2', [['hennes'], ['hennes'], ['hennes']], { user: 'other' });
      },
    ],
  ] as const)('puts its lists beside %s', async (_what, address, somebodys) => {
    const book = await aWorkbook();
    await somebodys(book);
    const before = await book.workbench.values(`Kontroll!${address}`);
    expect((await createRegister(book.deps)).key).toBe('notice.registerMade');
    expect(await book.workbench.values(`Kontroll!${address}`)).toEqual(before);
    const after = await refreshRegister(book.deps, { lists: true });
    expect([after.state, after.problems]).toEqual(['ready', []]);
    const list = book.workbench.engine.book.names.find(({ name }) => name === 'StatusListe');
    const [sheetOfList, cells] = String(list?.formula).slice(1).split('!');
    expect(
      (await book.workbench.values(`${sheetOfList?.replaceAll("'", '')}!${cells?.replaceAll('$', '')}`)).flat(),
    ).toContain('I arbeid');
    expect((await createRegister(book.deps)).key).toBe('notice.registerWhole');
  });

  it('leaves a text that somebody wrote over a formula, and says where; once it is gone the formula is back', async () => {
    const book = await aFilledRegister();
    await book.workbench.type('Punkter!L3', 'Ferdig');
    await book.workbench.type('Status!C4', 'Vårt navn på punktet');
    const { key, problems } = await createRegister(book.deps);
    expect([key, problems.map(({ code, at }) => [code, at?.kind === 'cell' && [at.table, at.row, at.column]])]).toEqual(
      [
        'notice.registerKept',
        [
          ['formulaOverwritten', ['points', 3, 'overallStatus']],
          ['formulaOverwritten', ['reports', 4, 'shortTitle']],
        ],
      ],
    );
    expect(await book.workbench.values('Punkter!L3')).toEqual([['Ferdig']]);
    expect(await book.workbench.values('Status!C4')).toEqual([['Vårt navn på punktet']]);
    await book.workbench.paste('Punkter!L3', [['']]);
    await book.workbench.paste('Status!C4', [['']]);
    expect((await createRegister(book.deps)).problems).toEqual([]);
    expect(await book.workbench.values('Punkter!L3')).toEqual([['Mangler status']]);
    expect((await book.workbench.formulas('Status!C4'))[0]?.[0]).toBeDefined();
  });

  it('asks tables again where formulas ask the cells that «Konverter til område» wrote in their place', async () => {
    const book = await aFilledRegister();
    const names = '=IFERROR(INDEX(Punkter!$B$3:$B$4,MATCH([@Nr],Punkter!$A$3:$A$4,0))&"","")';
    const states = '=IF(COUNTIFS(Status!$A$3:$A$7,[@Nr],Status!$E$3:$E$7,"")>0,"Mangler status","I arbeid")';
    await excel(({ workbook }) => {
      workbook.worksheets.getItem('Status').getRange('C3').formulas = [[names]];
      workbook.worksheets.getItem('Punkter').getRange('L3').formulas = [[states]];
    });
    expect(await createRegister(book.deps)).toMatchObject({
      key: 'notice.registerMade',
      params: { made: 'Punkter · Samlet status og Status · Kortnavn' },
    });
    for (const column of ['Status!C3:C4', 'Punkter!L3:L4']) {
      const [mended, other] = await book.workbench.formulas(column);
      expect(mended).toEqual(other);
    }
  });

  it('adds the status rows that owners lack', async () => {
    const book = await aFilledRegister();
    await book.workbench.type('Punkter!E4', 'OK ved BYU, og OPD');
    await createRegister(book.deps);
    const rows = (await refreshRegister(book.deps)).register.reports.map(({ pointId, unit }) => `${pointId} ${unit}`);
    expect(rows.slice(3)).toEqual(['PR-2025-02 OK', 'PR-2025-02 OPD', 'PR-2025-02 BYU']);
  });

  it('refuses to touch a register that is newer than the add-in', async () => {
    const book = await aFilledRegister();
    await excel((context) => {
      context.workbook.properties.custom.add('PolitiradRegisterSkjema', 99);
    });
    expect((await createRegister(book.deps)).problems.map(({ code }) => code)).toEqual(['schemaNewer']);
  });
});

it('says of a damaged register that it is damaged, not that there is none, and writes nothing', async () => {
  const book = await aFilledRegister();
  await book.workbench.type('Punkter!G2', 'Tidsfrist');
  const { notice } = await writeDraft(twoPoints, book.deps);
  expect(notice).toMatchObject({ kind: 'error', key: 'notice.registerDamaged', problems: [{ code: 'columnMissing' }] });
});
