// What would be written, before it is: a list in words, a button that does it, and a way back.

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useText } from '../parts/text-context';
import { ViewFrame } from '../shell/ViewFrame';

const STEP = 50;

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  text: { margin: `${tokens.spacingVerticalXS} 0`, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  more: { marginTop: tokens.spacingVerticalS },
});

export interface PreviewItem {
  readonly id: string;
  readonly content: ReactNode;
}

export interface PreviewProps {
  readonly heading: string;
  readonly intro: string;
  /** What the list is called to those who hear it. */
  readonly label: string;
  readonly items: readonly PreviewItem[];
  readonly apply: string;
  readonly canApply: boolean;
  readonly onApply: () => void;
  readonly onCancel: () => void;
}

export function Preview({ heading, intro, label, items, apply, canApply, onApply, onCancel }: PreviewProps) {
  const t = useText();
  const styles = useStyles();
  const [limit, setLimit] = useState(STEP);
  const rest = items.length - limit;
  return (
    <ViewFrame
      footer={
        <>
          <Button appearance="primary" disabledFocusable={!canApply} onClick={onApply}>
            {apply}
          </Button>
          <Button onClick={onCancel}>{t('pane.cancel')}</Button>
        </>
      }
    >
      <h2 className={styles.heading}>{heading}</h2>
      <p className={styles.text}>{intro}</p>
      <ul className={styles.list} aria-label={label}>
        {items.slice(0, limit).map(({ id, content }) => (
          <li key={id} className={styles.item}>
            {content}
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button className={styles.more} onClick={() => setLimit(limit + STEP)}>
          {t('pane.showMore', { count: Math.min(rest, STEP) })}
        </Button>
      )}
    </ViewFrame>
  );
}
