// Points that the register has otherwise than the minutes, and for which a person chose the minutes' words: changed in the same
// write that brings in the new ones, and changed back by the same «Angre». Pure.

import {
  editPoint,
  problem,
  setOwners,
  type DraftOutcome,
  type MinutesDraft,
  type Point,
  type PointFields,
  type Problem,
  type Register,
  type RowMove,
} from '../domain';
import type { EditableField } from './draft-edit';

export interface TakeOver {
  /** Index among the points of the draft that is written. */
  readonly index: number;
  /** Fields beyond text and owners that she has typed into herself. */
  readonly typed: readonly EditableField[];
  /** What she saw of the register's point when she chose. */
  readonly shown: Pick<Point, 'id' | 'text' | 'ownersText'>;
}

export interface ReplacedPoint {
  readonly before: Point;
  readonly after: Point;
}

export interface Replacing {
  readonly register: Register;
  readonly moves: readonly RowMove[];
  readonly problems: readonly Problem[];
  readonly replaced: readonly ReplacedPoint[];
}

const unchanged = (register: Register): Replacing => ({ register, moves: [], problems: [], replaced: [] });

/** Where the register's point is no longer what she saw, it stands: she looks at it again. */
export function takeOverPoints(
  register: Register,
  { points }: MinutesDraft,
  outcomes: readonly DraftOutcome[],
  wanted: readonly TakeOver[],
): Replacing {
  return wanted.reduce<Replacing>((done, { index, typed, shown }) => {
    const draft = points[index];
    const outcome = outcomes[index];
    const before = done.register.points.find(({ id }) => id === outcome?.id);
    if (draft === undefined || before === undefined || outcome?.kind !== 'changed') return done;
    const differing = (['text', 'ownersText'] as const).find((field) => before[field] !== shown[field]);
    if (before.id !== shown.id || differing !== undefined) {
      const column = differing ?? 'text';
      const params = { key: before.id, column, read: shortened(shown[column]), found: shortened(before[column]) };
      return {
        ...done,
        problems: [...done.problems, problem('rowChanged', 'warning', params, { kind: 'point', id: before.id })],
      };
    }
    const fields: Partial<PointFields> = {
      text: draft.text,
      ...(typed.includes('shortTitle') && { shortTitle: draft.shortTitle }),
      ...(typed.includes('theme') && { theme: draft.theme }),
      ...(typed.includes('dueText') && { due: draft.due }),
      ...(typed.includes('contributorsText') && { contributorsText: draft.contributorsText }),
    };
    // Minutes that name nobody take nobody away.
    return replace(done, before, fields, draft.ownersText === '' ? before.ownersText : draft.ownersText);
  }, unchanged(register));
}

/** Enough to know it by. */
const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)} …` : text);

/** The points as they were, where nobody has changed them since. The others are named in `kept`. */
export function giveBackPoints(
  register: Register,
  replaced: readonly ReplacedPoint[],
): Replacing & { readonly kept: readonly Point[] } {
  const kept: Point[] = [];
  const done = replaced.reduce<Replacing>((sum, { before, after }) => {
    const now = sum.register.points.find(({ id }) => id === before.id);
    if (now === undefined || !FIELDS.every((field) => JSON.stringify(now[field]) === JSON.stringify(after[field]))) {
      kept.push(now ?? before);
      return sum;
    }
    const { shortTitle, text, theme, due, contributorsText } = before;
    return replace(sum, now, { shortTitle, text, theme, due, contributorsText }, before.ownersText);
  }, unchanged(register));
  return { ...done, kept };
}

const FIELDS = ['shortTitle', 'text', 'theme', 'due', 'ownersText', 'contributorsText'] as const;

function replace(done: Replacing, before: Point, fields: Partial<PointFields>, ownersText: string): Replacing {
  const edited = editPoint(done.register, before.id, fields);
  const owned =
    edited.ok && ownersText !== before.ownersText ? setOwners(edited.register, before.id, ownersText) : edited;
  const refused = !edited.ok ? edited.problem : !owned.ok ? owned.problem : undefined;
  if (refused !== undefined || !owned.ok || !edited.ok)
    return { ...done, problems: [...done.problems, ...(refused === undefined ? [] : [refused])] };
  const after = owned.register.points.find(({ id }) => id === before.id) ?? before;
  return {
    register: owned.register,
    moves: [...done.moves, ...(owned.moves ?? [])],
    problems: [...done.problems, ...new Set([...edited.problems, ...owned.problems])],
    replaced: [...done.replaced, { before, after }],
  };
}
