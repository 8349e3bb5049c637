// What a person changes in a draft of minutes before it is written. Her edits stand beside the draft, keyed by what the minutes
// said, so that they find their points again when the same text is read anew. Pure.

import {
  addUnit,
  emptyRegister,
  findPersonalData,
  parseOwners,
  problem,
  unit,
  unitDirectory,
  type IsoDay,
  type LineSpan,
  type MinutesDraft,
  type NewUnit,
  type PointDraft,
  type Problem,
  type Unit,
  type UnitDirectory,
} from '../domain';
import { MAX_CELL_TEXT } from '../workbook/cells';
import { readDue } from './read-input';
import type { TakeOver } from './take-over-points';

/** Fields as typed; what is not here is as the minutes have it. */
export interface PointEdit {
  readonly shortTitle?: string | undefined;
  readonly text?: string | undefined;
  readonly theme?: string | undefined;
  readonly ownersText?: string | undefined;
  readonly contributorsText?: string | undefined;
  readonly dueText?: string | undefined;
  /** «Ta ikke med» */
  readonly leftOut?: boolean | undefined;
  /** The register has this point otherwise; the minutes' words are to stand. */
  readonly takeOver?: boolean | undefined;
}

export const editableFields = ['shortTitle', 'text', 'ownersText', 'contributorsText', 'dueText', 'theme'] as const;
export type EditableField = (typeof editableFields)[number];

export interface DraftEdits {
  /** By `pointKeys`. */
  readonly points: { readonly [key: string]: PointEdit };
  /** Units that neither the register nor the minutes' list has. */
  readonly units: readonly Pick<Unit, 'code' | 'name' | 'party'>[];
  /** Problems (`problemKey`) that she has looked at and leaves as they are. */
  readonly settled: readonly string[];
  /** Her answer when the minutes name no date. */
  readonly dateText: string;
}

export const noEdits: DraftEdits = { points: {}, units: [], settled: [], dateText: '' };

/** One for each point of the draft as it was read: its text, and which one it is when two have the same. */
export function pointKeys(points: readonly PointDraft[]): string[] {
  const seen = new Map<string, number>();
  return points.map(({ text }) => {
    const count = (seen.get(text) ?? 0) + 1;
    seen.set(text, count);
    return count === 1 ? text : `${text} (${count})`;
  });
}

export const withPointEdit = (edits: DraftEdits, key: string, edit: PointEdit): DraftEdits => ({
  ...edits,
  points: { ...edits.points, [key]: { ...edits.points[key], ...edit } },
});

/** `owner`: key of the point the problem belongs to, '' for the minutes as a whole. */
export const problemKey = ({ code, params }: Problem, owner: string): string =>
  [code, ...Object.values(params), owner].join('|');

export const withSettled = (edits: DraftEdits, key: string, settled: boolean): DraftEdits => ({
  ...edits,
  settled: [...edits.settled.filter((other) => other !== key), ...(settled ? [key] : [])],
});

/** The register's units with what the minutes add: new ones, and other names of known ones. */
export function unitsWithDraft(known: readonly Unit[], draft: MinutesDraft): readonly Unit[] {
  const register = unitDirectory(known);
  const merged = known.map((entry) => {
    const named = draft.units.filter(({ code }) => code === entry.code).flatMap(({ aliases }) => aliases);
    return named.length === 0 ? entry : { ...entry, aliases: [...new Set([...entry.aliases, ...named])] };
  });
  const isNew = ({ code }: Unit) => register.byCode(code) === undefined && register.byAlias(code) === undefined;
  return [...merged, ...draft.units.filter(isNew)];
}

/** `Unit` with nothing but what was asked for, or why it cannot be one. */
export function newDraftUnit(
  units: readonly Unit[],
  input: Pick<NewUnit, 'code' | 'name' | 'party'>,
): { readonly unit: DraftEdits['units'][number] } | { readonly fault: Problem } {
  const change = addUnit(emptyRegister(units), { ...input, aliases: [], email: '', note: '' });
  const added = change.ok ? change.register.units.at(-1) : undefined;
  if (!change.ok) return { fault: change.problem };
  if (added === undefined) throw new Error('Failed to add a unit to the draft: it is not in the list');
  return { unit: { code: added.code, name: added.name, party: added.party } };
}

/**
 * The draft with her edits, point by point in the same order, those left out too. Owners are read anew where their line or the
 * list of units was changed; problems of what she changed are those of her text. `after`: what a year-less date follows.
 */
export function editDraft(draft: MinutesDraft, edits: DraftEdits, known: readonly Unit[], after: IsoDay): MinutesDraft {
  const units = [...draft.units, ...edits.units.map(({ code, name, party }) => unit(code, name, party))];
  const directory = unitDirectory(unitsWithDraft(known, { ...draft, units }));
  const keys = pointKeys(draft.points);
  let problems = draft.problems;
  const points = draft.points.map((point, i) => {
    const edit = edits.points[keys[i] ?? ''] ?? {};
    const edited = editPoint(point, edit, directory, edits.units.length > 0, after);
    const outdated = new Set(edited.outdated);
    problems = problems.filter((one) => !(outdated.has(one.code) && isAt(one, point.lines)));
    problems = [...problems, ...edited.problems];
    return edited.point;
  });
  const owners = new Set<unknown>(points.flatMap((point) => point.owners.map((owner) => owner.unit)));
  const stillTrue = ({ code, params }: Problem) => code !== 'unitNotAddressed' || owners.has(params['code']);
  return { ...draft, units, points, problems: problems.filter(stillTrue) };
}

const isAt = ({ at }: Problem, { first, last }: LineSpan): boolean =>
  at?.kind === 'minutes' && at.line >= first && at.line <= last;

const OWNER_CODES = [
  'unknownUnit',
  'aliasUsed',
  'ownersNotUnderstood',
  'unitOfOtherParty',
  'ownerRepeated',
  'ownersMissing',
] as const satisfies readonly Problem['code'][];
const DUE_CODES = ['dueNotUnderstood', 'yearInferred'] as const satisfies readonly Problem['code'][];
const TEXT_CODES = ['textTooLong', 'possiblePersonalData'] as const satisfies readonly Problem['code'][];

interface EditedPoint {
  readonly point: PointDraft;
  /** Problems of these kinds that the reader found are about what no longer stands there. */
  readonly outdated: readonly Problem['code'][];
  readonly problems: readonly Problem[];
}

function editPoint(
  point: PointDraft,
  edit: PointEdit,
  directory: UnitDirectory,
  newUnits: boolean,
  after: IsoDay,
): EditedPoint {
  const ownersText = edit.ownersText ?? point.ownersText;
  const contributorsText = edit.contributorsText ?? point.contributorsText;
  const text = edit.text ?? point.text;
  const at = { kind: 'minutes', line: point.lines.first } as const;
  const ownersAt = { kind: 'minutes', line: point.lines.last } as const;
  let edited: PointDraft = {
    ...point,
    text,
    shortTitle: edit.shortTitle ?? point.shortTitle,
    theme: edit.theme ?? point.theme,
  };
  const outdated: Problem['code'][] = [];
  const problems: Problem[] = [];
  if (newUnits || ownersText !== point.ownersText || contributorsText !== point.contributorsText) {
    const own = parseOwners(ownersText, directory);
    const contributing = parseOwners(contributorsText, directory);
    edited = { ...edited, ownersText, owners: own.owners, contributorsText, contributors: contributing.owners };
    outdated.push(...OWNER_CODES);
    if (ownersText.trim() === '') problems.push(problem('ownersMissing', 'warning', {}, ownersAt));
    problems.push(...[...own.problems, ...contributing.problems].map((found) => ({ ...found, at: ownersAt })));
  }
  if (edit.dueText !== undefined) {
    const read = readDue(edit.dueText, after);
    edited = { ...edited, due: read.due };
    outdated.push(...DUE_CODES);
    problems.push(...read.problems.map((found) => ({ ...found, at: ownersAt })));
  }
  if (text !== point.text || edited.shortTitle !== point.shortTitle || outdated.length > 0) {
    outdated.push(...TEXT_CODES);
    const seen = new Set<string>();
    for (const { kind, text: found } of findPersonalData(
      [edited.shortTitle, text, ownersText, contributorsText].join('\n'),
    )) {
      if (!seen.has(found)) problems.push(problem('possiblePersonalData', 'warning', { kind, text: found }, at));
      seen.add(found);
    }
    if (text.length > MAX_CELL_TEXT)
      problems.push(problem('textTooLong', 'error', { length: text.length, limit: MAX_CELL_TEXT }, at));
  }
  if (text.trim() === '') problems.push(problem('pointTextMissing', 'error', {}, at));
  return { point: edited, outdated, problems };
}

/** A point that she wants changed where the register has it already. */
export type ChosenPoint = Omit<TakeOver, 'shown'>;

export interface DraftToWrite {
  readonly draft: MinutesDraft;
  /** Index among the points of the edited draft, for each point that is written. */
  readonly indexes: readonly number[];
  readonly takeOver: readonly ChosenPoint[];
}

/** Of an edited draft: without the points left out, owners and contributors in the standard form. */
export function draftToWrite(
  edited: MinutesDraft,
  original: MinutesDraft,
  edits: DraftEdits,
  known: readonly Unit[],
): DraftToWrite {
  const keys = pointKeys(original.points);
  const editOf = (index: number): PointEdit => edits.points[keys[index] ?? ''] ?? {};
  const directory = unitDirectory(unitsWithDraft(known, edited));
  const indexes = edited.points.flatMap((_point, i) => (editOf(i).leftOut === true ? [] : [i]));
  const points = indexes
    .flatMap((i) => edited.points[i] ?? [])
    .map((point) => ({
      ...point,
      shortTitle: point.shortTitle.trim(),
      text: point.text.trim(),
      theme: point.theme.trim(),
      ownersText: parseOwners(point.ownersText, directory).standard,
      contributorsText: parseOwners(point.contributorsText, directory).standard,
    }));
  const takeOver = indexes.flatMap((i, index): ChosenPoint[] => {
    const edit = editOf(i);
    if (edit.takeOver !== true) return [];
    return [{ index, typed: editableFields.filter((field) => edit[field] !== undefined) }];
  });
  return { draft: { ...edited, points }, indexes, takeOver };
}
