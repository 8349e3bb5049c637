// A point that did not come from minutes. Owners and deadline are read while one writes; what is typed is kept on this machine
// until it is saved.

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { keepForm, keptForm, type Kept } from '../../app/kept-forms';
import { readDue, unitsOf } from '../../app/read-input';
import { DueField } from '../fields/DueField';
import { OwnersField } from '../fields/OwnersField';
import { PublicText } from '../fields/PublicText';
import { ThemeField, themesOf } from '../fields/ThemeField';
import { noRegister } from '../parts/NoRegister';
import type { ViewProps } from '../shell/Shell';
import { useText } from '../parts/text-context';
import { useAppState } from '../parts/use-app-state';
import { ViewFrame } from '../shell/ViewFrame';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
});

type Typed = Kept<'newPoint'>;
const EMPTY: Typed = { shortTitle: '', text: '', theme: '', owners: '', due: '' };

export function NewPointView({ store, actions, keep, today }: ViewProps) {
  const t = useText();
  const styles = useStyles();
  const register = useAppState(store, (state) => state.register);
  const busy = useAppState(store, (state) => state.activity !== 'idle');
  const [typed, setTyped] = useState<Typed>(() => keptForm(keep, 'newPoint') ?? EMPTY);
  const [tried, setTried] = useState(false);
  const latest = useRef(typed);
  const missing = noRegister({ register, busy, actions });
  if (missing !== undefined) return missing;

  const due = readDue(typed.due, today());
  const change = (next: Typed) => {
    latest.current = next;
    setTyped(next);
    keepForm(keep, 'newPoint', Object.values(next).every((text) => text === '') ? undefined : next);
  };
  const set = (part: Partial<Typed>) => change({ ...typed, ...part });

  const save = async () => {
    setTried(true);
    if (typed.shortTitle.trim() === '' || typed.text.trim() === '') return;
    const notice = await actions.addPoint({
      shortTitle: typed.shortTitle.trim(),
      text: typed.text.trim(),
      theme: typed.theme.trim(),
      ownersText: typed.owners,
      due: due.due,
    });
    // What was typed while Excel was slow is nowhere else: it stays.
    if (notice.kind === 'error' || latest.current !== typed) return;
    change(EMPTY);
    setTried(false);
  };
  const missingText = (text: string, key: 'pane.new.shortTitleMissing' | 'pane.new.textMissing') =>
    tried && text.trim() === '' ? t(key) : undefined;

  return (
    <ViewFrame
      footer={
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void save()}>
          {t('pane.new.save')}
        </Button>
      }
    >
      <div className={styles.form}>
        <PublicText
          required
          label={t('pane.field.shortTitle')}
          missing={missingText(typed.shortTitle, 'pane.new.shortTitleMissing')}
          text={typed.shortTitle}
          onChange={(shortTitle) => set({ shortTitle })}
        />
        <PublicText
          required
          rows={5}
          label={t('pane.field.text')}
          hint={t('pane.new.textHint')}
          missing={missingText(typed.text, 'pane.new.textMissing')}
          text={typed.text}
          onChange={(text) => set({ text })}
        />
        <OwnersField
          label={t('pane.field.ownersText')}
          hint={t('pane.new.ownersHint')}
          text={typed.owners}
          units={unitsOf(register)}
          onChange={(owners) => set({ owners })}
        />
        <DueField
          label={t('pane.field.due')}
          text={typed.due}
          today={today()}
          onChange={(text) => set({ due: text })}
        />
        <ThemeField
          theme={typed.theme}
          themes={register.data === 'ready' ? themesOf(register.register.points) : []}
          onChange={(theme) => set({ theme })}
        />
      </div>
    </ViewFrame>
  );
}
