// Faults in the list of units as a whole: what makes owner lines unreadable, or readable in two ways.

import { latinLetters, lookalikesIn } from './code-text';
import type { UnitCode } from './ids';
import { RESERVED_WORDS } from './owner-tokens';
import { problem, type Problem } from './problem';
import { isAbbreviation, type Unit } from './units';

/**
 * Ordinary Norwegian words that are just as long as an abbreviation. On an owner line the code counts in upper case; in small
 * letters («vel», «ber») only where the whole line is one. Worth knowing, nothing to correct.
 */
const ORDINARY_WORDS = new Set(
  (
    'alt at av bare ber bli blir bør da de den der det du eller en er et for få fra før gi gir gå ha har hun hva i ikke inn ' +
    'innen kan kom lag man med men mer min må ned når nei ny nå ok om opp oss på red sak se set ser si sin skal slik som stor så ta tar ' +
    'til tid tre ut var ved vei vel vi vil være øke år'
  ).split(' '),
);

/** In the order of the list. Errors make units unreadable; what is only worth knowing is `info`. */
export function checkUnits(units: readonly Unit[]): Problem[] {
  return [...units.flatMap((unit, index) => checkUnit(unit, units, index)), ...unlistedParties(units)];
}

function checkUnit(unit: Unit, units: readonly Unit[], index: number): Problem[] {
  const { code, name, party } = unit;
  const at = (column: string) => ({ kind: 'cell', table: 'units', column, key: code }) as const;
  const problems: Problem[] = [];
  const twin = units.slice(0, index).find((other) => sameWord(other.code, code));
  if (code.trim() === '') problems.push(problem('unitCodeMissing', 'error', {}, at('code')));
  else if (twin !== undefined)
    problems.push(problem('unitCodeTaken', 'error', { code, name: twin.name || twin.code }, at('code')));
  const lookalikes = lookalikesIn(code);
  if (lookalikes !== '')
    problems.push(problem('unitCodeLookalike', 'warning', { code, lookalikes, latin: latinLetters(code) }, at('code')));
  if (isReserved(code)) problems.push(problem('unitCodeReserved', 'error', { code }, at('code')));
  else if (isOrdinaryWord(code)) problems.push(problem('unitCodeIsWord', 'info', { code }, at('code')));
  if (name.trim() === '') problems.push(problem('unitNameMissing', 'warning', { code }, at('name')));
  if (party.trim() === '') problems.push(problem('unitPartyMissing', 'warning', { code }, at('party')));
  for (const alias of unit.aliases) {
    const other = units.find((candidate, i) => i !== index && names(candidate).some((word) => sameWord(word, alias)));
    if (other !== undefined)
      problems.push(problem('unitAliasTaken', 'warning', { alias, code, other: other.code }, at('aliases')));
  }
  return problems;
}

/** «OK ved SET» is read through OK's own row: without it none of its departments can be. */
function unlistedParties(units: readonly Unit[]): Problem[] {
  const codes = new Set<string>(units.map(({ code }) => code));
  const missing = new Map<UnitCode, UnitCode[]>();
  for (const { code, party } of units)
    if (party !== '' && !codes.has(party)) missing.set(party, [...(missing.get(party) ?? []), code]);
  return [...missing].map(
    ([party, of]) =>
    problem('unitPartyNotListed', 'error', { party, units: of.join(', ') }, { kind: 'cell', table: 'units', column: 'party', key: of[0] ?? party }), // prettier-ignore
  );
}

export const sameWord = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
export const isReserved = (code: string): boolean => RESERVED_WORDS.has(code.trim().toLowerCase());
const isOrdinaryWord = (code: string): boolean => isAbbreviation(code) && ORDINARY_WORDS.has(code.toLowerCase());
const names = (unit: Unit): readonly string[] => [unit.code, ...unit.aliases];
