// «Kontroll»: what is wrong, by what it is about, and what can be done about it.
import { screen, waitFor, within } from '@testing-library/react';
import { act } from 'react';
import { runCommand } from '../../src/app';
import { emptyReport, unitCode } from '../../src/domain';
import { aPoint, aRegister, id } from '../support/builders';
import type { MemoryGateway } from '../support/memory-gateway';
import { aFullRegister, column, goTo, openPane } from './pane';

type Table = 'points' | 'reports' | 'units';
const set = (gateway: MemoryGateway, table: Table, row: number, header: string, value: string | number) => {
  const { header: headers, body } = gateway.tables.get(table)!;
  body[row]![headers.indexOf(header)] = value;
};
type Fault = readonly [Table, number, string, string];
const openCheck = async (faults: readonly Fault[] = [], options: Parameters<typeof openPane>[0] = {}) => {
  const pane = await openPane({
    register: aFullRegister(),
    view: 'check',
    before: (gateway) => faults.forEach(([table, row, header, value]) => set(gateway, table, row, header, value)),
    ...options,
  });
  await screen.findByRole('button', { name: 'Kontroller' });
  return pane;
};
const LABEL: Fault = ['reports', 1, 'Status', 'Ferdig'];
const SAFE: readonly Fault[] = [
  ['reports', 1, 'Status', 'I arbeid.'],
  ['points', 0, 'Frist', '15.04.2026'],
  ['points', 0, 'Ansvarlig', 'ok ved set, og opd'],
];
const groups = () => screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);
const cards = (group: string) =>
  within(screen.getByRole('region', { name: group }))
    .getAllByRole('listitem')
    .map((item) => item.textContent);

it('says what was looked at, and when, where there is nothing wrong', async () => {
  await openCheck();
  expect(screen.getByText('Ingen feil i 2 punkter, 4 statusrader, 30 enheter og 1 møte, lest 14:05.')).toBeTruthy();
  expect(screen.getByText('Ingenting å se på')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Rett alt/ })).toBeNull();
});

it('looks at the lists when it is opened, and for as long as it is shown; other views do not ask for them', async () => {
  const { user, gateway } = await openPane({ register: aFullRegister() });
  const asked: boolean[] = [];
  const read = gateway.readRegister.bind(gateway);
  gateway.readRegister = (look?: { readonly lists: boolean }) => (asked.push(look?.lists === true), read());
  await user.click(screen.getByRole('button', { name: 'Oppdater' }));
  await user.click(goTo('Mer'));
  await user.click(await screen.findByRole('button', { name: /^Kontroll/ }));
  await screen.findByText('Ingenting å se på');
  await user.click(screen.getByRole('button', { name: 'Oppdater' }));
  await user.click(screen.getByRole('button', { name: 'Kontroller' }));
  await user.click(goTo('Oversikt'));
  await user.click(screen.getByRole('button', { name: 'Oppdater' }));
  await waitFor(() => expect(asked).toEqual([false, true, true, true, false]));
});

it('groups what is wrong by what it is about, with severity, place and meaning in words', async () => {
  await openCheck([LABEL, ['points', 0, 'Oppfølgingspunkt', 'Ring 22 33 44 55.'], ['points', 1, 'Ansvarlig', '']]);
  expect(groups()).toEqual(['Offentlig tekst (1)', 'Punkter (1)', 'Statusrader (3)']);
  expect(cards('Statusrader')[0]).toMatch(/^Må rettesStatus, rad 4, kolonne Status«Ferdig» er ikke en av verdiene her/);
  expect(cards('Offentlig tekst')[0]).toMatch(
    /^Bør ses påPunkter, PR-2025-01.*Mulig personopplysning \(telefonnummer\)/,
  );
});

it('shows the cell in the sheet', async () => {
  const { user, gateway } = await openCheck([LABEL]);
  await user.click(screen.getByRole('button', { name: 'Vis i arket: Status, rad 4, kolonne Status' }));
  await waitFor(() => expect(gateway.shown).toMatchObject([{ table: 'reports', column: 'status', rowNumber: 4 }]));
});

it('writes the value that is chosen, says so, and has one thing less to show', async () => {
  const { user, gateway } = await openCheck([LABEL]);
  await user.click(screen.getByRole('button', { name: 'Skriv «Fullført»' }));
  expect(await screen.findByText('1 ting er rettet.')).toBeTruthy();
  expect(column(gateway, 'reports', 'Status')[1]).toBe('Fullført');
  expect(screen.getByText('Ingenting å se på')).toBeTruthy();
  expect(gateway.calls.slice(-2)).toEqual(['readRegister', 'applyChanges']);
});

it('never has what needs a choice among what is safe', async () => {
  await openCheck([LABEL]);
  expect(screen.queryByRole('button', { name: /Rett alt som er trygt/ })).toBeNull();
});

it('previews everything that is safe, place by place, and writes what is left ticked in one write', async () => {
  const { user, gateway } = await openCheck(SAFE);
  await user.click(screen.getByRole('button', { name: 'Rett alt som er trygt (3)' }));
  const preview = await screen.findByRole('list', { name: 'Det som blir rettet' });
  expect(within(preview).getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'Status, rad 4, kolonne Status «I arbeid.» → «I arbeid»',
    'Punkter, rad 3, kolonne Frist «15.04.2026» (tekst) → 15.04.2026 (dato)',
    'Punkter, PR-2025-01, kolonne Ansvarlig «ok ved set, og opd» → «OK ved SET, og OPD»',
  ]); // prettier-ignore
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  await user.click(within(preview).getByRole('checkbox', { name: /kolonne Frist/ }));
  await user.click(screen.getByRole('button', { name: 'Rett 2 ting' }));
  expect(await screen.findByText('2 ting er rettet.')).toBeTruthy();
  expect(column(gateway, 'points', 'Ansvarlig')[0]).toBe('OK ved SET, og OPD');
  expect(column(gateway, 'points', 'Frist')[0]).toBe('15.04.2026');
  expect(gateway.calls.filter((call) => call === 'applyChanges')).toHaveLength(1);
  expect(await screen.findByRole('button', { name: 'Rett alt som er trygt (1)' })).toBeTruthy();
});

it('writes nothing from the preview when it is left', async () => {
  const { user, gateway } = await openCheck(SAFE);
  await user.click(screen.getByRole('button', { name: /Rett alt som er trygt/ }));
  await user.click(await screen.findByRole('button', { name: 'Avbryt' }));
  expect(await screen.findByRole('button', { name: /Rett alt som er trygt/ })).toBeTruthy();
  expect(gateway.calls).not.toContain('applyChanges');
});

it('keeps the preview with its ticks when the host fails', async () => {
  const { user, gateway } = await openCheck(SAFE);
  await user.click(screen.getByRole('button', { name: /Rett alt som er trygt/ }));
  await user.click(await screen.findByRole('checkbox', { name: /kolonne Frist/ }));
  gateway.failNext('readOnly');
  await user.click(screen.getByRole('button', { name: 'Rett 2 ting' }));
  expect(await screen.findByText(/skrivebeskyttet/)).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /kolonne Frist/ }).checked).toBe(false);
});

it('says when somebody else was there first', async () => {
  const { user, gateway } = await openCheck([LABEL]);
  set(gateway, 'reports', 1, 'Status', 'I arbeid');
  await user.click(screen.getByRole('button', { name: 'Skriv «Fullført»' }));
  expect(await screen.findByText(/Ingenting er rettet: det sto ikke lenger/)).toBeTruthy();
  expect(column(gateway, 'reports', 'Status')[1]).toBe('I arbeid');
});

it('puts personal data that was looked at aside, in the pane only', async () => {
  const { user, gateway } = await openCheck([['points', 0, 'Oppfølgingspunkt', 'Ring 22 33 44 55.']]);
  await user.click(screen.getByRole('button', { name: 'Merk som sett på' }));
  expect(screen.getByText('Ingenting å se på')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Sett på i denne økten (1)' }));
  await user.click(screen.getByRole('button', { name: 'Se på igjen' }));
  expect(groups()).toEqual(['Offentlig tekst (1)']);
  expect(gateway.calls).not.toContain('applyChanges');
});

it('leads to the point, or to a new unit with the code that was written', async () => {
  const { user, deps } = await openCheck([['points', 0, 'Ansvarlig', 'OK ved SET og XYZQ, og OPD']]);
  await user.click(screen.getByRole('button', { name: 'Legg til XYZQ som enhet' }));
  expect((await screen.findByLabelText<HTMLInputElement>(/Forkortelse/)).value).toBe('XYZQ');
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  expect(deps.store.current()).toMatchObject({ view: 'units', openUnit: { kind: 'new', code: 'XYZQ' } });
});

it('opens the point that lacks a legal basis', async () => {
  const register = aRegister({ points: [aPoint({ publicity: 'exempt' })], reports: [emptyReport(id('PR-2025-01'), unitCode('SET')), emptyReport(id('PR-2025-01'), unitCode('OPD'))] }); // prettier-ignore
  const { user, deps } = await openCheck([], { register });
  await user.click(screen.getByRole('button', { name: 'Åpne punktet PR-2025-01' }));
  expect(deps.store.current()).toMatchObject({ view: 'points', openPoint: 'PR-2025-01' });
});

const withoutNote = (book: MemoryGateway) => {
  const { header } = book.tables.get('reports')!;
  header[header.indexOf('Intern merknad')] = 'Noe annet';
};
const repairList = () => screen.findByRole('list', { name: 'Dette blir laget eller endret' });
const reports = (gateway: MemoryGateway) => gateway.tables.get('reports')!.header;

it('offers to repair a damaged register before anything else, and shows in words what that makes', async () => {
  const { user, gateway } = await openCheck([LABEL], { before: withoutNote });
  expect(groups()[0]).toBe('Registeret (1)');
  await user.click(screen.getByRole('button', { name: 'Reparer' }));
  expect(within(await repairList()).getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'Status: kolonnen Intern merknad mangler og blir lagt til bakerst. Har den bare fått et nytt navn, så avbryt, og gi den det gamle.',
  ]); // prettier-ignore
  expect(screen.getByText(/Ingenting av dette er gjort ennå\. Det som noen har skrevet/)).toBeTruthy();
  expect(reports(gateway)).not.toContain('Intern merknad');
  await user.click(screen.getByRole('button', { name: 'Reparer' }));
  expect(await screen.findByText('Registeret er klart. Laget: Status · Intern merknad.')).toBeTruthy();
  expect(reports(gateway)).toContain('Intern merknad');
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  expect(await screen.findByRole('button', { name: 'Kontroller' })).toBeTruthy();
});

it('repairs nothing when what it would make is left, or when the list of faults is asked for', async () => {
  const { user, gateway, deps } = await openCheck([], { before: withoutNote });
  await user.click(screen.getByRole('button', { name: 'Reparer' }));
  await repairList();
  await user.click(screen.getByRole('button', { name: 'Avbryt' }));
  expect(await screen.findByRole('button', { name: 'Reparer' })).toBeTruthy();
  expect(screen.queryByRole('list', { name: 'Dette blir laget eller endret' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Reparer' }));
  await repairList();
  await act(() => runCommand('checkRegister', deps));
  expect(await screen.findByRole('button', { name: 'Kontroller' })).toBeTruthy();
  expect(reports(gateway)).not.toContain('Intern merknad');
});

it('keeps what a repair would make in sight when the host fails', async () => {
  const { user, gateway } = await openCheck([], { before: withoutNote });
  await user.click(screen.getByRole('button', { name: 'Reparer' }));
  await repairList();
  gateway.failNext('readOnly');
  await user.click(screen.getByRole('button', { name: 'Reparer' }));
  expect(await screen.findByText(/skrivebeskyttet/)).toBeTruthy();
  expect(await repairList()).toBeTruthy();
});

it('stays usable with thousands of faults: shows some of each group, and the rest on demand', async () => {
  const points = Array.from({ length: 2000 }, (_, n) =>
    aPoint({ id: id(`PR-2025-${String(n + 1).padStart(2, '0')}`) }),
  );
  const { user } = await openCheck([], { register: aRegister({ points }) });
  expect(screen.getByText(/^4\s000 ting å se på$/)).toBeTruthy();
  expect(cards('Statusrader')).toHaveLength(20);
  await user.click(screen.getByRole('button', { name: 'Vis 20 til' }));
  expect(cards('Statusrader')).toHaveLength(40);
  expect(screen.getByRole('button', { name: 'Rett alt som er trygt (4000)' })).toBeTruthy();
  await user.selectOptions(screen.getByLabelText('Vis'), 'Bør ses på (0)');
  expect(screen.getByText('Ingenting av dette slaget.')).toBeTruthy();
});

it('is where the ribbon’s «Kontroller» leads, and says what it found', async () => {
  const { gateway, user } = await openCheck();
  set(gateway, 'reports', 1, 'Status', 'Påbegynt');
  await user.click(screen.getByRole('button', { name: 'Kontroller' }));
  expect(await screen.findByText('1 ting å se på.')).toBeTruthy();
  expect(screen.getAllByText(/«Påbegynt» er ikke en av verdiene/)).toHaveLength(1);
  expect(screen.getByRole('button', { name: 'Skriv «I arbeid»' })).toBeTruthy();
});
