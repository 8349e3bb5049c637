// What the last command said, and that one is at work. A live region that is always there, so that readers tell of it;
// nothing in it takes the focus.

import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { problemWords, placeWords } from '../app/problem-words';
import type { Notice, Store } from '../app/store';
import { BusyLine } from './BusyLine';
import { useText } from './text-context';
import { useAppState } from './use-app-state';

/** More than these are read in the view Kontroll, not in a strip above the button. */
const SHOWN_PROBLEMS = 5;

const useStyles = makeStyles({
  area: { flexShrink: 0 },
  bar: {
    borderRadius: 0,
    borderLeftStyle: 'none',
    borderRightStyle: 'none',
    borderBottomStyle: 'none',
    alignItems: 'start',
    gridTemplateColumns: 'auto 1fr auto',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
  },
  body: {
    maxHeight: '38vh',
    overflowY: 'auto',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
    whiteSpace: 'normal',
  },
  sentence: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, padding: `0 0 0 ${tokens.spacingHorizontalL}` },
});

export interface NoticeAreaProps {
  readonly store: Store;
  readonly onDismiss: () => void;
}

export function NoticeArea({ store, onDismiss }: NoticeAreaProps) {
  const styles = useStyles();
  const notice = useAppState(store, (state) => state.notice);
  const activity = useAppState(store, (state) => state.activity);
  return (
    <div aria-live="polite" className={styles.area}>
      {activity !== 'idle' && <BusyLine activity={activity} />}
      {activity === 'idle' && notice !== undefined && <NoticeBar notice={notice} onDismiss={onDismiss} />}
    </div>
  );
}

function NoticeBar({ notice, onDismiss }: { readonly notice: Notice; readonly onDismiss: () => void }) {
  const t = useText();
  const styles = useStyles();
  // The check's findings are the view Kontroll itself.
  const problems = notice.key === 'notice.checkFound' ? [] : notice.problems;
  const more = problems.length - SHOWN_PROBLEMS;
  return (
    <MessageBar intent={notice.kind} layout="multiline" className={styles.bar} aria-label={t('pane.notice.label')}>
      <MessageBarBody className={styles.body} tabIndex={problems.length > 2 ? 0 : undefined}>
        <span className={styles.sentence}>{t(notice.key, notice.params)}</span>
        {problems.length > 0 && (
          <ul className={styles.list}>
            {problems.slice(0, SHOWN_PROBLEMS).map((problem, i) => (
              <li key={i}>
                {placeOf(placeWords(problem.at, t))}
                {problemWords(problem, t)}
              </li>
            ))}
            {more > 0 && <li>{t('pane.notice.more', { count: more })}</li>}
          </ul>
        )}
      </MessageBarBody>
      <Button
        appearance="transparent"
        size="small"
        aria-label={t('pane.notice.dismiss')}
        title={t('pane.notice.dismiss')}
        onClick={onDismiss}
        style={{ minWidth: 'auto', gridRow: 1, gridColumn: 3 }}
      >
        ✕
      </Button>
    </MessageBar>
  );
}

const placeOf = (place: string): string => (place === '' ? '' : `${place}: `);
