// The frame around the views: navigation, heading, the view itself, what the last command said. Views that were open stay
// in the tree while another is shown, so that nothing typed is lost.

import { makeStyles, tokens } from '@fluentui/react-components';
import { Activity, useRef, useState } from 'react';
import type { Store, View } from '../../app/store';
import type { IsoDay } from '../../domain';
import type { Translator } from '../../i18n';
import { ErrorBoundary } from './ErrorBoundary';
import { LazyView } from './LazyView';
import { Navigation } from './Navigation';
import { NoticeArea } from './NoticeArea';
import type { PaneActions } from '../pane-actions';
import { PointsView } from '../points/PointsView';
import { useText } from '../parts/text-context';
import { useAppState } from '../parts/use-app-state';
import { usePage } from './use-page';

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
    // Focus comes here only after a person has chosen a view: her place is told by a reader, not by a frame.
    outlineStyle: 'none',
  },
});

/** What every view gets: the register, the day, and what it may ask for. */
export interface ViewProps {
  readonly store: Store;
  readonly actions: PaneActions;
  readonly today: () => IsoDay;
  readonly workbookText: Translator;
  /** When the register was read last. */
  readonly readAt: Date | undefined;
}

const lazyViews = {
  minutes: async () => (await import('../minutes/MinutesView')).MinutesView,
  newPoint: async () => (await import('../points/NewPointView')).NewPointView,
  check: async () => (await import('../check/CheckView')).CheckView,
  export: async () => (await import('../export/ExportView')).ExportView,
} as const;

export function Shell(props: ViewProps) {
  const { store, actions } = props;
  const t = useText();
  usePage();
  const styles = useStyles();
  const view = useAppState(store, (state) => state.view);
  const [opened, setOpened] = useState<readonly View[]>([view]);
  if (!opened.includes(view)) setOpened([...opened, view]);
  const heading = useRef<HTMLHeadingElement>(null);

  // The ribbon also changes the view; then the person is in the workbook, and focus stays there.
  const choose = (chosen: View) => {
    actions.go(chosen);
    heading.current?.focus();
  };

  return (
    <div className={styles.shell}>
      <Navigation current={view} onChoose={choose} />
      <h1 ref={heading} tabIndex={-1} className={styles.heading}>
        {t(`pane.heading.${view}`)}
      </h1>
      {opened.map((name) => (
        <Activity key={name} mode={name === view ? 'visible' : 'hidden'}>
          <ErrorBoundary>
            {name === 'points' ? <PointsView {...props} /> : <LazyView load={lazyViews[name]} props={props} />}
          </ErrorBoundary>
        </Activity>
      ))}
      <NoticeArea store={store} onDismiss={actions.dismissNotice} />
    </div>
  );
}
