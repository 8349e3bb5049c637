// Deflated bytes -> bytes, counted while they come. What claims to be a few kilobytes may unpack to gigabytes.

import { Inflate, Unzlib } from 'fflate';

export class TooLarge extends Error {}

/** Deflate expands at most 1032 times, so a slice of this size makes 17 MB at worst before it is counted. */
const SLICE = 16 * 1024;

/** Throws `TooLarge` past `limit`, and what fflate throws over bytes that are not deflated. */
export function inflate(data: Uint8Array, limit: number, wrapper: 'none' | 'zlib'): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const take = (chunk: Uint8Array) => {
    length += chunk.length;
    if (length > limit) throw new TooLarge();
    chunks.push(chunk);
  };
  const stream = wrapper === 'none' ? new Inflate(take) : new Unzlib(take);
  for (let at = 0; at < data.length; at += SLICE) stream.push(data.subarray(at, at + SLICE), at + SLICE >= data.length);
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
