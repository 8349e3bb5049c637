// A file that a person chose or dropped -> the text in it, or what hindered it. Whatever happens is an answer; nothing rejects.

import { problem, type Problem } from '../domain';
import { readMinutesFile, type FileProgress } from './read-minutes';

/** What a browser's `File` is to us. */
export interface ChosenFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly arrayBuffer: () => Promise<ArrayBuffer>;
}

export type OpenedFile =
  | { readonly kind: 'read'; readonly text: string; readonly problems: readonly Problem[] }
  /** The file's own fault; `problems` say which. */
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  /** It is gone, locked or not on this machine since it was chosen. */
  | { readonly kind: 'notOpened' }
  /** What reads such files could not be fetched: no connection. */
  | { readonly kind: 'noReader' }
  | { readonly kind: 'cancelled' };

/** The reader refuses larger ones; this is looked at before the file is taken into memory. */
const LARGEST_MB = 20;

export async function openMinutesFile(
  file: ChosenFile,
  signal: AbortSignal,
  onProgress: (progress: FileProgress) => void,
): Promise<OpenedFile> {
  const { name } = file;
  if (file.size > LARGEST_MB * 1024 * 1024)
    return { kind: 'refused', problems: [problem('fileTooLarge', 'error', { name, limit: LARGEST_MB })] };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { kind: 'notOpened' };
  }
  try {
    const { value, problems } = await readMinutesFile(bytes, name, { signal, onProgress });
    const refused = problems.some(({ severity }) => severity === 'error');
    return refused ? { kind: 'refused', problems } : { kind: 'read', text: value, problems };
  } catch {
    return signal.aborted ? { kind: 'cancelled' } : { kind: 'noReader' };
  }
}
