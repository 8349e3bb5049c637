// «Punkter»: found, opened, changed, split, decided.
import { screen, within } from '@testing-library/react';
import { act } from 'react';
import { aFullRegister, column, openPane } from './pane';
import { memoryKeep } from '../../src/app';
import { problem } from '../../src/domain';
import { aPoint, aRegister, aReport, day, id } from '../support/builders';

const openPoints = async (options: Parameters<typeof openPane>[0] = {}) => {
  const pane = await openPane({ register: aFullRegister(), view: 'points', ...options });
  await within(await screen.findByRole('list', { name: 'Punktene' })).findAllByRole('listitem');
  return pane;
};
const rows = () => within(screen.getByRole('list', { name: 'Punktene' })).getAllByRole('button');
const openFirst = async (options: Parameters<typeof openPane>[0] = {}) => {
  const pane = await openPoints(options);
  await pane.user.click(screen.getByRole('button', { name: /PR-2025-01/ }));
  await screen.findByRole('button', { name: '‹ Alle punkter' });
  return pane;
};
const editFirst = async (options: Parameters<typeof openPane>[0] = {}) => {
  const pane = await openFirst(options);
  await pane.user.click(screen.getByRole('button', { name: 'Rediger' }));
  await screen.findByRole('button', { name: 'Avbryt' });
  return pane;
};
const write = async (user: Awaited<ReturnType<typeof openPane>>['user'], label: string, text: string) => {
  const field = screen.getByRole('textbox', { name: label });
  await user.clear(field);
  await user.type(field, text);
};

it('lists points with number, title, owners, deadline and state in words', async () => {
  await openPoints();
  expect(rows().map((row) => row.textContent)).toEqual([
    'PR-2025-01Mangler statusSamhandling om ungdomOK ved SET, og OPD',
    'PR-2025-02LukketBeredskapOK ved BER, og OPD',
  ]);
  expect(within(screen.getByRole('main')).getByRole('status').textContent).toBe('2 punkter');
  expect(screen.getByText(/lest 14:05/)).toBeTruthy();
});

it('finds points by the words of their title, units and state', async () => {
  const { user } = await openPoints();
  const search = screen.getByRole('searchbox', { name: 'Søk i punktene' });
  await user.type(search, 'ber lukket');
  expect(await screen.findByText('1 av 2 punkter')).toBeTruthy();
  await user.clear(search);
  await user.type(search, 'finnes ikke');
  expect(await screen.findByText('Ingen punkter passer med søket.')).toBeTruthy();
});

it('narrows the list by state, unit and deadline, and orders it', async () => {
  const register = aRegister({
    points: [
      aPoint({ id: id('PR-2025-01'), due: { kind: 'day', day: day('2025-06-01') } }),
      aPoint({ id: id('PR-2025-02'), due: { kind: 'day', day: day('2025-03-01') } }),
      aPoint({ id: id('PR-2025-03'), ownersText: 'OK ved BYU' }),
    ],
    reports: [aReport('PR-2025-01', 'SET'), aReport('PR-2025-02', 'SET'), aReport('PR-2025-03', 'BYU')],
  });
  const { user } = await openPoints({ register });
  const ids = () => rows().map((row) => row.textContent.slice(0, 10));
  await user.click(screen.getByRole('button', { name: 'Filter og rekkefølge' }));
  await user.selectOptions(screen.getByLabelText('Rekkefølge'), 'Frist først');
  expect(ids()).toEqual(['PR-2025-02', 'PR-2025-01', 'PR-2025-03']);
  await user.selectOptions(screen.getByLabelText('Enhet'), 'BYU');
  expect(ids()).toEqual(['PR-2025-03']);
  await user.click(screen.getByRole('button', { name: 'Fjern filteret BYU' }));
  await user.selectOptions(screen.getByLabelText('Frist'), 'Frist passert');
  expect(ids()).toEqual(['PR-2025-02']);
});

it('opens a point with focus on its heading, and comes back to its row', async () => {
  const { user } = await openFirst();
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'Samhandling om ungdom' }));
  expect(screen.getByText('Møtt to ganger.')).toBeTruthy();
  expect(screen.getByText('Ring OPD.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '‹ Alle punkter' }));
  expect(document.activeElement).toBe(screen.getByRole('button', { name: /PR-2025-01/ }));
});

it('closes a point and opens it again', async () => {
  const { gateway, user } = await openFirst();
  await user.click(screen.getByRole('button', { name: 'Lukk punktet' }));
  expect(await screen.findByText('PR-2025-01 er lukket.')).toBeTruthy();
  expect(column(gateway, 'points', 'Rådets vedtak')).toEqual(['Lukket', 'Lukket']);
  await user.click(screen.getByRole('button', { name: 'Åpne igjen' }));
  expect(await screen.findByText('PR-2025-01 er åpnet igjen.')).toBeTruthy();
  expect(column(gateway, 'points', 'Rådets vedtak')).toEqual(['Åpent', 'Lukket']);
});

it('changes what the person changed and nothing else', async () => {
  const { gateway, user } = await editFirst();
  expect(screen.getByRole('button', { name: 'Lagre' }).getAttribute('aria-disabled')).toBe('true');
  await write(user, 'Kortnavn', 'Ungdom i sentrum');
  await user.click(screen.getByRole('button', { name: 'Lagre' }));
  expect(await screen.findByRole('button', { name: 'Rediger' })).toBeTruthy();
  expect(column(gateway, 'points', 'Kortnavn')).toEqual(['Ungdom i sentrum', 'Beredskap']);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Ungdom i sentrum');
});

it('takes an owner away by its tag, adds one from the list, and shows the standard form', async () => {
  const { gateway, user } = await editFirst();
  await user.click(screen.getByRole('button', { name: 'Fjern OPD' }));
  expect(screen.getByLabelText<HTMLInputElement>('Ansvarlig', { selector: 'input' }).value).toBe('OK ved SET');
  await user.click(screen.getByRole('combobox', { name: 'Legg til ansvarlig' }));
  await user.type(screen.getByRole('combobox', { name: 'Legg til ansvarlig' }), 'UTD');
  await user.click(await screen.findByRole('option', { name: /^UTD/ }));
  expect(screen.getByLabelText<HTMLInputElement>('Ansvarlig', { selector: 'input' }).value).toBe('OK ved SET og UTD');
  await user.click(screen.getByRole('button', { name: 'Lagre' }));
  await screen.findByRole('button', { name: 'Rediger' });
  expect(column(gateway, 'points', 'Ansvarlig')[0]).toBe('OK ved SET og UTD');
  expect(column(gateway, 'reports', 'Enhet')).toEqual(expect.arrayContaining(['SET', 'UTD']));
});

it('offers the nearest unit for a code that is none, and never guesses', async () => {
  const { user } = await editFirst();
  await write(user, 'Ansvarlig', 'OK ved STE, og OPD');
  const field = screen.getByLabelText<HTMLInputElement>('Ansvarlig', { selector: 'input' });
  expect(field.value).toBe('OK ved STE, og OPD');
  const offer = screen.getByRole('group', { name: '«STE» er ukjent. Mente du' });
  await user.click(within(offer).getByRole('button', { name: 'SET' }));
  expect(field.value).toBe('OK ved SET, og OPD');
});

it('writes a day from the calendar into the deadline', async () => {
  const { gateway, user } = await editFirst();
  await user.click(screen.getByRole('button', { name: 'Kalender' }));
  await user.click(
    within(await screen.findByRole('grid', { name: /^april 2025/ }))
      .getAllByText('24')
      .at(-1)!,
  );
  expect(screen.getByLabelText<HTMLInputElement>('Frist').value).toBe('24.04.2025');
  await user.click(screen.getByRole('button', { name: 'Lagre' }));
  await screen.findByRole('button', { name: 'Rediger' });
  expect(screen.getByText('24. april 2025')).toBeTruthy();
  expect(column(gateway, 'points', 'Kortnavn')[0]).toBe('Samhandling om ungdom');
});

it('says what is missing where a short title or a text is taken away, and saves nothing', async () => {
  const { user } = await editFirst();
  const save = () => screen.getByRole('button', { name: 'Lagre' }).getAttribute('aria-disabled');
  await user.clear(screen.getByRole('textbox', { name: 'Kortnavn' }));
  expect(screen.getByText('Skriv et kortnavn.')).toBeTruthy();
  expect(save()).toBe('true');
  await write(user, 'Kortnavn', 'Ungdom');
  expect(save()).not.toBe('true');
  await user.clear(screen.getByRole('textbox', { name: 'Oppfølgingspunkt' }));
  expect(screen.getByText('Skriv hva som skal følges opp.')).toBeTruthy();
  expect(save()).toBe('true');
});

it('warns of possible personal data while one writes', async () => {
  const { user } = await editFirst();
  await write(user, 'Kortnavn', 'Ring 912 34 567');
  expect(screen.getByText(/Kan være personopplysninger: telefonnummer/)).toBeTruthy();
});

it('shows both versions when somebody else changed the same field, and writes what is chosen', async () => {
  const { gateway, user } = await editFirst();
  await write(user, 'Kortnavn', 'Mitt navn');
  const { header, body } = gateway.tables.get('points')!;
  body[0]![header.indexOf('Kortnavn')] = 'Deres navn';
  body[0]![header.indexOf('Tema')] = 'Deres tema';
  await user.click(screen.getByRole('button', { name: 'Lagre' }));
  const explained = await screen.findByText(/Noen andre har endret/); // once, and told to those who do not see it
  expect(explained.closest('[role=alert]')).toBeTruthy();
  expect(column(gateway, 'points', 'Kortnavn')[0]).toBe('Deres navn');
  expect(screen.getByRole('button', { name: 'Lagre valgene' }).getAttribute('aria-disabled')).toBe('true');
  await user.click(screen.getByRole('radio', { name: /Mitt navn/ }));
  await user.click(screen.getByRole('button', { name: 'Lagre valgene' }));
  expect(await screen.findByRole('button', { name: 'Rediger' })).toBeTruthy();
  expect(column(gateway, 'points', 'Kortnavn')[0]).toBe('Mitt navn');
  expect(column(gateway, 'points', 'Tema')[0]).toBe('Deres tema');
});

it('tells of words that were lost on the way to a conflict', async () => {
  const { gateway, user } = await editFirst();
  await write(user, 'Kortnavn', 'Mitt navn');
  const lost = problem('wordsReplaced', 'warning', { key: 'PR-2025-01', column: 'Tema', text: 'Et tapt ord' });
  jest.spyOn(gateway, 'applyChanges').mockImplementationOnce(() => {
    const { header, body } = gateway.tables.get('points')!;
    body[0]![header.indexOf('Kortnavn')] = 'Deres navn';
    return Promise.resolve({ written: [], problems: [lost] });
  });
  await user.click(screen.getByRole('button', { name: 'Lagre' }));
  expect(await screen.findByText(/Noen andre har endret det samme/)).toBeTruthy();
  expect(screen.getByText(/Et tapt ord/)).toBeTruthy();
});

it('keeps what was typed when writing fails and when the pane is opened anew', async () => {
  const keep = memoryKeep();
  const { gateway, user, view } = await editFirst({ keep });
  await write(user, 'Kortnavn', 'Halvskrevet');
  gateway.failNext('sessionLost');
  await user.click(screen.getByRole('button', { name: 'Lagre' }));
  expect(await screen.findByText(/Forbindelsen til arbeidsboka ble brutt/)).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Kortnavn' }).value).toBe('Halvskrevet');
  view.unmount();
  const again = await openPoints({ keep });
  await again.user.click(screen.getByRole('button', { name: /PR-2025-01/ }));
  expect((await screen.findByRole<HTMLInputElement>('textbox', { name: 'Kortnavn' })).value).toBe('Halvskrevet');
  await again.user.click(screen.getByRole('button', { name: 'Avbryt' }));
  expect(await screen.findByRole('button', { name: 'Rediger' })).toBeTruthy();
  expect(keep.get('form.point.PR-2025-01')).toBeUndefined();
});

it('keeps what is typed while Excel is slow to save, over what was saved', async () => {
  const { gateway, user } = await editFirst();
  await write(user, 'Kortnavn', 'Lagret');
  const release = gateway.hold();
  await user.click(screen.getByRole('button', { name: 'Lagre' }));
  await write(user, 'Kortnavn', 'Skrevet imens');
  await act(() => Promise.resolve(release()));
  expect(await screen.findByText('PR-2025-01 er lagret.')).toBeTruthy();
  expect(column(gateway, 'points', 'Kortnavn')[0]).toBe('Lagret');
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Kortnavn' }).value).toBe('Skrevet imens');
  await user.click(screen.getByRole('button', { name: 'Lagre' }));
  await screen.findByRole('button', { name: 'Rediger' });
  expect(column(gateway, 'points', 'Kortnavn')[0]).toBe('Skrevet imens');
});

it('splits a point in two: the first keeps its number', async () => {
  const text = 'Skolene skal ha faste kontakter. Byen skal ha flere lys.';
  const register = aRegister({
    points: [aPoint({ text, ownersText: 'OK ved UTD, og OPD' })],
    reports: [
      aReport('PR-2025-01', 'UTD', { status: 'inProgress', sinceLast: 'Kontakter er valgt.' }),
      aReport('PR-2025-01', 'OPD'),
    ],
  });
  const { gateway, user } = await openFirst({ register });
  await user.click(screen.getByRole('button', { name: 'Del punktet i to …' }));
  const texts = await screen.findAllByLabelText<HTMLTextAreaElement>(/Oppfølgingspunkt/);
  expect(texts.map(({ value }) => value)).toEqual(['Skolene skal ha faste kontakter.', 'Byen skal ha flere lys.']);
  await user.click(screen.getByRole('button', { name: 'Del punktet' }));
  await screen.findByRole('button', { name: 'Rediger' });
  expect(column(gateway, 'points', 'Nr')).toEqual(['PR-2025-01', 'PR-2025-02']);
  expect(column(gateway, 'points', 'Oppfølgingspunkt')).toEqual([
    'Skolene skal ha faste kontakter.',
    'Byen skal ha flere lys.',
  ]);
  expect(column(gateway, 'reports', 'Siden sist').filter((written) => written !== '')).toEqual(['Kontakter er valgt.']);
});

it('keeps a half-made division when the pane is opened anew, and forgets it when it is thrown away', async () => {
  const keep = memoryKeep();
  const { user, view } = await openFirst({ keep });
  await user.click(screen.getByRole('button', { name: 'Del punktet i to …' }));
  await user.type((await screen.findAllByRole('textbox', { name: 'Kortnavn' }))[1]!, 'Den andre saken');
  view.unmount();
  const again = await openPoints({ keep });
  await again.user.click(screen.getByRole('button', { name: /PR-2025-01/ }));
  const [, second] = await screen.findAllByRole<HTMLInputElement>('textbox', { name: 'Kortnavn' });
  expect(second?.value).toBe('Den andre saken');
  await again.user.click(screen.getByRole('button', { name: 'Avbryt' }));
  expect(await screen.findByRole('button', { name: 'Del punktet i to …' })).toBeTruthy();
  expect(keep.get('form.split.PR-2025-01')).toBeUndefined();
});

it('marks the point whose row is selected in the grid, and opens it when a card is open', async () => {
  const { deps, user } = await openPoints();
  act(() => deps.store.update({ selected: { pointId: id('PR-2025-02') } }));
  expect(rows().map((row) => row.getAttribute('aria-current'))).toEqual([null, 'true']);
  const focused = document.activeElement;
  await user.click(screen.getByRole('button', { name: /PR-2025-02/ }));
  await screen.findByRole('button', { name: '‹ Alle punkter' });
  act(() => deps.store.update({ selected: { pointId: id('PR-2025-01') } }));
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Samhandling om ungdom');
  expect(focused).toBe(document.body);
});

it('draws only what is seen of thousands of points', async () => {
  const points = Array.from({ length: 2000 }, (_, i) =>
    aPoint({ id: id(`PR-2025-${String(i + 1).padStart(2, '0')}`) }),
  );
  await openPoints({ register: aRegister({ points }) });
  expect(rows().length).toBeLessThan(50);
  expect(screen.getAllByRole('listitem')[0]!.getAttribute('aria-setsize')).toBe('2000');
});
