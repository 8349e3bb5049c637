// What the list is narrowed to: chips for what is chosen, and the choices themselves behind a button.

import { Button, Field, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useMemo, useState } from 'react';
import {
  dueSpans,
  pointOrders,
  pointTraits,
  type DueSpan,
  type PointFilter,
  type PointOrder,
  type PointTrait,
} from '../../app/point-filter';
import type { Register, UnitCode } from '../../domain';
import type { Translator } from '../../i18n';
import { NarrowSelect } from '../fields/NarrowSelect';
import { themesOf } from '../fields/ThemeField';
import { useText } from '../parts/text-context';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    marginBottom: tokens.spacingVerticalS,
  },
  panel: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))',
    gap: tokens.spacingVerticalS,
    marginBottom: tokens.spacingVerticalM,
  },
  button: { minWidth: 'auto' },
});

export interface FilterPanelProps {
  readonly register: Register;
  readonly filter: PointFilter;
  readonly order: PointOrder;
  readonly onFilter: (filter: PointFilter) => void;
  readonly onOrder: (order: PointOrder) => void;
}

export function FilterPanel({ register, filter, order, onFilter, onOrder }: FilterPanelProps) {
  const t = useText();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const panel = useId();
  const { units, themes } = useMemo(() => choicesOf(register), [register]);
  const chips = chipsOf(filter, t);
  return (
    <>
      <div className={styles.bar}>
        <Button
          size="small"
          className={styles.button}
          aria-expanded={open}
          aria-controls={open ? panel : undefined}
          onClick={() => setOpen(!open)}
        >
          {t('pane.filter.open')}
        </Button>
        {chips.map(({ part, label }) => (
          <Button
            key={part}
            size="small"
            className={styles.button}
            aria-label={t('pane.filter.remove', { what: label })}
            onClick={() => onFilter({ ...filter, [part]: undefined })}
          >
            {label} <span aria-hidden="true">&nbsp;✕</span>
          </Button>
        ))}
      </div>
      {open && (
        <div id={panel} className={styles.panel}>
          <Choice<PointTrait>
            label={t('pane.filter.trait')}
            value={filter.trait}
            choices={pointTraits.map((trait) => [trait, t(`pane.trait.${trait}`)])}
            onChoose={(trait) => onFilter({ ...filter, trait })}
          />
          <Choice<UnitCode>
            label={t('pane.filter.unit')}
            value={filter.unit}
            choices={units.map((unit) => [unit, unit])}
            onChoose={(unit) => onFilter({ ...filter, unit })}
          />
          {themes.length > 0 && (
            <Choice<string>
              label={t('pane.point.theme')}
              value={filter.theme}
              choices={themes.map((theme) => [theme, theme])}
              onChoose={(theme) => onFilter({ ...filter, theme })}
            />
          )}
          <Choice<DueSpan>
            label={t('pane.field.due')}
            value={filter.due}
            choices={dueSpans.map((due) => [due, t(`pane.due.${due}`)])}
            onChoose={(due) => onFilter({ ...filter, due })}
          />
          <Field label={t('pane.filter.order')}>
            <NarrowSelect
              value={order}
              onChange={(_event, { value }) => onOrder(pointOrders.find((one) => one === value) ?? 'register')}
            >
              {pointOrders.map((one) => (
                <option key={one} value={one}>
                  {t(`pane.order.${one}`)}
                </option>
              ))}
            </NarrowSelect>
          </Field>
        </div>
      )}
    </>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T | undefined;
  readonly choices: readonly (readonly [T, string])[];
  readonly onChoose: (value: T | undefined) => void;
}

function Choice<T extends string>({ label, value, choices, onChoose }: ChoiceProps<T>) {
  const t = useText();
  return (
    <Field label={label}>
      <NarrowSelect
        value={value ?? ''}
        onChange={(_event, chosen) => onChoose(choices.find(([choice]) => choice === chosen.value)?.[0])}
      >
        <option value="">{t('pane.filter.all')}</option>
        {choices.map(([choice, words]) => (
          <option key={choice} value={choice}>
            {words}
          </option>
        ))}
      </NarrowSelect>
    </Field>
  );
}

function chipsOf(filter: PointFilter, t: Translator): readonly { part: keyof PointFilter; label: string }[] {
  const { trait, unit, theme, due } = filter;
  return [
    ...(trait === undefined ? [] : [{ part: 'trait' as const, label: t(`pane.trait.${trait}`) }]),
    ...(unit === undefined ? [] : [{ part: 'unit' as const, label: unit }]),
    ...(theme === undefined ? [] : [{ part: 'theme' as const, label: theme }]),
    ...(due === undefined ? [] : [{ part: 'due' as const, label: t(`pane.due.${due}`) }]),
  ];
}

/** Only what some point has: a choice without points is no choice. */
function choicesOf({ points }: Register): { units: readonly UnitCode[]; themes: readonly string[] } {
  const units = new Set(
    points.flatMap(({ owners, contributors }) => [...owners, ...contributors].map(({ unit }) => unit)),
  );
  return { units: [...units].sort(), themes: themesOf(points) };
}
