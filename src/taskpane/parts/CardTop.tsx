// The first line of a card: the way back to its list, what it is called there, and the way to its row in the workbook.

import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { LinkButton } from './LinkButton';
import { useText } from './text-context';

const useStyles = makeStyles({
  top: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  name: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export interface CardTopProps {
  readonly back: string;
  readonly name: string;
  readonly busy: boolean;
  readonly onBack: () => void;
  readonly onShowRow: () => void;
  /** How it stands. */
  readonly children?: ReactNode;
}

export function CardTop({ back, name, busy, onBack, onShowRow, children }: CardTopProps) {
  const t = useText();
  const styles = useStyles();
  return (
    <div className={styles.top}>
      <LinkButton onClick={onBack}>{back}</LinkButton>
      <span className={styles.name}>{name}</span>
      {children}
      <LinkButton disabled={busy} onClick={onShowRow}>
        {t('pane.point.showRow')}
      </LinkButton>
    </div>
  );
}
