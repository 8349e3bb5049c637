// The first view: what matters now for the next reporting meeting. Each figure leads to its points.

import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { overviewOf, overviewTraits, type Overview, type OverviewTrait } from '../../app/overview';
import { pointInfos } from '../../app/point-states';
import type { Register } from '../../domain';
import { noRegister } from '../parts/NoRegister';
import { ReadLine } from '../parts/ReadLine';
import { useText } from '../parts/text-context';
import { useAppState } from '../parts/use-app-state';
import type { ViewProps } from '../shell/Shell';
import { ViewFrame } from '../shell/ViewFrame';
import { meetingDistance } from './meeting-words';
import { UnitBars } from './UnitBars';

const useStyles = makeStyles({
  card: {
    marginTop: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: { '& + &': { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` } },
  figure: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    width: '100%',
    maxWidth: 'none',
    minHeight: '36px',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    borderRadius: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'start',
    color: tokens.colorNeutralForeground1,
  },
  /** As far in as what stands on a button, which has a border. */
  nothing: {
    alignItems: 'center',
    padding: `calc(${tokens.spacingVerticalSNudge} + ${tokens.strokeWidthThin}) calc(${tokens.spacingHorizontalM} + ${tokens.strokeWidthThin})`,
  },
  none: { color: tokens.colorNeutralForeground3 },
  count: { fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  text: { color: tokens.colorNeutralForeground2 },
});

export function OverviewView(props: ViewProps) {
  const register = useAppState(props.store, (state) => state.register);
  const busy = useAppState(props.store, (state) => state.activity !== 'idle');
  const missing = noRegister({ register, busy, actions: props.actions });
  if (missing !== undefined || register.data !== 'ready') return missing;
  return <Figures {...props} register={register.register} damaged={register.damaged} busy={busy} />;
}

interface FiguresProps extends ViewProps {
  readonly register: Register;
  readonly damaged: boolean;
  readonly busy: boolean;
}

function Figures({ register, damaged, busy, actions, choose, today, readAt }: FiguresProps) {
  const t = useText();
  const styles = useStyles();
  const day = today();
  const overview = useMemo(() => overviewOf(register, pointInfos(register, day), day), [register, day]);
  const empty = register.points.length === 0;
  const footer = damaged ? (
    <Button appearance="primary" disabledFocusable={busy} onClick={() => void actions.run('createRegister')}>
      {t('pane.repair')}
    </Button>
  ) : empty ? (
    <>
      <Button appearance="primary" onClick={() => choose('minutes')}>
        {t('command.readMinutes')}
      </Button>
      <Button onClick={() => choose('newPoint')}>{t('command.newPoint')}</Button>
    </>
  ) : (
    <>
      <Button appearance="primary" disabledFocusable={busy} onClick={() => void actions.run('makeStatusSheet')}>
        {t('command.makeStatusSheet')}
      </Button>
      {overview.figures.missing > 0 ? (
        <Button onClick={() => choose('reminders')}>{t('command.showReminders')}</Button>
      ) : (
        <Button onClick={() => choose('newPoint')}>{t('command.newPoint')}</Button>
      )}
    </>
  );

  return (
    <ViewFrame footer={footer}>
      <ReadLine
        first={meetingDistance(overview.meeting, day, t)}
        readAt={readAt}
        busy={busy}
        onRefresh={() => void actions.refresh()}
      />
      {damaged && <p>{t('pane.damaged')}</p>}
      {empty ? (
        !damaged && <p className={styles.text}>{t('pane.points.empty')}</p>
      ) : (
        <>
          {overview.meeting === undefined && <p className={styles.text}>{t('pane.overview.noMeeting')}</p>}
          <section className={styles.card} aria-label={t('pane.overview.figures')}>
            <ul className={styles.list}>
              {overviewTraits
                .filter((trait) => trait !== 'noOwner' || overview.figures.noOwner > 0)
                .map((trait) => (
                  <li key={trait} className={styles.row}>
                    <Figure
                      trait={trait}
                      overview={overview}
                      onShow={() => choose('points', { pointFilter: { trait }, openPoint: undefined })}
                    />
                  </li>
                ))}
            </ul>
          </section>
          <UnitBars
            bars={overview.bars}
            onShow={(unit) => choose('points', { pointFilter: { unit, trait: 'open' }, openPoint: undefined })}
          />
        </>
      )}
    </ViewFrame>
  );
}

interface FigureProps {
  readonly trait: OverviewTrait;
  readonly overview: Overview;
  readonly onShow: () => void;
}

/** A figure of nothing leads nowhere: it is a line of text. */
function Figure({ trait, overview, onShow }: FigureProps) {
  const t = useText();
  const styles = useStyles();
  const count = overview.figures[trait];
  const label = t(`pane.overview.${trait}`);
  if (count === 0)
    return (
      <div className={mergeClasses(styles.figure, styles.nothing)}>
        <span>{label}</span>
        <span className={styles.none}>{t('pane.overview.none')}</span>
      </div>
    );
  const words =
    trait === 'missing'
      ? t('pane.overview.units', { count: overview.missingUnits })
      : t('pane.points.count', { count });
  return (
    <Button appearance="subtle" className={styles.figure} onClick={onShow}>
      <span>{label}</span>
      <span className={styles.count}>
        {words} <span aria-hidden="true">›</span>
      </span>
    </Button>
  );
}
