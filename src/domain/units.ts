// Units of the politiråd: who they are, which party they belong to, how a text is looked up among them.

import { unitCode, type UnitCode } from './ids';

/** A unit is never a person. `party` is the code of the party it belongs to; a party's own code is its party. */
export interface Unit {
  readonly code: UnitCode;
  readonly name: string;
  readonly party: UnitCode;
  readonly aliases: readonly string[];
  readonly active: boolean;
  readonly email: string;
  readonly note: string;
}

export function unit(
  code: string,
  name: string,
  party: string,
  more: Partial<Omit<Unit, 'code' | 'name' | 'party'>> = {},
): Unit {
  return {
    code: unitCode(code),
    name,
    party: unitCode(party),
    aliases: [],
    active: true,
    email: '',
    note: '',
    ...more,
  };
}

/** Look-ups over a list of units. Built once per list; the list stays the truth. */
export interface UnitDirectory {
  readonly units: readonly Unit[];
  /** Strict: `SET` finds, `set` does not. Full-name codes (`Bydel Alna`) must match to the letter too. */
  byCode(code: string): Unit | undefined;
  /** By alias, to the letter (`KON` -> NOE). */
  byAlias(alias: string): Unit | undefined;
  /** By code or alias, in any case. */
  byCodeAnyCase(code: string): { readonly unit: Unit; readonly alias: boolean } | undefined;
  /** Names and other texts longer than an abbreviation, lower case, longest first: for finding units in a sentence. */
  readonly phrases: readonly { readonly text: string; readonly unit: Unit }[];
  isParty(unit: Unit): boolean;
}

const ABBREVIATION = /^[\p{Lu}\p{N}]+$/u;
export const isAbbreviation = (text: string): boolean => ABBREVIATION.test(text);

/** The same list gives the same directory: the pane asks with each key that is pressed, and the codec with each row. */
export function unitDirectory(units: readonly Unit[]): UnitDirectory {
  const known = directories.get(units);
  if (known !== undefined) return known;
  const directory = createDirectory(units);
  directories.set(units, directory);
  return directory;
}

const directories = new WeakMap<readonly Unit[], UnitDirectory>();

function createDirectory(units: readonly Unit[]): UnitDirectory {
  const codes = new Map<string, Unit>();
  const aliases = new Map<string, Unit>();
  const anyCase = new Map<string, { unit: Unit; alias: boolean }>();
  for (const entry of units) {
    if (!codes.has(entry.code)) codes.set(entry.code, entry);
    if (!anyCase.has(entry.code.toLowerCase())) anyCase.set(entry.code.toLowerCase(), { unit: entry, alias: false });
  }
  for (const entry of units)
    for (const alias of entry.aliases) {
      if (!aliases.has(alias) && !codes.has(alias)) aliases.set(alias, entry);
      if (!anyCase.has(alias.toLowerCase())) anyCase.set(alias.toLowerCase(), { unit: entry, alias: true });
    }
  return {
    units,
    byCode: (code) => codes.get(code),
    byAlias: (alias) => aliases.get(alias),
    byCodeAnyCase: (code) => anyCase.get(code.toLowerCase()),
    phrases: phrasesOf(units),
    isParty: (entry) => entry.code === entry.party,
  };
}

function phrasesOf(units: readonly Unit[]): { text: string; unit: Unit }[] {
  const phrases = new Map<string, Unit>();
  // «opd» in another row of the list does not take OPD from the police district.
  const abbreviations = new Set(units.filter(({ code }) => isAbbreviation(code)).map(({ code }) => code.toLowerCase()));
  const add = (text: string, entry: Unit) => {
    const key = text.toLowerCase().replace(/\s+/g, ' ').trim();
    if (key !== '' && !phrases.has(key) && !abbreviations.has(key)) phrases.set(key, entry);
  };
  for (const entry of units)
    for (const text of [entry.name, entry.code, ...entry.aliases]) {
      if (isAbbreviation(text)) continue;
      add(text, entry);
      // «Byrådsavdelingen for …»: the definite form of the first word is used as a name as well.
      add(
        text.replace(/^(Byrådsavdeling|Enhet|Bydel)(?=\s)/i, (word) => `${word}en`),
        entry,
      );
    }
  return [...phrases].map(([text, entry]) => ({ text, unit: entry })).sort((a, b) => b.text.length - a.text.length);
}
