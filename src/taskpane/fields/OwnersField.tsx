// Who is responsible: the line itself, what it is read as while one writes, each unit as a tag that can be taken away, and a
// list to add from. Codes that are no units are never replaced without a word: the nearest ones are offered.

import { Button, Combobox, Field, Input, makeStyles, Option, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { withChosenUnit, withoutOwner, withOwner } from '../../app/owner-text';
import { problemWords } from '../../app/problem-words';
import { readOwners } from '../../app/read-input';
import type { Unit } from '../../domain';
import { ownerWords } from '../parts/point-words';
import { useText } from '../parts/text-context';
import { readHelp } from './read-help';

const useStyles = makeStyles({
  field: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  tags: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  tag: {
    minWidth: 'auto',
    color: tokens.colorBrandForeground2,
    backgroundColor: tokens.colorBrandBackground2,
    fontWeight: tokens.fontWeightRegular,
  },
  offer: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
  },
  choice: { minWidth: 'auto' },
  add: { minWidth: 0, width: '100%', '> input': { minWidth: 0 } },
});

export interface OwnersFieldProps {
  readonly label: string;
  readonly text: string;
  readonly units: readonly Unit[];
  readonly onChange: (text: string) => void;
  /** What to write, shown while nothing is written. */
  readonly hint?: string;
}

export function OwnersField({ label, text, units, onChange, hint }: OwnersFieldProps) {
  const t = useText();
  const styles = useStyles();
  const { standard, owners, unknown, problems } = readOwners(text, units);
  const readAs = owners.length > 0 && standard !== text ? t('pane.new.readAs', { owners: standard }) : '';
  const help =
    text.trim() === '' && hint !== undefined
      ? { hint }
      : readHelp([readAs, ...problems.map((problem) => problemWords(problem, t))], problems);
  return (
    <div className={styles.field}>
      <Field label={label} {...help}>
        <Input value={text} onChange={(_event, { value }) => onChange(value)} />
      </Field>
      {unknown
        .filter(({ suggestions }) => suggestions.length > 0)
        .map(({ text: written, suggestions }) => (
          <div key={written} className={styles.offer} role="group" aria-label={t('pane.owners.meant', { written })}>
            <span aria-hidden="true">{t('pane.owners.meant', { written })}</span>
            {suggestions.map((code) => (
              <Button
                key={code}
                size="small"
                className={styles.choice}
                onClick={() => onChange(withChosenUnit(text, written, code))}
              >
                {code}
              </Button>
            ))}
          </div>
        ))}
      {owners.length > 0 && (
        <ul className={styles.tags} aria-label={label}>
          {owners.map((owner) => {
            const rest = withoutOwner(text, owner.unit, units);
            return (
              <li key={owner.unit}>
                <Button
                  size="small"
                  appearance="subtle"
                  className={styles.tag}
                  disabled={rest === undefined}
                  aria-label={t('pane.owners.remove', { unit: ownerWords(owner) })}
                  onClick={() => rest !== undefined && onChange(rest)}
                >
                  {ownerWords(owner)} <span aria-hidden="true">&nbsp;✕</span>
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      <AddUnit
        label={t('pane.owners.add', { label: label.toLocaleLowerCase() })}
        units={units.filter(({ active, code }) => active && !owners.some(({ unit }) => unit === code))}
        onAdd={(unit) => onChange(withOwner(text, unit, units))}
      />
    </div>
  );
}

interface AddUnitProps {
  readonly label: string;
  readonly units: readonly Unit[];
  readonly onAdd: (unit: Unit) => void;
}

/** Found by code or by a word of the name. */
function AddUnit({ label, units, onAdd }: AddUnitProps) {
  const styles = useStyles();
  const [typed, setTyped] = useState('');
  const wanted = typed.trim().toLocaleLowerCase();
  const found = units.filter(({ code, name }) => `${code} ${name}`.toLocaleLowerCase().includes(wanted));
  return (
    <Combobox
      size="small"
      className={styles.add}
      aria-label={label}
      placeholder={label}
      value={typed}
      selectedOptions={[]}
      onChange={(event) => setTyped(event.target.value)}
      onOptionSelect={(_event, { optionValue }) => {
        const chosen = units.find(({ code }) => code === optionValue);
        if (chosen === undefined) return;
        setTyped('');
        onAdd(chosen);
      }}
    >
      {found.map(({ code, name }) => (
        <Option key={code} value={code} text={code}>
          {name === '' || name === code ? code : `${code} – ${name}`}
        </Option>
      ))}
    </Combobox>
  );
}
