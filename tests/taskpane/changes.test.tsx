// «Endringer»: what others have changed since one looked, and the way back.
import { screen, within } from '@testing-library/react';
import { memoryKeep } from '../../src/app';
import { rememberLooked } from '../../src/app/looked';
import { anEntry } from '../support/builders';
import { aFullRegister, column, openPane } from './pane';

const looked = new Date(2025, 3, 1, 9, 30);
const card = (name: RegExp) => screen.findByRole('region', { name });

/** What was seen is in the keep; `register` is what stands in the workbook now. */
async function openChanges(register = aFullRegister(), keep = memoryKeep()) {
  const pane = await openPane({ register, keep, view: 'changes' });
  await screen.findByRole('combobox', { name: 'Endret siden' });
  return { ...pane, keep };
}
function seen() {
  const keep = memoryKeep();
  rememberLooked(keep, aFullRegister(), looked);
  return keep;
}
const changed = () => {
  const register = aFullRegister();
  return {
    ...register,
    points: register.points.map((point, i) => (i === 0 ? { ...point, shortTitle: 'Skrevet over' } : point)),
    reports: register.reports.map((report, i) => (i === 0 ? { ...report, sinceLast: '' } : report)),
  };
};

it('begins with nothing, and from then on remembers on this machine, without what is internal', async () => {
  const { user, keep } = await openChanges();
  expect(screen.getByText(/Velg «Merk som sett»/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Merk som sett' }));
  expect(await screen.findByText('Ingenting er endret siden da.')).toBeTruthy();
  const kept = keep.get('looked') ?? '';
  expect(kept).toContain('Møtt to ganger.');
  expect(kept).not.toContain('Ring OPD.');
});

it('shows both versions and when one looked, and puts one field back', async () => {
  const { user, gateway } = await openChanges(changed(), seen());
  expect(screen.getByRole('option', { name: 'jeg sist så på: 1. april 2025 kl. 09:30' })).toBeTruthy();
  const point = await card(/^PR-2025-01/);
  expect(within(point).getByText('Skrevet over', { selector: 'p' })).toBeTruthy();
  await user.click(within(point).getByRole('button', { name: 'Sett tilbake Kortnavn i PR-2025-01' }));
  await screen.findByText('PR-2025-01 er lagret.');
  expect(column(gateway, 'points', 'Kortnavn')[0]).toBe('Samhandling om ungdom');
  await user.click(within(point).getByRole('button', { name: 'Sett tilbake SET · Siden sist i PR-2025-01' }));
  expect(await screen.findByText('Ingenting er endret siden da.')).toBeTruthy();
  expect(column(gateway, 'reports', 'Siden sist')[0]).toBe('Møtt to ganger.');
  expect(column(gateway, 'reports', 'Intern merknad')[0]).toBe('Ring OPD.');
});

it('overwrites nothing that came after it was shown', async () => {
  const { user, gateway } = await openChanges(changed(), seen());
  const { header, body } = gateway.tables.get('points')!;
  body[0]![header.indexOf('Kortnavn')] = 'Nyere';
  await user.click(await screen.findByRole('button', { name: 'Sett tilbake Kortnavn i PR-2025-01' }));
  expect(await screen.findByText(/Noen har endret dette i mellomtiden/)).toBeTruthy();
  expect(column(gateway, 'points', 'Kortnavn')[0]).toBe('Nyere');
  expect(await screen.findByText('Nyere', { selector: 'p' })).toBeTruthy();
});

it('puts a point back that somebody has removed, with what its units said', async () => {
  const full = aFullRegister();
  const without = { ...full, points: full.points.slice(1), reports: full.reports.slice(2) };
  const { user, gateway } = await openChanges(without, seen());
  expect(within(await card(/^PR-2025-01/)).getByText(/står ikke lenger i arket Punkter/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Legg inn igjen det som er borte' }));
  expect(await screen.findByText('PR-2025-01: det som var borte, er lagt inn igjen.')).toBeTruthy();
  expect(column(gateway, 'points', 'Nr')).toContain('PR-2025-01');
  expect(column(gateway, 'reports', 'Siden sist')).toContain('Møtt to ganger.');
  expect(await screen.findByText('Ingenting er endret siden da.')).toBeTruthy();
});

it('compares with a meeting whose status was fastened', async () => {
  const register = {
    ...aFullRegister(),
    history: [anEntry('PR-2025-01', 'SET', { meeting: 'April', status: 'onHold' })],
  };
  await openChanges(register);
  expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Endret siden' }).value).toBe('April');
  const point = await card(/^PR-2025-01/);
  expect(within(point).getByText('Satt på vent', { selector: 'p' })).toBeTruthy();
  expect(within(point).getByText('I arbeid', { selector: 'p' })).toBeTruthy();
});
