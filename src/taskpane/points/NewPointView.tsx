// A point that did not come from minutes. Owners and deadline are read while one writes; what is typed stays until it is saved.

import { Button, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { problemWords } from '../../app/problem-words';
import { readDue, readOwners, unitsOf, type ReadDue } from '../../app/read-input';
import type { OwnersText, Problem } from '../../domain';
import type { Translator } from '../../i18n';
import { noRegister } from '../parts/NoRegister';
import { dueWords } from '../parts/point-words';
import type { ViewProps } from '../shell/Shell';
import { useText } from '../parts/text-context';
import { useAppState } from '../parts/use-app-state';
import { ViewFrame } from '../shell/ViewFrame';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
});

const EMPTY = { shortTitle: '', text: '', owners: '', due: '' };
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

  const owners = readOwners(typed.owners, unitsOf(register));
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
        <Field label={t('pane.new.owners')} {...ownersHelp(typed.owners, owners, t)}>
          <Input value={typed.owners} onChange={set('owners')} />
        </Field>
        <Field label={t('pane.new.due')} {...dueHelp(due, t)}>
          <Input value={typed.due} onChange={set('due')} />
        </Field>
      </div>
    </ViewFrame>
  );
}

interface Help {
  readonly hint?: string;
  readonly validationState?: 'none' | 'success' | 'warning';
  readonly validationMessage?: string;
}

const missingText = (tried: boolean, text: string, message: string): string | null =>
  tried && text.trim() === '' ? message : null;

/** The standard form as soon as there is one; what is wrong, when something is. */
function ownersHelp(text: string, { standard, owners, problems }: OwnersText, t: Translator): Help {
  if (text.trim() === '') return { hint: t('pane.new.ownersHint') };
  const readAs = owners.length > 0 ? t('pane.new.readAs', { owners: standard }) : '';
  return readHelp(readAs, problems, t);
}

function dueHelp({ due, problems }: ReadDue, t: Translator): Help {
  if (due === null) return { hint: t('pane.new.dueHint') };
  // «… er lest som …» says it already.
  const readAs = due.kind === 'text' || problems.length > 0 ? '' : t('pane.new.dueRead', { date: dueWords(due, t) });
  return readHelp(readAs, problems, t);
}

function readHelp(readAs: string, problems: readonly Problem[], t: Translator): Help {
  const serious = problems.some(({ severity }) => severity !== 'info');
  const message = [readAs, ...problems.map((problem) => problemWords(problem, t))].filter((words) => words !== '');
  return message.length === 0
    ? { validationState: 'none' }
    : { validationState: serious ? 'warning' : 'success', validationMessage: message.join(' ') };
}
