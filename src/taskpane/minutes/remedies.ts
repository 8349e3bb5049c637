// What can be done about a problem of a draft, without words: the card and the top of the draft make buttons of it.

import { withChosenUnit } from '../../app/owner-text';
import { readOwners } from '../../app/read-input';
import type { EditableField } from '../../app/draft-edit';
import type { IsoDay, IsoMonth, PointDraft, Problem, Unit, UnitCode } from '../../domain';

type UnitsField = Extract<EditableField, 'ownersText' | 'contributorsText'>;

export type Remedy =
  /** The field becomes `text`. */
  | { readonly kind: 'chooseUnit'; readonly field: UnitsField; readonly code: UnitCode; readonly text: string }
  | {
      readonly kind: 'addUnit';
      readonly field: UnitsField;
      readonly written: string;
      readonly party: UnitCode | undefined;
    }
  /** The deadline in another year. */
  | { readonly kind: 'year'; readonly year: number; readonly date: IsoDay | IsoMonth }
  /** Opens the form at this field. */
  | { readonly kind: 'edit'; readonly field: EditableField }
  | { readonly kind: 'show'; readonly line: number }
  /** Leaves it as it is; the problem has been looked at. */
  | { readonly kind: 'settle'; readonly asText: boolean };

export function remediesFor(
  { code, params, at, severity }: Problem,
  point: PointDraft | undefined,
  units: readonly Unit[],
): Remedy[] {
  const show: Remedy[] = at?.kind === 'minutes' && point === undefined ? [{ kind: 'show', line: at.line }] : [];
  // Information asks for nothing, so there is nothing to settle.
  const settle: Remedy[] = severity === 'info' ? [] : [{ kind: 'settle', asText: AS_TEXT.has(code) }];
  if (point === undefined) return [...show, ...settle];
  if (code === 'unknownUnit') return [...forUnknownUnit(String(params['text']), point, units), ...settle];
  if (code === 'yearInferred') return [...otherYears(String(params['date'])), { kind: 'edit', field: 'dueText' }];
  const field = FIELDS[code];
  return [
    ...(field === undefined ? [] : [{ kind: 'edit', field } as const]),
    ...(code === 'pointTextMissing' ? [] : settle),
  ];
}

const AS_TEXT: ReadonlySet<Problem['code']> = new Set(['unknownUnit', 'ownersNotUnderstood', 'dueNotUnderstood']);

const FIELDS: { readonly [code in Problem['code']]?: EditableField } = {
  ownersNotUnderstood: 'ownersText',
  unitOfOtherParty: 'ownersText',
  ownersMissing: 'ownersText',
  dueNotUnderstood: 'dueText',
  textTooLong: 'text',
  possiblePersonalData: 'text',
  pointTextMissing: 'text',
};

function forUnknownUnit(written: string, point: PointDraft, units: readonly Unit[]): Remedy[] {
  for (const field of ['ownersText', 'contributorsText'] as const) {
    const text = point[field];
    const unknown = readOwners(text, units).unknown.find((one) => one.text === written);
    if (unknown === undefined) continue;
    return [
      ...unknown.suggestions.map((code): Remedy => ({
        kind: 'chooseUnit',
        field,
        code,
        text: withChosenUnit(text, written, code),
      })),
      { kind: 'addUnit', field, written, party: unknown.party },
    ];
  }
  return [];
}

/** The year that was inferred is the first one possible; it may have been meant for the one before or after. */
function otherYears(date: string): Remedy[] {
  const year = Number(date.slice(0, 4));
  return [year - 1, year + 1].map((other) => ({
    kind: 'year',
    year: other,
    date: `${String(other)}${date.slice(4)}` as IsoDay | IsoMonth,
  }));
}
