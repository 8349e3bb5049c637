// Codes as people see them: without characters that show nothing, and with Latin letters for those that only look like them.
// What comes in by copying from a PDF, a web page or another alphabet's keyboard cannot be told from the real thing by eye.

/** Zero width, direction marks, soft hyphen, variation and control characters. Tab and line breaks are space. */
const INVISIBLE =
  /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u00AD\u034F\u061C\u115F\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFE00-\uFE0F\uFEFF]/g;

export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, '');

/** A code as it was meant: nothing invisible, no space around it, one kind of space inside. */
export const codeText = (text: string): string => withoutInvisible(text).replace(/\s+/g, ' ').trim();

/** Letters of other alphabets that look like Latin ones; a code pasted from elsewhere can hold them («SЕT» with a Cyrillic Е). */
const LOOKALIKES: { readonly [letter: string]: string } = {
  А: 'A', В: 'B', С: 'C', Е: 'E', Н: 'H', І: 'I', Ј: 'J', К: 'K', М: 'M', О: 'O', Р: 'P', Ѕ: 'S', Т: 'T', Х: 'X', У: 'Y',
  а: 'a', с: 'c', е: 'e', і: 'i', ј: 'j', о: 'o', р: 'p', ѕ: 's', х: 'x', у: 'y',
  Α: 'A', Β: 'B', Ε: 'E', Ζ: 'Z', Η: 'H', Ι: 'I', Κ: 'K', Μ: 'M', Ν: 'N', Ο: 'O', Ρ: 'P', Τ: 'T', Υ: 'Y', Χ: 'X', ο: 'o',
}; // prettier-ignore

/** Full-width letters and such are their plain forms; lookalikes are the Latin letter they look like. */
export const latinLetters = (text: string): string =>
  [...text.normalize('NFKC')].map((letter) => LOOKALIKES[letter] ?? letter).join('');

/** The letters of another alphabet in it that look like Latin ones, each once: «Е, Т». Empty when there are none. */
export const lookalikesIn = (text: string): string =>
  [...new Set([...text].filter((letter) => letter in LOOKALIKES))].join(', ');
