// The pane on a workbook in memory, for tests: fixed day and hour, one line to start.
import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import { configure, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { act } from 'react';
import { cellWords, memoryKeep, type View } from '../../src/app';
import type { Keep } from '../../src/app/keep';
import type { Register } from '../../src/domain';
import { App } from '../../src/taskpane/App';
import { languageOf } from '../../src/i18n';
import * as translators from '../support/translators';
import { createDeps } from '../../src/taskpane/create-deps';
import { createPaneActions } from '../../src/taskpane/pane-actions';
import { createReadingTime } from '../../src/taskpane/parts/reading-time';
import { aMeeting, aPoint, aRegister, aReport, id } from '../support/builders';
import { MemoryGateway } from '../support/memory-gateway';

// Lazy parts are compiled when they are first asked for; on a busy machine that takes longer than a second.
configure({ asyncUtilTimeout: 20_000 });
jest.setTimeout(60_000);

// jsdom lays nothing out: a list that draws what is seen must be told how much that is.
for (const height of ['offsetHeight', 'clientHeight'])
  Object.defineProperty(HTMLElement.prototype, height, {
    configurable: true,
    get(this: HTMLElement) {
      return this.tagName === 'MAIN' ? 600 : 90;
    },
  });

// jsdom asks every style rule of the page for every element whose name or visibility a test looks for: with Fluent's
// thousands of rules that was most of the time of these tests. What styles hide is tested in Chromium.
const withoutStyles = createDOMRenderer(document, { unstable_filterCSSRule: () => false });

// What is left are jsdom's own few hundred rules, asked by every query for every ancestor; the pane hides nothing by them but
// what has the attribute.
const { getComputedStyle } = window;
window.getComputedStyle = (element) => {
  const { style } = element as HTMLElement;
  return element.closest('[hidden]') ? getComputedStyle(element) : style;
};

export interface PaneOptions {
  /** The register of the workbook; `undefined`: none. */
  readonly register?: Register;
  readonly displayLanguage?: string;
  readonly isDark?: boolean;
  /** Where the pane opens; the overview unless said. */
  readonly view?: View;
  /** What this machine remembers from before. */
  readonly keep?: Keep;
  /** Done to the gateway before the first reading. */
  readonly before?: (gateway: MemoryGateway) => void;
}

export async function openPane(options: PaneOptions = {}) {
  const { register, displayLanguage = 'nb-NO', isDark = false, view: place, keep = memoryKeep(), before } = options;
  const now = () => new Date(2025, 3, 10, 14, 5);
  const gateway = new MemoryGateway(cellWords);
  if (register !== undefined) gateway.seed(register);
  before?.(gateway);
  const deps = createDeps({
    gateway,
    t: translators[languageOf(displayLanguage)],
    keep,
    now,
    showPane: () => Promise.resolve(),
  });
  const readingTime = createReadingTime(deps.store, now);
  const theme = { subscribe: () => () => undefined, isDark: () => isDark };
  if (place !== undefined) deps.store.update({ view: place });
  const view = render(
    <RendererProvider renderer={withoutStyles}>
      <App deps={deps} theme={theme} readingTime={readingTime} />
    </RendererProvider>,
  );
  await act(() => createPaneActions(deps).refresh());
  await screen.findByRole('heading', { level: 1 });
  return { gateway, deps, view, user: userEvent.setup({ delay: null }) };
}

/** Two points: one reported by SET only, one closed. */
export const aFullRegister = (): Register =>
  aRegister({
    points: [
      aPoint({ shortTitle: 'Samhandling om ungdom', text: 'Kommunen og politiet skal samhandle om ungdom.' }),
      aPoint({ id: id('PR-2025-02'), shortTitle: 'Beredskap', ownersText: 'OK ved BER, og OPD', decision: 'closed' }),
    ],
    reports: [
      aReport('PR-2025-01', 'SET', { status: 'inProgress', sinceLast: 'Møtt to ganger.', internalNote: 'Ring OPD.' }),
      aReport('PR-2025-01', 'OPD'),
      aReport('PR-2025-02', 'BER', { status: 'done' }),
      aReport('PR-2025-02', 'OPD', { status: 'done' }),
    ],
    meetings: [aMeeting()],
  });

/** A button of the navigation. What stands under «Mer» is there while it is shown. */
export const goTo = (name: string) => within(screen.getByRole('navigation')).getByRole('button', { name });

/** The cells of a column of the workbook, as text. */
export const column = (gateway: MemoryGateway, table: 'points' | 'reports' | 'units', header: string): string[] => {
  const { header: headers, body } = gateway.tables.get(table)!;
  return body.map((row) => String(row[headers.indexOf(header)]));
};
