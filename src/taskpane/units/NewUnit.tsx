// A unit that is not in the list. What is typed is kept on this machine until it is added or thrown away.

import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { keepForm, keptForm, type Kept } from '../../app/kept-forms';
import { problemWords } from '../../app/problem-words';
import { addUnit, unitCode, type NewUnit as NewUnitInput } from '../../domain';
import { useText } from '../parts/text-context';
import { ViewFrame } from '../shell/ViewFrame';
import { UnitFields } from './UnitFields';
import type { UnitsProps } from './UnitsView';

const useStyles = makeStyles({ code: { marginBottom: tokens.spacingVerticalM } });

const EMPTY = { name: '', party: '', aliases: '', email: '', note: '' };

export interface NewUnitProps extends UnitsProps {
  /** What it begins with: a code that was written and is not known. */
  readonly code: string;
}

export function NewUnit({ register, store, keep, busy, actions, choose, code: begun }: NewUnitProps) {
  const t = useText();
  const styles = useStyles();
  const [typed, setTyped] = useState<Kept<'newUnit'>>(() => {
    const kept = keptForm(keep, 'newUnit');
    return kept !== undefined && (begun === '' || kept.code === begun) ? kept : { code: begun, form: EMPTY };
  });
  const [tried, setTried] = useState(false);
  const change = (next: Kept<'newUnit'>) => {
    setTyped(next);
    keepForm(keep, 'newUnit', next);
  };
  const input = newUnit(typed);
  const refused = addUnit(register, input);
  const fault = !refused.ok && (tried || typed.code.trim() !== '') ? problemWords(refused.problem, t) : null;

  const leave = () => {
    keepForm(keep, 'newUnit', undefined);
    actions.go('units', { openUnit: undefined });
  };
  const save = async () => {
    setTried(true);
    if (!refused.ok) return;
    const notice = await actions.addUnit(input);
    if (notice.kind === 'error') return;
    keepForm(keep, 'newUnit', undefined);
    // She may have gone on while it was written.
    const go = store.current().view === 'units' ? choose : actions.go;
    go(store.current().view, { openUnit: { kind: 'unit', code: unitCode(input.code) } });
  };

  return (
    <ViewFrame
      footer={
        <>
          <Button appearance="primary" disabledFocusable={busy} onClick={() => void save()}>
            {t('pane.units.add')}
          </Button>
          <Button onClick={leave}>{t('pane.cancel')}</Button>
        </>
      }
    >
      <Field
        required
        className={styles.code}
        label={t('pane.units.code')}
        {...(fault === null ? { hint: t('pane.units.codeHint') } : { validationMessage: fault })}
      >
        <Input value={typed.code} onChange={(_event, { value }) => change({ ...typed, code: value })} />
      </Field>
      <UnitFields
        code={typed.code}
        form={typed.form}
        units={register.units}
        onChange={(form) =>
          change({ ...typed, form: form.party === typed.code.trim() ? { ...form, party: '' } : form })
        }
      />
    </ViewFrame>
  );
}

/** A unit without a party is one itself. */
function newUnit({ code, form }: Kept<'newUnit'>): NewUnitInput {
  const own = code.trim();
  return { ...form, code: own, party: form.party === '' ? own : form.party, aliases: form.aliases.split(/[,;]/) };
}
