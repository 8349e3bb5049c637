// «Kontroll»: every fault of the register as it was read, the serious ones first, each in words and with its place.

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { faultsOf } from '../../app/check-register';
import type { Problem } from '../../domain';
import { noRegister } from '../parts/NoRegister';
import { clockWords } from '../parts/point-words';
import { ProblemNotes } from '../parts/ProblemNotes';
import type { ViewProps } from '../shell/Shell';
import { useText } from '../parts/text-context';
import { useAppState } from '../parts/use-app-state';
import { ViewFrame } from '../shell/ViewFrame';

/** The order of the groups. */
const severities = ['error', 'warning', 'info'] as const;
const STEP = 50;

const useStyles = makeStyles({
  text: { margin: `${tokens.spacingVerticalXS} 0`, color: tokens.colorNeutralForeground2 },
  heading: { margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase300 },
  more: { marginTop: tokens.spacingVerticalS },
});

export function CheckView({ store, actions, readAt }: ViewProps) {
  const t = useText();
  const styles = useStyles();
  const register = useAppState(store, (state) => state.register);
  const busy = useAppState(store, (state) => state.activity !== 'idle');
  const faults = useMemo(
    () => (register.data === 'ready' ? faultsOf(register.register, register.problems) : []),
    [register],
  );
  const missing = noRegister({ register, busy, actions });
  if (missing !== undefined) return missing;
  const damaged = register.data === 'ready' && register.damaged;
  return (
    <ViewFrame
      footer={
        <>
          {damaged && (
            <Button appearance="primary" disabledFocusable={busy} onClick={() => void actions.run('createRegister')}>
              {t('pane.repair')}
            </Button>
          )}
          <Button
            appearance={damaged ? 'secondary' : 'primary'}
            disabledFocusable={busy}
            onClick={() => void actions.run('checkRegister')}
          >
            {t('pane.check.run')}
          </Button>
        </>
      }
    >
      <p className={styles.text}>{t('pane.check.intro')}</p>
      {damaged && <p className={styles.text}>{t('pane.damaged')}</p>}
      {faults.length === 0 && readAt !== undefined && (
        <p className={styles.text}>{t('pane.check.clean', { time: clockWords(readAt, t) })}</p>
      )}
      {severities.map((severity) => (
        <Group
          key={severity}
          heading={(count) => t(`pane.check.${severity}`, { count })}
          problems={faults.filter((problem) => problem.severity === severity)}
        />
      ))}
    </ViewFrame>
  );
}

interface GroupProps {
  readonly heading: (count: number) => string;
  readonly problems: readonly Problem[];
}

function Group({ heading, problems }: GroupProps) {
  const t = useText();
  const styles = useStyles();
  const [limit, setLimit] = useState(STEP);
  const rest = problems.length - limit;
  if (problems.length === 0) return null;
  return (
    <section>
      <h2 className={styles.heading}>{heading(problems.length)}</h2>
      <ProblemNotes problems={problems.slice(0, limit)} places />
      {rest > 0 && (
        <Button className={styles.more} onClick={() => setLimit(limit + STEP)}>
          {t('pane.showMore', { count: Math.min(rest, STEP) })}
        </Button>
      )}
    </section>
  );
}
