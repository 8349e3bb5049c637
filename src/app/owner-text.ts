// An owner line changed by taking away or adding a unit, or by choosing what an unknown code means. The line is the truth: what
// could not be read stays in it.

import { formatOwners, parseOwners, unitDirectory, type Owner, type Unit, type UnitCode } from '../domain';

/** `undefined` where words that are no units stand between: then only the person can say what is to go. */
export function withoutOwner(text: string, unit: UnitCode, units: readonly Unit[]): string | undefined {
  const { owners, unknown, problems } = parseOwners(text, unitDirectory(units));
  if (problems.some(({ code }) => code === 'ownersNotUnderstood')) return undefined;
  const rest = formatOwners(owners.filter((owner) => owner.unit !== unit));
  const kept = unknown.map((code) => (code.party === undefined ? code.text : `${code.party} ved ${code.text}`));
  return parseOwners([rest, ...kept].filter((part) => part !== '').join(', '), unitDirectory(units)).standard;
}

/** In the standard form, unless something in the line could not be read: then it is added at the end. */
export function withOwner(text: string, added: Unit, units: readonly Unit[]): string {
  const { owners, unknown, problems } = parseOwners(text, unitDirectory(units));
  const owner: Owner = { unit: added.code, party: added.party };
  if (unknown.length === 0 && !problems.some(({ code }) => code === 'ownersNotUnderstood'))
    return formatOwners([...owners, owner]);
  return [text.trim(), formatOwners([owner])].filter((part) => part !== '').join(', ');
}

/** `written` as it stands in the line -> the code that was meant. */
export const withChosenUnit = (text: string, written: string, code: UnitCode): string => text.replace(written, code);
