// What the last command said, in full: the sentence, and below it what remains to be looked at. Fetched right after the pane
// has shown itself; until then NoticeArea says the sentence alone.

import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { placeWords, problemWords } from '../../app/problem-words';
import { commands, type CommandId } from '../../app/commands';
import type { Notice } from '../../app/store';
import { useText } from '../parts/text-context';

/** More than these are read in the view Kontroll, not in a strip above the button. */
const SHOWN_PROBLEMS = 5;

const useStyles = makeStyles({
  bar: {
    borderLeftStyle: 'none',
    borderRightStyle: 'none',
    borderBottomStyle: 'none',
    // Fluent leaves room for actions below the text; there are none.
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} 0 ${tokens.spacingHorizontalL}`,
    minHeight: 'auto',
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
  offer: { display: 'block', margin: `${tokens.spacingVerticalXS} 0` },
  dismiss: { minWidth: 'auto', gridArea: 'actions' },
});

export interface NoticeBarProps {
  readonly notice: Notice;
  readonly onDismiss: () => void;
  readonly onOffer: (command: CommandId) => void;
}

export function NoticeBar({ notice, onDismiss, onOffer }: NoticeBarProps) {
  const t = useText();
  const styles = useStyles();
  // The check's findings are the view Kontroll itself.
  const problems = notice.key === 'notice.checkFound' ? [] : notice.problems;
  const more = problems.length - SHOWN_PROBLEMS;
  return (
    <MessageBar
      intent={notice.kind}
      layout="multiline"
      shape="square"
      className={styles.bar}
      aria-label={t('pane.notice.label')}
    >
      {/* A list that may scroll can be reached and scrolled with the keyboard. */}
      <MessageBarBody className={styles.body} tabIndex={problems.length > 2 ? 0 : undefined}>
        <span className={styles.sentence}>{t(notice.key, notice.params)}</span>
        {notice.offer !== undefined && <Offer command={notice.offer} onOffer={onOffer} />}
        {problems.length > 0 && (
          <ul className={styles.list}>
            {problems.slice(0, SHOWN_PROBLEMS).map((problem, i) => {
              const place = placeWords(problem.at, t);
              return (
                <li key={i}>
                  {place !== '' && `${place}: `}
                  {problemWords(problem, t)}
                </li>
              );
            })}
            {more > 0 && <li>{t('pane.notice.more', { count: more })}</li>}
          </ul>
        )}
      </MessageBarBody>
      <Button
        appearance="transparent"
        size="small"
        className={styles.dismiss}
        aria-label={t('pane.notice.dismiss')}
        title={t('pane.notice.dismiss')}
        onClick={onDismiss}
      >
        ✕
      </Button>
    </MessageBar>
  );
}

function Offer({ command, onOffer }: { readonly command: CommandId; readonly onOffer: (command: CommandId) => void }) {
  const t = useText();
  const styles = useStyles();
  return (
    <Button size="small" className={styles.offer} onClick={() => onOffer(command)}>
      {t(commands[command].labelKey)}
    </Button>
  );
}
