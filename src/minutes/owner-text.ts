// Texts behind «Ansvarlig:» -> owners, by the grammar in domain/owners. Guards the grammar against texts that are no owner line.

import { parseOwners, type OwnersText, type UnitDirectory } from '../domain';

/** No list of units is longer; a paragraph of this length behind a label is not read for owners. */
const LONGEST = 1500;
/** How far a wrapped owner line is looked at, line by line. */
const LONGEST_WRAPPED = 600;

export interface OwnerReader {
  read(text: string): OwnersText;
  /** Owners up to the end of the sentence, and what is left for the paragraph: «OK ved SET. Det rapporteres i april.» */
  cut(text: string): { readonly text: string; readonly left: string; readonly isOwners: boolean };
}

export function ownerReader(directory: UnitDirectory): OwnerReader {
  const read = (text: string): OwnersText =>
    text.length <= LONGEST
      ? parseOwners(text, directory)
      : {
          owners: [],
          unknown: [],
          standard: text,
          problems: [{ code: 'ownersNotUnderstood', severity: 'warning', params: { text: `${text.slice(0, 200)} …` } }],
        };
  const isClean = (text: string): boolean => text.length <= LONGEST_WRAPPED && isOwners(read(text));
  return {
    read,
    cut(text) {
      if (isClean(text)) return { text, left: '', isOwners: true };
      // «Bydel St. Hanshaugen»: the first full stop need not be the last.
      for (const end of [...text.slice(0, LONGEST_WRAPPED).matchAll(/[.;)]\s+/g)].slice(0, 6)) {
        const before = text.slice(0, end.index + 1);
        if (isClean(before))
          return { text: before, left: text.slice(end.index + end[0].length).trim(), isOwners: true };
      }
      return { text, left: '', isOwners: false };
    },
  };
}

const isOwners = (read: OwnersText): boolean =>
  read.owners.length + read.unknown.length > 0 && !read.problems.some(({ code }) => code === 'ownersNotUnderstood');

/** Nothing but units and what joins them. */
export function readsAsOwners(text: string, reader: OwnerReader): boolean {
  return text.length <= LONGEST_WRAPPED && isOwners(reader.read(text));
}

/** Does an owner line go on behind this? «OK ved SET og», «OK,», nothing yet. */
export const isUnfinished = (text: string): boolean =>
  text.trim() === '' || /(?:(?<!\p{L})(?:og|samt|ved|for|eller)|v\/|[,/&+–-])$/iu.test(text.trim());

/** Does `next` continue the owner line `text`? */
export function continuesOwners(text: string, next: string, reader: OwnerReader): boolean {
  const joined = `${text} ${next}`;
  if (joined.length > LONGEST_WRAPPED) return false;
  if (/[.;]$/.test(text.trim())) return false;
  if (
    readsAsOwners(joined, reader) &&
    (isUnfinished(text) || readsAsOwners(next, reader) || !readsAsOwners(text, reader))
  )
    return true;
  return isUnfinished(text) && text.trim() !== '' && !/^\p{Lu}\p{Ll}+ \p{Ll}/u.test(next);
}
