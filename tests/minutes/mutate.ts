// Damages bytes and texts at random from a seed, as a bad line, a bad disk or a bad person would. The same seed does the same.

export type Random = () => number;

/** Mulberry32. Numbers from 0 up to, but not, 1. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** First of `FUZZ_SEED`, else always the same: tests are not to fail on some days only. Printed in each test's title. */
export const seeds = (count: number): number[] => {
  const first = Number(process.env['FUZZ_SEED'] ?? 20_251_010);
  return Array.from({ length: count }, (_, i) => first + i);
};

const below = (random: Random, limit: number): number => Math.floor(random() * limit);
const pick = <T>(random: Random, from: readonly T[]): T => from[below(random, from.length)] as T;

/** One to eight damages: bits, bytes, numbers, slices. `from`: first byte that may be touched, so that its kind stays. */
export function mutated(bytes: Uint8Array, random: Random, from = 0): Uint8Array<ArrayBuffer> {
  let result = Uint8Array.from(bytes);
  for (let times = 1 + below(random, 8); times > 0; times--) {
    const at = from + below(random, Math.max(1, result.length - from));
    const size = 1 + below(random, 64);
    switch (below(random, 7)) {
      case 0:
        result[at] = (result[at] ?? 0) ^ (1 << below(random, 8));
        break;
      case 1:
        result.fill(pick(random, [0, 0xff, 0x3c, 0x28, 0x20, 0x39]), at, at + size);
        break;
      case 2: // a number grows beyond all measure
        result.set([0xff, 0xff, 0xff, 0x7f].slice(0, result.length - at), at);
        break;
      case 3:
        result = joined(result.subarray(0, at), result.subarray(at + size));
        break;
      case 4:
        result = joined(result.subarray(0, at + size), result.subarray(at));
        break;
      case 5:
        result = joined(result.subarray(0, at), result.subarray(from, from + size * 8), result.subarray(at));
        break;
      default:
        result = result.slice(0, Math.max(from + 1, at + size * 16));
    }
  }
  return result;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const result = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    result.set(part, at);
    at += part.length;
  }
  return result;
}

const SPLINTERS = [
  '=cmd|\u0027/C calc\u0027!A0', '@SUM(A1)', '\u202E', '\u2067', '\u0000', '\u001B[31m', '\uD800', '\u200B', '\u00AD', 'S\u0415T', 'OK ved ',
  'OPD', '\n', '\n\n', '• ', 'o ', 'Ansvarlig: ', 'Frist: 31.02.', '|', '\t', '<img src=x onerror=alert(1)>', '](javascript:alert(1))',
  '{{7*7}}', '${7*7}', '%s%n', '%00', '../..', '٣', '𝔅', '👮🏽‍♀️', 'ﬁ', 'Å', '١. ', '\u2028', '\r', '\f', '#REF!', '1E400',
]; // prettier-ignore

/** Splinters put in, pieces taken out, doubled and moved. */
export function mutatedText(text: string, random: Random): string {
  let result = text;
  for (let times = 1 + below(random, 12); times > 0; times--) {
    const at = below(random, result.length);
    const size = 1 + below(random, 80);
    const piece = result.slice(at, at + size);
    switch (below(random, 5)) {
      case 0:
        result = result.slice(0, at) + result.slice(at + size);
        break;
      case 1:
        result = result.slice(0, at) + piece.repeat(1 + below(random, 40)) + result.slice(at);
        break;
      case 2: {
        const to = below(random, result.length);
        result = result.slice(0, to) + piece + result.slice(to);
        break;
      }
      default:
        result = result.slice(0, at) + pick(random, SPLINTERS).repeat(1 + below(random, 3)) + result.slice(at);
    }
  }
  return result;
}
