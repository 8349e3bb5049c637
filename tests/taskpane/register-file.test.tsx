// A register of data through «Les inn»: chosen, looked at, written once.
import { fireEvent, screen, within } from '@testing-library/react';
import { TextDecoder, TextEncoder } from 'node:util';
import { renderRegisterJson } from '../../src/renderers/json';
import { aFullRegister, column, openPane } from './pane';

// Every browser has them; jsdom does not.
Object.assign(globalThis, { TextDecoder, TextEncoder });

const fileOf = (text: string, name = 'register.json') =>
  Object.assign(new File([text], name), {
    arrayBuffer: () => Promise.resolve(new TextEncoder().encode(text).buffer),
  });

async function choose(text: string, register?: ReturnType<typeof aFullRegister>, name?: string) {
  const pane = await openPane({ view: 'minutes', ...(register && { register }) });
  const input = await screen.findByTestId('minutes-file');
  fireEvent.change(input, { target: { files: [fileOf(text, name)] } });
  await screen.findByRole('heading', { level: 2 });
  return pane;
}
const rows = () => within(screen.getByRole('table')).getAllByRole('row').map((row) => row.textContent); // prettier-ignore

it('shows what a file would add before it is written, and writes it once', async () => {
  const { gateway, user } = await choose(renderRegisterJson(aFullRegister()));
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Register fra register.json');
  expect(screen.getByText(/Offentlig kopi/)).toBeTruthy();
  expect(rows()).toContain('Punkter2 nye, 0 fra før');
  expect(rows()).toContain('Statusrader4 nye, 0 fra før');
  expect(gateway.tables.size).toBe(0);
  await user.click(screen.getByRole('button', { name: /^Skriv \d+ rader til arbeidsboka$/ }));
  expect(await screen.findByText(/fra register.json er skrevet: 2 punkter og 4 statusrader/)).toBeTruthy();
  expect(column(gateway, 'points', 'Nr')).toEqual(['PR-2025-01', 'PR-2025-02']);
  expect(column(gateway, 'reports', 'Intern merknad')).toEqual(['', '', '', '']);
  expect(await screen.findByText(/Alt i fila står i arbeidsboka fra før/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Skriv/ })).toBeNull();
});

it('leaves what is there, and says how many rows say something else', async () => {
  const there = aFullRegister();
  const [first, ...others] = there.points;
  await choose(renderRegisterJson({ ...there, points: [{ ...first!, text: 'Noe annet' }, ...others] }), there);
  expect(rows()).toContain('Punkter0 nye, 2 fra før');
  // That a public file lacks the internal note of a row is no difference.
  expect(screen.getByText(/1 rad sier noe annet enn arbeidsboka/)).toBeTruthy();
});

it('says why a file cannot be used, and goes back to the minutes', async () => {
  const { user, gateway } = await choose('{"format":"politirad-register","version":9}');
  expect(screen.getByRole('heading', { level: 2 }).textContent).toMatch(/kan ikke leses inn/);
  expect(screen.getByText(/nyere utgave av registeret \(versjon 9\)/)).toBeTruthy();
  expect(gateway.tables.size).toBe(0);
  await user.click(screen.getByRole('button', { name: 'Tilbake' }));
  expect(await screen.findByRole('textbox')).toBeTruthy();
});
