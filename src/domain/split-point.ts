// A point that turned out to hold two matters becomes two or more.

import { refuse, vanished, type Change, type RowMove } from './change';
import type { Due } from './dates';
import { nextPointId, yearOfPointId, type PointId } from './ids';
import { parseOwners, type OwnersText } from './owners';
import { replacePoint } from './point-operations';
import { problem, type Problem } from './problem';
import { emptyReport, usedPointIds, type Point, type Register, type UnitReport } from './register';
import { retiredOwners } from './retired-owners';
import { unitDirectory } from './units';

export interface PointPart {
  readonly shortTitle: string;
  readonly text: string;
  readonly ownersText: string;
  /** As the whole point had it where left out; so is `contributorsText`. */
  readonly due?: Due | null;
  readonly contributorsText?: string;
}

/**
 * The first part keeps the Nr and with it what earlier meetings were told; each other part gets the next free Nr of the same
 * year. Theme, source, decision and publicity follow every part. What a unit has reported stays with the first part that it
 * answers for; its rows in later parts start empty, for what it wrote was about the whole.
 *
 * Nothing may be lost: every word of the point's text stands in some part (`splitTextLost`), and every owner, readable or
 * not, answers for some part (`splitOwnerLost`). Otherwise nothing is done. Rewording comes afterwards, with `editPoint`.
 */
export function splitPoint(register: Register, id: PointId, parts: readonly PointPart[]): Change {
  const whole = register.points.find((point) => point.id === id);
  if (whole === undefined) return vanished(id);
  const at = { kind: 'point', id } as const;
  if (parts.length < 2) return refuse(problem('splitTooFew', 'error', { id }, at));
  if (parts.some((part) => part.text.trim() === '')) return refuse(problem('pointTextMissing', 'error', { id }, at));
  const lostText = missingWords(whole.text, parts.map((part) => part.text)); // prettier-ignore
  if (lostText !== '') return refuse(problem('splitTextLost', 'error', { id, text: lostText }, at));
  const directory = unitDirectory(register.units);
  const read = parts.map((part) => parseOwners(part.ownersText, directory));
  const lostOwner = missingOwner(parseOwners(whole.ownersText, directory), read);
  if (lostOwner !== undefined) return refuse(problem('splitOwnerLost', 'error', { id, unit: lostOwner }, at));

  const ids = newIds(register, id, parts.length);
  const points = parts.map((part, index): Point => {
    const contributors = parseOwners(part.contributorsText ?? whole.contributorsText, directory);
    return {
      ...whole,
      id: ids[index] ?? id,
      shortTitle: part.shortTitle,
      text: part.text.trim(),
      due: part.due === undefined ? whole.due : part.due,
      ownersText: read[index]?.standard ?? '',
      owners: read[index]?.owners ?? [],
      contributorsText: contributors.standard,
      contributors: contributors.owners,
    };
  });
  const [first = whole, ...others] = points;
  const { reports, moves } = divideReports(register.reports, id, points);
  const rewritten = replacePoint(register, first);
  return {
    ok: true,
    id,
    register: { ...rewritten, points: [...rewritten.points, ...others], reports },
    moves,
    problems: [
      ...titleReplaced(whole, parts),
      ...points.flatMap((point, index): Problem[] => {
        const place = { kind: 'point', id: point.id } as const;
        const missing = point.ownersText === '' ? [problem('ownersMissing', 'warning')] : [];
        const retired = retiredOwners(point.owners, whole.owners, directory);
        return [...missing, ...(read[index]?.problems ?? []), ...retired].map((found) => ({ ...found, at: place }));
      }),
    ],
  };
}

/** Somebody may have given the point another title while she divided the text: what no part carries on is told. */
function titleReplaced({ id, shortTitle }: Point, parts: readonly PointPart[]): Problem[] {
  if (shortTitle === '' || parts.some((part) => part.shortTitle.trim() === shortTitle)) return [];
  const params = { key: id, column: 'shortTitle', text: shortTitle };
  return [problem('wordsReplaced', 'info', params, { kind: 'point', id })];
}

function newIds(register: Register, id: PointId, count: number): PointId[] {
  const taken = usedPointIds(register);
  const ids = [id];
  while (ids.length < count) ids.push(nextPointId([...taken, ...ids], yearOfPointId(id)));
  return ids;
}

/** The words of `whole` that stand in none of the parts, in their order; each counts as often as it was written. */
function missingWords(whole: string, parts: readonly string[]): string {
  const left = new Map<string, number>();
  for (const word of wordsOf(parts.join('\n'))) left.set(key(word), (left.get(key(word)) ?? 0) + 1);
  const lost = wordsOf(whole).filter((word) => {
    const count = left.get(key(word)) ?? 0;
    left.set(key(word), count - 1);
    return count <= 0;
  });
  return lost.join(' ');
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
/** A sentence that begins a part begins with a capital. */
const key = (word: string): string => word.normalize('NFKC').toLowerCase();

function missingOwner(whole: OwnersText, parts: readonly OwnersText[]): string | undefined {
  const named = new Set(parts.flatMap((part) => [...part.owners.map(({ unit }) => unit), ...part.unknown.map(({ text }) => text)])); // prettier-ignore
  return [...whole.owners.map(({ unit }) => unit), ...whole.unknown.map(({ text }) => text)].find(
    (unit) => !named.has(unit),
  );
}

function divideReports(
  reports: readonly UnitReport[],
  id: PointId,
  points: readonly Point[],
): { reports: readonly UnitReport[]; moves: readonly RowMove[] } {
  const moves: RowMove[] = [];
  const divided = reports.map((report) => {
    const home = points.find((point) => point.owners.some(({ unit }) => unit === report.unit));
    if (report.pointId !== id || home === undefined || home.id === id) return report;
    const { unit } = report;
    moves.push({ table: 'reports', from: { pointId: id, unit }, to: { pointId: home.id, unit } });
    return { ...report, pointId: home.id };
  });
  const have = new Set(divided.map((report) => `${report.pointId} ${report.unit}`));
  const added = points
    .flatMap((point) => point.owners.map(({ unit }) => emptyReport(point.id, unit)))
    .filter((report) => !have.has(`${report.pointId} ${report.unit}`));
  return { reports: [...divided, ...added], moves };
}
