// «Enheter»: the list, the card of one unit, or the form for a new one. The list stays in the tree meanwhile, with its search.

import { Activity, useEffect, useRef } from 'react';
import { unitKnownAs } from '../../app/unit-usage';
import type { Register } from '../../domain';
import { noRegister } from '../parts/NoRegister';
import { useAppState } from '../parts/use-app-state';
import type { ViewProps } from '../shell/Shell';
import { NewUnit } from './NewUnit';
import { UnitList } from './UnitList';
import { UnitPage } from './UnitPage';

export function UnitsView(props: ViewProps) {
  const register = useAppState(props.store, (state) => state.register);
  const busy = useAppState(props.store, (state) => state.activity !== 'idle');
  const missing = noRegister({ register, busy, actions: props.actions });
  if (missing !== undefined || register.data !== 'ready') return missing;
  return <Units {...props} register={register.register} damaged={register.damaged} busy={busy} />;
}

export interface UnitsProps extends ViewProps {
  readonly register: Register;
  readonly damaged: boolean;
  readonly busy: boolean;
}

function Units(props: UnitsProps) {
  const { store, register } = props;
  const open = useAppState(store, (state) => state.openUnit);
  const unit = open?.kind === 'unit' ? unitKnownAs(register.units, open.code) : undefined;
  const isNew = open?.kind === 'new';

  // Back from a card: to the row it was opened from, under the code it has now; else to the heading.
  const left = useRef<string | undefined>(undefined);
  useEffect(() => {
    const back = left.current;
    left.current = open?.code;
    if (open !== undefined || back === undefined) return;
    const code = unitKnownAs(register.units, back)?.code ?? back;
    const rows = [...document.querySelectorAll<HTMLElement>('[data-unit]')];
    (rows.find(({ dataset }) => dataset['unit'] === code) ?? document.querySelector('h1'))?.focus();
  }, [open, register]);
  return (
    <>
      <Activity mode={unit === undefined && !isNew ? 'visible' : 'hidden'}>
        <UnitList {...props} />
      </Activity>
      {unit !== undefined && <UnitPage key={unit.code} {...props} unit={unit} />}
      {isNew && <NewUnit key={open.code} {...props} code={open.code} />}
    </>
  );
}
