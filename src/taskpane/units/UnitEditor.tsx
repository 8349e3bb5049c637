// A unit's fields to be changed, but for its code.

import { Button } from '@fluentui/react-components';
import { unitForm } from '../../app/change-unit';
import { ConflictView } from '../fields/ConflictView';
import { useEditedForm } from '../fields/use-edited-form';
import { useText } from '../parts/text-context';
import { ViewFrame } from '../shell/ViewFrame';
import { UnitFields } from './UnitFields';
import type { UnitPageProps } from './UnitPage';

export interface UnitEditorProps extends UnitPageProps {
  readonly onDone: () => void;
}

export function UnitEditor({ unit, register, keep, busy, actions, onDone }: UnitEditorProps) {
  const { code } = unit;
  const t = useText();
  const form = useEditedForm({
    keep,
    kind: 'unit',
    of: code,
    start: () => ({ base: unitForm(unit), mine: unitForm(unit) }),
    onSave: ({ base, mine }) => actions.saveUnit(code, base, mine),
    onDone,
  });
  const { typed, change, save } = form;

  if (form.conflict !== undefined)
    return (
      <ConflictView
        conflict={form.conflict}
        typed={typed}
        labelOf={(field) => t(`pane.units.${field}`)}
        wordsOf={(_field, value) => value}
        busy={busy}
        onBack={form.dropConflict}
        onChosen={(next) => {
          change(next);
          form.dropConflict();
          void save(next);
        }}
      />
    );

  return (
    <ViewFrame
      footer={
        <>
          <Button appearance="primary" disabledFocusable={busy || !form.changed} onClick={() => void save(typed)}>
            {t('pane.save')}
          </Button>
          <Button onClick={form.leave}>{t('pane.cancel')}</Button>
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
