// A deadline: a date, a month, or words, read while one writes; a calendar writes a day into it.

import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useId, useRef, useState } from 'react';
import { problemWords } from '../../app/problem-words';
import { readDue } from '../../app/read-input';
import { dueDay, type IsoDay } from '../../domain';
import { dueWords } from '../parts/point-words';
import { useText } from '../parts/text-context';
import { readHelp, type Help } from './read-help';

const DayPicker = lazy(async () => ({ default: (await import('./DayPicker')).DayPicker }));

const useStyles = makeStyles({
  row: { display: 'flex', gap: tokens.spacingHorizontalXS },
  input: { flexGrow: 1, minWidth: 0 },
  open: { flexShrink: 0, minWidth: 'auto' },
});

export interface DueFieldProps {
  readonly label: string;
  readonly text: string;
  readonly today: IsoDay;
  /** A year-less date is the next one after it; today, unless the text was written at another time. */
  readonly after?: IsoDay;
  readonly onChange: (text: string) => void;
}

export function DueField({ label, text, today, after = today, onChange }: DueFieldProps) {
  const t = useText();
  const styles = useStyles();
  const [picking, setPicking] = useState(false);
  const calendar = useId();
  const row = useRef<HTMLDivElement>(null);
  const { due, problems } = readDue(text, after);
  return (
    <div>
      <Field label={label} {...dueHelp()}>
        {(props) => (
          <div ref={row} className={styles.row}>
            <Input {...props} className={styles.input} value={text} onChange={(_event, { value }) => onChange(value)} />
            <Button
              className={styles.open}
              aria-expanded={picking}
              aria-controls={picking ? calendar : undefined}
              onClick={() => setPicking(!picking)}
            >
              {t('pane.due.calendar')}
            </Button>
          </div>
        )}
      </Field>
      {picking && (
        <div id={calendar}>
          <Suspense fallback={<p>{t('pane.loading')}</p>}>
            <DayPicker
              day={dueDay(due)}
              today={today}
              onChoose={(day) => {
                onChange(t.shortDate(day));
                setPicking(false);
                row.current?.querySelector('input')?.focus();
              }}
            />
          </Suspense>
        </div>
      )}
    </div>
  );

  function dueHelp(): Help {
    if (due === null) return { hint: t('pane.new.dueHint') };
    // «… er lest som …» says it already.
    const readAs = due.kind === 'text' || problems.length > 0 ? '' : t('pane.new.dueRead', { date: dueWords(due, t) });
    return readHelp([readAs, ...problems.map((problem) => problemWords(problem, t))], problems);
  }
}
