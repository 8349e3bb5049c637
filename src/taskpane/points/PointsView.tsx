// «Punkter»: the list, or the card of the point that is open. The list stays in the tree while a card is open, with its search
// and its place.

import { Activity } from 'react';
import { useMemo } from 'react';
import { pointInfos } from '../../app/point-states';
import type { Register } from '../../domain';
import { noRegister } from '../parts/NoRegister';
import { useAppState } from '../parts/use-app-state';
import type { ViewProps } from '../shell/Shell';
import { PointList } from './PointList';
import { PointPage } from './PointPage';

export function PointsView(props: ViewProps) {
  const register = useAppState(props.store, (state) => state.register);
  const busy = useAppState(props.store, (state) => state.activity !== 'idle');
  const missing = noRegister({ register, busy, actions: props.actions });
  if (missing !== undefined || register.data !== 'ready') return missing;
  return <Points {...props} register={register.register} damaged={register.damaged} busy={busy} />;
}

export interface PointsProps extends ViewProps {
  readonly register: Register;
  readonly damaged: boolean;
  readonly busy: boolean;
}

function Points(props: PointsProps) {
  const { store, register, today } = props;
  const day = today();
  const infos = useMemo(() => pointInfos(register, day), [register, day]);
  const openPoint = useAppState(store, (state) => state.openPoint);
  const open = openPoint === undefined ? undefined : infos.find(({ point }) => point.id === openPoint);
  return (
    <>
      <Activity mode={open === undefined ? 'visible' : 'hidden'}>
        <PointList {...props} infos={infos} />
      </Activity>
      {open !== undefined && <PointPage key={open.point.id} {...props} info={open} />}
    </>
  );
}
