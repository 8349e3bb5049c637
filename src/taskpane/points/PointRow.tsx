// One point in the list: a button that opens its card.

import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import type { PointInfo } from '../../app/point-states';
import { dueWords } from '../parts/point-words';
import { StateChip } from '../parts/StateChip';
import { useText } from '../parts/text-context';

const useStyles = makeStyles({
  row: {
    display: 'block',
    width: '100%',
    maxWidth: 'none',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    textAlign: 'start',
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: 'normal',
  },
  selected: { boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}` },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: tokens.spacingHorizontalS },
  small: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  title: { display: 'block', margin: `2px 0`, fontWeight: tokens.fontWeightSemibold },
});

export interface PointRowProps {
  readonly info: PointInfo;
  /** Its row is selected in the workbook. */
  readonly selected: boolean;
  readonly onOpen: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

export function PointRow({ info, selected, onOpen, onKeyDown }: PointRowProps) {
  const { point, state } = info;
  const t = useText();
  const styles = useStyles();
  const due = dueWords(point.due, t);
  return (
    <Button
      appearance="subtle"
      className={mergeClasses(styles.row, selected && styles.selected)}
      aria-current={selected ? 'true' : undefined}
      data-point={point.id}
      onClick={onOpen}
      onKeyDown={onKeyDown}
    >
      <span className={styles.head}>
        <span className={styles.small}>{point.id}</span>
        <StateChip state={state} />
      </span>
      <span className={styles.title}>{point.shortTitle || t('pane.point.untitled')}</span>
      <span className={styles.small}>{point.ownersText}</span>
      {due !== '' && <span className={styles.small}>{t('pane.points.due', { due })}</span>}
    </Button>
  );
}
