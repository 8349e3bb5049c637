// Users' text on its way into a file or a generated sheet: what no cell, page or XML part can hold, or what makes a page
// read otherwise than it was written, is taken away. Words are never touched.

/** C0/C1 controls but line feed, and the two code points XML 1.0 forbids (https://www.w3.org/TR/xml/#charsets). */
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/g;
/**
 * Direction marks, embeddings, overrides and isolates: they reorder what stands beside them, so that a line can read
 * otherwise than it is stored (Unicode TR36, 3.2). Letters of right-to-left scripts keep their own direction.
 */
const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
/** Half a surrogate pair has no character. */
const LONE_SURROGATES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Line breaks stay (as `\n`), at most one empty line in a row. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|\u0085|\u2028|\u2029/g, '\n')
    .replace(/\t/g, ' ')
    .replace(CONTROLS, '')
    .replace(DIRECTIONS, '')
    .replace(LONE_SURROGATES, '\ufffd')
    .replace(/[ \u00a0]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** For titles and names: one line. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ');
