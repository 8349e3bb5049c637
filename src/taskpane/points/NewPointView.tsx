// A point that did not come from minutes. Owners and deadline are read while one writes; what is typed stays until it is saved.

import { Button, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { readDue, unitsOf } from '../../app/read-input';
import { DueField } from '../fields/DueField';
import { OwnersField } from '../fields/OwnersField';
import { noRegister } from '../parts/NoRegister';
import type { ViewProps } from '../shell/Shell';
import { useText } from '../parts/text-context';
import { useAppState } from '../parts/use-app-state';
import { ViewFrame } from '../shell/ViewFrame';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
});

const EMPTY = { shortTitle: '', text: '', theme: '', owners: '', due: '' };
type Typed = typeof EMPTY;

export function NewPointView({ store, actions, today }: ViewProps) {
  const t = useText();
  const styles = useStyles();
  const register = useAppState(store, (state) => state.register);
  const busy = useAppState(store, (state) => state.activity !== 'idle');
  const [typed, setTyped] = useState<Typed>(EMPTY);
  const [tried, setTried] = useState(false);
  const missing = noRegister({ register, busy, actions });
  if (missing !== undefined) return missing;

  const due = readDue(typed.due, today());
  const set =
    (field: keyof Typed) =>
    (_event: unknown, { value }: { value: string }) =>
      setTyped({ ...typed, [field]: value });

  const save = async () => {
    const { shortTitle, text } = typed;
    setTried(true);
    if (shortTitle.trim() === '' || text.trim() === '') return;
    const notice = await actions.addPoint({
      shortTitle: shortTitle.trim(),
      text: text.trim(),
      ownersText: typed.owners,
      due: due.due,
    });
    if (notice.kind === 'error') return;
    setTyped(EMPTY);
    setTried(false);
  };

  return (
    <ViewFrame
      footer={
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void save()}>
          {t('pane.new.save')}
        </Button>
      }
    >
      <div className={styles.form}>
        <Field
          required
          label={t('pane.new.shortTitle')}
          validationMessage={missingText(tried, typed.shortTitle, t('pane.new.shortTitleMissing'))}
        >
          <Input value={typed.shortTitle} onChange={set('shortTitle')} />
        </Field>
        <Field
          required
          label={t('pane.new.text')}
          hint={t('pane.new.textHint')}
          validationMessage={missingText(tried, typed.text, t('pane.new.textMissing'))}
        >
          <Textarea rows={5} resize="vertical" value={typed.text} onChange={set('text')} />
        </Field>
        <OwnersField
          label={t('pane.new.owners')}
          hint={t('pane.new.ownersHint')}
          text={typed.owners}
          units={unitsOf(register)}
          onChange={(owners) => setTyped({ ...typed, owners })}
        />
        <DueField
          label={t('pane.new.due')}
          text={typed.due}
          today={today()}
          onChange={(due) => setTyped({ ...typed, due })}
        />
      </div>
    </ViewFrame>
  );
}

const missingText = (tried: boolean, text: string, message: string): string | null =>
  tried && text.trim() === '' ? message : null;
