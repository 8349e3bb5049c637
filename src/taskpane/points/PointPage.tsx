// One point with everything the register holds about it: to be read, changed, split, decided, and found in the workbook.

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { keptForm } from '../../app/kept-forms';
import type { PointInfo } from '../../app/point-states';
import { useText } from '../parts/text-context';
import { useAppState } from '../parts/use-app-state';
import { StateChip } from '../parts/StateChip';
import { ViewFrame } from '../shell/ViewFrame';
import { PointFacts } from './PointFacts';
import type { PointsProps } from './PointsView';

const PointEditor = lazy(async () => ({ default: (await import('./PointEditor')).PointEditor }));
const SplitEditor = lazy(async () => ({ default: (await import('./SplitEditor')).SplitEditor }));

const useStyles = makeStyles({
  top: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  back: { minWidth: 'auto', padding: 0, color: tokens.colorBrandForegroundLink },
  id: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export interface PointPageProps extends PointsProps {
  readonly info: PointInfo;
}

export function PointPage(props: PointPageProps) {
  const { info, store, keep, busy, actions, choose } = props;
  const { point } = info;
  const t = useText();
  const styles = useStyles();
  // What was being typed when the pane was closed is taken up again.
  const [mode, setMode] = useState<'read' | 'edit' | 'split'>(() => {
    if (keptForm(keep, 'point', point.id) !== undefined) return 'edit';
    return keptForm(keep, 'split', point.id) === undefined ? 'read' : 'split';
  });
  const selected = useAppState(store, (state) => state.selected);
  const closed = point.decision === 'closed';

  // While the person moves about in the register's tables, the open point follows the selected row.
  const followed = useRef(selected);
  useEffect(() => {
    const moved = selected !== followed.current;
    followed.current = selected;
    if (moved && mode === 'read' && selected !== undefined && selected.pointId !== point.id)
      actions.go('points', { openPoint: selected.pointId });
  }, [selected, mode, point.id, actions]);

  const showRow = () => void actions.showPlace({ kind: 'point', id: point.id });
  const loading = (
    <ViewFrame>
      <p>{t('pane.loading')}</p>
    </ViewFrame>
  );
  if (mode === 'edit')
    return (
      <Suspense fallback={loading}>
        <PointEditor {...props} onDone={() => setMode('read')} />
      </Suspense>
    );
  if (mode === 'split')
    return (
      <Suspense fallback={loading}>
        <SplitEditor {...props} onDone={() => setMode('read')} />
      </Suspense>
    );
  return (
    <ViewFrame
      footer={
        <>
          <Button appearance="primary" onClick={() => setMode('edit')}>
            {t('pane.point.edit')}
          </Button>
          <Button disabledFocusable={busy} onClick={() => void actions.decide(point.id, closed ? 'open' : 'closed')}>
            {t(closed ? 'pane.point.reopen' : 'pane.point.close')}
          </Button>
        </>
      }
    >
      <div className={styles.top}>
        <Button
          appearance="transparent"
          size="small"
          className={styles.back}
          onClick={() => actions.go('points', { openPoint: undefined })}
        >
          {t('pane.point.back')}
        </Button>
        <span className={styles.id}>{point.id}</span>
        <StateChip state={info.state} />
        <Button
          appearance="transparent"
          size="small"
          className={styles.back}
          disabledFocusable={busy}
          onClick={showRow}
        >
          {t('pane.point.showRow')}
        </Button>
      </div>
      <PointFacts info={info} onUnit={(unit) => choose('myUnit', { myUnit: unit })} />
      <Button appearance="transparent" size="small" className={styles.back} onClick={() => setMode('split')}>
        {t('pane.point.split')}
      </Button>
    </ViewFrame>
  );
}
