// The view Nytt punkt: owners and deadline are read while one writes.
import { screen } from '@testing-library/react';
import { column, goTo, openPane } from './pane';
import { memoryKeep } from '../../src/app';
import { aRegister } from '../support/builders';

async function openForm(keep = memoryKeep()) {
  const pane = await openPane({ register: aRegister(), view: 'newPoint', keep });
  await screen.findByRole('textbox', { name: /Kortnavn/ });
  const type = (name: RegExp, text: string) => pane.user.type(screen.getByRole('textbox', { name }), text);
  return { ...pane, type, save: () => pane.user.click(screen.getByRole('button', { name: 'Legg til punktet' })) };
}

it('shows how owners and deadline are read', async () => {
  const { type } = await openForm();
  await type(/Ansvarlig/, 'ok, ved set og utd og opd');
  expect(screen.getByText('Leses som «OK ved SET og UTD, og OPD».')).toBeTruthy();
  await type(/Frist/, '15. mai 2026');
  expect(screen.getByText('Leses som 15. mai 2026.')).toBeTruthy();
});

it('says when an owner is unknown, and when a year or a date is missing', async () => {
  const { type, user } = await openForm();
  await type(/Ansvarlig/, 'OK ved BYUU');
  expect(screen.getByText(/«BYUU» er ikke en kjent forkortelse\. Mente du BYU\?/)).toBeTruthy();
  await type(/Frist/, '15. mai');
  expect(screen.getByText('«15. mai» står uten årstall og er lest som 15. mai 2025.')).toBeTruthy();
  await user.clear(screen.getByRole('textbox', { name: /Frist/ }));
  await type(/Frist/, 'så snart som mulig');
  expect(screen.getByText(/Fristen «så snart som mulig» ble ikke forstått/)).toBeTruthy();
});

it('writes the point with a status row for each owner, and empties the form', async () => {
  const { gateway, type, save } = await openForm();
  await type(/Kortnavn/, 'Trygge byrom');
  await type(/Oppfølgingspunkt/, 'Byrommene skal være trygge.');
  await type(/Ansvarlig/, 'OK ved BYU og OPD');
  await type(/Frist/, 'april 2026');
  await save();
  expect(await screen.findByText('PR-2025-01 er lagt til.')).toBeTruthy();
  expect(column(gateway, 'points', 'Kortnavn')).toEqual(['Trygge byrom']);
  expect(column(gateway, 'points', 'Frist')).toEqual(['april 2026']);
  expect(column(gateway, 'reports', 'Enhet')).toEqual(['BYU', 'OPD']);
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: /Kortnavn/ }).value).toBe('');
});

it('keeps what was typed when writing fails, and while another view is shown', async () => {
  const { gateway, type, save, user } = await openForm();
  await type(/Kortnavn/, 'Trygge byrom');
  await type(/Oppfølgingspunkt/, 'Byrommene skal være trygge.');
  gateway.failNext('readOnly');
  await save();
  expect(await screen.findByText(/Arbeidsboka er skrivebeskyttet/)).toBeTruthy();
  await user.click(goTo('Punkter'));
  await user.click(await screen.findByRole('button', { name: 'Nytt punkt' }));
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: /Kortnavn/ }).value).toBe('Trygge byrom');
});

it('keeps what was typed when the pane is opened anew, until it is written', async () => {
  const keep = memoryKeep();
  const first = await openForm(keep);
  await first.type(/Kortnavn/, 'Trygge byrom');
  await first.type(/Oppfølgingspunkt/, 'Ring 912 34 567.');
  expect(screen.getByText(/Kan være personopplysninger/)).toBeTruthy();
  first.view.unmount();
  const again = await openForm(keep);
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: /Kortnavn/ }).value).toBe('Trygge byrom');
  await again.user.type(screen.getByRole('combobox', { name: 'Tema' }), 'Byrom');
  await again.save();
  expect(await screen.findByText('PR-2025-01 er lagt til.')).toBeTruthy();
  expect(column(again.gateway, 'points', 'Tema')).toEqual(['Byrom']);
  again.view.unmount();
  await openForm(keep);
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: /Kortnavn/ }).value).toBe('');
});

it('asks for a short title and a text', async () => {
  const { gateway, save } = await openForm();
  const calls = gateway.calls.length;
  await save();
  expect(screen.getByText('Skriv et kortnavn.')).toBeTruthy();
  expect(screen.getByText('Skriv hva som skal følges opp.')).toBeTruthy();
  expect(screen.getByRole('textbox', { name: /Kortnavn/ }).getAttribute('aria-invalid')).toBe('true');
  expect(gateway.calls).toHaveLength(calls);
});

it('offers to make the register where there is none', async () => {
  await openPane({ view: 'newPoint' });
  expect(await screen.findByRole('button', { name: 'Opprett register' })).toBeTruthy();
});
