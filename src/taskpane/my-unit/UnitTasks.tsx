// The unit's points under each other; one is open with its form. The form that is open is the one that is saved.

import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useRef, useState, type ReactNode } from 'react';
import { reportForm, type ReportForm } from '../../app/change-point';
import { keepForm, keptForm, type Kept } from '../../app/kept-forms';
import type { UnitTask, UnitWork } from '../../app/unit-work';
import type { PointId, UnitCode } from '../../domain';
import { ConflictView } from '../fields/ConflictView';
import type { Conflict } from '../fields/use-edited-form';
import { dueWords } from '../parts/point-words';
import { useText } from '../parts/text-context';
import { ViewFrame } from '../shell/ViewFrame';
import type { MyUnitProps } from './MyUnitView';
import { ReportFields } from './ReportFields';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    marginBottom: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  head: {
    display: 'block',
    width: '100%',
    maxWidth: 'none',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    textAlign: 'start',
    whiteSpace: 'normal',
    fontWeight: tokens.fontWeightRegular,
  },
  small: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  missing: { color: tokens.colorStatusDangerForeground1 },
  title: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  body: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}` },
  text: { color: tokens.colorNeutralForeground2 },
});

export interface UnitTasksProps extends MyUnitProps {
  readonly unit: UnitCode;
  readonly work: UnitWork;
  readonly top: ReactNode;
  readonly bottom: ReactNode;
}

type Typed = Kept<'report'>;

export function UnitTasks({ unit, work, top, bottom, keep, busy, actions, choose }: UnitTasksProps) {
  const t = useText();
  const styles = useStyles();
  const bodyId = useId();
  // The order stands while one works: a card that was saved does not wander away under the hand.
  const [order] = useState(() => work.tasks.map(({ info }) => info.point.id));
  const tasks = [...work.tasks].sort((a, b) => place(order, a) - place(order, b));
  const [open, setOpen] = useState<PointId | undefined>(() => work.tasks[0]?.info.point.id);
  const [forms, setForms] = useState<ReadonlyMap<PointId, Typed>>(() => {
    const kept = work.tasks.map(
      ({ info: { point } }) => [point.id, keptForm(keep, 'report', keyOf(point.id, unit))] as const,
    );
    return new Map(kept.filter((entry): entry is [PointId, Typed] => entry[1] !== undefined));
  });
  const [conflict, setConflict] = useState<
    { readonly id: PointId; readonly saved: Conflict<ReportForm> } | undefined
  >();

  // Excel may be slow: what is typed while something is being saved must still be there when it is.
  const latest = useRef(forms);
  const setForm = (id: PointId, form: Typed | undefined) => {
    const next = new Map(latest.current);
    if (form === undefined) next.delete(id);
    else next.set(id, form);
    latest.current = next;
    setForms(next);
    keepForm(keep, 'report', form, keyOf(id, unit));
  };
  const task = tasks.find(({ info }) => info.point.id === open);
  const typedOf = ({ info, report }: UnitTask): Typed => {
    const base = reportForm(report);
    return forms.get(info.point.id) ?? { base, mine: base };
  };
  const nextMissing = (after: PointId): PointId | undefined =>
    tasks.find(({ info, isMissing }) => isMissing && info.point.id !== after)?.info.point.id;

  const save = async (id: PointId, typed: Typed, then: 'stay' | 'next') => {
    const saved = await actions.saveReport(id, unit, typed.base, typed.mine);
    if (saved.kind === 'conflict') setConflict({ id, saved });
    if (saved.kind !== 'saved') return;
    const now = latest.current.get(id);
    const goesOn = now !== undefined && now.mine !== typed.mine;
    setForm(id, goesOn ? { base: typed.mine, mine: now.mine } : undefined);
    if (then === 'next' && !goesOn) setOpen((current) => (current === id ? nextMissing(id) : current));
  };

  const disputed = tasks.find(({ info }) => info.point.id === conflict?.id);
  if (conflict !== undefined && disputed !== undefined)
    return (
      <ConflictView
        conflict={conflict.saved}
        typed={typedOf(disputed)}
        labelOf={(field) => t(`pane.report.${field}`)}
        wordsOf={words}
        busy={busy}
        onBack={() => setConflict(undefined)}
        onChosen={(chosen) => {
          setForm(conflict.id, chosen);
          setConflict(undefined);
          void save(conflict.id, chosen, 'stay');
        }}
      />
    );

  const next = open === undefined ? undefined : nextMissing(open);
  return (
    <ViewFrame
      footer={
        task !== undefined && (
          <>
            <Button
              appearance="primary"
              disabledFocusable={busy || typedOf(task).mine.status === null}
              onClick={() => void save(task.info.point.id, typedOf(task), next === undefined ? 'stay' : 'next')}
            >
              {t(next === undefined ? 'pane.save' : 'pane.unit.saveAndNext')}
            </Button>
            {forms.has(task.info.point.id) && (
              <Button onClick={() => setForm(task.info.point.id, undefined)}>{t('pane.unit.forget')}</Button>
            )}
          </>
        )
      }
    >
      {top}
      {tasks.length === 0 && <p className={styles.text}>{t('pane.unit.nothing')}</p>}
      <ul className={styles.list} aria-label={t('pane.unit.points')}>
        {tasks.map((one) => {
          const { point } = one.info;
          const isOpen = point.id === open;
          return (
            <li key={point.id} className={styles.item}>
              <Button
                appearance="subtle"
                className={styles.head}
                aria-expanded={isOpen}
                aria-controls={isOpen ? bodyId : undefined}
                onClick={() => setOpen(isOpen ? undefined : point.id)}
              >
                <span className={mergeClasses(styles.small, one.isMissing && styles.missing)}>
                  {[point.id, stateOf(one), dueOf(one)].filter((part) => part !== '').join(' · ')}
                </span>
                <span className={styles.title}>{point.shortTitle || t('pane.point.untitled')}</span>
              </Button>
              {isOpen && (
                <div id={bodyId} className={styles.body}>
                  <ReportFields
                    task={one}
                    form={typedOf(one).mine}
                    onChange={(mine) => setForm(point.id, { ...typedOf(one), mine })}
                    onShowPoint={() => choose('points', { openPoint: point.id })}
                    onShowRow={() => void actions.showReport(point.id, unit)}
                    busy={busy}
                  />
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {bottom}
    </ViewFrame>
  );

  function stateOf({ info, report, isMissing }: UnitTask): string {
    const status = report.status === null ? '' : t(`status.${report.status}`);
    const unsaved = forms.has(info.point.id) ? t('pane.unit.unsaved') : '';
    return [isMissing ? t('status.missing') : status, unsaved].filter((part) => part !== '').join(' · ');
  }
  function dueOf({ info }: UnitTask): string {
    const due = dueWords(info.point.due, t);
    return due === '' ? '' : t('pane.unit.due', { due });
  }
  function words(field: keyof ReportForm, value: string | null): string {
    return field === 'status' && value !== null
      ? t(`status.${value as NonNullable<ReportForm['status']>}`)
      : (value ?? '');
  }
}

const keyOf = (id: PointId, unit: UnitCode): string => `${id}.${unit}`;
const place = (order: readonly PointId[], { info }: UnitTask): number => {
  const found = order.indexOf(info.point.id);
  return found < 0 ? order.length : found;
};
