// The frame around the views: navigation, heading, the view itself, what the last command said. Views that were open stay
// in the tree while another is shown, so that nothing typed is lost.

import { makeStyles, tokens } from '@fluentui/react-components';
import { Activity, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import type { Store, View } from '../../app/store';
import type { IsoDay } from '../../domain';
import type { Translator } from '../../i18n';
import { OverviewView } from '../overview/OverviewView';
import type { Keep } from '../../app/keep';
import { useText } from '../parts/text-context';
import { useAppState } from '../parts/use-app-state';
import type { PaneActions, PanePlace } from '../pane-actions';
import { ErrorBoundary } from './ErrorBoundary';
import { HostNotes } from './HostNotes';
import { LazyView } from './LazyView';
import { Navigation } from './Navigation';
import { NoticeArea } from './NoticeArea';
import { rescueFocus } from './rescue-focus';
import { usePage } from './use-page';
import { viewHeading } from './view-heading';

const useStyles = makeStyles({
  shell: {
    display: 'flex',
    flexDirection: 'column',
    height: '100dvh',
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
  heading: {
    margin: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    // Focus comes here only after a person has chosen a view: her place is told by a reader, not by a frame.
    outlineStyle: 'none',
  },
});

export interface ShellProps {
  readonly store: Store;
  readonly actions: PaneActions;
  readonly keep: Keep;
  readonly today: () => IsoDay;
  readonly workbookText: Translator;
  /** The workbook may not be changed. */
  readonly readOnly: boolean;
  /** When the register was read last. */
  readonly readAt: Date | undefined;
}

/** What every view gets: the register, the day, and what it may ask for. */
export interface ViewProps extends ShellProps {
  /** Goes somewhere because the person asked for it: focus goes along, to the heading. `actions.go` leaves it where it is. */
  readonly choose: (view: View, place?: PanePlace) => void;
}

const lazyViews = {
  points: async () => (await import('../points/PointsView')).PointsView,
  myUnit: async () => (await import('../my-unit/MyUnitView')).MyUnitView,
  minutes: async () => (await import('../minutes/MinutesView')).MinutesView,
  newPoint: async () => (await import('../points/NewPointView')).NewPointView,
  units: async () => (await import('../units/UnitsView')).UnitsView,
  check: async () => (await import('../check/CheckView')).CheckView,
  export: async () => (await import('../export/ExportView')).ExportView,
  reminders: async () => (await import('../reminders/RemindersView')).RemindersView,
  changes: async () => (await import('../changes/ChangesView')).ChangesView,
  more: async () => (await import('./MoreView')).MoreView,
} as const;

/** What was half typed is taken up when a view begins, so it must be there. */
async function loadView(name: Exclude<View, 'overview'>, keep: Keep) {
  const [view] = await Promise.all([lazyViews[name](), keep.ready]);
  return view;
}

/**
 * In Excel on the web office.js moves the focus on Tab, from what it counts as tab stops: from a heading that was given the
 * focus it would leave the pane. There the browser's own order is right. (A `summary` is no stop to it either: each has a tabIndex.)
 * Source: `onWindowKeydown` and `_tabbableElements` in office.js for Excel on the web.
 */
function tabFromHeading(event: KeyboardEvent<HTMLElement>): void {
  if (event.key === 'Tab' && event.target instanceof HTMLElement && event.target.tabIndex < 0) event.stopPropagation();
}

export function Shell(props: ShellProps) {
  const { store, actions, today } = props;
  const t = useText();
  usePage();
  const styles = useStyles();
  const view = useAppState(store, (state) => state.view);
  const heading = useAppState(store, (state) => viewHeading(state, today(), t));
  const [opened, setOpened] = useState<readonly View[]>([view]);
  if (!opened.includes(view)) setOpened([...opened, view]);
  const top = useRef<HTMLHeadingElement>(null);
  useEffect(() => rescueFocus(() => top.current), []);

  // The ribbon also changes the view; then the person is in the workbook, and focus stays there.
  const choose = (chosen: View, place?: PanePlace) => {
    flushSync(() => actions.go(chosen, place));
    top.current?.focus();
  };
  /** A good answer belongs to the view where it was asked for; what is to be looked at stays until it is put away. */
  const leave = (chosen: View) => {
    const { notice } = store.current();
    if (chosen !== view && (notice?.kind === 'success' || notice?.kind === 'info')) actions.dismissNotice();
    choose(chosen);
  };
  const viewProps: ViewProps = { ...props, choose };

  return (
    <div className={styles.shell} onKeyDown={tabFromHeading}>
      <Navigation current={view} onChoose={leave} />
      <HostNotes readOnly={props.readOnly} />
      <header>
        <h1 ref={top} tabIndex={-1} className={styles.heading}>
          {heading}
        </h1>
      </header>
      {opened.map((name) => (
        <Activity key={name} mode={name === view ? 'visible' : 'hidden'}>
          <ErrorBoundary>
            {name === 'overview' ? (
              <OverviewView {...viewProps} />
            ) : (
              <LazyView load={() => loadView(name, props.keep)} props={viewProps} />
            )}
          </ErrorBoundary>
        </Activity>
      ))}
      <NoticeArea store={store} onDismiss={actions.dismissNotice} onOffer={(command) => void actions.run(command)} />
    </div>
  );
}
