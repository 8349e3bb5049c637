// «Les inn referat», the draft: what was read, beside its text, mended and edited before anything is written.
import { screen, waitFor, within } from '@testing-library/react';
import { memoryKeep } from '../../src/app';
import { aRegister } from '../support/builders';
import { card, MINUTES, openMinutes, openReview, owners } from './minutes-pane';
import { column, openPane } from './pane';

it('shows what was read, and writes nothing', async () => {
  const { gateway } = await openReview();
  expect(
    screen.getByRole('heading', { level: 2, name: 'Referat fra politirådsseminaret 30.-31.01.2025' }),
  ).toBeTruthy();
  expect(screen.getByText(/30\.–31\. januar 2025 · rapporteres i april 2025/)).toBeTruthy();
  expect(screen.getByText(/2 punkter og 4 ansvarsrader: 2 nye\./)).toBeTruthy();
  expect(card(1).getByText('PR-2025-01 · nytt')).toBeTruthy();
  expect(owners(1)).toEqual(['OK ved SET', 'OK ved UTD', 'OPD']);
  expect(card(1).getByText('Leses som «OK ved SET og UTD, og OPD»')).toBeTruthy();
  expect(gateway.tables.size).toBe(0);
});

it('moves focus to the draft when the button that led to it is gone', async () => {
  await openReview();
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2, name: /^Referat fra/ }));
});

describe('beside its text', () => {
  it('shows the lines of a point, marked, and leads back to the button', async () => {
    const { user } = await openReview();
    const show = card(1).getByRole('button', { name: 'Vis i teksten' });
    await user.click(show);
    expect(document.querySelector('mark')?.textContent).toMatch(
      /^• Kommunen og politiet .*\no Ansvarlig for oppfølging: OK, ved SET/,
    );
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2, name: 'Teksten, slik den ble lest' }));
    await user.click(screen.getByRole('button', { name: 'Tilbake til utkastet' }));
    expect(document.activeElement).toBe(show);
    expect(document.querySelector('mark')).toBeNull();
  });

  it('tells of every passage what became of it', async () => {
    const { user } = await openReview({}, MINUTES.replace('Kopi til:', 'En løs setning uten ansvarlig.\n\nKopi til:'));
    await user.click(screen.getByRole('button', { name: 'Vis hele teksten' }));
    const labels = [...document.querySelectorAll('main li')].map((run) => run.firstElementChild?.textContent);
    expect(labels).toEqual(
      expect.arrayContaining([
        'Tittel · linje 1',
        'Punkt 1 · linje 7–8',
        'Punkt 2 · linje 10–11',
        'Kopi til · linje 15–16',
      ]),
    );
    expect(labels.some((label) => label?.startsWith('Fant ikke sin plass'))).toBe(true);
  });

  it('leads from a passage of the text to its point', async () => {
    const { user } = await openReview();
    await user.click(screen.getByRole('button', { name: 'Vis hele teksten' }));
    await user.click(screen.getByRole('button', { name: 'Punkt 2' }));
    expect(document.activeElement).toBe(card(2).getByRole('heading', { level: 3 }).closest('li'));
  });

  it('lists in full what found no place, with a way to it', async () => {
    const { user } = await openReview({}, MINUTES.replace('Kopi til:', 'En løs setning uten ansvarlig.\n\nKopi til:'));
    const section = screen.getByRole('heading', { level: 2, name: 'Fant ikke sin plass (1)' }).closest('section')!;
    await user.click(within(section).getByRole('button', { name: 'Vis i teksten' }));
    expect(document.querySelector('mark')?.textContent).toBe('En løs setning uten ansvarlig.');
  });
});

describe('a unit nobody knows', () => {
  it('is told at the point it belongs to, and mended with one click', async () => {
    const { user } = await openReview();
    expect(card(2).getByText(/«SETT» er ikke en kjent forkortelse\. Mente du SET\?/)).toBeTruthy();
    await user.click(card(2).getByRole('button', { name: 'Bruk SET' }));
    expect(owners(2)).toEqual(['OK ved SET', 'OPD']);
    expect(card(2).queryByText(/«SETT»/)).toBeNull();
    expect(document.activeElement).toBe(card(2).getByRole('heading', { level: 3 }).closest('li'));
  });

  it('is added with name and party, and written with the points', async () => {
    const { gateway, user } = await openReview({ register: aRegister() });
    await user.click(card(2).getByRole('button', { name: 'Legg til enhet …' }));
    const form = within(card(2).getByRole('group', { name: 'Ny enhet' }));
    const code = form.getByRole<HTMLInputElement>('textbox', { name: 'Forkortelse' });
    expect(document.activeElement).toBe(code);
    expect(code.value).toBe('SETT');
    expect(form.getByRole<HTMLSelectElement>('combobox', { name: 'Hører til' }).value).toBe('OK');
    await user.click(form.getByRole('button', { name: 'Legg til enheten' }));
    expect(form.getByText('Skriv hva enheten heter.')).toBeTruthy();
    await user.type(form.getByRole('textbox', { name: 'Navn' }), 'Seksjon for trygghet');
    await user.click(form.getByRole('button', { name: 'Legg til enheten' }));
    expect(owners(2)).toEqual(['OK ved SETT', 'OPD']);
    await user.click(screen.getByRole('button', { name: 'Skriv til registeret' }));
    await screen.findByText('Nye i Enheter: SETT.');
    expect(column(gateway, 'units', 'Forkortelse')).toContain('SETT');
    expect(column(gateway, 'units', 'Navn')).toContain('Seksjon for trygghet');
  });

  it('is not added under a code that is taken', async () => {
    const { user } = await openReview();
    await user.click(card(2).getByRole('button', { name: 'Legg til enhet …' }));
    const form = within(card(2).getByRole('group', { name: 'Ny enhet' }));
    const code = form.getByRole('textbox', { name: 'Forkortelse' });
    await user.clear(code);
    await user.type(code, 'UTD');
    await user.type(form.getByRole('textbox', { name: 'Navn' }), 'Noe annet');
    await user.click(form.getByRole('button', { name: 'Legg til enheten' }));
    expect(form.getByText(/UTD er allerede i bruk/)).toBeTruthy();
  });

  it('stays as text when she says so, and can be looked at again', async () => {
    const { user } = await openReview();
    const toLookAt = () => screen.getByText(/ting å se på\.$/, { selector: 'strong' }).textContent;
    expect(toLookAt()).toBe('4 ting å se på.');
    await user.click(card(2).getByRole('button', { name: 'Behold som tekst' }));
    expect(toLookAt()).toBe('3 ting å se på.');
    expect(card(2).getByText(/^Sett på: «SETT»/)).toBeTruthy();
    await user.click(card(2).getByRole('button', { name: 'Se på det igjen' }));
    expect(toLookAt()).toBe('4 ting å se på.');
  });
});

it('offers the other years of a deadline without one', async () => {
  const text = MINUTES.replace('og OPD\n\n• Enhetene', 'og OPD\no Frist: 20. mai\n\n• Enhetene');
  const { user } = await openReview({}, text);
  expect(card(1).getByText(/Frist 20\. mai 2025/)).toBeTruthy();
  await user.click(card(1).getByRole('button', { name: 'Mente 2026' }));
  expect(card(1).getByText(/Frist 20\. mai 2026/)).toBeTruthy();
  expect(card(1).queryByRole('button', { name: 'Mente 2026' })).toBeNull();
});

it('tells of units that the minutes do not define, and lets her say that it is fine', async () => {
  const { user } = await openReview(
    {},
    `${MINUTES}\nForkortelser:\nOPD: Oslo politidistrikt\nUTD: Byrådsavdeling for utdanning\n`,
  );
  const remark = screen.getByText(/^SET brukes i referatet, men står ikke i forkortelseslisten/).closest('li')!;
  await user.click(within(remark).getByRole('button', { name: 'Vis i teksten' }));
  expect(document.querySelector('mark')?.textContent).toContain('SET');
  await user.click(screen.getByRole('button', { name: 'Tilbake til utkastet' }));
  await user.click(within(remark).getByRole('button', { name: 'Det er greit' }));
  expect(screen.getByText(/^Sett på: SET brukes/)).toBeTruthy();
});

it('leads from personal data to the text, and warns while one writes', async () => {
  const { user } = await openReview({}, MINUTES.replace('skoleveier.', 'skoleveier, ring 22 33 44 55.'));
  await user.click(card(1).getByRole('button', { name: 'Endre teksten' }));
  const text = card(1).getByRole<HTMLTextAreaElement>('textbox', { name: /^Oppfølgingspunkt/ });
  expect(document.activeElement).toBe(text);
  expect(card(1).getAllByText(/Kan være personopplysninger: telefonnummer/).length).toBeGreaterThan(0);
  await user.clear(text);
  await user.type(text, 'Kommunen og politiet skal lage en felles plan.');
  await user.clear(card(1).getByRole('textbox', { name: 'Kortnavn' }));
  expect(card(1).queryByText(/Mulig personopplysning|Kan være personopplysninger/)).toBeNull();
});

describe('a point', () => {
  it('is edited field by field, and written as it was edited', async () => {
    const { gateway, user } = await openReview({ register: aRegister() });
    await user.click(card(1).getByRole('button', { name: 'Endre' }));
    const field = (name: string | RegExp) => card(1).getByRole('textbox', { name });
    await user.clear(field('Kortnavn'));
    await user.type(field('Kortnavn'), 'Trygge skoleveier');
    await user.clear(field('Ansvarlig'));
    await user.type(field('Ansvarlig'), 'OK ved UTD og OPD');
    await user.type(field('Medvirkende'), 'OK ved SET');
    await user.type(field('Frist'), '15.04.2026');
    await user.type(card(1).getByRole('combobox', { name: 'Tema' }), 'Skolevei');
    await user.click(card(1).getByRole('button', { name: 'Ferdig' }));
    expect(card(1).getByRole('heading', { level: 3 }).textContent).toBe('Trygge skoleveier');
    expect(card(1).getByText('PR-2025-01 · nytt · Skolevei · Frist 15. april 2026')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Skriv til registeret' }));
    await screen.findByRole('button', { name: 'Angre' });
    expect(column(gateway, 'points', 'Kortnavn')[0]).toBe('Trygge skoleveier');
    expect(column(gateway, 'points', 'Ansvarlig')[0]).toBe('OK ved UTD, og OPD');
    expect(column(gateway, 'points', 'Medvirkende')[0]).toBe('OK ved SET');
    expect(column(gateway, 'points', 'Tema')[0]).toBe('Skolevei');
  });

  it('goes back to what the minutes say', async () => {
    const { user } = await openReview();
    await user.click(card(1).getByRole('button', { name: 'Endre' }));
    await user.type(card(1).getByRole('textbox', { name: 'Kortnavn' }), ' nå');
    await user.click(card(1).getByRole('button', { name: 'Tilbake til det som sto i referatet' }));
    expect(card(1).getByRole('heading', { level: 3 }).textContent).not.toMatch(/ nå$/);
    expect(card(1).queryByRole('button', { name: 'Tilbake til det som sto i referatet' })).toBeNull();
  });

  it('is left out and taken in again, with what was typed into it', async () => {
    const { user } = await openReview();
    await user.click(card(2).getByRole('button', { name: 'Bruk SET' }));
    const button = card(2).getByRole('button', { name: 'Ta ikke med' });
    await user.click(button);
    expect(screen.getByText(/2 punkter og 3 ansvarsrader: 1 nytt og 1 tas ikke med\./)).toBeTruthy();
    expect(document.activeElement).toBe(button);
    await user.click(card(2).getByRole('button', { name: 'Ta med igjen' }));
    expect(owners(2)).toEqual(['OK ved SET', 'OPD']);
  });

  it('without a text stops the writing, and says which', async () => {
    const { gateway, user } = await openReview({ register: aRegister() });
    await user.click(card(1).getByRole('button', { name: 'Endre' }));
    await user.clear(card(1).getByRole('textbox', { name: /^Oppfølgingspunkt/ }));
    await user.click(screen.getByRole('button', { name: 'Skriv til registeret' }));
    expect(await screen.findByText(/linje 7 i referatet: Et punkt må ha en tekst/)).toBeTruthy();
    expect(gateway.calls).not.toContain('applyChanges');
  });

  it('keeps what was typed when the pane is closed and the text is read again', async () => {
    const keep = memoryKeep();
    const { user, view } = await openReview({ keep });
    await user.click(card(2).getByRole('button', { name: 'Bruk SET' }));
    view.unmount();
    const again = await openMinutes({ keep });
    expect(screen.getByText('Endringene du gjorde i punktene, er tatt vare på.')).toBeTruthy();
    await again.user.click(screen.getByRole('button', { name: 'Les referatet' }));
    await screen.findByRole('button', { name: 'Tilbake til teksten' });
    expect(owners(2)).toEqual(['OK ved SET', 'OPD']);
  });
});

describe('minutes without points', () => {
  it('say what was looked for, what was found instead, and lead on', async () => {
    const { user } = await openReview(
      { register: aRegister() },
      'Referat fra politirådet 30.01.2025\n\nDeltakere:\nBydel Alna\n',
    );
    expect(screen.getByText('Fant ingen oppfølgingspunkter i teksten.')).toBeTruthy();
    expect(screen.getByText(/^Vi så etter en liste under en overskrift/)).toBeTruthy();
    expect(screen.getByText(/Teksten ble lest som: .*deltakere/i)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Skriv til registeret' })).toBeNull();
    await user.click(within(screen.getByRole('contentinfo')).getByRole('button', { name: 'Nytt punkt' }));
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Nytt punkt'));
  });
});

it('speaks English to one whose Excel does, and reads Norwegian dates all the same', async () => {
  const { user } = await openPane({ view: 'minutes', displayLanguage: 'en-US' });
  await user.click(await screen.findByRole('textbox', { name: 'The minutes' }));
  await user.paste(MINUTES.replace('og OPD\n\n• Enhetene', 'og OPD\no Frist: oktober\n\n• Enhetene'));
  await user.click(screen.getByRole('button', { name: 'Read the minutes' }));
  await screen.findByRole('button', { name: 'Back to the text' });
  const first = within(screen.getByRole('list', { name: 'The points of the minutes' })).getAllByRole('heading', {
    level: 3,
  })[0]!;
  const point = within(first.closest('li')!);
  await user.click(point.getByRole('button', { name: 'Meant 2026' }));
  expect(point.getByText(/October 2026/)).toBeTruthy();
});
