// «Enheter»: found, read, added, changed, given another code, taken out of use.
import { screen, waitFor, within } from '@testing-library/react';
import { memoryKeep } from '../../src/app';
import { builtInUnits, unit } from '../../src/domain';
import { aPoint, aRegister, aReport, id } from '../support/builders';
import type { MemoryGateway } from '../support/memory-gateway';
import { aFullRegister, column, goTo, openPane } from './pane';

const openUnits = async (options: Parameters<typeof openPane>[0] = {}) => {
  const pane = await openPane({ register: aFullRegister(), view: 'units', ...options });
  await screen.findByRole('searchbox', { name: 'Søk i enhetene' });
  return pane;
};
const rows = (name = 'Enheter i bruk') => within(screen.getByRole('list', { name })).getAllByRole('button');
const open = async (name: RegExp, options: Parameters<typeof openPane>[0] = {}) => {
  const pane = await openUnits(options);
  await pane.user.click(screen.getByRole('button', { name }));
  await screen.findByRole('button', { name: '‹ Alle enheter' });
  return pane;
};
const heading = () => screen.getByRole('heading', { level: 1 });
const set = (gateway: MemoryGateway, code: string, header: string, value: string) => {
  const { header: headers, body } = gateway.tables.get('units')!;
  const row = body.find((cells) => cells[0] === code)!;
  row[headers.indexOf(header)] = value;
};
const cell = (gateway: MemoryGateway, code: string, header: string) =>
  column(gateway, 'units', header)[column(gateway, 'units', 'Forkortelse').indexOf(code)];
const write = async (user: Awaited<ReturnType<typeof openPane>>['user'], label: string | RegExp, text: string) => {
  const field = screen.getByLabelText(label);
  await user.clear(field);
  await user.type(field, text);
};

it('lists each unit with code, name, party, aliases and how many open points it answers for', async () => {
  await openUnits();
  const texts = rows().map((row) => row.textContent);
  expect(texts).toHaveLength(builtInUnits.length);
  expect(texts).toContain('OK – Oslo kommuneEr en egen part');
  expect(texts).toContain('NOE – Byrådsavdeling for kultur og næringPart: OK · Alias: KON');
  expect(texts).toContain('SET – Byrådsavdeling for sosiale tjenesterPart: OK · Ansvarlig for 1 åpent punkt');
  expect(screen.getByText(`${builtInUnits.length} enheter i bruk`)).toBeTruthy();
});

it('finds a unit by a word of its name, its code or an alias', async () => {
  const { user } = await openUnits();
  const search = screen.getByRole('searchbox', { name: 'Søk i enhetene' });
  for (const [text, found] of [['kon', 'NOE'], ['sosiale', 'SET'], ['bydel alna', 'Bydel Alna']] as const) {
    await user.clear(search);
    await user.type(search, text);
    await waitFor(() => expect(rows()[0]!.textContent).toContain(found));
  }
  await user.clear(search);
  await user.type(search, 'finnes ikke');
  expect(await screen.findByText('Ingen enheter passer med søket.')).toBeTruthy();
}); // prettier-ignore

it('folds units out of use away, marked in words, and finds them in a search', async () => {
  const units = [...builtInUnits, unit('GML', 'Gamle etaten', 'OK', { active: false })];
  const { user } = await openUnits({ register: aRegister({ units }) });
  expect(screen.queryByRole('button', { name: /Gamle etaten/ })).toBeNull();
  const fold = screen.getByRole('button', { name: 'Ute av bruk (1)' });
  expect(fold.getAttribute('aria-expanded')).toBe('false');
  await user.click(fold);
  expect(rows('Ute av bruk').map((row) => row.textContent)).toEqual(['GML – Gamle etatenUte av bruk · Part: OK']);
  await user.click(fold);
  await user.type(screen.getByRole('searchbox', { name: 'Søk i enhetene' }), 'gamle etaten');
  expect(await screen.findByRole('button', { name: /Gamle etaten/ })).toBeTruthy();
});

it('checks the list: what is wrong in words, with the way to the unit', async () => {
  const units = [...builtInUnits, unit('XYZ', '', 'FYLKE')];
  const { user } = await openUnits({ register: aRegister({ units }) });
  await user.click(screen.getByRole('button', { name: /^2 ting å se på i lista/ }));
  const check = screen.getByRole('region', { name: 'Kontroll av lista' });
  expect(within(check).getByText(/FYLKE er part for XYZ/)).toBeTruthy();
  expect(within(check).getByText(/XYZ mangler navn/)).toBeTruthy();
  await user.click(within(check).getAllByRole('button', { name: 'Vis XYZ' })[0]!);
  await screen.findByRole('button', { name: '‹ Alle enheter' });
  expect(heading().textContent).toBe('XYZ');
});

it('takes focus to the heading of a card, and back to its row', async () => {
  const { user } = await open(/^SET –/);
  expect(heading().textContent).toBe('Byrådsavdeling for sosiale tjenester');
  expect(document.activeElement).toBe(heading());
  await user.click(screen.getByRole('button', { name: 'Rediger' }));
  expect(document.activeElement).toBe(heading());
  await user.click(screen.getByRole('button', { name: 'Avbryt' }));
  await user.click(screen.getByRole('button', { name: '‹ Alle enheter' }));
  await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^SET –/));
});

it('leads from a unit to its points and to its row', async () => {
  const { user, gateway, deps } = await open(/^SET –/);
  await user.click(screen.getByRole('button', { name: 'Vis raden' }));
  await waitFor(() => expect(gateway.shown).toEqual([{ table: 'units', key: 'SET' }]));
  await user.click(screen.getByRole('button', { name: 'Vis punktene' }));
  expect(deps.store.current()).toMatchObject({ view: 'points', pointFilter: { unit: 'SET' } });
});

it('adds a unit, chosen among the parties', async () => {
  const { user, gateway } = await openUnits();
  await user.click(screen.getByRole('button', { name: 'Ny enhet' }));
  expect(heading().textContent).toBe('Ny enhet');
  await write(user, /Forkortelse/, 'REN');
  await write(user, 'Navn', 'Renovasjonsetaten');
  await user.selectOptions(screen.getByLabelText('Part'), 'OK – Oslo kommune');
  await write(user, 'Alias', 'RNV, Renovasjon');
  await user.click(screen.getByRole('button', { name: 'Legg til enheten' }));
  expect(await screen.findByText('REN er lagt til i Enheter.')).toBeTruthy();
  expect(['Navn', 'Part', 'Alias', 'Aktiv'].map((header) => cell(gateway, 'REN', header))).toEqual(['Renovasjonsetaten', 'OK', 'RNV, Renovasjon', 'Ja']); // prettier-ignore
  await waitFor(() => expect(heading().textContent).toBe('Renovasjonsetaten'));
});

it('says at once that a code is taken, and writes nothing', async () => {
  const { user, gateway } = await openUnits();
  await user.click(screen.getByRole('button', { name: 'Ny enhet' }));
  await write(user, /Forkortelse/, 'kon');
  expect(await screen.findByText(/kon er allerede i bruk for Byrådsavdeling for kultur og næring/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Legg til enheten' }));
  expect(gateway.calls).not.toContain('applyChanges');
});

it('keeps a half-typed unit and a half-typed change over a closed pane', async () => {
  const keep = memoryKeep();
  const first = await open(/^SET –/, { keep });
  await first.user.click(screen.getByRole('button', { name: 'Rediger' }));
  await write(first.user, 'E-post', 'post@set.no');
  first.view.unmount();
  const second = await openUnits({ keep });
  await second.user.click(screen.getByRole('button', { name: /^SET –/ }));
  expect(screen.getByLabelText<HTMLInputElement>('E-post').value).toBe('post@set.no');
  await second.user.click(screen.getByRole('button', { name: 'Lagre' }));
  await screen.findByText('SET er lagret.');
  expect(cell(second.gateway, 'SET', 'E-post')).toBe('post@set.no');
  second.view.unmount();

  const third = await openUnits({ keep });
  await third.user.click(screen.getByRole('button', { name: 'Ny enhet' }));
  await write(third.user, /Forkortelse/, 'REN');
  third.view.unmount();
  const fourth = await openUnits({ keep });
  await fourth.user.click(screen.getByRole('button', { name: 'Ny enhet' }));
  expect(screen.getByLabelText<HTMLInputElement>(/Forkortelse/).value).toBe('REN');
});

it('keeps what is typed when the host fails', async () => {
  const { user, gateway } = await open(/^SET –/);
  await user.click(screen.getByRole('button', { name: 'Rediger' }));
  await write(user, 'Merknad', 'Ring først.');
  gateway.failNext('readOnly');
  await user.click(screen.getByRole('button', { name: 'Lagre' }));
  expect(await screen.findByText(/Arbeidsboka er skrivebeskyttet/)).toBeTruthy();
  expect(screen.getByLabelText<HTMLTextAreaElement>('Merknad').value).toBe('Ring først.');
});

it('shows both versions of a field that somebody else changed, and writes the chosen one', async () => {
  const { user, gateway } = await open(/^SET –/);
  await user.click(screen.getByRole('button', { name: 'Rediger' }));
  await write(user, 'Navn', 'Sosialbyråden');
  set(gateway, 'SET', 'Navn', 'Byrådsavdeling for sosial og bolig');
  await user.click(screen.getByRole('button', { name: 'Lagre' }));
  const versions = await screen.findByRole('radiogroup', { name: 'Navn' });
  expect(within(versions).getByText('Byrådsavdeling for sosial og bolig')).toBeTruthy();
  await user.click(within(versions).getByRole('radio', { name: /Det du har skrevet/ }));
  await user.click(screen.getByRole('button', { name: 'Lagre valgene' }));
  await screen.findByText('SET er lagret.');
  expect(cell(gateway, 'SET', 'Navn')).toBe('Sosialbyråden');
});

it('says what follows a new code, and lets it follow', async () => {
  const { user, gateway } = await open(/^SET –/);
  await user.click(screen.getByRole('button', { name: 'Ny forkortelse' }));
  expect(screen.getByText('Dette følger med: 1 ansvarslinje, 1 statusrad og 0 enheter under SET.')).toBeTruthy();
  expect(screen.getByText(/SET blir stående som alias/)).toBeTruthy();
  await write(user, /Ny forkortelse for SET/, 'OPD');
  expect(await screen.findByText(/OPD er allerede i bruk/)).toBeTruthy();
  await write(user, /Ny forkortelse for SET/, 'SOS');
  await user.click(screen.getByRole('button', { name: 'Gi ny forkortelse' }));
  expect(await screen.findByText('SET heter nå SOS, også i punkter og statusrader.')).toBeTruthy();
  expect(column(gateway, 'points', 'Ansvarlig')[0]).toBe('OK ved SOS, og OPD');
  expect(column(gateway, 'reports', 'Enhet')[0]).toBe('SOS');
  expect(cell(gateway, 'SOS', 'Alias')).toBe('SET');
  await user.click(screen.getByRole('button', { name: '‹ Alle enheter' }));
  await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^SOS –/));
});

it('takes a unit out of use and back, and says why it stays in the list', async () => {
  const { user, gateway } = await open(/^SET –/);
  expect(screen.getByText(/SET er fortsatt ansvarlig for PR-2025-01/)).toBeTruthy();
  expect(screen.getByText(/En enhet kan ikke slettes/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Ta ut av bruk' }));
  expect(await screen.findByText('SET er tatt ut av bruk.')).toBeTruthy();
  expect(cell(gateway, 'SET', 'Aktiv')).toBe('Nei');
  expect(screen.getByText('Ute av bruk')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Ta i bruk igjen' }));
  expect(await screen.findByText('SET er i bruk igjen.')).toBeTruthy();
  expect(cell(gateway, 'SET', 'Aktiv')).toBe('Ja');
});

it('refuses to take a party out of use while units in use belong to it', async () => {
  const { user, gateway } = await open(/^OK –/);
  await user.click(screen.getByRole('button', { name: 'Ta ut av bruk' }));
  expect(await screen.findByText(/OK er part for enheter som er i bruk/)).toBeTruthy();
  expect(cell(gateway, 'OK', 'Aktiv')).toBe('Ja');
});

it('offers to repair a damaged register instead of adding to it', async () => {
  await openUnits({
    before: (gateway) => {
      const { header } = gateway.tables.get('units')!;
      header[header.indexOf('Merknad')] = 'Noe annet';
    },
  });
  expect(screen.getByRole('button', { name: 'Reparer' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Ny enhet' })).toBeNull();
});

it('speaks English', async () => {
  await openPane({
    register: aRegister({ points: [aPoint({ id: id('PR-2025-01') })], reports: [aReport('PR-2025-01', 'SET')] }),
    view: 'units',
    displayLanguage: 'en-GB',
  });
  expect(await screen.findByRole('searchbox', { name: 'Search the units' })).toBeTruthy();
  expect(goTo('Units')).toBeTruthy();
});
