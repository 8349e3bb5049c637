// Nothing internal leaves the workbook: a mark of its own in every internal place of a real workbook, every export of it taken
// apart, and no mark found – but in the internal backup, where every one of them must be.
import { exportFile, exportKinds, reportUnitStatus, type ExportedFile, type ExportKind } from '../../src/app';
import { unitCode } from '../../src/domain';
import { id } from '../support/builders';
import { aFilledRegister, type RegisterWorkbook } from '../support/register-workbook';
import { serveFile, wholeContent } from './exported-parts';

jest.mock(
  '../../src/renderers/xlsx',
  () =>
    jest.requireActual<typeof import('../renderers/xlsx-module')>('../renderers/xlsx-module').loadXlsxModule().module,
);

const PUBLIC = 'Offentligtekst';

/** Letters alone, so that no format has a reason to write it otherwise. */
const mark = (place: string) => `Hemmeligmerke${place}`;

/** In cells of the register that never leave it. */
const inRegister = ['Merknad', 'Navn', 'Unntatttekst', 'Unntatttittel', 'Unntattstatus', 'Hjemmel', 'Adresse', 'Enhetsnotat', 'Historikkunntatt'].map(mark); // prettier-ignore
/** Elsewhere in the workbook. */
const besides = ['Kolonne', 'Skjultark', 'Kommentar', 'Forfatter', 'Tittel', 'Egenskap', 'Xmldel', 'Navnetomraade', 'Synligark'].map(mark); // prettier-ignore

let book: RegisterWorkbook;
let file: ReturnType<typeof serveFile>;

async function salt({ deps }: RegisterWorkbook): Promise<void> {
  const report = { status: 'inProgress', sinceLast: PUBLIC, nextSteps: '', internalNote: mark('Merknad') } as const;
  await reportUnitStatus(id('PR-2025-01'), unitCode('SET'), report, deps);
  await Excel.run(async (context) => {
    const { tables, worksheets, properties, comments, names, customXmlParts } = context.workbook;
    const put = (table: string, column: string, row: number, text: string) => {
      tables.getItem(table).columns.getItem(column).getDataBodyRange().getCell(row, 0).values = [[text]];
    };
    put('Status', 'Oppdatert av', 0, mark('Navn'));
    // The second point, with its rows 3 and 4 of Status, is exempt.
    put('Punkter', 'Oppfølgingspunkt', 1, mark('Unntatttekst'));
    put('Punkter', 'Kortnavn', 1, mark('Unntatttittel'));
    put('Punkter', 'Offentlighet', 1, 'Unntatt offentlighet');
    put('Punkter', 'Hjemmel', 1, mark('Hjemmel'));
    put('Status', 'Siden sist', 3, mark('Unntattstatus'));
    put('Enheter', 'E-post', 0, `${mark('Adresse')}@example.org`);
    put('Enheter', 'Merknad', 0, mark('Enhetsnotat'));
    const history = tables.getItem('Historikk').getDataBodyRange();
    history.values = [['Et møte', 'PR-2025-02', 'OK', 'I arbeid', mark('Historikkunntatt'), '', '']];

    const status = tables.getItem('Status').getRange();
    status.getLastColumn().getOffsetRange(0, 1).getCell(0, 0).values = [['Vår egen']];
    status.getLastColumn().getOffsetRange(0, 1).getCell(1, 0).values = [[mark('Kolonne')]];
    const hidden = worksheets.add('Skjult');
    hidden.getRange('A1').values = [[mark('Skjultark')]];
    hidden.visibility = 'Hidden';
    worksheets.add(mark('Synligark'));
    comments.add(tables.getItem('Punkter').getDataBodyRange().getCell(0, 1), mark('Kommentar'));
    properties.author = mark('Forfatter');
    properties.title = mark('Tittel');
    properties.custom.add('Saksnummer', mark('Egenskap'));
    names.add(mark('Navnetomraade'), '=1');
    customXmlParts.add(`<del xmlns="urn:prove">${mark('Xmldel')}</del>`);
    await context.sync();
  });
}

beforeAll(async () => {
  book = await aFilledRegister();
  await salt(book);
  file = serveFile(() => book.workbench.save());
});
afterAll(() => book.workbench.dispose());

async function made(kind: ExportKind): Promise<ExportedFile> {
  const { deps } = book;
  const { file: found, notice } = await exportFile(kind, deps);
  expect(notice.kind).toBe('success');
  return found!;
}

const found = (marks: readonly string[], all: string) => marks.filter((text) => all.includes(text));

it('salts every place: each mark stands in the file of the workbook', async () => {
  const bytes = new Uint8Array(await book.workbench.save());
  expect(found([...inRegister, ...besides], wholeContent({ name: '', type: '', content: bytes }))).toEqual([
    ...inRegister,
    ...besides,
  ]);
});

// The PDF's writer takes this environment for a browser: tests/renderers/leaks.test.ts reads a salted PDF.
it.each(exportKinds.filter((kind) => !kind.startsWith('backup') && kind !== 'pdf'))(
  '%s holds nothing internal',
  async (kind) => {
    const { content, name, type } = await made(kind);
    const all = `${name}\n${type}\n${wholeContent({ content, name, type })}`;
    expect(all).toContain(PUBLIC);
    expect(found([...inRegister, ...besides], all)).toEqual([]);
    expect(all.toLowerCase()).not.toContain('hemmeligmerke');
    expect(all).not.toContain('PR-2025-02');
    expect(all).not.toContain('@example.org');
  },
);

it('keeps everything in the backup of the workbook, which says what it is in name, title and a sheet', async () => {
  const backup = await made('backupXlsx');
  expect(backup.name).toBe('Sikkerhetskopi (intern) 2025-04-01.xlsx');
  const all = wholeContent(backup);
  expect(found([...inRegister, ...besides], all)).toEqual([...inRegister, ...besides]);
  expect(all).toContain(`Sikkerhetskopi (intern) – ${mark('Tittel')}</dc:title>`);
  expect(all).toMatch(/<sheet [^>]*name="Sikkerhetskopi \(intern\)"/);
  expect(file.closed()).toBeGreaterThan(0);
});

it('keeps everything of the register in the backup as data, which says what it is in name and content', async () => {
  const backup = await made('backupJson');
  expect(backup.name).toBe('Sikkerhetskopi (intern) 2025-04-01.json');
  const all = wholeContent(backup);
  expect(found(inRegister, all)).toEqual(inRegister);
  expect(all).toContain('"title": "Sikkerhetskopi (intern)"');
  expect(all).toContain('"variant": "internal"');
});

it('opens the backup again as a whole workbook, and a backup of that has the sheet once', async () => {
  const backup = await made('backupXlsx');
  await book.workbench.open(backup.content as Uint8Array);
  const { deps } = book;
  const names = await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load('items/name');
    await context.sync();
    return sheets.items.map(({ name }) => name);
  });
  expect(names.at(-1)).toBe('Sikkerhetskopi (intern)');
  const { content } = (await exportFile('backupXlsx', deps)).file!;
  expect(wholeContent({ name: '', type: '', content }).match(/name="Sikkerhetskopi \(intern\)"/g)).toHaveLength(1);
});
