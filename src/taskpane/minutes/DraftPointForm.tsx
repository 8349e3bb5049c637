// The fields of one point of the draft. What is typed takes effect at once: the draft is what will be written.

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { EditableField, PointEdit } from '../../app/draft-edit';
import type { IsoDay, Unit } from '../../domain';
import type { Translator } from '../../i18n';
import { DueField } from '../fields/DueField';
import { OwnersField } from '../fields/OwnersField';
import { PublicText } from '../fields/PublicText';
import { ThemeField } from '../fields/ThemeField';
import { dueText } from '../points/point-typed';
import { useText } from '../parts/text-context';
import type { DraftEntry } from './draft-words';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    marginTop: tokens.spacingVerticalM,
  },
  reset: { alignSelf: 'flex-start' },
});

export interface DraftPointFormProps {
  readonly entry: DraftEntry;
  readonly units: readonly Unit[];
  readonly themes: readonly string[];
  readonly today: IsoDay;
  /** A year-less date is the next one after it. */
  readonly after: IsoDay;
  /** Minutes are in Norwegian, whatever the pane's language. */
  readonly workbookText: Translator;
  readonly onEdit: (edit: PointEdit) => void;
}

const AS_READ: PointEdit = {
  shortTitle: undefined,
  text: undefined,
  theme: undefined,
  ownersText: undefined,
  contributorsText: undefined,
  dueText: undefined,
};

export function DraftPointForm({ entry, units, themes, today, after, workbookText, onEdit }: DraftPointFormProps) {
  const { original, edit } = entry;
  const t = useText();
  const styles = useStyles();
  const changed = Object.keys(AS_READ).some((field) => edit[field as EditableField] !== undefined);
  return (
    <div className={styles.form}>
      <Part field="shortTitle">
        <PublicText
          label={t('pane.field.shortTitle')}
          text={edit.shortTitle ?? original.shortTitle}
          onChange={(shortTitle) => onEdit({ shortTitle })}
        />
      </Part>
      <Part field="text">
        <PublicText
          required
          rows={6}
          label={t('pane.field.text')}
          hint={t('pane.new.textHint')}
          text={edit.text ?? original.text}
          onChange={(text) => onEdit({ text })}
        />
      </Part>
      <Part field="ownersText">
        <OwnersField
          label={t('pane.field.ownersText')}
          hint={t('pane.new.ownersHint')}
          text={edit.ownersText ?? original.ownersText}
          units={units}
          onChange={(ownersText) => onEdit({ ownersText })}
        />
      </Part>
      <Part field="contributorsText">
        <OwnersField
          label={t('pane.field.contributorsText')}
          text={edit.contributorsText ?? original.contributorsText}
          units={units}
          onChange={(contributorsText) => onEdit({ contributorsText })}
        />
      </Part>
      <Part field="dueText">
        <DueField
          label={t('pane.field.due')}
          text={edit.dueText ?? dueText(original, workbookText)}
          today={today}
          after={after}
          onChange={(due) => onEdit({ dueText: due })}
        />
      </Part>
      <Part field="theme">
        <ThemeField theme={edit.theme ?? original.theme} themes={themes} onChange={(theme) => onEdit({ theme })} />
      </Part>
      {changed && (
        <Button size="small" className={styles.reset} onClick={() => onEdit(AS_READ)}>
          {t('pane.minutes.reset')}
        </Button>
      )}
    </div>
  );
}

/** Marks where a field is, so that a remedy can lead to it. */
const Part = ({ field, children }: { readonly field: EditableField; readonly children: ReactNode }) => (
  <div data-field={field}>{children}</div>
);

export const inputOf = (around: HTMLElement | null, field: EditableField): HTMLElement | null =>
  around?.querySelector<HTMLElement>(`[data-field="${field}"] :is(input, textarea)`) ?? null;
