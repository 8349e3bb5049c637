// Where the add-in says that it is at work and how it went. A live region that is always there, so that readers tell of it;
// nothing in it takes the focus.

import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import type { CommandId } from '../../app/commands';
import type { Store } from '../../app/store';
import { BusyLine } from './BusyLine';
import { ErrorBoundary } from './ErrorBoundary';
import { useText } from '../parts/text-context';
import { useAppState } from '../parts/use-app-state';

const NoticeBar = lazy(async () => ({
  default: (await import('./NoticeBar')).NoticeBar,
}));

const useStyles = makeStyles({
  area: { flexShrink: 0 },
  plain: { margin: 0, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}` },
});

export interface NoticeAreaProps {
  readonly store: Store;
  readonly onDismiss: () => void;
  readonly onOffer: (command: CommandId) => void;
}

export function NoticeArea({ store, onDismiss, onOffer }: NoticeAreaProps) {
  const t = useText();
  const styles = useStyles();
  const notice = useAppState(store, (state) => state.notice);
  const activity = useAppState(store, (state) => state.activity);
  // Without a connection the bar cannot be fetched, and that is just when there is something to say.
  const plain = notice === undefined ? null : <p className={styles.plain}>{t(notice.key, notice.params)}</p>;
  return (
    <div aria-live="polite" className={styles.area}>
      {activity !== 'idle' && <BusyLine activity={activity} />}
      {activity === 'idle' && notice !== undefined && (
        <ErrorBoundary fallback={plain}>
          <Suspense fallback={plain}>
            <NoticeBar notice={notice} onDismiss={onDismiss} onOffer={onOffer} />
          </Suspense>
        </ErrorBoundary>
      )}
    </div>
  );
}
