// The points under each other, a button each; the open one shows its card right below. Only so many rows are drawn as one
// looks at; the rest come on request, so that thousands of points cost no more than a screenful.

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useId, useState } from 'react';
import type { PointInfo } from '../../app/point-states';
import type { Decision, PointId } from '../../domain';
import { dueWords } from '../parts/point-words';
import { StateChip } from '../parts/StateChip';
import { useText } from '../parts/text-context';

const PointCard = lazy(async () => ({ default: (await import('./PointCard')).PointCard }));

const STEP = 50;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    marginBottom: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  row: {
    display: 'block',
    width: '100%',
    maxWidth: 'none',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    textAlign: 'start',
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: 'normal',
  },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: tokens.spacingHorizontalS },
  small: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  title: { display: 'block', margin: `2px 0`, fontWeight: tokens.fontWeightSemibold },
});

export interface PointListProps {
  readonly infos: readonly PointInfo[];
  readonly open: PointId | undefined;
  readonly busy: boolean;
  readonly onToggle: (id: PointId) => void;
  readonly onDecide: (id: PointId, decision: Decision) => void;
}

export function PointList({ infos, open, busy, onToggle, onDecide }: PointListProps) {
  const t = useText();
  const styles = useStyles();
  const [limit, setLimit] = useState(STEP);
  const rest = infos.length - limit;
  return (
    <>
      <ul aria-label={t('pane.points.list')} className={styles.list}>
        {infos.slice(0, limit).map((info) => (
          <PointRow
            key={info.point.id}
            info={info}
            open={info.point.id === open}
            busy={busy}
            onToggle={onToggle}
            onDecide={onDecide}
          />
        ))}
      </ul>
      {rest > 0 && (
        <Button onClick={() => setLimit(limit + STEP)}>{t('pane.showMore', { count: Math.min(rest, STEP) })}</Button>
      )}
    </>
  );
}

interface PointRowProps extends Omit<PointListProps, 'infos' | 'open'> {
  readonly info: PointInfo;
  readonly open: boolean;
}

function PointRow({ info, open, busy, onToggle, onDecide }: PointRowProps) {
  const { point, state } = info;
  const t = useText();
  const styles = useStyles();
  const cardId = useId();
  const due = dueWords(point.due, t);
  return (
    <li className={styles.item}>
      <Button
        appearance="subtle"
        className={styles.row}
        aria-expanded={open}
        aria-controls={open ? cardId : undefined}
        onClick={() => onToggle(point.id)}
      >
        <span className={styles.head}>
          <span className={styles.small}>{point.id}</span>
          <StateChip state={state} />
        </span>
        <span className={styles.title}>{point.shortTitle || t('pane.point.untitled')}</span>
        <span className={styles.small}>{point.ownersText}</span>
        {due !== '' && <span className={styles.small}>{t('pane.points.due', { due })}</span>}
      </Button>
      {open && (
        <div id={cardId}>
          <Suspense fallback={<span className={styles.small}>{t('pane.loading')}</span>}>
            <PointCard info={info} busy={busy} onDecide={onDecide} />
          </Suspense>
        </div>
      )}
    </li>
  );
}
