/** The page as a whole: title bar, ribbon, formula bar, grid, pane, tabs and status line. */
import { useEffect, useSyncExternalStore } from 'react';
import { FluentProvider, makeStyles, tokens, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { FormulaBar } from '../grid/FormulaBar';
import type { Grid } from '../grid/grid';
import { GridPane } from '../grid/GridPane';
import { SheetTabs } from '../grid/SheetTabs';
import { type Words, WordsContext } from '../words';
import { AddInDialog } from './AddInDialog';
import type { Desk } from './desk';
import { MessageDialog } from './MessageDialog';
import type { Messages } from './messages';
import { PaneFrame } from './PaneFrame';
import { Ribbon } from './Ribbon';
import { StatusLine } from './StatusLine';
import type { Switches } from './switches';
import { type FileActions, TitleBar } from './TitleBar';

const useStyles = makeStyles({
  // Fluent gives the provider's class to its pop-ups too: nothing of the layout may stand in it.
  root: { display: 'contents' },
  page: { height: '100%', display: 'flex', flexDirection: 'column', backgroundColor: tokens.colorNeutralBackground2 },
  middle: { display: 'flex', flexGrow: 1, minHeight: 0 },
  main: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
  foot: { display: 'flex', alignItems: 'center', minWidth: 0, backgroundColor: tokens.colorNeutralBackground3 },
});

export interface AppProps {
  readonly words: Words;
  readonly grid: Grid;
  readonly desk: Desk;
  readonly switches: Switches;
  readonly messages: Messages;
  readonly actions: FileActions;
  readonly canvas: HTMLElement;
  readonly versions: { readonly workbench: string; readonly officeJs: string };
  readonly people: { subscribe(listener: () => void): () => void; snapshot(): number };
}

export function App(props: AppProps) {
  const { words, grid, desk, messages } = props;
  const styles = useStyles();
  const dark = useSyncExternalStore(watchDark, isDark);
  const people = useSyncExternalStore(props.people.subscribe, props.people.snapshot);
  const { dialog, functions } = useSyncExternalStore(desk.subscribe, desk.snapshot);
  const { session } = grid;
  useEffect(() => {
    document.addEventListener('keydown', onRegionKey, true);
    return () => document.removeEventListener('keydown', onRegionKey, true);
  }, []);
  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme} className={styles.root}>
      <WordsContext.Provider value={words}>
        <div className={styles.page}>
          <TitleBar {...props} fileName={session.book.fileName} />
          <Ribbon desk={desk} />
          <div className={styles.middle}>
            <main className={styles.main} aria-label={words.grid.label}>
              <FormulaBar grid={grid} onDone={focusGrid} />
              <GridPane grid={grid} container={props.canvas} functions={functions} />
            </main>
            <PaneFrame desk={desk} />
          </div>
          <footer className={styles.foot}>
            <SheetTabs grid={grid} onDone={focusGrid} />
            <StatusLine grid={grid} people={people} />
          </footer>
        </div>
        {dialog && <AddInDialog view={dialog} />}
        <MessageDialog messages={messages} />
      </WordsContext.Provider>
    </FluentProvider>
  );
}

/**
 * F6 goes from region to region, Shift+F6 back, as in Excel: grid, add-in, tabs, title bar, ribbon. Inside the add-in the key is the
 * add-in's, and office.js hands the focus back to the grid.
 */
function onRegionKey(event: KeyboardEvent): void {
  if (event.key !== 'F6') return;
  event.preventDefault();
  const regions = REGIONS.map((selector) => document.querySelector<HTMLElement>(selector)).filter(
    (element) => element !== null && element.offsetParent !== null,
  );
  const now = regions.findIndex((element) =>
    element!.closest('main, aside, footer, header, section')?.contains(document.activeElement),
  );
  const next = regions[(now + (event.shiftKey ? -1 : 1) + regions.length) % regions.length]!;
  next.focus({ preventScroll: true });
}
const REGIONS = [
  '[data-grid-input]',
  'aside iframe',
  'footer [role=tab][aria-selected=true]',
  'header button',
  'section [role=tab][aria-selected=true]',
];

/** The cell's text field is where the keyboard goes while the grid has the focus. */
export function focusGrid(): void {
  document.querySelector<HTMLElement>('[data-grid-input]')?.focus({ preventScroll: true });
}

const darkMode = window.matchMedia('(prefers-color-scheme: dark)');
const isDark = (): boolean => darkMode.matches;
function watchDark(listener: () => void): () => void {
  darkMode.addEventListener('change', listener);
  return () => darkMode.removeEventListener('change', listener);
}
