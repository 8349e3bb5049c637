// The top of the draft: which meeting it is of, how much of it is new, and what is worth a look about the minutes as a whole.

import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import type { IsoDay, LineSpan, MinutesDraft, Unit } from '../../domain';
import type { Translator } from '../../i18n';
import { useText } from '../parts/text-context';
import { DraftProblems } from './DraftProblems';
import type { DraftProblem, SortedDraft } from './draft-words';
import { changeKeepingFocus, useFocusWhenLost } from './keep-focus';
import { remediesFor } from './remedies';

const useStyles = makeStyles({
  title: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase300,
    outlineStyle: 'none',
  },
  facts: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  sum: { margin: `${tokens.spacingVerticalXS} 0 0` },
  date: { margin: `${tokens.spacingVerticalM} 0` },
  all: { marginTop: tokens.spacingVerticalXS },
  remarks: { marginTop: tokens.spacingVerticalM },
  summary: { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold },
});

export interface DraftSummaryProps {
  readonly draft: MinutesDraft;
  readonly sorted: SortedDraft;
  readonly day: IsoDay | null;
  readonly dateText: string;
  readonly nothingNew: boolean;
  readonly units: readonly Unit[];
  readonly onDateChange: (text: string) => void;
  readonly onSettle: (problem: DraftProblem, settled: boolean) => void;
  readonly onShowLines: (span: LineSpan) => void;
  /** `undefined` where the whole text stands beside. */
  readonly onShowAll: (() => void) | undefined;
}

export function DraftSummary(props: DraftSummaryProps) {
  const { draft, sorted, day, dateText, nothingNew, units, onDateChange, onSettle, onShowLines, onShowAll } = props;
  const t = useText();
  const styles = useStyles();
  const title = useFocusWhenLost<HTMLHeadingElement>();
  const remarks = useRef<HTMLElement>(null);
  const { general, entries, counts, toLookAt } = sorted;
  const owners = entries.reduce((sum, { point, leftOut }) => sum + (leftOut ? 0 : point.owners.length), 0);
  const settle = (problem: DraftProblem, settled: boolean) =>
    changeKeepingFocus(remarks.current, () => onSettle(problem, settled));
  return (
    <>
      <h2 ref={title} tabIndex={-1} className={styles.title}>
        {draft.meeting.title || t('pane.minutes.noTitle')}
      </h2>
      <p className={styles.facts}>{meetingFacts(draft, day, t)}</p>
      <div role="status">
        {entries.length > 0 && (
          <p className={styles.sum}>
            {t('pane.minutes.summary', { points: entries.length, owners })}
            {sumWords() !== '' && `: ${sumWords()}`}.{' '}
            {toLookAt > 0 && <strong>{t('pane.minutes.toLookAt', { count: toLookAt })}.</strong>}
          </p>
        )}
        {nothingNew && <p className={styles.facts}>{t('pane.minutes.nothingNew')}</p>}
        {entries.length > 0 && counts.leftOut === entries.length && (
          <p className={styles.facts}>{t('pane.minutes.allLeftOut')}</p>
        )}
      </div>
      {onShowAll !== undefined && (
        <Button size="small" className={styles.all} onClick={onShowAll}>
          {t('pane.minutes.showAll')}
        </Button>
      )}
      {draft.meeting.date === null && entries.length > 0 && (
        <MeetingDate text={dateText} day={day} onChange={onDateChange} className={styles.date} />
      )}
      {general.length > 0 && (
        // Before the points, since they are about the minutes as a whole; one who has read them folds them away.
        <details open className={styles.remarks}>
          <summary ref={remarks} tabIndex={0} className={styles.summary}>
            {t('pane.minutes.remarks', { count: general.length })}
          </summary>
          <DraftProblems
            problems={general}
            remedies={({ problem }) => remediesFor(problem, undefined, units)}
            onRemedy={(problem, remedy) => {
              if (remedy.kind === 'show') onShowLines({ first: remedy.line, last: remedy.line });
              else settle(problem, true);
            }}
            onReopen={(problem) => settle(problem, false)}
          />
        </details>
      )}
    </>
  );

  /** «5 nye, 1 avviker og 1 står i registeret»; '' before it is known. */
  function sumWords(): string {
    const kinds = ['added', 'changed', 'unchanged', 'leftOut'] as const;
    const known = entries.some(({ outcome }) => outcome !== undefined) || counts.leftOut > 0;
    if (!known) return '';
    return t.list(
      kinds.filter((kind) => counts[kind] > 0).map((kind) => t(`pane.minutes.sum.${kind}`, { count: counts[kind] })),
    );
  }
}

function MeetingDate(props: {
  readonly text: string;
  readonly day: IsoDay | null;
  readonly onChange: (text: string) => void;
  readonly className: string;
}) {
  const t = useText();
  const { text, day, onChange, className } = props;
  const unread = text.trim() !== '' && day === null;
  return (
    <Field
      required
      className={className}
      label={t('pane.minutes.date')}
      hint={t('pane.minutes.dateHint')}
      validationState={unread ? 'error' : day === null ? 'none' : 'success'}
      validationMessage={
        unread ? t('pane.minutes.dateUnread') : day === null ? null : t('pane.minutes.dateRead', { date: t.date(day) })
      }
    >
      <Input value={text} onChange={(_event, { value }) => onChange(value)} />
    </Field>
  );
}

/** «30.–31. januar 2025 · rapporteres april 2025» */
function meetingFacts({ meeting }: MinutesDraft, day: IsoDay | null, t: Translator): string {
  const { date, endDate, reportingMonth } = meeting;
  const when =
    date !== null && endDate !== null && endDate !== date
      ? t.dateRange(date, endDate)
      : day === null
        ? ''
        : t.date(day);
  const reporting = reportingMonth === null ? '' : t('pane.minutes.reporting', { month: t.date(reportingMonth) });
  return [when, reporting].filter((part) => part !== '').join(' · ');
}
