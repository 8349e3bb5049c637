// The text of an owner line -> words that mean something: units, connectors, things that look like codes, the rest.

import { withoutInvisible } from './code-text';
import { isAbbreviation, type Unit, type UnitDirectory } from './units';

export type OwnerToken =
  | { readonly kind: 'unit'; readonly unit: Unit; readonly written: string; readonly alias: boolean }
  | { readonly kind: 'unknown'; readonly written: string } // looks like a code, is none
  | { readonly kind: 'ved' } // «ved», «v/», an opening parenthesis
  | { readonly kind: 'slash' } // «OK/SET»: «ved» or «og», the units tell
  | { readonly kind: 'separator'; readonly written: string } // «og», «samt», «&», «+», comma, semicolon
  | { readonly kind: 'end' } // full stop, closing parenthesis: what follows starts afresh
  | { readonly kind: 'word'; readonly written: string };

const WORD = /^[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/u;
const CODE_LIKE = /^(?=.*\p{Lu})[\p{Lu}\p{N}]{2,6}$/u;
const SEPARATOR_WORDS = new Set(['og', 'samt']);
/** Words of the grammar itself, in lower case: a unit cannot go by one of them. */
export const RESERVED_WORDS: ReadonlySet<string> = new Set([...SEPARATOR_WORDS, 'ved']);

/**
 * `anyCase` reads «ok ved set» as codes too. Abbreviations are also words (VEL, BER, SET, OK), so the caller may do that only
 * where the whole line turns out to be an owner line.
 */
export function tokenizeOwners(text: string, directory: UnitDirectory, anyCase: boolean): OwnerToken[] {
  const tokens: OwnerToken[] = [];
  let rest = withoutInvisible(text)
    .normalize('NFC')
    .replace(/[\s ]+/g, ' ')
    .trim();
  while (rest !== '') {
    const { token, length } = nextToken(rest, directory, anyCase);
    if (token !== undefined) tokens.push(token);
    rest = rest.slice(length).replace(/^ /, '');
  }
  return tokens;
}

function nextToken(
  rest: string,
  directory: UnitDirectory,
  anyCase: boolean,
): { token: OwnerToken | undefined; length: number } {
  const ved = /^(?:ved(?![\p{L}\p{N}])|v\/|v\.(?= ))\s?:?/iu.exec(rest);
  if (ved) return { token: { kind: 'ved' }, length: ved[0].length };
  const phrase = phraseAt(rest, directory);
  if (phrase)
    return {
      token: { kind: 'unit', unit: phrase.unit, written: rest.slice(0, phrase.length), alias: false },
      length: phrase.length,
    };
  const word = WORD.exec(rest)?.[0];
  if (word !== undefined) return { token: wordToken(word, directory, anyCase), length: word.length };
  const sign = rest[0] ?? '';
  if (/[,;&+]/.test(sign)) return { token: { kind: 'separator', written: sign }, length: 1 };
  if (sign === '/') return { token: { kind: 'slash' }, length: 1 };
  if (sign === '(') return { token: { kind: 'ved' }, length: 1 };
  if (/[).]/.test(sign)) return { token: { kind: 'end' }, length: 1 };
  if (/[:\-–—•«»"']/.test(sign)) return { token: undefined, length: 1 };
  const size = String.fromCodePoint(rest.codePointAt(0) ?? 0).length;
  return { token: { kind: 'word', written: rest.slice(0, size) }, length: size };
}

function phraseAt(rest: string, directory: UnitDirectory): { unit: Unit; length: number } | undefined {
  // No further than the longest name and the letter behind it: a long text is looked at once for every word in it.
  const lower = rest.slice(0, (directory.phrases[0]?.text.length ?? 0) + 2).toLowerCase();
  const phrase = directory.phrases.find(
    // A unit that was given one of the grammar's own words as its code must not make all other lines unreadable.
    ({ text }) =>
      lower.startsWith(text) && !RESERVED_WORDS.has(text) && !/^[\p{L}\p{N}]/u.test(lower.slice(text.length)),
  );
  return phrase && { unit: phrase.unit, length: phrase.text.length };
}

function wordToken(written: string, directory: UnitDirectory, anyCase: boolean): OwnerToken {
  if (SEPARATOR_WORDS.has(written.toLowerCase())) return { kind: 'separator', written };
  const exact = directory.byCode(written);
  if (exact && isAbbreviation(written)) return { kind: 'unit', unit: exact, written, alias: false };
  const alias = directory.byAlias(written);
  if (alias) return { kind: 'unit', unit: alias, written, alias: true };
  if (anyCase) {
    const found = directory.byCodeAnyCase(written);
    if (found) return { kind: 'unit', unit: found.unit, written, alias: found.alias };
  }
  return CODE_LIKE.test(written) ? { kind: 'unknown', written } : { kind: 'word', written };
}
