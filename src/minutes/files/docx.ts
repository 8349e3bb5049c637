// A Word file -> its text. The archive is opened by us, with limits, and only its parts of text are handed on to mammoth (BSD-2),
// in a new archive: pictures, macros and what else may be in the file is never unpacked.

import { zipSync } from 'fflate';
import { docxLines, type DocxNode } from './docx-lines';
import { FileFault, type FileFaultCode } from './file-fault';
import { unzip, zipEntries, ZipError, type ZipEntry } from './zip';

/** Unpacked text and styles. A hundred pages of minutes are about 2 MB. */
const LARGEST_TEXT = 10_000_000;
/** Of the text and its styles: mammoth takes about three seconds and 300 MB for so many. A hundred pages of minutes have about 60 000. */
const MOST_TAGS = 150_000;
/** All parts as the archive claims them, pictures too: a file of 20 MB does not honestly hold more. */
const LARGEST_CLAIM = 400_000_000;
const TEXT_PART = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/[^/]+|[^/]+)\.(?:xml|rels))$/;
const LESS_THAN = 0x3c;
const CONTENT_TYPES = '[Content_Types].xml';

/** Throws `FileFault`. */
export async function readDocx(bytes: Uint8Array): Promise<string> {
  let parts: Map<string, Uint8Array>;
  try {
    const entries = zipEntries(bytes);
    const foreign = foreignKind(bytes, entries);
    if (foreign !== undefined) throw new FileFault(foreign);
    if (entries.reduce((sum, { size }) => sum + size, 0) > LARGEST_CLAIM) throw new ZipError('tooLarge');
    parts = unzip(bytes, firstOfEach(entries.filter(({ name }) => TEXT_PART.test(name))), LARGEST_TEXT);
    if (tagCount(parts) > MOST_TAGS) throw new ZipError('tooLarge');
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    throw new FileFault(FAULTS[error.reason]);
  }
  try {
    return docxLines(await readDocument(zipSync(Object.fromEntries(parts), { level: 0 }))).join('\n');
  } catch {
    // mammoth throws plain errors over XML that is none and parts that are missing.
    throw new FileFault('fileBroken');
  }
}

const FAULTS = { broken: 'fileBroken', tooLarge: 'fileUnpacksTooLarge', encrypted: 'filePassword' } as const;

/** Readers of archives disagree on which of two parts with one name counts: here the first, and no other is handed on. */
function firstOfEach(entries: readonly ZipEntry[]): ZipEntry[] {
  const names = new Set<string>();
  return entries.filter(({ name }) => !names.has(name) && names.add(name));
}

function tagCount(parts: ReadonlyMap<string, Uint8Array>): number {
  let count = 0;
  for (const part of parts.values()) for (const byte of part) if (byte === LESS_THAN) count++;
  return count;
}

/** What the archive is when it is no Word file; `undefined` when it is one. */
function foreignKind(bytes: Uint8Array, entries: readonly ZipEntry[]): FileFaultCode | undefined {
  const read = (name: string): string | undefined => {
    const entry = entries.find((found) => found.name === name);
    return entry && new TextDecoder().decode(unzip(bytes, [entry], 1_000_000).get(name));
  };
  const types = read(CONTENT_TYPES);
  if (types === undefined)
    return (read('mimetype') ?? '').startsWith('application/vnd.oasis.opendocument')
      ? 'fileOpenDocument'
      : 'fileArchive';
  if (/wordprocessingml|ms-word/.test(types)) return undefined;
  if (/spreadsheetml|ms-excel/.test(types)) return 'fileSpreadsheet';
  return types.includes('presentationml') ? 'filePresentation' : 'fileArchive';
}

async function readDocument(archive: Uint8Array<ArrayBuffer>): Promise<DocxNode> {
  const { default: mammoth } = await import('mammoth');
  let read: DocxNode | undefined;
  await mammoth.convertToHtml(
    // Its browser half reads the first, its half for Node the second.
    { arrayBuffer: archive.buffer, buffer: archive as Buffer },
    {
      includeEmbeddedStyleMap: false,
      // The document is what we want; of its HTML we want nothing.
      transformDocument: (document: DocxNode): DocxNode => {
        read = document;
        return { ...document, children: [] };
      },
    },
  );
  if (read === undefined) throw new Error('Failed to read the document: mammoth gave none');
  return read;
}
