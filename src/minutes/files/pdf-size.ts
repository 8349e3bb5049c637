// Does a PDF unpack to more than a machine should hold? pdf.js unpacks a page as a whole before it looks at it. Pictures are not
// counted: for text they are never unpacked. Source: ISO 32000-1, 7.3.8 (streams), 7.4.4 (FlateDecode).

import { inflate, TooLarge } from './inflate';

const STREAM = /stream\r?\n/g;
/** A dictionary of a stream is seldom longer. */
const DICTIONARY = 600;

export function unpacksPast(bytes: Uint8Array, limit: number): boolean {
  const text = new TextDecoder('latin1').decode(bytes);
  let left = limit;
  for (const { index, 0: word } of text.matchAll(STREAM)) {
    const dictionary = text.slice(Math.max(0, index - DICTIONARY), index);
    const own = dictionary.slice(dictionary.lastIndexOf('obj'));
    if (!/\/(?:FlateDecode|Fl)\b/.test(own) || /\/Subtype\s*\/Image\b/.test(own) || !/>>\s*$/.test(own)) continue;
    const start = index + word.length;
    const end = text.indexOf('endstream', start);
    try {
      left -= inflate(bytes.subarray(start, end < 0 ? bytes.length : end), left, 'zlib').length;
    } catch (error) {
      if (error instanceof TooLarge) return true;
      // Encrypted or damaged: pdf.js says so.
    }
  }
  return false;
}
