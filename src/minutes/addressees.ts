// Who the minutes are sent to, and by whom: a responsible unit that hears nothing of it is worth a warning. Only where the minutes
// have a list of recipients or copies; the unit that sends them needs no copy.

import { isAbbreviation, type Owner, type Unit, type UnitCode, type UnitDirectory } from '../domain';
import { senderRole } from './vocabulary';

/** A closing is a few lines; every participant is looked for in it. */
const LONGEST_CLOSING = 2000;
/** Two words: one alone («rådgiver») is nobody's name. */
const NAME = /\p{L} \p{L}/u;

export interface Addressing {
  /** Texts of «Mottakere» and «Kopi til». */
  readonly lists: readonly string[];
  /** Texts of the closing and the letterhead. */
  readonly senders: readonly string[];
  readonly participants: readonly string[];
}

/** Owners that are neither addressed nor the sender, each once. A party is addressed through any of its units. */
export function notAddressed(owners: readonly Owner[], addressing: Addressing, directory: UnitDirectory): UnitCode[] {
  if (addressing.lists.length === 0) return [];
  const reached = new Set(
    unitsNamed([...addressing.lists, ...addressing.senders, ...senderLines(addressing)].join('\n'), directory),
  );
  const parties = new Set([...reached].map((unit) => unit.party));
  const missing = owners.filter(({ unit, party }) => {
    const known = directory.byCode(unit);
    return unit === party ? !parties.has(party) : known !== undefined && !reached.has(known);
  });
  return [...new Set(missing.map(({ unit }) => unit))];
}

/** Units whose code (in capitals) or name stands in the text. */
export function unitsNamed(text: string, directory: UnitDirectory): Unit[] {
  const named: Unit[] = [];
  const plain = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  for (const { text: phrase, unit } of directory.phrases)
    if (plain.includes(` ${phrase.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `)) named.push(unit);
  for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const unit = isAbbreviation(word) ? (directory.byCode(word) ?? directory.byAlias(word)) : undefined;
    if (unit) named.push(unit);
  }
  return named;
}

/** Lines of participants that sign the letter or are its secretary: «… (seksjonssjef SET)», «SET: …» -> SET sends it. */
function senderLines({ participants, senders }: Addressing): string[] {
  const signed = senders.join('\n').slice(0, LONGEST_CLOSING).toLowerCase();
  return participants.flatMap((text) =>
    text.split('\n').filter((line) => {
      const parts = line.toLowerCase().split(/[(),:;–\t]/);
      return senderRole.test(line) || parts.some((part) => NAME.test(part) && signed.includes(part.trim()));
    }),
  );
}
