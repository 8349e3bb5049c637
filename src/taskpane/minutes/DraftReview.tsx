// What the minutes were read as, before anything is written: the meeting, every point, what is worth a look, what found no place.

import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { readDay, readOwners, unitsOf } from '../../app/read-input';
import type { RegisterState } from '../../app/store';
import { previewDraft } from '../../app/write-draft';
import type { IsoDay, MinutesDraft } from '../../domain';
import type { Translator } from '../../i18n';
import { DraftPoint } from './DraftPoint';
import { sortDraft } from './draft-words';
import { ProblemNotes } from '../parts/ProblemNotes';
import { useText } from '../parts/text-context';
import { ViewFrame } from '../shell/ViewFrame';

const useStyles = makeStyles({
  title: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase300,
  },
  facts: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  date: { margin: `${tokens.spacingVerticalM} 0` },
  list: { margin: `${tokens.spacingVerticalM} 0 0`, padding: 0, listStyleType: 'none' },
  heading: { margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase300 },
  remarks: { marginTop: tokens.spacingVerticalM },
  summary: { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold },
  passage: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    padding: `0 0 0 ${tokens.spacingHorizontalM}`,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'pre-line',
  },
});

export interface DraftReviewProps {
  readonly draft: MinutesDraft;
  readonly register: RegisterState;
  readonly workbookText: Translator;
  /** The person's answer when the minutes named no date. */
  readonly dateText: string;
  readonly busy: boolean;
  readonly onDateChange: (text: string) => void;
  readonly onWrite: (meetingDay: IsoDay | null) => void;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

export function DraftReview(props: DraftReviewProps) {
  const { draft, register, workbookText, dateText, busy, onDateChange, onWrite, onBack, onDone } = props;
  const t = useText();
  const styles = useStyles();
  const day = draft.meeting.date ?? readDay(dateText) ?? null;
  const known = register.data === 'ready' ? register.register : undefined;
  const preview = useMemo(
    () => (day === null ? undefined : previewDraft(draft, known, day, workbookText)),
    [draft, known, day, workbookText],
  );
  const { entries, general, toLookAt } = useMemo(() => sortDraft(draft, preview), [draft, preview]);
  const units = useMemo(() => [...unitsOf(register), ...draft.units], [register, draft]);
  const found = draft.points.length > 0;
  const allKnown = found && preview?.outcomes.every(({ kind }) => kind !== 'added') === true;
  const owners = draft.points.reduce((sum, point) => sum + point.owners.length, 0);

  return (
    <ViewFrame
      footer={
        <>
          {allKnown && (
            <Button appearance="primary" onClick={onDone}>
              {t('pane.minutes.seePoints')}
            </Button>
          )}
          {found && !allKnown && (
            <Button appearance="primary" disabledFocusable={busy} onClick={() => onWrite(day)}>
              {t(register.data === 'none' ? 'pane.minutes.createAndWrite' : 'pane.minutes.write')}
            </Button>
          )}
          <Button onClick={onBack}>{t('pane.minutes.back')}</Button>
        </>
      }
    >
      <h2 className={styles.title}>{draft.meeting.title || t('pane.minutes.noTitle')}</h2>
      <p className={styles.facts}>{meetingFacts(draft, day, t)}</p>
      <p className={styles.facts}>
        {t('pane.minutes.summary', { points: draft.points.length, owners })}
        {toLookAt > 0 && ` · ${t('pane.minutes.toLookAt', { count: toLookAt })}`}
      </p>
      {allKnown && <p className={styles.facts}>{t('pane.minutes.allKnown')}</p>}
      {draft.meeting.date === null && (
        <MeetingDate text={dateText} day={day} onChange={onDateChange} className={styles.date} />
      )}
      {general.length > 0 && (
        // Before the points, since they are about the minutes as a whole; one who has read them folds them away.
        <details open className={styles.remarks}>
          <summary className={styles.summary}>{t('pane.minutes.remarks', { count: general.length })}</summary>
          <ProblemNotes problems={general} />
        </details>
      )}
      {found && (
        <ol aria-label={t('pane.minutes.points')} className={styles.list}>
          {entries.map((entry, i) => (
            <DraftPoint
              key={i}
              entry={entry}
              number={i + 1}
              standard={readOwners(entry.point.ownersText, units).standard}
            />
          ))}
        </ol>
      )}
      {draft.notPlaced.length > 0 && (
        <section>
          <h2 className={styles.heading}>{t('pane.minutes.notPlaced')}</h2>
          {draft.notPlaced.map(({ text, lines }) => (
            <blockquote key={lines.first} className={styles.passage}>
              {text}
            </blockquote>
          ))}
        </section>
      )}
    </ViewFrame>
  );
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
