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
import type { Choice } from '../../app/resolve-conflicts';
import { useText } from '../parts/text-context';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  version: { display: 'block', whiteSpace: 'pre-line' },
  whose: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** One field in words. */
export interface Versions<F extends string> {
  readonly field: F;
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
}

export interface ConflictPanelProps<F extends string> {
  readonly versions: readonly Versions<F>[];
  readonly busy: boolean;
  readonly onSave: (choices: { readonly [field in F]?: Choice }) => void;
  /** Back to the form with what she has typed. */
  readonly onBack: () => void;
}

export function ConflictPanel<F extends string>({ versions, busy, onSave, onBack }: ConflictPanelProps<F>) {
  const t = useText();
  const styles = useStyles();
  const [choices, setChoices] = useState<{ [field in F]?: Choice }>({});
  const chosen = versions.every(({ field }) => choices[field] !== undefined);
  return (
    <div className={styles.panel}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{t('pane.conflict.text')}</MessageBarBody>
      </MessageBar>
      {versions.map(({ field, label, mine, theirs }) => (
        <Field key={field} label={label}>
          <RadioGroup
            value={choices[field] ?? ''}
            onChange={(_event, { value }) => setChoices({ ...choices, [field]: value === 'mine' ? 'mine' : 'theirs' })}
          >
            {(['theirs', 'mine'] as const).map((whose) => (
              <Radio
                key={whose}
                value={whose}
                label={
                  <>
                    <span className={styles.whose}>{t(`pane.conflict.${whose}`)}</span>
                    <span className={styles.version}>
                      {(whose === 'mine' ? mine : theirs) || t('pane.conflict.empty')}
                    </span>
                  </>
                }
              />
            ))}
          </RadioGroup>
        </Field>
      ))}
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={busy || !chosen} onClick={() => onSave(choices)}>
          {t('pane.conflict.save')}
        </Button>
        <Button onClick={onBack}>{t('pane.conflict.back')}</Button>
      </div>
    </div>
  );
}
