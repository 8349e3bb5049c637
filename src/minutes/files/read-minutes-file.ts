// Bytes and name -> the text of minutes, or why there is none, in words. What a file is, its bytes decide.

import { problem, type Parsed } from '../../domain';
import { decodeText } from '../decode-text';
import { FileFault, type FileFaultCode } from './file-fault';
import { fileKind, type FileKind } from './file-kind';

/** Pages of a PDF; other files are one step. */
export interface FileProgress {
  readonly done: number;
  readonly total: number;
}

export interface ReadFileOptions {
  readonly onProgress?: (progress: FileProgress) => void;
  readonly signal?: AbortSignal;
}

export const largestFileBytes = 20 * 1024 * 1024;

const REFUSED: { readonly [kind in Exclude<FileKind, 'pdf' | 'zip' | 'text'>]: FileFaultCode } = {
  empty: 'fileEmpty',
  oldWord: 'fileOldWord',
  password: 'filePassword',
  spreadsheet: 'fileSpreadsheet',
  presentation: 'filePresentation',
  image: 'fileImage',
  richText: 'fileRichText',
  webPage: 'fileWebPage',
  unknown: 'fileUnknown',
};

/**
 * The text as lines that `readMinutes` knows; pages of a PDF begin with a form feed. Without a text `value` is empty and
 * `problems` says why (severity `error`). Rejects only when `signal` is aborted, with its reason. `bytes` is left as it was.
 */
export async function readMinutesFile(
  bytes: Uint8Array,
  name: string,
  options: ReadFileOptions = {},
): Promise<Parsed<string>> {
  const { signal } = options;
  signal?.throwIfAborted();
  try {
    const read = await readKind(bytes, name, options);
    signal?.throwIfAborted();
    if (read.value.trim() === '') throw new FileFault('fileEmpty');
    return read;
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    const limit = largestFileBytes / 1024 / 1024;
    return { value: '', problems: [problem(error.code, 'error', { name, limit })] };
  }
}

async function readKind(bytes: Uint8Array, name: string, options: ReadFileOptions): Promise<Parsed<string>> {
  if (bytes.length > largestFileBytes) throw new FileFault('fileTooLarge');
  const kind = fileKind(bytes);
  if (kind === 'pdf') return (await import('./pdf')).readPdf(bytes, name, options);
  if (kind === 'zip') return { value: await (await import('./docx')).readDocx(bytes), problems: [] };
  if (kind === 'text') return { value: plainText(bytes, name), problems: [] };
  throw new FileFault(REFUSED[kind]);
}

/** Any bytes may pass for windows-1252: here the name must say that they are text. */
function plainText(bytes: Uint8Array, name: string): string {
  const decoded = decodeText(bytes);
  if (decoded.kind === 'empty') throw new FileFault('fileEmpty');
  if (decoded.kind !== 'text' || !/\.(?:txt|text|md)$/i.test(name)) throw new FileFault('fileUnknown');
  return decoded.text;
}
