// Which party a unit of the minutes' list belongs to when the register does not know it.
//
// In this order: (1) right after «P ved» on an owner line -> P: the grammar says so. (2) On an owner line outside such a list, or
// with a name of the police -> itself: a department is never responsible without its municipality in these minutes, and the police
// are the other half of a politiråd. (3) Only inside lists after «P ved» -> P. (4) A name of a municipality, and exactly one P in the
// minutes -> P. (5) Itself: the secretary sees the party in the draft and corrects it there.

import type { Abbreviation } from './abbreviations';
import { municipalName, policeName } from './vocabulary';

const TOKEN = /[vV]\/|[\p{L}\p{N}][\p{L}\p{N}-]*|[,;./()]/gu;
/** An owner line is short; longer texts behind a label tell nothing about parties. */
const LONGEST = 600;

export function partiesOf(
  abbreviations: readonly Abbreviation[],
  ownerTexts: readonly string[],
  isKnown: (code: string) => string | undefined,
): Map<string, string> {
  const direct = new Map<string, string>();
  const listed = new Map<string, string>();
  const outside = new Set<string>();
  const heads = new Set<string>();
  for (const text of ownerTexts) scan(text.slice(0, LONGEST), isKnown, { direct, listed, outside, heads });
  const only = heads.size === 1 ? [...heads][0] : undefined;
  return new Map(
    abbreviations.map(({ code, name }) => {
      const own = outside.has(code) || policeName.test(name) ? code : undefined;
      const municipal = municipalName.test(name) ? only : undefined;
      return [code, isKnown(code) ?? direct.get(code) ?? own ?? listed.get(code) ?? municipal ?? code];
    }),
  );
}

/** Of every code on owner lines, also of those that are not asked about. */
interface Evidence {
  readonly direct: Map<string, string>;
  readonly listed: Map<string, string>;
  readonly outside: Set<string>;
  readonly heads: Set<string>;
}

function scan(text: string, isKnown: (code: string) => string | undefined, evidence: Evidence): void {
  let head: string | undefined;
  let scope: string | undefined;
  let previous = '';
  let beforePrevious = '';
  for (const [token] of text.matchAll(TOKEN)) {
    const known = isKnown(token);
    if (/^(?:ved|v\/|\()$/i.test(token)) {
      if (head !== undefined) evidence.heads.add((scope = head));
    } else if (/^\p{Lu}[\p{Lu}\p{N}]+$/u.test(token) || known !== undefined) {
      const closes = beforePrevious === ',' && /^og$/i.test(previous); // «…, og OPD»: the standard form ends a list so
      if (scope !== undefined && /^(?:ved|v\/|\()$/i.test(previous)) {
        evidence.direct.set(token, scope);
      } else if (scope !== undefined && !closes && (known === undefined || known === scope)) {
        if (!evidence.listed.has(token)) evidence.listed.set(token, scope);
        head = token;
      } else {
        evidence.outside.add(token);
        scope = undefined;
        head = token;
      }
    }
    beforePrevious = previous;
    previous = token;
  }
}
