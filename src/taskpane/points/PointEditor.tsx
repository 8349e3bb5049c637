// A point's fields to be changed.

import { Button, Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { pointForm, type PointForm } from '../../app/change-point';
import { unitsOf } from '../../app/read-input';
import { ConflictView } from '../fields/ConflictView';
import { DueField } from '../fields/DueField';
import { OwnersField } from '../fields/OwnersField';
import { PublicText } from '../fields/PublicText';
import { ThemeField, themesOf } from '../fields/ThemeField';
import { useEditedForm } from '../fields/use-edited-form';
import { dueWords } from '../parts/point-words';
import { useText } from '../parts/text-context';
import { useAppState } from '../parts/use-app-state';
import { ViewFrame } from '../shell/ViewFrame';
import type { PointPageProps } from './PointPage';
import { dueText, startTyping, withDueText } from './point-typed';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
});

export interface PointEditorProps extends PointPageProps {
  readonly onDone: () => void;
}

export function PointEditor({ info, store, keep, today, busy, actions, onDone }: PointEditorProps) {
  const { id } = info.point;
  const t = useText();
  const styles = useStyles();
  const state = useAppState(store, (all) => all.register);
  const units = unitsOf(state);
  const points = state.data === 'ready' ? state.register.points : undefined;
  const themes = useMemo(() => themesOf(points ?? []), [points]);
  const form = useEditedForm({
    keep,
    kind: 'point',
    of: id,
    start: () => startTyping(pointForm(info.point), t),
    onSave: ({ base, mine }) => actions.savePoint(id, base, mine),
    onDone,
  });
  const { typed, change, save } = form;
  const { mine } = typed;
  const set = (part: Partial<PointForm>) => change({ ...typed, mine: { ...mine, ...part } });
  // One that never had a short title may be changed without.
  const shortTitleMissing = mine.shortTitle.trim() === '' && info.point.shortTitle.trim() !== '';
  const textMissing = mine.text.trim() === '';

  if (form.conflict !== undefined)
    return (
      <ConflictView
        conflict={form.conflict}
        typed={typed}
        labelOf={(field) => t(`pane.field.${field}`)}
        wordsOf={(_field, value) => fieldWords(value)}
        busy={busy}
        onBack={form.dropConflict}
        onChosen={(chosen) => {
          const next = { ...chosen, dueText: dueText(chosen.mine, t) };
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
          <Button
            appearance="primary"
            disabledFocusable={busy || !form.changed || textMissing || shortTitleMissing}
            onClick={() => void save(typed)}
          >
            {t('pane.save')}
          </Button>
          <Button onClick={form.leave}>{t('pane.cancel')}</Button>
        </>
      }
    >
      <div className={styles.form}>
        <PublicText
          required
          label={t('pane.field.shortTitle')}
          missing={shortTitleMissing ? t('pane.new.shortTitleMissing') : undefined}
          text={mine.shortTitle}
          onChange={(shortTitle) => set({ shortTitle })}
        />
        <PublicText
          required
          rows={6}
          label={t('pane.field.text')}
          hint={t('pane.new.textHint')}
          missing={textMissing ? t('pane.new.textMissing') : undefined}
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
        <ThemeField theme={mine.theme} themes={themes} onChange={(theme) => set({ theme })} />
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
