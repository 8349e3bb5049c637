/** Looks through a document with axe. Within the frame itself: what asks every frame of the page afresh takes ten times as long. */
import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Frame, Locator, Page } from 'playwright-core';
import type { Person } from './workbench-page';

const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.1 A and AA with best practice. */
export const allRules: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'],
  // The corner above the week numbers of Fluent's calendar.
  rules: { 'empty-table-header': { enabled: false } },
};
/** What a theme can break: the other rules find the same in each. */
export const colourRules: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

/** A line for each rule that is broken in the document that holds `place`; `name` says which view that is. */
export async function faultsThatAxeFinds(place: Locator, rules: RunOptions, name: string): Promise<string[]> {
  const frame = (await (await place.elementHandle())?.ownerFrame()) as Frame;
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(source);
  // What is fading in has other colours on the way.
  await frame.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity)
        .map(({ finished }) => finished.catch(() => undefined)),
    ).then(() => undefined),
  );
  const { violations }: AxeResults = await frame.evaluate(
    async (options) =>
      // Tabster's dummies take the focus and hand it on at once.
      (window as unknown as { axe: typeof import('axe-core') }).axe.run({ exclude: ['[data-tabster-dummy]'] }, options),
    rules,
  );
  return violations.map(
    ({ id, nodes }) => `${name}: ${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`,
  );
}

const looks = [
  ['light', { colorScheme: 'light', forcedColors: 'none' }, allRules],
  ['dark', { colorScheme: 'dark', forcedColors: 'none' }, colourRules],
  ['high contrast', { colorScheme: 'dark', forcedColors: 'active' }, colourRules],
] as const satisfies readonly (readonly [string, Parameters<Page['emulateMedia']>[0], RunOptions])[];

/** What axe finds in the pane as it stands, in light, dark and high contrast: the system's colours change while it is open. */
export async function faultsInEveryTheme({ page, pane }: Person, name: string): Promise<string[]> {
  const heading = pane.getByRole('heading', { level: 1 });
  const faults: string[] = [];
  for (const [look, media, rules] of looks) {
    await page.emulateMedia(media);
    await heading.evaluate(followsTheSystem, media.colorScheme === 'dark');
    faults.push(...(await faultsThatAxeFinds(heading, rules, `${name}, ${look}`)));
  }
  return faults;
}

/** Resolves when the pane has the colours of the theme. Runs in the page. */
async function followsTheSystem(element: Element, dark: boolean): Promise<void> {
  const provider = element.closest('.fui-FluentProvider') ?? element;
  const isDark = () => /^#[0-7]/.test(getComputedStyle(provider).getPropertyValue('--colorNeutralBackground1').trim());
  while (isDark() !== dark) await new Promise(requestAnimationFrame);
}
