// Branded keys of the register. A brand costs nothing at run time and keeps a unit's code from being used as a point's id.

import { codeText, latinLetters } from './code-text';

declare const brand: unique symbol;

/** `PR-2025-01`. Immutable; two hyphens, so that no spreadsheet can take it for a cell address. */
export type PointId = string & { readonly [brand]: 'PointId' };

/** `SET`, `OPD`; for a unit without an official abbreviation its full name (`Bydel Alna`, `Enhet øst`). */
export type UnitCode = string & { readonly [brand]: 'UnitCode' };

export const unitCode = (text: string): UnitCode => text as UnitCode;

const POINT_ID = /^PR-(\d{4})-(\d{2,})$/;

export const isPointId = (text: string): text is PointId => POINT_ID.test(text);

export const pointId = (year: number, number: number): PointId =>
  `PR-${year}-${String(number).padStart(2, '0')}` as PointId;

/** A Nr that is written in another way («pr 2025/1», with long dashes, with letters of another alphabet) -> the Nr. */
export function meantPointId(text: string): PointId | undefined {
  const [, year, number] = WRITTEN_ID.exec(latinLetters(codeText(text))) ?? [];
  return year === undefined ? undefined : pointId(Number(year), Number(number));
}
const WRITTEN_ID = /^pr[\s\-\u2010-\u2015\u2212/.]*(20\d{2})[\s\-\u2010-\u2015\u2212/.]+(\d{1,3})$/i;

/** The year of the minutes that the point comes from. */
export const yearOfPointId = (id: PointId): number => Number(POINT_ID.exec(id)?.[1]);

/** The next free id of `year`. Ids are never used again, so it is one above the highest, not the number of points. */
export function nextPointId(taken: readonly PointId[], year: number): PointId {
  const numbers = taken.map((id) => POINT_ID.exec(id)).filter((match) => match !== null && Number(match[1]) === year);
  return pointId(year, Math.max(0, ...numbers.map((match) => Number(match?.[2]))) + 1);
}
