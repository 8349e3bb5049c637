// «Endringer»: what has changed since the person last looked, or since a meeting whose status was fastened; each with a way back.

import { Button, Field, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { lastLooked, rememberLooked } from '../../app/looked';
import { changesSince, changesSinceMeeting, localDay, type Register } from '../../domain';
import { NarrowSelect } from '../fields/NarrowSelect';
import { noRegister } from '../parts/NoRegister';
import { clockWords } from '../parts/point-words';
import { ReadLine } from '../parts/ReadLine';
import { useText } from '../parts/text-context';
import { useAppState } from '../parts/use-app-state';
import type { ViewProps } from '../shell/Shell';
import { ViewFrame } from '../shell/ViewFrame';
import { ChangeCard } from './ChangeCard';

const useStyles = makeStyles({
  text: { margin: `${tokens.spacingVerticalS} 0`, color: tokens.colorNeutralForeground2 },
  list: { margin: `${tokens.spacingVerticalS} 0 0`, padding: 0, listStyleType: 'none' },
});

export function ChangesView(props: ViewProps) {
  const register = useAppState(props.store, (state) => state.register);
  const busy = useAppState(props.store, (state) => state.activity !== 'idle');
  const missing = noRegister({ register, busy, actions: props.actions });
  if (missing !== undefined || register.data !== 'ready') return missing;
  return <Changes {...props} register={register.register} busy={busy} />;
}

/** The value of the choice for what this machine remembers; the others are names of meetings. */
const LOOKED = '';

interface ChangesProps extends ViewProps {
  readonly register: Register;
  readonly busy: boolean;
}

function Changes({ register, busy, keep, actions, choose, readAt }: ChangesProps) {
  const t = useText();
  const styles = useStyles();
  const [looked, setLooked] = useState(() => lastLooked(keep));
  const fastened = useMemo(() => fastenedMeetings(register), [register]);
  const [chosen, setChosen] = useState<string | undefined>();
  const since = chosen ?? (looked === undefined ? fastened[0] : undefined) ?? LOOKED;
  const changes = useMemo(() => {
    if (since !== LOOKED) return changesSinceMeeting(register, since);
    return looked === undefined ? [] : changesSince(looked.register, register);
  }, [register, since, looked]);

  const remember = () => {
    rememberLooked(keep, register, readAt ?? new Date());
    setLooked(lastLooked(keep));
    setChosen(LOOKED);
    actions.say({ kind: 'success', key: 'pane.changes.remembered', params: {}, problems: [] });
  };

  return (
    <ViewFrame
      footer={
        <Button appearance="primary" onClick={remember}>
          {t('pane.changes.remember')}
        </Button>
      }
    >
      <ReadLine
        first={changes.length === 0 ? '' : t('pane.changes.count', { count: changes.length })}
        readAt={readAt}
        busy={busy}
        onRefresh={() => void actions.refresh()}
      />
      <Field
        label={t('pane.changes.since')}
        hint={t(since === LOOKED ? 'pane.changes.hintLooked' : 'pane.changes.hintMeeting')}
      >
        <NarrowSelect value={since} onChange={(_event, { value }) => setChosen(value)}>
          <option value={LOOKED}>
            {looked === undefined
              ? t('pane.changes.neverLooked')
              : t('pane.changes.looked', { day: t.date(localDay(looked.at) ?? ''), time: clockWords(looked.at, t) })}
          </option>
          {fastened.map((meeting) => (
            <option key={meeting}>{meeting}</option>
          ))}
        </NarrowSelect>
      </Field>
      {changes.length === 0 && (
        <p className={styles.text}>
          {t(since === LOOKED && looked === undefined ? 'pane.changes.start' : 'pane.changes.none')}
        </p>
      )}
      <ul className={styles.list} aria-label={t('pane.heading.changes')}>
        {changes.map((change) => (
          <li key={change.id}>
            <ChangeCard
              change={change}
              kept={since === LOOKED ? looked?.register : undefined}
              busy={busy}
              actions={actions}
              onOpen={() => choose('points', { openPoint: change.id })}
            />
          </li>
        ))}
      </ul>
    </ViewFrame>
  );
}

/** Newest first. */
const fastenedMeetings = ({ history }: Register): string[] => [
  ...new Set(history.map(({ meeting }) => meeting).reverse()),
];
