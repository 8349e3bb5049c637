// «Eksporter» beyond making a file: a look at possible personal data first, which meeting, other ways out than a download.
import { screen, waitFor, within } from '@testing-library/react';
import { markBackup } from '../../src/renderers/backup';
import { aMeeting, aPoint, aRegister, month } from '../support/builders';
import { aFullRegister, openPane } from './pane';

// The file writer is an ES module, which jest does not read; what it writes is tested in tests/renderers.
const bytes = Uint8Array.from([0x50, 0x4b, 3, 4]);
const renderXlsx = jest.fn<Promise<Uint8Array>, [{ readonly name: string }]>();
jest.mock('../../src/renderers/xlsx', () => ({
  renderXlsx: (plan: { readonly name: string }) => renderXlsx(plan),
  renderXlsxBook: () => Promise.resolve(bytes),
}));
jest.mock('../../src/renderers/backup', () => ({ markBackup: jest.fn() }));

const clicked: string[] = [];
beforeEach(() => {
  clicked.length = 0;
  renderXlsx.mockReset().mockResolvedValue(bytes);
  (markBackup as jest.Mock).mockReset().mockReturnValue(bytes);
  Object.assign(URL, { createObjectURL: () => 'blob:1', revokeObjectURL: () => undefined });
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    clicked.push(this.download);
  });
});
afterEach(() => jest.restoreAllMocks());

async function openExport(register = aFullRegister(), kind?: RegExp) {
  const pane = await openPane({ register, view: 'export' });
  await screen.findByRole('radio', { name: /^Statusark \(\.xlsx\)/ });
  if (kind !== undefined) await pane.user.click(screen.getByRole('radio', { name: kind }));
  return pane;
}
const press = (name: string) => screen.getByRole('button', { name });

describe('possible personal data', () => {
  const withPhone = () => aRegister({ points: [aPoint({ text: 'Ring 22 33 44 55.' })], meetings: [aMeeting()] });

  it('is listed with its place before the file is handed out', async () => {
    const { user } = await openExport(withPhone(), /Registeret som data/);
    await user.click(press('Last ned'));
    expect(await screen.findByRole('heading', { name: /Mulig personopplysning i det som skal ut/ })).toBeTruthy();
    expect(screen.getByText(/Punkter, PR-2025-01, kolonne Oppfølgingspunkt: .*22 33 44 55/)).toBeTruthy();
    expect(clicked).toEqual([]);
    expect(screen.queryByText(/er laget/)).toBeNull();
  });

  it('goes out when she says so', async () => {
    const { user } = await openExport(withPhone(), /Registeret som data/);
    await user.click(press('Last ned'));
    await user.click(await screen.findByRole('button', { name: 'Fortsett likevel' }));
    expect(await screen.findByText('register.json er laget.')).toBeTruthy();
    expect(clicked).toEqual(['register.json']);
  });

  it('stays, and its place is shown, when she cancels', async () => {
    const { user, gateway } = await openExport(withPhone(), /Registeret som data/);
    await user.click(press('Last ned'));
    await user.click(await screen.findByRole('button', { name: 'Avbryt og vis stedet' }));
    await waitFor(() => expect(gateway.shown).toMatchObject([{ table: 'points', key: 'PR-2025-01', column: 'text' }]));
    expect(clicked).toEqual([]);
    expect(press('Last ned')).toBeTruthy();
  });

  it('is looked for in what goes out alone: not in points exempt from publicity', async () => {
    const { user } = await openExport(
      aRegister({
        points: [aPoint({ publicity: 'exempt', legalBasis: 'offl. § 24', text: 'Ring 22 33 44 55.' }), aPoint({ id: 'PR-2025-02' as never })], // prettier-ignore
        meetings: [aMeeting()],
      }),
      /Registeret som data/,
    );
    await user.click(press('Last ned'));
    expect(await screen.findByText('register.json er laget.')).toBeTruthy();
  });
});

it('asks about nothing that a status report does not tell', async () => {
  const told = aPoint({ text: 'Ring 22 33 44 55.' });
  const { user } = await openExport(aRegister({ points: [told], meetings: [aMeeting()] }));
  await user.click(press('Last ned'));
  expect(await screen.findByText('Statusark april 2025.xlsx er laget.')).toBeTruthy();
});

it('asks about what a status report tells', async () => {
  const told = aPoint({ shortTitle: 'Ring 22 33 44 55' });
  const { user } = await openExport(aRegister({ points: [told], meetings: [aMeeting()] }));
  await user.click(press('Last ned'));
  expect(await screen.findByText(/Punkter, PR-2025-01, kolonne Kortnavn/)).toBeTruthy();
});

describe('the meeting', () => {
  const twoMeetings = () => ({
    ...aFullRegister(),
    meetings: [aMeeting(), aMeeting({ name: 'Rådet oktober 2025', date: { kind: 'month', month: month('2025-10') } })],
  });

  it('is not asked for where there is one', async () => {
    await openExport();
    expect(screen.queryByRole('combobox', { name: 'Møte' })).toBeNull();
  });

  it('is the next one, and any other that is chosen', async () => {
    const { user } = await openExport(twoMeetings());
    const choice = screen.getByRole('combobox', { name: 'Møte' });
    expect(within(choice).getByRole('option', { selected: true }).textContent).toMatch(/april 2025 \(neste\)/);
    await user.selectOptions(choice, 'Rådet oktober 2025');
    await user.click(press('Last ned'));
    expect(await screen.findByText('Statusark oktober 2025.xlsx er laget.')).toBeTruthy();
  });

  it('can be given its sheet in the workbook, and its status fastened', async () => {
    const { user, gateway } = await openExport(twoMeetings());
    await user.selectOptions(screen.getByRole('combobox', { name: 'Møte' }), 'Rådet oktober 2025');
    await user.click(press('Lag som ark her'));
    expect(await screen.findByText('Statusark oktober 2025 er laget til Rådet oktober 2025.')).toBeTruthy();
    expect(gateway.published.map(({ name }) => name)).toEqual(['Statusark oktober 2025']);
    await user.click(press('Fest status for møtet'));
    expect(await screen.findByText(/Status er festet for Rådet oktober 2025/)).toBeTruthy();
    expect(gateway.tables.get('history')?.body.map(([meeting]) => meeting)).toContain('Rådet oktober 2025');
  });
});

it('says how far it has come', async () => {
  const { user, gateway } = await openExport();
  const release = gateway.hold();
  await user.click(press('Last ned'));
  expect(await screen.findByText('Leser registeret …')).toBeTruthy();
  expect(clicked).toEqual([]);
  release();
  expect(await screen.findByText('Statusark april 2025.xlsx er laget.')).toBeTruthy();
  expect(screen.queryByText(/^Lager fila|^Leser registeret/)).toBeNull();
});

describe('other ways out', () => {
  it('opens the status sheet as a workbook of its own', async () => {
    const { user, gateway } = await openExport();
    await user.click(press('Åpne som ny arbeidsbok'));
    expect(await screen.findByText(/Statusark april 2025.xlsx er åpnet som en ny arbeidsbok/)).toBeTruthy();
    expect(gateway.opened).toEqual([bytes]);
    expect(clicked).toEqual([]);
  });

  it('says that the host failed instead of that a workbook is open', async () => {
    const { user, gateway } = await openExport();
    const open = jest.spyOn(gateway, 'openWorkbook').mockImplementation(() => {
      gateway.failNext('apiUnsupported');
      return gateway.readRegister() as never;
    });
    await user.click(press('Åpne som ny arbeidsbok'));
    await waitFor(() => expect(open).toHaveBeenCalled());
    await waitFor(() => expect(screen.queryByText(/er laget|er åpnet/)).toBeNull());
  });

  it('does not offer a PDF as a workbook, nor as a text', async () => {
    await openExport(aFullRegister(), /som PDF/);
    expect(screen.queryByRole('button', { name: 'Åpne som ny arbeidsbok' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Kopier' })).toBeNull();
  });
});

describe('what is internal', () => {
  it('is said before it is made, and named in the file', async () => {
    const { user, gateway } = await openExport(aFullRegister(), /Sikkerhetskopi \(intern\) \(\.xlsx\)/);
    expect(screen.getByText(/Denne fila har alt/)).toBeTruthy();
    expect(screen.queryByText(/Bare offentlig tekst/)).toBeNull();
    gateway.file = bytes;
    await user.click(press('Last ned'));
    expect(await screen.findByText('Sikkerhetskopi (intern) 2025-04-10.xlsx er laget.')).toBeTruthy();
  });

  it('is never an empty file called a success', async () => {
    const { user } = await openExport(aFullRegister(), /Sikkerhetskopi \(intern\) \(\.xlsx\)/);
    await user.click(press('Last ned'));
    expect(await screen.findByText(/ble tom. Ingen fil er laget/)).toBeTruthy();
    expect(clicked).toEqual([]);
  });

  it('is in no public file', async () => {
    const { user } = await openExport(aFullRegister(), /Kopi av registeret/);
    await user.click(press('Last ned'));
    expect(await screen.findByText('register.xlsx er laget.')).toBeTruthy();
    expect(clicked).toEqual(['register.xlsx']);
  });
});
