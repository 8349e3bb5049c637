// One point with everything the register holds about it: to be read, changed, split, decided, and found in the workbook.

import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { keptForm } from '../../app/kept-forms';
import type { PointInfo } from '../../app/point-states';
import { CardTop } from '../parts/CardTop';
import { LinkButton } from '../parts/LinkButton';
import { useText } from '../parts/text-context';
import { useAppState } from '../parts/use-app-state';
import { StateChip } from '../parts/StateChip';
import { ViewFrame } from '../shell/ViewFrame';
import { PointFacts } from './PointFacts';
import type { PointsProps } from './PointsView';

const PointEditor = lazy(async () => ({ default: (await import('./PointEditor')).PointEditor }));
const SplitEditor = lazy(async () => ({ default: (await import('./SplitEditor')).SplitEditor }));

export interface PointPageProps extends PointsProps {
  readonly info: PointInfo;
}

export function PointPage(props: PointPageProps) {
  const { info, store, keep, busy, actions, choose } = props;
  const { point } = info;
  const t = useText();
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
      <CardTop
        back={t('pane.point.back')}
        name={point.id}
        busy={busy}
        onBack={() => actions.go('points', { openPoint: undefined })}
        onShowRow={() => void actions.showPlace({ kind: 'point', id: point.id })}
      >
        <StateChip state={info.state} />
      </CardTop>
      <PointFacts info={info} onUnit={(unit) => choose('myUnit', { myUnit: unit })} />
      <LinkButton onClick={() => setMode('split')}>{t('pane.point.split')}</LinkButton>
    </ViewFrame>
  );
}
