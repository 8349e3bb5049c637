/** The pane by keyboard alone. */
import type { Locator } from 'playwright-core';
import type { Person } from './workbench-page';

/** More stops than the longest view has. */
const STOPS = 60;

export const hasFocus = (place: Locator): Promise<boolean> =>
  place.evaluate((element) => element === element.ownerDocument.activeElement);

/** Presses Tab until the first thing of that name has the focus, as a person would. */
export async function tabTo(
  { page, pane }: Person,
  role: 'button' | 'textbox' | 'combobox' | 'radio',
  name: RegExp,
): Promise<void> {
  const target = pane.getByRole(role, { name }).first();
  await target.waitFor();
  for (let stops = 0; stops < STOPS; stops++) {
    if (await hasFocus(target)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${String(name)}`);
}
