// A date that stands as words in a cell -> a date that Excel counts with.

import { daySerial, findDate, isIsoDay, yearOf, type IsoDay, type Problem } from '../../domain';
import { noted, remedies, rowOf, type Advice, type Reading } from './remedy';

/** Day, month and year in an order that nobody reads otherwise. */
const PLAIN = /^(?:\d{1,2}\.\s?\d{1,2}\.\s?\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}\.?\s*\p{L}{3,}\.?\s*\d{4})$/u;

export function dateRemedies(problem: Problem, { today }: Reading): Advice {
  const row = rowOf(problem);
  const column = problem.at?.kind === 'cell' ? problem.at.column : undefined;
  const text = String(problem.params['text']);
  if (row === undefined || column === undefined || row.table === 'history') return noted('pane.remedy.byHand');
  const day = dayIn(text, today);
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

/** Cells tell what has been (`Oppdatert`): a year that is not written is the last one that is not to come. */
function dayIn(text: string, today: IsoDay): IsoDay | undefined {
  const year = yearOf(today);
  const days = [undefined, { year }, { year: year - 1 }].map((rule) => findDate(text, rule)?.date);
  const [written, ...supposed] = days.map((date) => (date !== undefined && isIsoDay(date) ? date : undefined));
  return written ?? supposed.find((day) => day !== undefined && day <= today);
}
