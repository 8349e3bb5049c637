// Another politiråd, with parties and codes of its own, through the whole cycle: nothing about Oslo is left in what it gets.
import {
  checkWorkbook,
  createRegister,
  exportFile,
  fastenStatus,
  makeStatusSheet,
  refreshRegister,
  reportUnitStatus,
  writeDraft,
  type Deps,
} from '../../src/app';
import { traceMinutesText } from '../../src/app/read-minutes';
import { builtInUnits, unitCode } from '../../src/domain';
import { id } from '../support/builders';
import { aWorkbook } from '../support/register-workbook';

const UNITS = [
  ['NK', 'Nordby kommune', 'NK'],
  ['HVE', 'Helse og velferd', 'NK'],
  ['OPV', 'Oppvekst', 'NK'],
  ['NPD', 'Nordby politidistrikt', 'NPD'],
];
const MINUTES = `Referat fra politirådets møte 12. februar 2025

Oppfølgingspunkter:

• Kommunen og politiet skal lage en felles plan for unge i sentrum.
Ansvarlig: NK ved OPV og HVE, og NPD

• Politiet skal være til stede ved skolestart.
Ansvarlig: NPD

Punktene rapporteres i møtet i april.
`;

/** As a person does: the rows that came with the register are replaced by her own. */
async function replaceUnits(deps: Deps): Promise<void> {
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('Enheter');
    const header = table.getHeaderRowRange().load('values');
    const body = table.getDataBodyRange().load('rowCount');
    await context.sync();
    const headers = header.values[0]!.map(String);
    table.rows.deleteRowsAt(0, body.rowCount - 1);
    const cells = UNITS.map((unit) => {
      const [code = '', name = '', party = ''] = unit;
      const row: Record<string, string> = { Forkortelse: code, Navn: name, Part: party, Aktiv: 'Ja' };
      return headers.map((title) => row[title] ?? '');
    });
    table.getDataBodyRange().getRow(0).values = [cells[0]!];
    table.rows.add(undefined, cells.slice(1));
    await context.sync();
  });
  await refreshRegister(deps);
}

it('goes through the year on its own units', async () => {
  const { workbench, deps } = await aWorkbook();
  await createRegister(deps);
  await replaceUnits(deps);
  expect(deps.store.current().register).toMatchObject({ register: { units: { length: UNITS.length } } });

  const { draft } = await traceMinutesText(MINUTES, deps.store.current().register);
  expect(draft.points.map(({ owners }) => owners.map(({ party, unit }) => `${party}/${unit}`))).toEqual([
    ['NK/OPV', 'NK/HVE', 'NPD/NPD'],
    ['NPD/NPD'],
  ]);
  const written = await writeDraft(draft, deps);
  expect(written.notice.kind).not.toBe('error');
  expect(await checkWorkbook(deps)).toMatchObject({ kind: 'success' });

  const said = { status: 'inProgress', sinceLast: 'Planen er påbegynt.', nextSteps: '' } as const;
  await reportUnitStatus(id('PR-2025-01'), unitCode('OPV'), said, deps);
  const sheet = await makeStatusSheet(deps);
  expect(sheet.notice).toMatchObject({ kind: 'success', params: { sheet: 'Statusark april 2025' } });
  await fastenStatus(deps);
  const { register } = await refreshRegister(deps);
  expect(register.history).toHaveLength(4);
  expect(register.points[0]?.ownersText).toBe('NK ved OPV og HVE, og NPD');

  const exported = await exportFile('json', deps);
  const sheets = ['Punkter', 'Status', 'Enheter', 'Møter', 'Historikk', 'Statusark april 2025'];
  const cells = (await Promise.all(sheets.map((name) => workbench.values(name)))).flat(2).map(String);
  const texts = [...cells, JSON.stringify(exported)];
  for (const { code, name } of builtInUnits)
    expect(texts.filter((text) => text === code || text.includes(name))).toEqual([]);
});
