// When the register was read, and a way to read it again. The one line that every view of the register begins with.

import { makeStyles, tokens } from '@fluentui/react-components';
import { clockWords } from './point-words';
import { LinkButton } from './LinkButton';
import { useText } from './text-context';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    minHeight: '24px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  refresh: { padding: `0 ${tokens.spacingHorizontalXS}` },
});

export interface ReadLineProps {
  /** Said before it: how many points, how far away the meeting is. */
  readonly first: string;
  readonly readAt: Date | undefined;
  readonly busy: boolean;
  readonly onRefresh: () => void;
}

export function ReadLine({ first, readAt, busy, onRefresh }: ReadLineProps) {
  const t = useText();
  const styles = useStyles();
  return (
    <div className={styles.line}>
      {first !== '' && (
        <>
          <span role="status">{first}</span>
          <span aria-hidden="true">·</span>
        </>
      )}
      {readAt !== undefined && (
        <>
          <span>{t('pane.points.readAt', { time: clockWords(readAt, t) })}</span>
          <span aria-hidden="true">·</span>
        </>
      )}
      <LinkButton className={styles.refresh} disabled={busy} onClick={onRefresh}>
        {t('pane.points.refresh')}
      </LinkButton>
    </div>
  );
}
