// The view «Les inn referat» with minutes in it, for its tests.
import { act, screen, within } from '@testing-library/react';
import { openPane, type PaneOptions } from './pane';

// jsdom takes a page where no element has focus for one that nobody is in; a browser does not.
document.hasFocus = () => true;

export const MINUTES = `Referat fra politirådsseminaret 30.-31.01.2025

Det skal gis en kort rapportering i politirådets møte i april.

Oppfølgingspunkter:

• Kommunen og politiet skal lage en felles plan for trygge skoleveier.
o Ansvarlig for oppfølging: OK, ved SET og UTD, og OPD

• Enhetene skal dele oversikten over kveldsåpne tilbud med hverandre.
o Ansvarlig for oppfølging: OK ved SETT og OPD

Kopi til:
Bydel Alna
`;

export const textField = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Referatet' });

/** The view as it opens, with the field for the text. */
export async function openMinutes(options: PaneOptions = {}) {
  const pane = await openPane({ view: 'minutes', ...options });
  await screen.findByRole('textbox', { name: 'Referatet' });
  return pane;
}

export async function openReview(options: PaneOptions = {}, text = MINUTES) {
  const pane = await openMinutes(options);
  await pane.user.click(textField());
  await pane.user.paste(text);
  await pane.user.click(screen.getByRole('button', { name: 'Les referatet' }));
  await screen.findByRole('button', { name: 'Tilbake til teksten' });
  return pane;
}

/** The card of a point of the draft, from 1. */
export const card = (number: number) => {
  const cards = screen
    .getByRole('list', { name: 'Punktene i referatet' })
    .querySelectorAll<HTMLElement>('[data-point]');
  return within(cards[number - 1]!);
};

export const owners = (number: number) =>
  within(card(number).getByRole('list', { name: 'Ansvarlig' }))
    .getAllByRole('listitem')
    .map((item) => item.textContent);

/** Lets promises of the view settle. */
export const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 0)));

/** A pane of 600 px or more, for one test file. */
export function makeWide(): void {
  const matches = (query: string) => query === '(min-width: 600px)';
  window.matchMedia = (query) =>
    ({
      matches: matches(query),
      media: query,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }) as unknown as MediaQueryList;
}
