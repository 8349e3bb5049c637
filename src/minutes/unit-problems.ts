// What the minutes as a whole say about units: used but not in their own list, two names for one unit, responsible but not addressed.

import {
  isAbbreviation,
  normalizeText,
  problem,
  type Owner,
  type Problem,
  type Unit,
  type UnitDirectory,
} from '../domain';
import { notAddressed, type Addressing } from './addressees';
import type { Line } from './lines';

export interface UnitUse {
  /** Lines of text outside the list of abbreviations. */
  readonly lines: readonly Line[];
  readonly owners: readonly { readonly owner: Owner; readonly line: number }[];
  /** The list; `undefined` when the minutes have none: then nothing is missing in it. */
  readonly listed: readonly Unit[] | undefined;
  /** Aliases that a point's own problems already name. */
  readonly aliasesNamed: ReadonlySet<string>;
  readonly addressing: Addressing;
  readonly directory: UnitDirectory;
}

export function unitProblems(use: UnitUse): Problem[] {
  const found = findCodes(use);
  return [...notDefined(use, found.codes), ...found.aliases, ...unaddressed(use)];
}

/** Codes in capitals in lines that are not all capitals (there «NOE» is a word like any other). */
function findCodes({ lines, directory, aliasesNamed, listed = [] }: UnitUse): {
  codes: Map<Unit, number>;
  aliases: Problem[];
} {
  const codes = new Map<Unit, number>();
  const aliases = new Map<string, Problem>();
  const inList = new Set(listed.map(({ code }) => code as string));
  for (const { text, number } of lines) {
    if (!/\p{Ll}/u.test(text)) continue;
    for (const [word] of text.matchAll(/(?<![\p{L}\p{N}-])\p{Lu}[\p{Lu}\p{N}]+(?![\p{L}\p{N}])/gu)) {
      const unit = directory.byCode(word);
      if (unit && !codes.has(unit)) codes.set(unit, number);
      const other = unit ? undefined : directory.byAlias(word);
      if (other && !aliases.has(word) && !aliasesNamed.has(word) && !inList.has(word)) {
        const params = { alias: word, code: other.code, name: other.name };
        aliases.set(word, problem('aliasUsed', 'info', params, { kind: 'minutes', line: number }));
      }
    }
  }
  return { codes, aliases: [...aliases.values()] };
}

function notDefined({ lines, owners, listed, directory }: UnitUse, codes: Map<Unit, number>): Problem[] {
  if (listed === undefined) return [];
  // Owners are read from lines in capitals too. One that goes by its full name needs no entry in the list.
  const words = new Set(lines.flatMap(({ text }) => text.match(/[\p{L}\p{N}]+/gu) ?? []));
  for (const { owner, line } of owners) {
    const unit = directory.byCode(owner.unit);
    const written = unit && [unit.code, ...unit.aliases].some((word) => isAbbreviation(word) && words.has(word));
    if (written && !codes.has(unit)) codes.set(unit, line);
  }
  const defined = new Set(listed.map(({ code }) => (directory.byCode(code) ?? directory.byAlias(code))?.code));
  const missing = [...codes].filter(([unit]) => !defined.has(unit.code));
  if (missing.length === 0) return [];
  const whole = normalizeText(lines.map(({ text }) => text).join(' '));
  return missing
    .filter(([{ code, name }]) => !whole.includes(normalizeText(`${name} (${code})`))) // «Oslo kommune (OK)» defines it too
    .map(([{ code, name }, line]) => problem('unitNotDefined', 'warning', { code, name }, { kind: 'minutes', line }));
}

function unaddressed({ owners, addressing, directory }: UnitUse): Problem[] {
  const missing = notAddressed(owners.map(({ owner }) => owner), addressing, directory); // prettier-ignore
  return missing.map((code) => {
    const line = owners.find(({ owner }) => owner.unit === code)?.line ?? 1;
    return problem('unitNotAddressed', 'warning', { code }, { kind: 'minutes', line });
  });
}
