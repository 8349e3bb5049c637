// A point's fields to be changed. What is typed is kept on this machine until it is saved or thrown away.

import { Button, Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { pointForm, type PointForm } from '../../app/change-point';
import type { Saved } from '../../app/change-register';
import { keepForm, keptForm } from '../../app/kept-forms';
import { unitsOf } from '../../app/read-input';
import { resolveConflicts } from '../../app/resolve-conflicts';
import { ConflictPanel } from '../fields/ConflictPanel';
import { DueField } from '../fields/DueField';
import { OwnersField } from '../fields/OwnersField';
import { PublicText } from '../fields/PublicText';
import { dueWords } from '../parts/point-words';
import { useText } from '../parts/text-context';
import { useAppState } from '../parts/use-app-state';
import { ViewFrame } from '../shell/ViewFrame';
import type { PointPageProps } from './PointPage';
import { dueText, isChanged, startTyping, withDueText, type TypedPoint } from './point-typed';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
});

export interface PointEditorProps extends PointPageProps {
  readonly onDone: () => void;
}

type Conflict = Extract<Saved<PointForm>, { kind: 'conflict' }>;

export function PointEditor({ info, store, keep, today, busy, actions, onDone }: PointEditorProps) {
  const { id } = info.point;
  const t = useText();
  const styles = useStyles();
  const state = useAppState(store, (all) => all.register);
  const units = unitsOf(state);
  const themes = useThemes(state.data === 'ready' ? state.register.points : []);
  const [typed, setTyped] = useState<TypedPoint>(
    () => keptForm(keep, 'point', id) ?? startTyping(pointForm(info.point), t),
  );
  const [conflict, setConflict] = useState<Conflict | undefined>();
  const { mine } = typed;

  const change = (next: TypedPoint) => {
    setTyped(next);
    keepForm(keep, 'point', isChanged(next) ? next : undefined, id);
  };
  const set = (part: Partial<PointForm>) => change({ ...typed, mine: { ...mine, ...part } });
  const leave = () => {
    keepForm(keep, 'point', undefined, id);
    onDone();
  };
  const save = async (next: TypedPoint) => {
    const saved = await actions.savePoint(id, next.base, next.mine);
    if (saved.kind === 'saved') leave();
    else if (saved.kind === 'conflict') setConflict(saved);
  };

  if (conflict !== undefined)
    return (
      <ViewFrame>
        <ConflictPanel
          versions={conflict.conflicts.map(({ field, mine: own, theirs }) => ({
            field,
            label: t(`pane.field.${field}`),
            mine: fieldWords(own),
            theirs: fieldWords(theirs),
          }))}
          busy={busy}
          onBack={() => setConflict(undefined)}
          onSave={(choices) => {
            const merged = resolveConflicts(typed.base, conflict.theirs, mine, choices);
            const next = { base: conflict.theirs, mine: merged, dueText: dueText(merged, t) };
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
          <Button
            appearance="primary"
            disabledFocusable={busy || !isChanged(typed) || mine.text.trim() === ''}
            onClick={() => void save(typed)}
          >
            {t('pane.save')}
          </Button>
          <Button onClick={leave}>{t('pane.cancel')}</Button>
        </>
      }
    >
      <div className={styles.form}>
        <PublicText
          label={t('pane.field.shortTitle')}
          text={mine.shortTitle}
          onChange={(shortTitle) => set({ shortTitle })}
        />
        <PublicText
          required
          rows={6}
          label={t('pane.field.text')}
          hint={t('pane.new.textHint')}
          text={mine.text}
          onChange={(text) => set({ text })}
        />
        <OwnersField
          label={t('pane.field.ownersText')}
          hint={t('pane.new.ownersHint')}
          text={mine.ownersText}
          units={units}
          onChange={(ownersText) => set({ ownersText })}
        />
        <OwnersField
          label={t('pane.field.contributorsText')}
          text={mine.contributorsText}
          units={units}
          onChange={(contributorsText) => set({ contributorsText })}
        />
        <DueField
          label={t('pane.field.due')}
          text={typed.dueText}
          today={today()}
          onChange={(text) => change(withDueText(typed, text, today(), t))}
        />
        <Field label={t('pane.field.theme')}>
          <Input list="themes" value={mine.theme} onChange={(_event, { value }) => set({ theme: value })} />
        </Field>
        <datalist id="themes">
          {themes.map((theme) => (
            <option key={theme} value={theme} />
          ))}
        </datalist>
        <Field label={t('pane.field.source')}>
          <Input value={mine.source} onChange={(_event, { value }) => set({ source: value })} />
        </Field>
        <Checkbox
          label={t('pane.point.isExempt')}
          checked={mine.publicity === 'exempt'}
          onChange={(_event, { checked }) => set({ publicity: checked === true ? 'exempt' : 'public' })}
        />
        {(mine.publicity === 'exempt' || mine.legalBasis !== '') && (
          <Field
            label={t('pane.field.legalBasis')}
            hint={t('pane.point.legalBasisHint')}
            validationState={mine.legalBasis.trim() === '' ? 'warning' : 'none'}
            validationMessage={mine.legalBasis.trim() === '' ? t('pane.point.noLegalBasis') : null}
          >
            <Input value={mine.legalBasis} onChange={(_event, { value }) => set({ legalBasis: value })} />
          </Field>
        )}
      </div>
    </ViewFrame>
  );

  function fieldWords(value: PointForm[keyof PointForm]): string {
    if (value === null || typeof value === 'object') return dueWords(value, t);
    return value === 'public' || value === 'exempt' ? t(`publicity.${value}`) : value;
  }
}

const useThemes = (points: readonly { readonly theme: string }[]): readonly string[] =>
  useMemo(() => [...new Set(points.map(({ theme }) => theme).filter((theme) => theme !== ''))].sort(), [points]);
