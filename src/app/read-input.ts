// What a person types into the pane -> what the register would hold, while she types. Pure; nothing is guessed silently.

import {
  builtInUnits,
  findDate,
  isIsoDay,
  isIsoMonth,
  parseOwners,
  problem,
  unitDirectory,
  type Due,
  type IsoDay,
  type OwnersText,
  type Problem,
  type Unit,
} from '../domain';
import type { RegisterState } from './store';

/** The units of the register; the built-in ones before there is any. */
export const unitsOf = (state: RegisterState): readonly Unit[] =>
  state.data === 'ready' && state.register.units.length > 0 ? state.register.units : builtInUnits;

export const readOwners = (text: string, units: readonly Unit[]): OwnersText => parseOwners(text, unitDirectory(units));

export interface ReadDue {
  readonly due: Due | null;
  readonly problems: readonly Problem[];
}

/** A year-less date is the next one after `today`. Words without a date are kept as words, with a problem. */
export function readDue(text: string, today: IsoDay): ReadDue {
  const written = text.trim();
  if (written === '') return { due: null, problems: [] };
  const found = findDate(written, { after: today });
  if (found !== undefined) {
    const problems = found.yearWritten ? [] : [problem('yearInferred', 'info', { text: found.text, date: found.date })];
    if (isIsoDay(found.date)) return { due: { kind: 'day', day: found.date }, problems };
    if (isIsoMonth(found.date)) return { due: { kind: 'month', month: found.date }, problems };
  }
  return {
    due: { kind: 'text', text: written },
    problems: [problem('dueNotUnderstood', 'warning', { text: written })],
  };
}

/** A day with its year; of a range the first. `undefined` for anything else. */
export function readDay(text: string): IsoDay | undefined {
  const start = findDate(text, undefined)?.start;
  return start !== undefined && isIsoDay(start) ? start : undefined;
}
