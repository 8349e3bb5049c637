// What every view shares: failures in words, work under way, navigation by keyboard, languages, themes.
import { act, screen, within } from '@testing-library/react';
import { checkWorkbook, perform } from '../../src/app';
import { nb } from '../support/translators';
import { workbookErrorCodes } from '../../src/workbook';
import { aFullRegister, goTo, openPane } from './pane';

const live = () => document.querySelector('[aria-live="polite"]') as HTMLElement;

it.each(workbookErrorCodes)('says in words that Excel failed: %s', async (code) => {
  const { gateway, user } = await openPane({ register: aFullRegister() });
  gateway.failNext(code);
  // A sheet whose name was taken just now is made once more.
  await user.click(screen.getByRole('button', { name: code === 'nameTaken' ? 'Oppdater' : 'Lag statusark' }));
  expect(await within(live()).findByText(nb(`error.${code}`))).toBeTruthy();
  expect(gateway.published).toEqual([]);
});

it('says that a mistake is ours, and logs it', async () => {
  const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const { gateway, user } = await openPane({ register: aFullRegister() });
  const mistake = new TypeError('x is not a function');
  gateway.failNext(mistake);
  await user.click(screen.getByRole('button', { name: 'Lag statusark' }));
  expect(await within(live()).findByText(/Noe gikk galt i tillegget/)).toBeTruthy();
  expect(log).toHaveBeenCalledWith(mistake);
  log.mockRestore();
});

it('offers to read again when the first reading failed', async () => {
  const { user } = await openPane({ register: aFullRegister(), before: (gateway) => gateway.failNext('sessionLost') });
  expect(screen.getByText('Arbeidsboka er ikke lest.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Prøv igjen' }));
  expect(await screen.findByText('Åpne punkter')).toBeTruthy();
});

it('closes a message on request', async () => {
  const { gateway, user } = await openPane({ register: aFullRegister() });
  gateway.failNext('protected');
  await user.click(screen.getByRole('button', { name: 'Lag statusark' }));
  await user.click(await screen.findByRole('button', { name: 'Lukk meldingen' }));
  expect(live().textContent).toBe('');
});

it('leaves good news behind with the view it came in, and takes what must be looked at along', async () => {
  const { gateway, user } = await openPane({ register: aFullRegister() });
  await user.click(screen.getByRole('button', { name: 'Lag statusark' }));
  expect(await within(live()).findByText(/er laget til/)).toBeTruthy();
  await user.click(goTo('Punkter'));
  expect(live().textContent).toBe('');

  await user.click(goTo('Oversikt'));
  gateway.failNext('protected');
  await user.click(screen.getByRole('button', { name: 'Lag statusark' }));
  expect(await within(live()).findByText(nb('error.protected'))).toBeTruthy();
  await user.click(goTo('Punkter'));
  expect(live().textContent).toContain(nb('error.protected'));
});

it('tells after a while that Excel may be waiting for the cell to be finished', async () => {
  jest.useFakeTimers();
  try {
    const { gateway, deps } = await openPane({ register: aFullRegister() });
    const release = gateway.hold();
    act(() => screen.getByRole('button', { name: 'Oppdater' }).click());
    expect(live().textContent).toBe('');
    act(() => jest.advanceTimersByTime(300));
    expect(live().textContent).toContain('Leser …');
    expect(live().textContent).not.toContain('celleredigeringen');
    act(() => jest.advanceTimersByTime(1300));
    expect(live().textContent).toContain('Fullfør celleredigeringen med Enter.');
    await act(async () => {
      release();
      await jest.advanceTimersByTimeAsync(1);
    });
    expect(deps.store.current().activity).toBe('idle');
    expect(live().textContent).toBe('');
  } finally {
    jest.useRealTimers();
  }
});

it('is at work until the last of two actions has ended', async () => {
  const { gateway, deps } = await openPane({ register: aFullRegister() });
  const { activity } = await act(async () => {
    const ends = perform(deps, 'reading', () => checkWorkbook(deps));
    const release = gateway.hold();
    const runsOn = perform(deps, 'writing', () => checkWorkbook(deps));
    await ends;
    const { activity } = deps.store.current();
    release();
    await runsOn;
    return { activity };
  });
  expect(activity).toBe('writing');
  expect(deps.store.current()).toMatchObject({ activity: 'idle', notice: { key: 'notice.checkClean' } });
});

// That Tab reaches the buttons is tested in Chromium: jsdom has no order of focus that Tabster could keep.
it('opens every view with the keyboard and puts focus on its heading', async () => {
  const { user } = await openPane({ register: aFullRegister() });
  const press = async (target: HTMLElement) => {
    act(() => target.focus());
    await user.keyboard('{Enter}');
  };
  for (const [button, heading] of [
    ['Punkter', 'Oppfølgingspunkter'],
    ['Min enhet', 'Min enhet'],
    ['Mer', 'Mer'],
    ['Oversikt', 'Politirådets møte april 2025'],
  ] as const) {
    await press(goTo(button));
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: heading }));
    expect(goTo(button).getAttribute('aria-current')).toBe('page');
  }
  for (const heading of ['Les inn referat', 'Nytt punkt', 'Enheter', 'Kontroll', 'Eksporter']) {
    await press(goTo('Mer'));
    await press(await within(screen.getByRole('main')).findByRole('button', { name: new RegExp(`^${heading}`) }));
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: heading }));
  }
});

it('leaves the focus alone when the ribbon changes the view', async () => {
  const { deps } = await openPane({ register: aFullRegister() });
  const before = document.activeElement;
  act(() => deps.store.update({ view: 'check' }));
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Kontroll');
  await screen.findByRole('button', { name: 'Kontroller' });
  expect(document.activeElement).toBe(before);
});

it('speaks English where Excel does', async () => {
  const { user } = await openPane({ register: aFullRegister(), displayLanguage: 'en-US' });
  expect(screen.getByText('Open points')).toBeTruthy();
  await user.click(goTo('Points'));
  await user.click(await screen.findByRole('button', { name: 'New point' }));
  expect(await screen.findByLabelText(/Short title/)).toBeTruthy();
});

it.each([true, false])('shows itself in both themes (dark: %s)', async (isDark) => {
  const { view } = await openPane({ register: aFullRegister(), isDark });
  expect(screen.getByText('Åpne punkter')).toBeTruthy();
  expect(view.container.querySelector('.fui-FluentProvider')).toBeTruthy();
});
