// Somebody else changed the same fields meanwhile: both versions, field by field, and the person chooses. Nothing is written
// before she has.

import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { resolveConflicts, type Choice } from '../../app/resolve-conflicts';
import type { FieldValue } from '../../domain';
import { useText } from '../parts/text-context';
import { ViewFrame } from '../shell/ViewFrame';
import type { Conflict } from './use-edited-form';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  version: { display: 'block', whiteSpace: 'pre-line' },
  whose: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface Typed<T> {
  /** As it stood in the workbook when the person began. */
  readonly base: T;
  readonly mine: T;
}

export interface ConflictViewProps<T> {
  readonly conflict: Conflict<T>;
  readonly typed: Typed<T>;
  readonly labelOf: (field: keyof T) => string;
  readonly wordsOf: (field: keyof T, value: T[keyof T]) => string;
  readonly busy: boolean;
  /** What is to be saved, over what stands in the workbook now. */
  readonly onChosen: (next: Typed<T>) => void;
  /** Back to the form with what she has typed. */
  readonly onBack: () => void;
}

/** Stands in the place of the form. */
export function ConflictView<T extends { readonly [K in keyof T]: FieldValue }>(props: ConflictViewProps<T>) {
  const { conflict, typed, labelOf, wordsOf, busy, onChosen, onBack } = props;
  const { conflicts, theirs } = conflict;
  const t = useText();
  const styles = useStyles();
  const [choices, setChoices] = useState<{ readonly [K in keyof T]?: Choice }>({});
  const save = () => onChosen({ base: theirs, mine: resolveConflicts(typed.base, theirs, typed.mine, choices) });
  return (
    <ViewFrame
      footer={
        <>
          <Button
            appearance="primary"
            disabledFocusable={busy || conflicts.some(({ field }) => choices[field] === undefined)}
            onClick={save}
          >
            {t('pane.conflict.save')}
          </Button>
          <Button onClick={onBack}>{t('pane.conflict.back')}</Button>
        </>
      }
    >
      <div className={styles.panel}>
        <MessageBar intent="warning" layout="multiline" role="alert">
          <MessageBarBody>{t('pane.conflict.text')}</MessageBarBody>
        </MessageBar>
        {conflicts.map((found, index) => (
          <Field key={index} label={labelOf(found.field)}>
            <RadioGroup
              value={choices[found.field] ?? ''}
              onChange={(_event, { value }) =>
                setChoices({ ...choices, [found.field]: value === 'mine' ? 'mine' : 'theirs' })
              }
            >
              {(['theirs', 'mine'] as const).map((whose) => (
                <Radio
                  key={whose}
                  value={whose}
                  label={
                    <>
                      <span className={styles.whose}>{t(`pane.conflict.${whose}`)}</span>
                      <span className={styles.version}>
                        {wordsOf(found.field, found[whose]) || t('pane.conflict.empty')}
                      </span>
                    </>
                  }
                />
              ))}
            </RadioGroup>
          </Field>
        ))}
      </div>
    </ViewFrame>
  );
}
