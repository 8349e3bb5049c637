// What the minutes were read as, beside their text, before anything is written: the meeting, every point, what is worth a look,
// what found no place.

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Activity, useCallback, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import {
  draftToWrite,
  editDraft,
  unitsWithDraft,
  withPointEdit,
  withSettled,
  type DraftEdits,
  type DraftToWrite,
} from '../../app/draft-edit';
import { readDay, unitsOf } from '../../app/read-input';
import type { MinutesReading } from '../../app/read-minutes';
import type { RegisterState } from '../../app/store';
import type { TakeOver } from '../../app/take-over-points';
import { previewDraft } from '../../app/write-draft';
import type { ImportResult, IsoDay, LineSpan, MinutesDraft, Point, Problem, Register } from '../../domain';
import type { Translator } from '../../i18n';
import { themesOf } from '../fields/ThemeField';
import { useText } from '../parts/text-context';
import { useWide } from '../parts/use-wide';
import { ViewFrame } from '../shell/ViewFrame';
import { DraftPoint, type DraftPointProps } from './DraftPoint';
import { DraftSummary } from './DraftSummary';
import { sortDraft } from './draft-words';
import { NoPoints } from './NoPoints';
import { SourceText } from './SourceText';
import type { SourceMark } from './source-runs';

const useStyles = makeStyles({
  list: { margin: `${tokens.spacingVerticalM} 0 0`, padding: 0, listStyleType: 'none' },
  heading: { margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase300 },
  passage: { marginBottom: tokens.spacingVerticalM },
  quote: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    padding: `0 0 0 ${tokens.spacingHorizontalM}`,
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorPaletteMarigoldBorder2}`,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'pre-line',
  },
  sourceHeading: { margin: `0 0 ${tokens.spacingVerticalM}`, fontSize: tokens.fontSizeBase300, outlineStyle: 'none' },
});

export interface DraftReviewProps {
  readonly reading: MinutesReading;
  readonly edits: DraftEdits;
  readonly register: RegisterState;
  readonly workbookText: Translator;
  readonly today: IsoDay;
  readonly busy: boolean;
  readonly onEdits: (change: (edits: DraftEdits) => DraftEdits) => void;
  readonly onWrite: (draft: MinutesDraft, meetingDay: IsoDay | null, takeOver: readonly TakeOver[]) => void;
  /** A point without a text stands in the way of writing. */
  readonly onRefused: (problems: readonly Problem[]) => void;
  readonly onBack: () => void;
  readonly onSeePoints: () => void;
  readonly onOpenPoint: (point: Point) => void;
  readonly onNewPoint: () => void;
}

export function DraftReview(props: DraftReviewProps) {
  const { reading, edits, register, workbookText, today, busy, onEdits, onWrite, onRefused, onBack } = props;
  const t = useText();
  const styles = useStyles();
  const wide = useWide();
  const list = useRef<HTMLOListElement>(null);
  const source = useRef<HTMLHeadingElement>(null);
  const [mark, setMark] = useState<SourceMark | undefined>();
  /** On a narrow pane the text is a page of its own; this is the button that led there. */
  const [sourceFrom, setSourceFrom] = useState<HTMLElement | undefined>();
  const { draft: original } = reading;
  const day = original.meeting.date ?? readDay(edits.dateText) ?? null;
  const after = day ?? today;
  const known = unitsOf(register);
  const edited = useMemo(() => editDraft(original, edits, known, after), [original, edits, known, after]);
  const toWrite = useMemo(() => draftToWrite(edited, original, edits, known), [edited, original, edits, known]);
  const state = register.data === 'ready' ? register.register : undefined;
  const preview = useMemo(
    () => (day === null ? undefined : previewDraft(toWrite.draft, state, day, workbookText)),
    [toWrite, state, day, workbookText],
  );
  const sorted = useMemo(
    () => sortDraft(original, edited, edits, toWrite, preview),
    [original, edited, edits, toWrite, preview],
  );
  const units = useMemo(() => unitsWithDraft(known, edited), [known, edited]);
  const themes = useMemo(() => themesOf([...edited.points, ...(state?.points ?? [])]), [edited, state]);
  const { entries, counts } = sorted;
  const taken = entries.length - counts.leftOut;
  const changes =
    counts.added + entries.filter(({ outcome, edit }) => outcome?.kind === 'changed' && edit.takeOver === true).length;
  const nothingNew = preview !== undefined && taken > 0 && changes === 0;

  const show = useCallback(
    (next: SourceMark | undefined) => {
      if (wide) {
        setMark(next);
        return;
      }
      const from = document.activeElement;
      flushSync(() => {
        setMark(next);
        setSourceFrom(from instanceof HTMLElement ? from : document.body);
      });
      source.current?.focus({ preventScroll: true });
    },
    [wide],
  );
  const onShow = useCallback(
    (index: number) => {
      const point = original.points[index];
      if (point !== undefined) show({ span: point.lines, point: index });
    },
    [original, show],
  );
  const onShowLines = useCallback((span: LineSpan) => show({ span }), [show]);
  const back = () => {
    flushSync(() => setSourceFrom(undefined));
    sourceFrom?.focus();
  };
  const goToPoint = useCallback((index: number) => {
    flushSync(() => setSourceFrom(undefined));
    const card = list.current?.querySelector<HTMLElement>(`[data-point="${index}"]`);
    card?.focus();
    card?.scrollIntoView?.({ block: 'start' });
  }, []);

  const onEdit = useCallback<DraftPointProps['onEdit']>(
    (key, edit) => onEdits((now) => withPointEdit(now, key, edit)),
    [onEdits],
  );
  const onSettle = useCallback<DraftPointProps['onSettle']>(
    ({ key }, settled) => onEdits((now) => withSettled(now, key, settled)),
    [onEdits],
  );
  const onAddUnit = useCallback<DraftPointProps['onAddUnit']>(
    (unit) => onEdits((now) => ({ ...now, units: [...now.units, unit] })),
    [onEdits],
  );

  const write = () => {
    const empty = edited.problems.filter(({ code }) => code === 'pointTextMissing');
    if (empty.length > 0) onRefused(empty);
    else onWrite(toWrite.draft, day, chosenPoints(toWrite, preview, state));
  };

  const text = <SourceText reading={reading} mark={mark} onPoint={goToPoint} />;
  const showsSource = sourceFrom !== undefined && !wide;
  return (
    <>
      <Activity mode={showsSource ? 'hidden' : 'visible'}>
        <ViewFrame
          aside={wide ? { label: t('pane.minutes.text'), content: text } : undefined}
          footer={
            <>
              {original.points.length === 0 && (
                <Button appearance="primary" onClick={props.onNewPoint}>
                  {t('pane.nav.newPoint')}
                </Button>
              )}
              {nothingNew && (
                <Button appearance="primary" onClick={props.onSeePoints}>
                  {t('pane.minutes.seePoints')}
                </Button>
              )}
              {taken > 0 && !nothingNew && (
                <Button appearance="primary" disabledFocusable={busy} onClick={write}>
                  {t(register.data === 'none' ? 'pane.minutes.createAndWrite' : 'pane.minutes.write')}
                </Button>
              )}
              <Button onClick={onBack}>{t('pane.minutes.back')}</Button>
            </>
          }
        >
          <DraftSummary
            draft={edited}
            sorted={sorted}
            day={day}
            dateText={edits.dateText}
            nothingNew={nothingNew}
            units={units}
            onDateChange={(dateText) => onEdits((now) => ({ ...now, dateText }))}
            onSettle={onSettle}
            onShowLines={onShowLines}
            onShowAll={wide ? undefined : () => show(undefined)}
          />
          {entries.length === 0 && <NoPoints draft={edited} />}
          {entries.length > 0 && (
            <ol ref={list} aria-label={t('pane.minutes.points')} className={styles.list}>
              {entries.map((entry) => (
                <DraftPoint
                  key={entry.key}
                  entry={entry}
                  known={state?.points.find(({ id }) => id === entry.outcome?.id)}
                  units={units}
                  themes={themes}
                  today={today}
                  after={after}
                  workbookText={workbookText}
                  onEdit={onEdit}
                  onSettle={onSettle}
                  onAddUnit={onAddUnit}
                  onShow={onShow}
                  onOpenKnown={props.onOpenPoint}
                />
              ))}
            </ol>
          )}
          {edited.notPlaced.length > 0 && (
            <section>
              <h2 className={styles.heading}>{t('pane.minutes.notPlaced', { count: edited.notPlaced.length })}</h2>
              {edited.notPlaced.map((passage) => (
                <div key={passage.lines.first} className={styles.passage}>
                  <blockquote className={styles.quote}>{passage.text}</blockquote>
                  <Button size="small" onClick={() => onShowLines(passage.lines)}>
                    {t('pane.minutes.show')}
                  </Button>
                </div>
              ))}
            </section>
          )}
        </ViewFrame>
      </Activity>
      {showsSource && (
        <ViewFrame footer={<Button onClick={back}>{t('pane.minutes.backToDraft')}</Button>}>
          <h2 ref={source} tabIndex={-1} className={styles.sourceHeading}>
            {t('pane.minutes.sourceHeading')}
          </h2>
          {text}
        </ViewFrame>
      )}
    </>
  );
}

/** With what she saw of the register's points when she chose. */
function chosenPoints(
  { takeOver }: DraftToWrite,
  preview: ImportResult | undefined,
  register: Register | undefined,
): readonly TakeOver[] {
  return takeOver.flatMap((chosen) => {
    const outcome = preview?.outcomes[chosen.index];
    const shown = register?.points.find(({ id }) => id === outcome?.id);
    return outcome?.kind === 'changed' && shown !== undefined ? [{ ...chosen, shown }] : [];
  });
}
