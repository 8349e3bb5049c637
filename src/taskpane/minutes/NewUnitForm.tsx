// A unit that neither the register nor the minutes' list has: what it is called and where it belongs. It goes into the register
// together with the points.

import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { newDraftUnit, type DraftEdits } from '../../app/draft-edit';
import { problemWords } from '../../app/problem-words';
import type { Unit } from '../../domain';
import { NarrowSelect } from '../fields/NarrowSelect';
import { useText } from '../parts/text-context';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  // As wide as the form, not as the longest name in it.
  party: { '> select': { width: '100%', minWidth: 0 } },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** The choice «egen part»: no code is empty. */
const OWN = '';

export interface NewUnitFormProps {
  readonly written: string;
  /** The party that stood before «ved». */
  readonly party: string | undefined;
  readonly units: readonly Unit[];
  readonly onAdd: (unit: DraftEdits['units'][number]) => void;
  readonly onCancel: () => void;
}

export function NewUnitForm({ written, party, units, onAdd, onCancel }: NewUnitFormProps) {
  const t = useText();
  const styles = useStyles();
  const [typed, setTyped] = useState({ code: written, name: '', party: party ?? OWN });
  const [fault, setFault] = useState('');
  const nameMissing = fault !== '' && typed.name.trim() === '';
  const set =
    (field: keyof typeof typed) =>
    (_event: unknown, { value }: { value: string }) =>
      setTyped({ ...typed, [field]: value });

  const add = () => {
    if (typed.name.trim() === '') {
      setFault('name');
      return;
    }
    const made = newDraftUnit(units, { ...typed, party: typed.party === OWN ? typed.code : typed.party });
    if ('unit' in made) onAdd(made.unit);
    else setFault(problemWords(made.fault, t));
  };

  return (
    <div
      role="group"
      aria-label={t('pane.minutes.newUnit')}
      className={styles.form}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      <Field
        label={t('pane.minutes.unitCode')}
        validationMessage={fault !== '' && !nameMissing ? fault : null}
        validationState={fault !== '' && !nameMissing ? 'error' : 'none'}
      >
        <Input value={typed.code} onChange={set('code')} />
      </Field>
      <Field
        required
        label={t('pane.minutes.unitName')}
        validationMessage={nameMissing ? t('pane.minutes.unitNameMissing') : null}
        validationState={nameMissing ? 'error' : 'none'}
      >
        <Input value={typed.name} onChange={set('name')} />
      </Field>
      <Field label={t('pane.minutes.unitParty')}>
        <NarrowSelect className={styles.party} value={typed.party} onChange={set('party')}>
          {units
            .filter(({ code, party: own, active }) => active && code === own)
            .map(({ code, name }) => (
              <option key={code} value={code}>
                {name === '' || name === code ? code : `${code} – ${name}`}
              </option>
            ))}
          <option value={OWN}>{t('pane.minutes.ownParty')}</option>
        </NarrowSelect>
      </Field>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={add}>
          {t('pane.minutes.addUnitDo')}
        </Button>
        <Button onClick={onCancel}>{t('pane.cancel')}</Button>
      </div>
    </div>
  );
}
