// A date that stands as words in a cell -> a date that Excel counts with.

import { daySerial, findDate, inNorwegianOrder, isIsoDay, yearOf, type IsoDay, type Problem } from '../../domain';
import { noted, remedies, rowOf, type Advice, type Reading } from './remedy';

/** Day, month and year in an order that nobody reads otherwise. */
const PLAIN = /^(?:\d{1,2}\.\s?\d{1,2}\.\s?\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}\.?\s*\p{L}{3,}\.?\s*\d{4})$/u;

export function dateRemedies(problem: Problem, { today }: Reading): Advice {
  const row = rowOf(problem);
  const column = problem.at?.kind === 'cell' ? problem.at.column : undefined;
  const text = String(problem.params['text']);
  if (row === undefined || column === undefined || row.table === 'history') return noted('pane.remedy.byHand');
  const read = String(problem.params['date'] ?? '');
  const day = isIsoDay(read) ? read : dayIn(inNorwegianOrder(text), today, row.table === 'reports');
  if (day === undefined) return noted('pane.remedy.noDate');
  const shown = day.split('-').reverse().join('.');
  return remedies({
    id: `date ${row.table}.${column} ${day}`,
    label: { key: 'pane.remedy.writeDate', params: { date: shown } },
    change: { from: text, to: shown, as: 'date' },
    safe: PLAIN.test(text),
    fix: { kind: 'cells', cells: [{ ...row, column, value: daySerial(day) }] },
  });
}

/** Status rows tell what has been: a year that is not written is the last one that is not to come; else it is the next. */
function dayIn(text: string, today: IsoDay, past: boolean): IsoDay | undefined {
  if (!past) return dayOf(findDate(text, { after: today })?.date);
  const year = yearOf(today);
  const [written, ...supposed] = [undefined, { year }, { year: year - 1 }].map((rule) =>
    dayOf(findDate(text, rule)?.date),
  );
  return written ?? supposed.find((day) => day !== undefined && day <= today);
}

const dayOf = (date: string | undefined): IsoDay | undefined =>
  date !== undefined && isIsoDay(date) ? date : undefined;
