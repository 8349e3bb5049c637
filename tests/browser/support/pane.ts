/** What the browser tests do in the add-in's pane: the one place that knows its labels. */
import type { FrameLocator } from 'playwright-core';

/** From minutes as text to rows in the register. */
export async function readMinutes(pane: FrameLocator, text: string): Promise<void> {
  await pane.getByLabel('Referatet').fill(text);
  await pane.getByRole('button', { name: 'Les referatet' }).click();
  await pane.getByRole('button', { name: 'Skriv til registeret' }).click();
}

export const registerIsMade = (pane: FrameLocator): Promise<void> =>
  pane.getByText('Registeret er klart').first().waitFor();

/** The pane has read the sample register. */
export const showsSample = (pane: FrameLocator): Promise<void> =>
  pane
    .getByText(/\b7 punkter\b/)
    .first()
    .waitFor();

/** Makes the pane read the workbook again. */
export const refresh = (pane: FrameLocator): Promise<void> =>
  pane.getByRole('button', { name: 'Oppdater' }).or(pane.getByText('Oppdater')).first().click();

/** It asks the person to be done with the cell first. */
export const waitsForCell = (pane: FrameLocator): Promise<void> =>
  pane.getByText('Fullfør celleredigeringen', { exact: false }).first().waitFor();
