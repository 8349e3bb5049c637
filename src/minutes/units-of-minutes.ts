// The minutes' abbreviations against the register's units: what is new, what is the same under another name, and the directory
// that owner lines are read with.

import { normalizeText, problem, unit, unitDirectory, type Problem, type Unit, type UnitDirectory } from '../domain';
import type { Abbreviation } from './abbreviations';
import type { Line } from './lines';
import { isUnfinished } from './owner-text';
import { partiesOf } from './party';
import { labelWords } from './vocabulary';

export interface UnitsOfMinutes {
  /** The minutes' list, in its order; parties by the register, the owner lines or the name (party.ts). */
  readonly units: readonly Unit[];
  readonly directory: UnitDirectory;
  readonly problems: readonly Problem[];
}

/**
 * @param listed the minutes' list of abbreviations
 * @param explained what the text explains in passing: counts where neither list nor register knows it and an owner line uses it
 */
export function readUnits(
  listed: readonly Abbreviation[],
  lines: readonly Line[],
  known: readonly Unit[],
  explained: readonly Abbreviation[],
): UnitsOfMinutes {
  const register = unitDirectory(known);
  const knownUnit = (code: string) => register.byCode(code) ?? register.byAlias(code);
  const abbreviations = [...listed, ...usedDefinitions(explained, listed, lines, knownUnit)];
  const byName = new Map(known.map((entry) => [normalizeText(entry.name), entry]));
  const fresh = abbreviations.filter(({ code }) => knownUnit(code) === undefined);
  const parties = partiesOf(fresh, fresh.length === 0 ? [] : ownerTexts(lines), (code) => knownUnit(code)?.party);
  const problems: Problem[] = [];
  const units = new Map<string, Unit>();
  const aliases = new Map<string, string[]>();
  for (const { code, name, line } of abbreviations) {
    const at = { kind: 'minutes', line } as const;
    const conflict = (other: string) => problem('unitNameConflict', 'warning', { code, name, known: other }, at);
    const earlier = units.get(code);
    if (earlier) {
      if (normalizeText(earlier.name) !== normalizeText(name)) problems.push(conflict(earlier.name));
      continue;
    }
    const same = knownUnit(code);
    const namesake = same ?? byName.get(normalizeText(name));
    if (same && same.code === code && normalizeText(same.name) !== normalizeText(name))
      problems.push(conflict(same.name));
    if (namesake && namesake.code !== code)
      problems.push(problem('aliasUsed', 'info', { alias: code, code: namesake.code, name: namesake.name }, at));
    if (namesake && !same) aliases.set(namesake.code, [...(aliases.get(namesake.code) ?? []), code]);
    const party = namesake?.party ?? parties.get(code) ?? code;
    units.set(
      code,
      same || !namesake ? unit(code, name, party) : unit(namesake.code, name, party, { aliases: [code] }),
    );
  }
  const added = fresh
    .flatMap(({ code }) => units.get(code) ?? [])
    .filter((entry) => register.byCode(entry.code) === undefined);
  const withAliases = known.map((entry) => ({
    ...entry,
    aliases: [...entry.aliases, ...(aliases.get(entry.code) ?? [])],
  }));
  return { units: [...units.values()], directory: unitDirectory([...withAliases, ...new Set(added)]), problems };
}

function usedDefinitions(
  explained: readonly Abbreviation[],
  listed: readonly Abbreviation[],
  lines: readonly Line[],
  knownUnit: (code: string) => Unit | undefined,
): Abbreviation[] {
  const inList = new Set(listed.map(({ code }) => code));
  const open = explained.filter(({ code }) => !inList.has(code) && knownUnit(code) === undefined);
  if (open.length === 0) return [];
  const used = new Set(ownerTexts(lines).flatMap((text) => text.match(/[\p{Lu}\p{N}]{2,}/gu) ?? []));
  return open.filter(({ code }) => used.has(code));
}

const OWNER_LABEL = new RegExp(`(?:^|[\\s(*_|])${labelWords.owners}[*_]{0,3}\\s?[:–-]?[*_]{0,3}\\s?(.*)$`, 'iu');
const OWNER_CELL = /^(?:\p{Lu}[\p{Lu}\p{N}]+|ved|v\/|og|[,./()\s])+$/u;

/** Texts that stand where owners stand, read before it is known which units there are. */
function ownerTexts(lines: readonly Line[]): string[] {
  return lines.flatMap((line, i) => {
    if (line.text.length > 2000) return [];
    const behind = OWNER_LABEL.exec(line.text.replace(/\s+/g, ' '))?.[1];
    if (behind !== undefined) return [isUnfinished(behind) ? `${behind} ${lines[i + 1]?.text ?? ''}` : behind];
    return /[|\t]/.test(line.raw) ? line.raw.split(/[|\t]/).filter((cell) => OWNER_CELL.test(cell)) : []; // prettier-ignore
  });
}
