// «Min enhet»: one unit's points and its report on each.
import { act, screen, waitFor, within } from '@testing-library/react';
import { aFullRegister, column, openPane } from './pane';
import { memoryKeep } from '../../src/app';
import { unitCode } from '../../src/domain';
import { aMeeting, aPoint, aRegister, aReport, day, id } from '../support/builders';

const threePoints = () =>
  aRegister({
    points: [
      aPoint({ id: id('PR-2025-01'), shortTitle: 'Ungdom' }),
      aPoint({ id: id('PR-2025-02'), shortTitle: 'Beredskap' }),
      aPoint({ id: id('PR-2025-03'), shortTitle: 'Byrom', ownersText: 'OPD', contributorsText: 'OK ved SET' }),
    ],
    reports: [
      aReport('PR-2025-01', 'SET', { status: 'inProgress', sinceLast: 'Møtt to ganger.' }),
      aReport('PR-2025-01', 'OPD'),
      aReport('PR-2025-02', 'SET'),
      aReport('PR-2025-02', 'OPD'),
      aReport('PR-2025-03', 'OPD'),
    ],
    meetings: [aMeeting()],
  });

const openUnit = async (options: Parameters<typeof openPane>[0] = {}) => {
  const keep = memoryKeep();
  keep.set('unit', 'SET');
  const pane = await openPane({ register: threePoints(), view: 'myUnit', keep, ...options });
  await screen.findByRole('list', { name: 'Punktene til enheten' });
  return { keep, ...pane };
};
const heads = () =>
  within(screen.getByRole('list', { name: 'Punktene til enheten' }))
    .getAllByRole('button')
    .filter((button) => button.hasAttribute('aria-expanded'))
    .map((button) => button.textContent);
const status = () => screen.getByLabelText<HTMLSelectElement>(/Status/);

it('asks for the unit once and remembers it', async () => {
  const keep = memoryKeep();
  const { user } = await openPane({ register: threePoints(), view: 'myUnit', keep });
  const choice = await screen.findByLabelText<HTMLSelectElement>('Enhet');
  await user.selectOptions(choice, screen.getByRole('option', { name: /^SET/ }));
  expect(keep.get('unit')).toBe('SET');
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Min enhet: SET');
  await user.click(screen.getByRole('button', { name: 'Bytt enhet' }));
  await user.selectOptions(screen.getByLabelText('Enhet'), screen.getByRole('option', { name: /^OPD/ }));
  expect(keep.get('unit')).toBe('OPD');
});

it('lists what lacks a report first, says how much is reported, and shows what it takes part in', async () => {
  await openUnit();
  expect(heads()).toEqual(['PR-2025-02 · Mangler statusBeredskap', 'PR-2025-01 · I arbeidUngdom']);
  expect(within(screen.getByRole('main')).getByRole('status').textContent).toBe('1 av 2 punkter meldt');
  expect(screen.getByRole('button', { name: 'PR-2025-03 Byrom' })).toBeTruthy();
});

it('reports a status in a form and goes on to the next that lacks one', async () => {
  const register = threePoints();
  const { gateway, user } = await openUnit({
    register: { ...register, reports: register.reports.map((report) => ({ ...report, status: null })) },
  });
  await user.selectOptions(status(), 'I arbeid');
  await user.type(screen.getByLabelText('Siden sist'), 'Plan er laget.');
  await user.type(screen.getByLabelText('Neste steg'), 'Møte i mai.');
  await user.type(screen.getByLabelText('Intern merknad'), 'Ring OPD.');
  await user.click(screen.getByRole('button', { name: 'Lagre og gå til neste' }));
  expect(await screen.findByText('1 av 2 punkter meldt')).toBeTruthy();
  expect(column(gateway, 'reports', 'Status').slice(0, 4)).toEqual(['I arbeid', '', '', '']);
  expect(column(gateway, 'reports', 'Siden sist')[0]).toContain('Plan er laget.');
  expect(column(gateway, 'reports', 'Intern merknad')[0]).toBe('Ring OPD.');
  expect(screen.getByRole('button', { name: /PR-2025-02/ }).getAttribute('aria-expanded')).toBe('true');
  expect(heads()).toEqual(['PR-2025-01 · I arbeidUngdom', 'PR-2025-02 · Mangler statusBeredskap']);
});

it('needs a status before it saves', async () => {
  await openUnit();
  expect(screen.getByRole('button', { name: 'Lagre' }).getAttribute('aria-disabled')).toBe('true');
});

it('shows what the unit said last time beside the field', async () => {
  const march = aMeeting({ name: 'Møte i mars', date: { kind: 'day', day: day('2025-03-01') } });
  const register = threePoints();
  await openUnit({
    register: {
      ...register,
      meetings: [march, aMeeting()],
      history: [
        {
          meeting: 'Møte i mars',
          pointId: id('PR-2025-02'),
          unit: unitCode('SET'),
          status: 'notStarted',
          sinceLast: 'Ingenting ennå.',
          nextSteps: '',
          registered: day('2025-03-01'),
        },
      ],
    },
  });
  expect(screen.getByText('Møte i mars: Ikke startet')).toBeTruthy();
  expect(screen.getByText('Møte i mars: Ingenting ennå.')).toBeTruthy();
});

it('warns of possible personal data, and keeps the internal note apart', async () => {
  const { user } = await openUnit();
  await user.type(screen.getByLabelText('Siden sist'), 'Ring 912 34 567');
  expect(screen.getByText(/Kan være personopplysninger/)).toBeTruthy();
  expect(screen.getByText('Går aldri ut av arbeidsboka.')).toBeTruthy();
});

it('shows both versions when the row was written meanwhile', async () => {
  const { gateway, user } = await openUnit();
  await user.selectOptions(status(), 'I arbeid');
  const { header, body } = gateway.tables.get('reports')!;
  const row = body.find((cells) => cells[0] === 'PR-2025-02' && cells[1] === 'SET')!;
  row[header.indexOf('Status')] = 'Satt på vent';
  await user.click(screen.getByRole('button', { name: 'Lagre' }));
  expect(await screen.findByRole('radio', { name: /Satt på vent/ })).toBeTruthy();
  await user.click(screen.getByRole('radio', { name: /Satt på vent/ }));
  await user.click(screen.getByRole('button', { name: 'Lagre valgene' }));
  expect(await screen.findByText('2 av 2 punkter meldt')).toBeTruthy();
  expect(row[header.indexOf('Status')]).toBe('Satt på vent');
});

it('keeps a half-typed form when writing fails and when the pane is opened anew', async () => {
  const { gateway, user, keep, view } = await openUnit();
  await user.selectOptions(status(), 'Fullført');
  await user.type(screen.getByLabelText('Siden sist'), 'Halvt');
  gateway.failNext('hostFailure');
  await user.click(screen.getByRole('button', { name: 'Lagre' }));
  expect(await screen.findByText(/vi vet ikke om alt ble skrevet/)).toBeTruthy();
  view.unmount();
  const again = await openUnit({ keep });
  expect(screen.getByLabelText<HTMLTextAreaElement>('Siden sist').value).toBe('Halvt');
  expect(heads()[0]).toContain('ikke lagret');
  await again.user.click(screen.getByRole('button', { name: 'Forkast det som er skrevet' }));
  expect(screen.getByLabelText<HTMLTextAreaElement>('Siden sist').value).toBe('');
});

it('keeps what is typed while Excel is slow to save, here and in another point', async () => {
  const { gateway, user } = await openUnit();
  await user.selectOptions(status(), 'I arbeid');
  await user.type(screen.getByLabelText('Siden sist'), 'Plan er laget');
  const release = gateway.hold();
  await user.click(screen.getByRole('button', { name: 'Lagre' }));
  await user.type(screen.getByLabelText('Siden sist'), ' og sendt.');
  await act(() => Promise.resolve(release()));
  expect(await screen.findByText('Status for PR-2025-02 er skrevet.')).toBeTruthy();
  expect(column(gateway, 'reports', 'Siden sist')[2]).toBe('Plan er laget');
  expect(screen.getByLabelText<HTMLTextAreaElement>('Siden sist').value).toBe('Plan er laget og sendt.');
  await user.click(screen.getByRole('button', { name: 'Lagre' }));
  await waitFor(() => expect(column(gateway, 'reports', 'Siden sist')[2]).toBe('Plan er laget og sendt.'));
});

it('leads to the row that the unit fills in', async () => {
  const { gateway, user } = await openUnit();
  await user.click(screen.getByRole('button', { name: 'Vis raden' }));
  await waitFor(() => expect(gateway.calls.at(-1)).toBe('showRow'));
});

it('forgets a unit that is no longer there', async () => {
  const keep = memoryKeep();
  keep.set('unit', 'XYZ');
  await openPane({ register: aFullRegister(), view: 'myUnit', keep });
  expect(await screen.findByText(/Velg enheten du melder for/)).toBeTruthy();
});
