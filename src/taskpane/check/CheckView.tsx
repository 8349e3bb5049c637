// «Kontroll»: everything that is wrong in the register as it was read, by what it is about, with what can be done about it; and
// what is shown of it before it is written.

import { useMemo, useState } from 'react';
import { findingsOf, type Finding } from '../../app/remedies/findings';
import { cellWords } from '../../app/cell-words';
import { noRegister } from '../parts/NoRegister';
import { useAppState } from '../parts/use-app-state';
import type { ViewProps } from '../shell/Shell';
import { FindingList } from './FindingList';
import { RepairPreview } from './RepairPreview';
import { SafePreview } from './SafePreview';

const NOTHING: readonly Finding[] = [];

export function CheckView(props: ViewProps) {
  const { store, actions, choose, today } = props;
  const register = useAppState(store, (state) => state.register);
  const busy = useAppState(store, (state) => state.activity !== 'idle');
  const [previewing, setPreviewing] = useState(false);
  const day = today();
  const findings = useMemo(
    () => (register.data === 'ready' ? findingsOf(register, cellWords.labels, day) : NOTHING),
    [register, day],
  );
  const repair = useAppState(store, (state) => state.repair);
  // The button that was pressed goes away with its page; focus goes to the heading, unless she has gone on meanwhile.
  const turn = (preview: boolean) => {
    setPreviewing(preview);
    if (store.current().view === 'check') choose('check');
  };
  if (repair !== undefined)
    return <RepairPreview plan={repair} busy={busy} actions={actions} onDone={() => turn(previewing)} />;
  const missing = noRegister({ register, busy, actions });
  if (missing !== undefined || register.data !== 'ready') return missing;
  return previewing ? (
    <SafePreview findings={findings} busy={busy} actions={actions} onDone={() => turn(false)} />
  ) : (
    <FindingList {...props} register={register} findings={findings} busy={busy} onPreview={() => turn(true)} />
  );
}
