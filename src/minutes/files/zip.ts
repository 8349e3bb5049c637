// Some parts of a zip archive, unpacked with a limit. Word files are such archives, and so is what looks like one and unpacks
// to gigabytes: what an archive claims of its sizes is checked first, and what it holds is counted while it is unpacked.
// Source: PKWARE APPNOTE 6.3.10, 4.3.7 (local header), 4.3.12 (central directory), 4.3.16 (its end).

import { inflate, TooLarge } from './inflate';

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packedSize: number;
  /** What the archive claims; may be a lie. */
  readonly size: number;
  /** Of the local header. */
  readonly offset: number;
}

/** `broken`: no archive after all, or cut short. `tooLarge`: would not stay within the limit. */
export class ZipError extends Error {
  constructor(readonly reason: 'broken' | 'tooLarge' | 'encrypted') {
    super(`Failed to unpack the archive: ${reason}`);
  }
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const LONGEST_COMMENT = 0xffff;
const MOST_ENTRIES = 10_000;
const STORED = 0;
const DEFLATED = 8;

/** Throws `ZipError`. Archives past 4 GB (zip64) are broken ones here: no file that is read is that large. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > MOST_ENTRIES) throw new ZipError('tooLarge');
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw new ZipError('broken');
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endOfDirectory(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) if (view.getUint32(at, true) === END) return at;
  throw new ZipError('broken');
}

/** The contents by name. `limit`: bytes that `entries` may be together. Throws `ZipError`. */
export function unzip(bytes: Uint8Array, entries: readonly ZipEntry[], limit: number): Map<string, Uint8Array> {
  if (entries.reduce((sum, { size }) => sum + size, 0) > limit) throw new ZipError('tooLarge');
  const parts = new Map<string, Uint8Array>();
  let left = limit;
  for (const entry of entries) {
    const part = unpack(packed(bytes, entry), entry, left);
    left -= part.length;
    parts.set(entry.name, part);
  }
  return parts;
}

function packed(bytes: Uint8Array, { offset, packedSize, encrypted }: ZipEntry): Uint8Array {
  if (encrypted) throw new ZipError('encrypted');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) throw new ZipError('broken');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedSize > bytes.length) throw new ZipError('broken');
  return bytes.subarray(start, start + packedSize);
}

function unpack(data: Uint8Array, { method, size }: ZipEntry, limit: number): Uint8Array {
  if (method === STORED) {
    if (data.length > limit) throw new ZipError('tooLarge');
    return data;
  }
  if (method !== DEFLATED) throw new ZipError('broken');
  let part: Uint8Array;
  try {
    part = inflate(data, limit, 'none');
  } catch (error) {
    throw new ZipError(error instanceof TooLarge ? 'tooLarge' : 'broken');
  }
  if (part.length !== size) throw new ZipError('broken');
  return part;
}
