// «Les inn referat», written and taken back: nothing before it is said so, nothing twice, and minutes that are read again.
import { screen, within } from '@testing-library/react';
import { memoryKeep } from '../../src/app';
import type { Register } from '../../src/domain';
import { aPoint, aRegister, aReport } from '../support/builders';
import { card, MINUTES, openMinutes, openReview, textField } from './minutes-pane';
import { column } from './pane';

const write = () => screen.getByRole('button', { name: 'Skriv til registeret' });

/** The first point of the minutes, under another owner line. */
const knownPoint = (
  ownersText: string,
  text = 'Kommunen og politiet skal lage en felles plan for trygge skoleveier.',
) => aPoint({ text, ownersText });
const registerWith = (ownersText: string, text?: string): Register =>
  aRegister({
    points: [knownPoint(ownersText, text)],
    reports: [aReport('PR-2025-01', 'SET'), aReport('PR-2025-01', 'OPD')],
  });

it('makes the register and writes in one step where there is none', async () => {
  const { gateway, user } = await openReview();
  await user.click(screen.getByRole('button', { name: 'Opprett register og skriv' }));
  expect(await screen.findByText(/2 nye punkter og 4 statusrader er skrevet/)).toBeTruthy();
  expect(column(gateway, 'points', 'Nr')).toEqual(['PR-2025-01', 'PR-2025-02']);
  expect(column(gateway, 'points', 'Ansvarlig')).toEqual(['OK ved SET og UTD, og OPD', 'OK ved SETT, og OPD']);
});

it('shows what was written, and leads to the points', async () => {
  const { user } = await openReview({ register: aRegister() });
  await user.click(write());
  const title = await screen.findByRole('heading', { level: 2, name: 'Skrevet til registeret' });
  expect(document.activeElement).toBe(title);
  const list = screen.getByRole('heading', { level: 3, name: 'Nye punkter (2)' }).closest('section')!;
  expect(within(list).getAllByRole('listitem').map((row) => row.firstElementChild?.textContent)).toEqual(['PR-2025-01', 'PR-2025-02']); // prettier-ignore
  await user.click(screen.getByRole('button', { name: 'Se punktene' }));
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Oppfølgingspunkter');
});

it('reads and writes once each, and takes back with once each', async () => {
  const { gateway, user } = await openReview({ register: aRegister() });
  gateway.calls.length = 0;
  await user.click(write());
  await screen.findByRole('button', { name: 'Angre' });
  expect(gateway.calls).toEqual(['readRegister', 'applyChanges']);
  await user.click(screen.getByRole('button', { name: 'Angre' }));
  expect(await screen.findByText('Angret: 2 punkter og 4 statusrader er tatt bort igjen.')).toBeTruthy();
  expect(gateway.calls).toEqual(['readRegister', 'applyChanges', 'readRegister', 'applyChanges']);
});

it('has the draft again after «Angre», with what was typed', async () => {
  const { gateway, user } = await openReview({ register: aRegister() });
  await user.click(card(2).getByRole('button', { name: 'Bruk SET' }));
  await user.click(write());
  await user.click(await screen.findByRole('button', { name: 'Angre' }));
  await screen.findByText(/^Angret/);
  expect(column(gateway, 'points', 'Nr').filter((nr) => nr !== '')).toEqual([]);
  await user.click(write());
  await screen.findByText(/2 nye punkter/);
  expect(column(gateway, 'points', 'Ansvarlig')).toEqual(['OK ved SET og UTD, og OPD', 'OK ved SET, og OPD']);
});

it('says what could not be taken back', async () => {
  const { gateway, user } = await openReview({ register: aRegister() });
  await user.click(write());
  await screen.findByRole('button', { name: 'Angre' });
  const { header, body } = gateway.tables.get('reports')!;
  body[0]![header.indexOf('Siden sist')] = 'Vi er i gang.';
  await user.click(screen.getByRole('button', { name: 'Angre' }));
  expect(await screen.findByText(/^Angret, bortsett fra 1 rad/)).toBeTruthy();
  expect(screen.getByText(/Raden PR-2025-01 · SET i Status står/)).toBeTruthy();
  expect(column(gateway, 'points', 'Nr')).toEqual(['PR-2025-01']);
});

it('keeps the draft when writing fails, and can write it afterwards', async () => {
  const { gateway, user } = await openReview({ register: aRegister() });
  gateway.failNext('hostFailure');
  await user.click(write());
  expect(await screen.findByText(/Excel svarte med en feil/)).toBeTruthy();
  expect(card(1).getByText('PR-2025-01 · nytt')).toBeTruthy();
  await user.click(write());
  expect(await screen.findByText(/2 nye punkter/)).toBeTruthy();
});

it('can try «Angre» again when it failed', async () => {
  const { gateway, user } = await openReview({ register: aRegister() });
  await user.click(write());
  const undo = await screen.findByRole('button', { name: 'Angre' });
  gateway.failNext('hostFailure');
  await user.click(undo);
  await screen.findByText(/Excel svarte med en feil/);
  await user.click(screen.getByRole('button', { name: 'Angre' }));
  expect(await screen.findByText(/^Angret/)).toBeTruthy();
});

it('remembers the text until it is written, and not after', async () => {
  const keep = memoryKeep();
  const { user, view } = await openReview({ register: aRegister(), keep });
  await user.click(write());
  await screen.findByRole('button', { name: 'Angre' });
  view.unmount();
  await openMinutes({ keep });
  expect(textField().value).toBe('');
});

it('starts on other minutes with an empty field', async () => {
  const { user } = await openReview({ register: aRegister() });
  await user.click(write());
  await user.click(await screen.findByRole('button', { name: 'Les inn et nytt referat' }));
  expect(textField().value).toBe('');
});

it('asks for the date when the minutes name none, and shows how it was read', async () => {
  const { gateway, user } = await openReview({ register: aRegister() }, MINUTES.replace(' 30.-31.01.2025', ''));
  await user.click(write());
  expect(await screen.findByText(/Fyll inn møtedatoen først/)).toBeTruthy();
  const date = screen.getByRole('textbox', { name: /Møtedato/ });
  await user.type(date, '30.1');
  expect(screen.getByText('Dette er ikke en dato med dag, måned og år.')).toBeTruthy();
  await user.type(date, '.2025');
  expect(screen.getByText('Leses som 30. januar 2025.')).toBeTruthy();
  await user.click(write());
  expect(await screen.findByText(/2 nye punkter/)).toBeTruthy();
  expect(column(gateway, 'points', 'Nr')).toEqual(['PR-2025-01', 'PR-2025-02']);
});

describe('minutes that are read again', () => {
  it('tell of each point whether it is new or known, and of all in a sum', async () => {
    await openReview({ register: registerWith('OK ved SET og UTD, og OPD') });
    expect(card(1).getByText('PR-2025-01 · står i registeret')).toBeTruthy();
    expect(card(2).getByText('PR-2025-02 · nytt')).toBeTruthy();
    expect(screen.getByText(/: 1 nytt og 1 står der fra før\./)).toBeTruthy();
  });

  it('have nothing to write when all of it is known, and lead to the point', async () => {
    const { user } = await openReview({ register: registerWith('OK ved SET og UTD, og OPD') });
    await user.click(card(2).getByRole('button', { name: 'Ta ikke med' }));
    expect(screen.getByText('Alt som er med, står i registeret. Det er ingenting å skrive.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Skriv til registeret' })).toBeNull();
    await user.click(card(1).getByRole('button', { name: 'Åpne PR-2025-01' }));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Bedre samhandling');
  });

  it('leave a point with other owners as the register has it, unless she says otherwise', async () => {
    const { gateway, user } = await openReview({ register: registerWith('OK ved SET, og OPD') });
    expect(card(1).getByText('PR-2025-01 · avviker fra registeret')).toBeTruthy();
    expect(card(1).getByText('Ansvarlig: OK ved SET, og OPD')).toBeTruthy();
    expect(card(1).getByText('Ansvarlig: OK ved SET og UTD, og OPD')).toBeTruthy();
    await user.click(write());
    await screen.findByText(/1 nytt punkt og 1 statusrad er skrevet/);
    expect(column(gateway, 'points', 'Ansvarlig')[0]).toBe('OK ved SET, og OPD');
  });

  it('give a point the owners of the minutes in the same write, and its own back with «Angre»', async () => {
    const { gateway, user } = await openReview({ register: registerWith('OK ved SET, og OPD') });
    await user.click(card(1).getByRole('radio', { name: /^Bruk referatet/ }));
    gateway.calls.length = 0;
    await user.click(write());
    expect(await screen.findByText(/1 nytt punkt .* og 1 punkt er endret etter referatet/)).toBeTruthy();
    expect(screen.getByRole('heading', { level: 3, name: 'Endret etter referatet (1)' })).toBeTruthy();
    expect(column(gateway, 'points', 'Ansvarlig')[0]).toBe('OK ved SET og UTD, og OPD');
    expect(column(gateway, 'reports', 'Enhet')).toContain('UTD');
    await user.click(screen.getByRole('button', { name: 'Angre' }));
    expect(await screen.findByText(/^Angret: 1 punkt .* og 1 punkt er som før\./)).toBeTruthy();
    expect(gateway.calls).toEqual(['readRegister', 'applyChanges', 'readRegister', 'applyChanges']);
    expect(column(gateway, 'points', 'Ansvarlig')).toEqual(['OK ved SET, og OPD']);
    expect(column(gateway, 'reports', 'Enhet')).toEqual(['SET', 'OPD']);
  });

  it('show both texts of a point that was worded anew, and write the one she chooses', async () => {
    const text = 'Kommunen og politiet skal lage en felles plan for trygge skoleveier i byen.';
    const { gateway, user } = await openReview({ register: registerWith('OK ved SET og UTD, og OPD', text) });
    expect(card(1).getByText(text)).toBeTruthy();
    await user.click(card(2).getByRole('button', { name: 'Ta ikke med' }));
    expect(screen.queryByRole('button', { name: 'Skriv til registeret' })).toBeNull();
    await user.click(card(1).getByRole('radio', { name: /^Bruk referatet/ }));
    await user.click(write());
    expect(await screen.findByText('1 punkt i registeret er endret etter referatet.')).toBeTruthy();
    expect(column(gateway, 'points', 'Oppfølgingspunkt')).toEqual(['Kommunen og politiet skal lage en felles plan for trygge skoleveier.']); // prettier-ignore
  });

  it('leave a point alone that somebody changed after she chose, and say so', async () => {
    const { gateway, user } = await openReview({ register: registerWith('OK ved SET, og OPD') });
    await user.click(card(1).getByRole('radio', { name: /^Bruk referatet/ }));
    const { header, body } = gateway.tables.get('points')!;
    body[0]![header.indexOf('Ansvarlig')] = 'OPD';
    await user.click(write());
    expect(await screen.findByText(/Ansvarlig for PR-2025-01 er endret av noen andre/)).toBeTruthy();
    expect(column(gateway, 'points', 'Ansvarlig')[0]).toBe('OPD');
  });

  it('do not give back a point that somebody has changed since', async () => {
    const { gateway, user } = await openReview({ register: registerWith('OK ved SET, og OPD') });
    await user.click(card(1).getByRole('radio', { name: /^Bruk referatet/ }));
    await user.click(write());
    await screen.findByRole('button', { name: 'Angre' });
    const { header, body } = gateway.tables.get('points')!;
    body[0]![header.indexOf('Kortnavn')] = 'Nytt navn';
    await user.click(screen.getByRole('button', { name: 'Angre' }));
    expect(await screen.findByText(/Raden PR-2025-01 i Punkter står/)).toBeTruthy();
    expect(column(gateway, 'points', 'Ansvarlig')).toEqual(['OK ved SET og UTD, og OPD']);
  });
});

it('names units as the register does where the minutes use another name', async () => {
  const { gateway, user } = await openReview(
    { register: aRegister() },
    MINUTES.replace('OK ved SETT og OPD', 'OK ved KON og OPD'),
  );
  expect(card(2).getByText(/«KON» er et annet navn på NOE/)).toBeTruthy();
  await user.click(write());
  await screen.findByRole('button', { name: 'Angre' });
  expect(column(gateway, 'points', 'Ansvarlig')[1]).toBe('OK ved NOE, og OPD');
});
