// «Enheter»: the list of units, looked at and changed.

import { noRegister } from '../parts/NoRegister';
import { useAppState } from '../parts/use-app-state';
import type { ViewProps } from '../shell/Shell';
import { ViewFrame } from '../shell/ViewFrame';

export function UnitsView({ store, actions }: ViewProps) {
  const register = useAppState(store, (state) => state.register);
  const busy = useAppState(store, (state) => state.activity !== 'idle');
  const missing = noRegister({ register, busy, actions });
  if (missing !== undefined || register.data !== 'ready') return missing;
  return (
    <ViewFrame>
      <ul>
        {register.register.units.map(({ code, name }) => (
          <li key={code}>
            {code} – {name}
          </li>
        ))}
      </ul>
    </ViewFrame>
  );
}
