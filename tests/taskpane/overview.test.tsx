// The first view: what matters now, each figure leading to its points.
import { screen, waitFor, within } from '@testing-library/react';
import { aFullRegister, goTo, openPane } from './pane';
import { aMeeting, aPoint, aRegister, aReport, day, id } from '../support/builders';

const footerButton = () => within(screen.getByRole('contentinfo')).getAllByRole('button')[0]!;
const figures = () =>
  within(screen.getByRole('region', { name: 'Til neste møte' }))
    .getAllByRole('listitem')
    .map((item) => item.textContent);

it('offers one thing in an empty workbook, and makes the register', async () => {
  const { gateway, user } = await openPane();
  expect(screen.getByText('Arbeidsboka har ikke noe register ennå')).toBeTruthy();
  expect(within(screen.getByRole('contentinfo')).getAllByRole('button')).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'Opprett register' }));
  expect(await screen.findByText(/Registeret er klart. Laget/)).toBeTruthy();
  expect(gateway.tables.size).toBe(5);
  expect(footerButton().textContent).toBe('Les inn referat');
});

it('is headed by the next reporting meeting, and says how far away it is', async () => {
  const meeting = aMeeting({ name: 'Politirådets møte', date: { kind: 'day', day: day('2025-04-24') } });
  await openPane({ register: { ...aFullRegister(), meetings: [meeting] } });
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Politirådets møte');
  expect(within(screen.getByRole('main')).getByRole('status').textContent).toBe('om 14 dager');
});

it('counts units without a status, and points that are overdue, on hold, proposed closed and open', async () => {
  const past = { kind: 'day', day: day('2025-03-01') } as const;
  const register = aRegister({
    points: [1, 2, 3, 4].map((n) => aPoint({ id: id(`PR-2025-0${n}`), due: n === 2 ? past : null })),
    reports: [
      aReport('PR-2025-01', 'SET', { status: 'done' }),
      aReport('PR-2025-01', 'OPD', { status: 'done' }),
      aReport('PR-2025-02', 'SET', { status: 'inProgress' }),
      aReport('PR-2025-02', 'OPD', { status: 'onHold' }),
      aReport('PR-2025-03', 'SET'),
      aReport('PR-2025-03', 'OPD', { status: 'inProgress' }),
      aReport('PR-2025-04', 'SET'),
      aReport('PR-2025-04', 'OPD', { status: 'inProgress' }),
    ],
    meetings: [aMeeting()],
  });
  await openPane({ register });
  expect(figures()).toEqual([
    'Mangler status1 enhet ›',
    'Forfalt1 punkt ›',
    'Satt på vent1 punkt ›',
    'Foreslått lukket1 punkt ›',
    'Åpne punkter4 punkter ›',
  ]);
});

it('leads from a figure to its points, and says which part is shown', async () => {
  const { user } = await openPane({ register: aFullRegister() });
  await user.click(screen.getByRole('button', { name: /Mangler status/ }));
  const list = await screen.findByRole('list', { name: 'Punktene' });
  expect(await within(list).findAllByRole('listitem')).toHaveLength(1);
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'Oppfølgingspunkter' }));
  await user.click(screen.getByRole('button', { name: 'Fjern filteret Mangler status' }));
  expect(within(list).getAllByRole('listitem')).toHaveLength(2);
});

it('tells in words how each unit stands, and leads to its open points', async () => {
  const { user } = await openPane({ register: aFullRegister() });
  const region = screen.getByRole('heading', { name: 'Status per enhet' }).parentElement!;
  expect(
    within(region)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual(['OPD1 mangler status', 'SET1 i arbeid']);
  await user.click(within(region).getByRole('button', { name: /^SET/ }));
  expect(await screen.findByRole('button', { name: 'Fjern filteret SET' })).toBeTruthy();
});

it('says that Møter has no reporting meeting', async () => {
  await openPane({ register: { ...aFullRegister(), meetings: [] } });
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Oversikt');
  expect(screen.getByText(/Arket Møter har ikke noe møte med rapportering/)).toBeTruthy();
});

it('says what is wrong with a damaged register, shows what a repair makes, and repairs it', async () => {
  const { gateway, user } = await openPane({
    register: aFullRegister(),
    before: ({ tables }) => tables.delete('history'),
  });
  expect(screen.getByText(/Noe av registeret mangler/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Reparer' }));
  await screen.findByRole('list', { name: 'Dette blir laget eller endret' });
  expect(gateway.tables.has('history')).toBe(false);
  await user.click(screen.getByRole('button', { name: 'Reparer' }));
  expect(await screen.findByText('Registeret er klart. Laget: Historikk.')).toBeTruthy();
  expect(gateway.tables.has('history')).toBe(true);
  await user.click(goTo('Oversikt'));
  await waitFor(() => expect(screen.queryByText(/Noe av registeret mangler/)).toBeNull());
});

it('makes the status sheet', async () => {
  const { gateway, user } = await openPane({ register: aFullRegister() });
  await user.click(screen.getByRole('button', { name: 'Lag statusark' }));
  expect(await screen.findByText(/er laget til Politirådets møte april 2025/)).toBeTruthy();
  expect(gateway.published.map(({ name }) => name)).toEqual(['Statusark april 2025']);
});

it('reads the workbook again on request', async () => {
  const { gateway, user } = await openPane({ register: aFullRegister() });
  gateway.tables.get('points')!.body[1]![8] = 'Åpent';
  await user.click(screen.getByRole('button', { name: 'Oppdater' }));
  await waitFor(() => expect(figures()).toContain('Åpne punkter2 punkter ›'));
});
