// A unit's fields to be changed, but for its code. What is typed is kept on this machine until it is saved or thrown away.

import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Saved } from '../../app/change-register';
import { unitForm, type UnitForm } from '../../app/change-unit';
import { keepForm, keptForm } from '../../app/kept-forms';
import { resolveConflicts } from '../../app/resolve-conflicts';
import { ConflictPanel } from '../fields/ConflictPanel';
import { useText } from '../parts/text-context';
import { ViewFrame } from '../shell/ViewFrame';
import { UnitFields } from './UnitFields';
import type { UnitPageProps } from './UnitPage';

export interface UnitEditorProps extends UnitPageProps {
  readonly onDone: () => void;
}

interface Typed {
  /** As it stood in the workbook when the person began. */
  readonly base: UnitForm;
  readonly mine: UnitForm;
}

type Conflict = Extract<Saved<UnitForm>, { kind: 'conflict' }>;

export function UnitEditor({ unit, register, keep, busy, actions, onDone }: UnitEditorProps) {
  const { code } = unit;
  const t = useText();
  const [typed, setTyped] = useState<Typed>(
    () => keptForm(keep, 'unit', code) ?? { base: unitForm(unit), mine: unitForm(unit) },
  );
  const [conflict, setConflict] = useState<Conflict | undefined>();
  const changed = JSON.stringify(typed.base) !== JSON.stringify(typed.mine);

  const change = (next: Typed) => {
    setTyped(next);
    keepForm(keep, 'unit', JSON.stringify(next.base) === JSON.stringify(next.mine) ? undefined : next, code);
  };
  const leave = () => {
    keepForm(keep, 'unit', undefined, code);
    onDone();
  };
  const save = async (next: Typed) => {
    const saved = await actions.saveUnit(code, next.base, next.mine);
    if (saved.kind === 'saved') leave();
    else if (saved.kind === 'conflict') setConflict(saved);
  };

  if (conflict !== undefined)
    return (
      <ViewFrame>
        <ConflictPanel
          versions={conflict.conflicts.map(({ field, mine, theirs }) => ({
            field,
            label: t(`pane.units.${field}`),
            mine,
            theirs,
          }))}
          busy={busy}
          onBack={() => setConflict(undefined)}
          onSave={(choices) => {
            const mine = resolveConflicts(typed.base, conflict.theirs, typed.mine, choices);
            const next = { base: conflict.theirs, mine };
            change(next);
            setConflict(undefined);
            void save(next);
          }}
        />
      </ViewFrame>
    );

  return (
    <ViewFrame
      footer={
        <>
          <Button appearance="primary" disabledFocusable={busy || !changed} onClick={() => void save(typed)}>
            {t('pane.save')}
          </Button>
          <Button onClick={leave}>{t('pane.cancel')}</Button>
        </>
      }
    >
      <UnitFields
        code={code}
        form={typed.mine}
        units={register.units}
        onChange={(mine) => change({ ...typed, mine })}
      />
    </ViewFrame>
  );
}
