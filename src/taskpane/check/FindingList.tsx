// The findings, group by group. As many are drawn as one reads at a time; the rest are a button away.

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useMemo, useState } from 'react';
import { findingGroups, type Finding, type FindingGroup } from '../../app/remedies/findings';
import type { RegisterState } from '../../app/store';
import { NarrowSelect } from '../fields/NarrowSelect';
import { clockWords } from '../parts/point-words';
import { ReadLine } from '../parts/ReadLine';
import { useText } from '../parts/text-context';
import type { ViewProps } from '../shell/Shell';
import { ViewFrame } from '../shell/ViewFrame';
import { FindingCard } from './FindingCard';
import { safeRemedies } from './safe-remedies';

const STEP = 20;

const useStyles = makeStyles({
  text: { margin: `${tokens.spacingVerticalXS} 0`, color: tokens.colorNeutralForeground2 },
  filter: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalXS} 0`,
    fontSize: tokens.fontSizeBase200,
  },
  select: { flexGrow: 1, maxWidth: '280px' },
  heading: { margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase300 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  more: { marginTop: tokens.spacingVerticalS },
  repair: {
    margin: `${tokens.spacingVerticalL} 0 0`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

type Shown = 'all' | 'error' | 'warning' | 'info' | 'withRemedy';
const SHOWN: readonly Shown[] = ['all', 'error', 'warning', 'info', 'withRemedy'];

export interface FindingListProps extends ViewProps {
  readonly register: RegisterState & { readonly data: 'ready' };
  readonly findings: readonly Finding[];
  readonly busy: boolean;
  readonly onPreview: () => void;
}

export function FindingList(props: FindingListProps) {
  const { register, findings, busy, actions, readAt, onPreview } = props;
  const t = useText();
  const styles = useStyles();
  const filter = useId();
  const [shown, setShown] = useState<Shown>('all');
  // Only as long as the pane is open: what one looks away from here is still in the workbook.
  const [looked, setLooked] = useState<ReadonlySet<string>>(new Set());
  const safe = useMemo(() => safeRemedies(findings).length, [findings]);
  const open = findings.filter(({ id }) => !looked.has(id));
  const wanted = open.filter((finding) => isShown(finding, shown));
  const aside = findings.filter(({ id }) => looked.has(id));
  const look = (id: string) => {
    const next = new Set(looked);
    if (!next.delete(id)) next.add(id);
    setLooked(next);
  };
  const card = (finding: Finding) => (
    <FindingCard key={finding.id} {...props} finding={finding} looked={looked.has(finding.id)} onLook={() => look(finding.id)} />
  ); // prettier-ignore
  return (
    <ViewFrame
      footer={
        <>
          {register.damaged && (
            <Button appearance="primary" disabledFocusable={busy} onClick={() => void actions.run('createRegister')}>
              {t('pane.repair')}
            </Button>
          )}
          {!register.damaged && safe > 0 && (
            <Button appearance="primary" disabledFocusable={busy} onClick={onPreview}>
              {t('pane.remedy.safe', { count: safe })}
            </Button>
          )}
          <Button
            appearance={register.damaged || safe > 0 ? 'secondary' : 'primary'}
            disabledFocusable={busy}
            onClick={() => void actions.run('checkRegister')}
          >
            {t('pane.check.run')}
          </Button>
        </>
      }
    >
      <ReadLine
        first={t('pane.check.count', { count: open.length })}
        readAt={readAt}
        busy={busy}
        onRefresh={() => void actions.refresh()}
      />
      <p className={styles.text}>{register.damaged ? t('pane.damaged') : t('pane.check.intro')}</p>
      {findings.length === 0 && readAt !== undefined && (
        <p>
          {t('pane.check.empty', {
            points: register.register.points.length,
            reports: register.register.reports.length,
            units: register.register.units.length,
            meetings: register.register.meetings.length,
            time: clockWords(readAt, t),
          })}
        </p>
      )}
      {findings.length > STEP && (
        <div className={styles.filter}>
          <label htmlFor={filter}>{t('pane.check.only')}</label>
          <NarrowSelect
            id={filter}
            size="small"
            className={styles.select}
            value={shown}
            onChange={(_event, { value }) => setShown(SHOWN.find((one) => one === value) ?? 'all')}
          >
            {SHOWN.map((one) => (
              <option key={one} value={one}>
                {`${shownWords(one)} (${open.filter((finding) => isShown(finding, one)).length})`}
              </option>
            ))}
          </NarrowSelect>
        </div>
      )}
      {open.length > 0 && wanted.length === 0 && <p className={styles.text}>{t('pane.check.noneOfThese')}</p>}
      {findingGroups.map((group) => (
        <Group
          key={`${group} ${shown}`}
          group={group}
          findings={wanted.filter((one) => one.group === group)}
          card={card}
        />
      ))}
      {aside.length > 0 && <Aside findings={aside} card={card} />}
      {!register.damaged && (
        <p className={styles.repair}>
          {t('pane.check.repairHint')}{' '}
          <Button size="small" disabledFocusable={busy} onClick={() => void actions.run('createRegister')}>
            {t('command.createRegister')}
          </Button>
        </p>
      )}
    </ViewFrame>
  );

  function shownWords(one: Shown): string {
    if (one === 'all') return t('pane.check.all');
    return one === 'withRemedy' ? t('pane.check.withRemedy') : t(`pane.check.severity.${one}`);
  }
}

const isShown = ({ problem, remedies }: Finding, shown: Shown): boolean =>
  shown === 'all' || (shown === 'withRemedy' ? remedies.length > 0 : problem.severity === shown);

interface GroupProps {
  readonly group: FindingGroup;
  readonly findings: readonly Finding[];
  readonly card: (finding: Finding) => React.ReactNode;
}

function Group({ group, findings, card }: GroupProps) {
  const t = useText();
  const styles = useStyles();
  const [limit, setLimit] = useState(STEP);
  const rest = findings.length - limit;
  if (findings.length === 0) return null;
  const heading = t('pane.check.groupCount', { group: t(`pane.check.group.${group}`), count: findings.length });
  return (
    <section aria-label={t(`pane.check.group.${group}`)}>
      <h2 className={styles.heading}>{heading}</h2>
      <ul className={styles.list}>{findings.slice(0, limit).map(card)}</ul>
      {rest > 0 && (
        <Button className={styles.more} onClick={() => setLimit(limit + STEP)}>
          {t('pane.showMore', { count: Math.min(rest, STEP) })}
        </Button>
      )}
    </section>
  );
}

/** What was looked at, folded away. */
function Aside({ findings, card }: Pick<GroupProps, 'findings' | 'card'>) {
  const t = useText();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const list = useId();
  return (
    <>
      <Button
        size="small"
        className={styles.more}
        aria-expanded={open}
        aria-controls={open ? list : undefined}
        onClick={() => setOpen(!open)}
      >
        {t('pane.check.lookedAt', { count: findings.length })}
      </Button>
      {open && (
        <ul id={list} className={styles.list}>
          {findings.map(card)}
        </ul>
      )}
    </>
  );
}
