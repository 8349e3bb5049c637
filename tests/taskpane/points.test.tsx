// The view Punkter: from an empty workbook to a point that is closed.
import { screen, within } from '@testing-library/react';
import { aFullRegister, column, openPane } from './pane';
import { aPoint, aRegister, id } from '../support/builders';

const footerButton = () => within(screen.getByRole('contentinfo')).getAllByRole('button')[0]!;

it('offers one thing in an empty workbook, and makes the register', async () => {
  const { gateway, user } = await openPane();
  expect(screen.getByText('Arbeidsboka har ikke noe register ennå')).toBeTruthy();
  expect(within(screen.getByRole('contentinfo')).getAllByRole('button')).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'Opprett register' }));
  expect(await screen.findByText(/Registeret er klart. Laget/)).toBeTruthy();
  expect(gateway.tables.size).toBe(5);
  expect(footerButton().textContent).toBe('Les inn referat');
});

it('lists points with number, title, owners, deadline and state in words', async () => {
  await openPane({ register: aFullRegister() });
  const rows = within(screen.getByRole('list', { name: 'Punktene' })).getAllByRole('button');
  expect(rows.map((row) => row.textContent)).toEqual([
    'PR-2025-01Mangler statusSamhandling om ungdomOK ved SET, og OPD',
    'PR-2025-02LukketBeredskapOK ved BER, og OPD',
  ]);
  expect(screen.getByRole('status').textContent).toBe('2 punkter');
  expect(screen.getByText(/lest 14:05/)).toBeTruthy();
});

it('finds points by the words of their title, units and state', async () => {
  const { user } = await openPane({ register: aFullRegister() });
  const search = screen.getByRole('searchbox', { name: 'Søk i punktene' });
  await user.type(search, 'ber lukket');
  expect(await screen.findByText('1 av 2 punkter')).toBeTruthy();
  await user.clear(search);
  await user.type(search, 'finnes ikke');
  expect(await screen.findByText('Ingen punkter passer med søket.')).toBeTruthy();
});

it('opens a point in place and keeps the focus on its row', async () => {
  const { user } = await openPane({ register: aFullRegister() });
  const row = screen.getByRole('button', { name: /PR-2025-01/ });
  await user.click(row);
  expect(await screen.findByText('Møtt to ganger.')).toBeTruthy();
  expect(screen.getByText('Ring OPD.')).toBeTruthy();
  expect(row.getAttribute('aria-expanded')).toBe('true');
  expect(document.activeElement).toBe(row);
});

it('closes a point and opens it again', async () => {
  const { gateway, user } = await openPane({ register: aFullRegister() });
  await user.click(screen.getByRole('button', { name: /PR-2025-01/ }));
  await user.click(await screen.findByRole('button', { name: 'Lukk punktet' }));
  expect(await screen.findByText('PR-2025-01 er lukket.')).toBeTruthy();
  expect(column(gateway, 'points', 'Rådets vedtak')).toEqual(['Lukket', 'Lukket']);
  await user.click(screen.getByRole('button', { name: 'Åpne igjen' }));
  expect(await screen.findByText('PR-2025-01 er åpnet igjen.')).toBeTruthy();
  expect(column(gateway, 'points', 'Rådets vedtak')).toEqual(['Åpent', 'Lukket']);
});

it('reads the workbook again on request', async () => {
  const { gateway, user } = await openPane({ register: aFullRegister() });
  const points = gateway.tables.get('points')!;
  points.body[0]![points.header.indexOf('Kortnavn')] = 'Nytt kortnavn';
  await user.click(screen.getByRole('button', { name: 'Oppdater' }));
  expect(await screen.findByText('Nytt kortnavn')).toBeTruthy();
});

it('says what is wrong with a damaged register and repairs it', async () => {
  const { gateway, user } = await openPane({
    register: aFullRegister(),
    before: ({ tables }) => tables.delete('history'),
  });
  expect(screen.getByText(/Noe av registeret mangler/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Reparer' }));
  expect(await screen.findByText('Registeret er klart. Laget: Historikk.')).toBeTruthy();
  expect(gateway.tables.has('history')).toBe(true);
  expect(screen.queryByText(/Noe av registeret mangler/)).toBeNull();
});

it('makes the status sheet', async () => {
  const { gateway, user } = await openPane({ register: aFullRegister() });
  await user.click(screen.getByRole('button', { name: 'Lag statusark' }));
  expect(await screen.findByText(/er laget til Politirådets møte april 2025/)).toBeTruthy();
  expect(gateway.published.map(({ name }) => name)).toEqual(['Statusark april 2025']);
});

it('draws fifty of many points, and more on request', async () => {
  const points = Array.from({ length: 120 }, (_, i) => aPoint({ id: id(`PR-2025-${String(i + 1).padStart(2, '0')}`) }));
  const { user } = await openPane({ register: aRegister({ points }) });
  const rows = () => within(screen.getByRole('list', { name: 'Punktene' })).getAllByRole('listitem').length;
  expect(rows()).toBe(50);
  await user.click(screen.getByRole('button', { name: 'Vis 50 til' }));
  await user.click(screen.getByRole('button', { name: 'Vis 20 til' }));
  expect(rows()).toBe(120);
});
