// A draft from minutes -> the register with what is new in it. Reading the same minutes twice adds nothing.

import { yearOf, type IsoDay } from './dates';
import { nextPointId, type PointId } from './ids';
import type { MinutesDraft, PointDraft } from './minutes-draft';
import { normalizeText, textSimilarity } from './normalize-text';
import { formatOwners, parseOwners } from './owners';
import { problem, type Problem } from './problem';
import { emptyReport, usedPointIds, type Meeting, type MeetingKind, type Point, type Register } from './register';
import { unitDirectory, type Unit, type UnitDirectory } from './units';

/** What became of one point of the draft. */
export type DraftOutcome =
  | { readonly kind: 'added'; readonly id: PointId }
  | { readonly kind: 'unchanged'; readonly id: PointId }
  /** The register holds a point that is nearly this one, or this one with other owners. It is left as it is. */
  | { readonly kind: 'changed'; readonly id: PointId };

export interface ImportResult {
  readonly register: Register;
  /** In the order of the draft's points. */
  readonly outcomes: readonly DraftOutcome[];
  readonly problems: readonly Problem[];
}

/** Words that name the meeting in the register; the texts are the caller's, so that they follow the workbook's language. */
export interface ImportNames {
  /** The meeting the minutes are of; also the `source` of its points. */
  readonly meeting: string;
  readonly kind: MeetingKind;
  readonly reportingMeeting: string;
}

/** Above this the texts are one point in two wordings; found by comparing the minutes' own points with each other (≤ 0.3). */
const SAME_POINT = 0.6;
/** The same words in another order are another text: the very text counts for more, wherever it stands. */
const SAME_WORDS = 0.99;

/**
 * `meetingDay` decides the year of new ids. Never changes or removes what the register holds: differences are problems
 * (`pointTextChanged`, `pointOwnersChanged`) and left to the person.
 */
export function importDraft(
  register: Register,
  draft: MinutesDraft,
  meetingDay: IsoDay,
  names: ImportNames,
): ImportResult {
  const units = addUnits(register.units, draft.units);
  const directory = unitDirectory(units);
  const points = [...register.points];
  const reports = [...register.reports];
  const problems: Problem[] = [];
  const taken = new Set<PointId>();
  const outcomes = draft.points.map((pointDraft): DraftOutcome => {
    const match = findPoint(pointDraft, register.points, names.meeting, taken);
    if (match !== undefined) {
      taken.add(match.point.id);
      const difference = compare(pointDraft, match);
      if (difference === undefined) return { kind: 'unchanged', id: match.point.id };
      problems.push(difference);
      return { kind: 'changed', id: match.point.id };
    }
    const id = nextPointId(usedPointIds({ ...register, points, reports }), yearOf(meetingDay));
    points.push(pointOf(pointDraft, id, names.meeting, directory));
    for (const { unit } of pointDraft.owners) reports.push(emptyReport(id, unit));
    return { kind: 'added', id };
  });
  return {
    register: {
      ...register,
      units,
      points,
      reports,
      meetings: addMeetings(register.meetings, draft, names),
    },
    outcomes,
    problems,
  };
}

interface Match {
  readonly point: Point;
  readonly similarity: number;
}

function findPoint(
  draft: PointDraft,
  points: readonly Point[],
  source: string,
  taken: ReadonlySet<PointId>,
): Match | undefined {
  const wanted = normalizeText(draft.text);
  const candidates = points
    .filter((point) => point.source === source && !taken.has(point.id))
    .map((point) => ({
      point,
      similarity:
        normalizeText(point.text) === wanted ? 1 : Math.min(SAME_WORDS, textSimilarity(point.text, draft.text)),
    }))
    .filter(({ similarity }) => similarity >= SAME_POINT);
  return candidates.sort((a, b) => b.similarity - a.similarity)[0];
}

function compare(draft: PointDraft, { point, similarity }: Match): Problem | undefined {
  const at = { kind: 'point', id: point.id } as const;
  if (normalizeText(point.text) !== normalizeText(draft.text))
    return problem('pointTextChanged', 'warning', { id: point.id, similarity: Math.round(similarity * 100) }, at);
  const minutes = formatOwners(draft.owners);
  if (formatOwners(point.owners) === minutes) return undefined;
  return problem('pointOwnersChanged', 'warning', { id: point.id, register: point.ownersText, minutes }, at);
}

/** Texts of units go in the standard form; what could not be read stays as it was written. */
function pointOf(draft: PointDraft, id: PointId, source: string, directory: UnitDirectory): Point {
  return {
    id,
    shortTitle: draft.shortTitle,
    text: draft.text,
    theme: draft.theme,
    ownersText: parseOwners(draft.ownersText, directory).standard,
    owners: draft.owners,
    contributorsText: parseOwners(draft.contributorsText, directory).standard,
    contributors: draft.contributors,
    due: draft.due,
    source,
    decision: 'open',
    publicity: 'public',
    legalBasis: '',
  };
}

/** Units of the minutes that the register does not know, neither by code nor by alias. */
function addUnits(known: readonly Unit[], found: readonly Unit[]): readonly Unit[] {
  const names = new Set(known.flatMap((unit) => [unit.code, ...unit.aliases]));
  const added = found.filter((unit) => !names.has(unit.code));
  return added.length === 0 ? known : [...known, ...added];
}

function addMeetings(known: readonly Meeting[], draft: MinutesDraft, names: ImportNames): readonly Meeting[] {
  const { date, reportingMonth } = draft.meeting;
  const wanted: Meeting[] = [];
  if (date !== null)
    wanted.push({
      name: names.meeting,
      date: { kind: 'day', day: date },
      kind: names.kind,
      reporting: false,
      statusSheet: '',
    });
  if (reportingMonth !== null)
    wanted.push({
      name: names.reportingMeeting,
      date: { kind: 'month', month: reportingMonth },
      kind: 'meeting',
      reporting: true,
      statusSheet: '',
    });
  // The secretary may have given the April meeting its day or another name meanwhile: one reporting meeting a month is enough.
  const there = (meeting: Meeting) =>
    known.some(
      (other) =>
        other.name === meeting.name ||
        (meeting.reporting && other.reporting && monthText(other) === monthText(meeting)),
    );
  const added = wanted.filter((meeting) => !there(meeting));
  return added.length === 0 ? known : [...known, ...added];
}

const monthText = ({ date }: Meeting): string =>
  date === null || date.kind === 'text' ? '' : date.kind === 'day' ? date.day.slice(0, 7) : date.month;
