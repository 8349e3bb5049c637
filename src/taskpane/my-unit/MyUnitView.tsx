// «Min enhet»: one unit's points, and its report on each in a form that takes a minute. The unit is chosen once and remembered
// on this machine.

import { Button, Field, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { pointInfos } from '../../app/point-states';
import { unitsToChoose, unitWork } from '../../app/unit-work';
import type { Register } from '../../domain';
import { NarrowSelect } from '../fields/NarrowSelect';
import { noRegister } from '../parts/NoRegister';
import { ReadLine } from '../parts/ReadLine';
import { LinkButton } from '../parts/LinkButton';
import { useText } from '../parts/text-context';
import { useAppState } from '../parts/use-app-state';
import type { ViewProps } from '../shell/Shell';
import { ViewFrame } from '../shell/ViewFrame';
import { UnitTasks } from './UnitTasks';

const useStyles = makeStyles({
  choose: { margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalM}` },
  change: {
    marginBottom: tokens.spacingVerticalS,
  },
  contributing: {
    margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
  },
  link: { display: 'block', padding: 0, textAlign: 'start', color: tokens.colorBrandForegroundLink },
  text: { color: tokens.colorNeutralForeground2 },
});

/** Where this machine remembers the unit. */
const UNIT_KEY = 'unit';

export function MyUnitView(props: ViewProps) {
  const register = useAppState(props.store, (state) => state.register);
  const busy = useAppState(props.store, (state) => state.activity !== 'idle');
  const missing = noRegister({ register, busy, actions: props.actions });
  if (missing !== undefined || register.data !== 'ready') return missing;
  return <MyUnit {...props} register={register.register} busy={busy} />;
}

export interface MyUnitProps extends ViewProps {
  readonly register: Register;
  readonly busy: boolean;
}

function MyUnit(props: MyUnitProps) {
  const { store, register, busy, actions, choose, keep, today, readAt } = props;
  const t = useText();
  const styles = useStyles();
  const chosen = useAppState(store, (state) => state.myUnit) ?? keep.get(UNIT_KEY);
  const [changing, setChanging] = useState(false);
  const choices = useMemo(() => unitsToChoose(register), [register]);
  const unit = choices.find(({ code }) => code === chosen);
  const day = today();
  const work = useMemo(
    () => (unit === undefined ? undefined : unitWork(register, pointInfos(register, day), unit.code, day)),
    [register, unit, day],
  );
  // The heading is told from the store.
  const code = unit?.code;
  useEffect(() => {
    if (code !== undefined && store.current().myUnit !== code) actions.go(store.current().view, { myUnit: code });
  }, [code, store, actions]);

  const select = (value: string) => {
    const found = choices.find((one) => one.code === value);
    if (found === undefined) return;
    keep.set(UNIT_KEY, found.code);
    setChanging(false);
    actions.go('myUnit', { myUnit: found.code });
  };
  const chooser = (
    <Field label={t('pane.unit.choose')} className={styles.choose}>
      <NarrowSelect value={unit?.code ?? ''} onChange={(_event, { value }) => select(value)}>
        {unit === undefined && <option value="">{t('pane.unit.chooseHint')}</option>}
        {choices.map(({ code: option, name }) => (
          <option key={option} value={option}>
            {name === '' || name === option ? option : `${option} – ${name}`}
          </option>
        ))}
      </NarrowSelect>
    </Field>
  );
  if (unit === undefined || work === undefined)
    return (
      <ViewFrame>
        <p className={styles.text}>{t('pane.unit.intro')}</p>
        {chooser}
      </ViewFrame>
    );
  return (
    <UnitTasks
      key={unit.code}
      {...props}
      unit={unit.code}
      work={work}
      top={
        <>
          <ReadLine
            first={t('pane.unit.reported', { reported: work.reported, count: work.tasks.length })}
            readAt={readAt}
            busy={busy}
            onRefresh={() => void actions.refresh()}
          />
          {changing ? (
            chooser
          ) : (
            <LinkButton className={styles.change} onClick={() => setChanging(true)}>
              {t('pane.unit.change')}
            </LinkButton>
          )}
        </>
      }
      bottom={
        work.contributing.length > 0 && (
          <section>
            <h2 className={styles.contributing}>{t('pane.unit.contributing')}</h2>
            {work.contributing.map(({ point }) => (
              <Button
                key={point.id}
                appearance="transparent"
                className={styles.link}
                onClick={() => choose('points', { openPoint: point.id })}
              >
                {point.id} {point.shortTitle}
              </Button>
            ))}
          </section>
        )
      }
    />
  );
}
