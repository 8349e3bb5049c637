// What a person fills in about a unit besides its code.

import { Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import type { UnitForm } from '../../app/change-unit';
import { unitCode, type Unit } from '../../domain';
import { NarrowSelect } from '../fields/NarrowSelect';
import { useText } from '../parts/text-context';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
});

export interface UnitFieldsProps {
  /** The unit's own code: its party may be itself. */
  readonly code: string;
  readonly form: UnitForm;
  readonly units: readonly Unit[];
  readonly onChange: (form: UnitForm) => void;
}

export function UnitFields({ code, form, units, onChange }: UnitFieldsProps) {
  const t = useText();
  const styles = useStyles();
  const set =
    (field: keyof UnitForm) =>
    (_event: unknown, { value }: { value: string }) =>
      onChange({ ...form, [field]: value });
  const own = unitCode(code.trim());
  const parties = units.filter((unit) => unit.party === unit.code && unit.code !== own);
  const known = form.party === own || form.party === '' || parties.some((party) => party.code === form.party);
  return (
    <div className={styles.form}>
      <Field label={t('pane.units.name')}>
        <Input value={form.name} onChange={set('name')} />
      </Field>
      <Field label={t('pane.units.party')} hint={t('pane.units.partyHint')}>
        <NarrowSelect
          value={form.party === own ? '' : form.party}
          onChange={(_event, { value }) => onChange({ ...form, party: value === '' ? own : value })}
        >
          <option value="">{t('pane.units.partySelf')}</option>
          {parties.map((party) => (
            <option key={party.code} value={party.code}>
              {party.name === '' || party.name === party.code ? party.code : `${party.code} – ${party.name}`}
            </option>
          ))}
          {!known && <option value={form.party}>{t('pane.units.partyUnlisted', { party: form.party })}</option>}
        </NarrowSelect>
      </Field>
      <Field label={t('pane.units.aliases')} hint={t('pane.units.aliasesHint')}>
        <Input value={form.aliases} onChange={set('aliases')} />
      </Field>
      <Field label={t('pane.units.email')} hint={t('pane.units.emailHint')}>
        <Input type="email" value={form.email} onChange={set('email')} />
      </Field>
      <Field label={t('pane.units.note')}>
        <Textarea rows={3} resize="vertical" value={form.note} onChange={set('note')} />
      </Field>
    </div>
  );
}
