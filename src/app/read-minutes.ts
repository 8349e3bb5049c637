// A file of minutes -> its text, the text -> a draft with the register's own units. Readers are loaded when they are first used.

import type { MinutesDraft, Parsed } from '../domain';
import type { ReadFileOptions } from '../minutes/files';
import { unitsOf } from './read-input';
import type { RegisterState } from './store';

export type { FileProgress, ReadFileOptions } from '../minutes/files';

export async function readMinutesText(text: string, state: RegisterState): Promise<MinutesDraft> {
  const { readMinutes } = await import('../minutes');
  return readMinutes(text, { units: unitsOf(state) });
}

/**
 * The text of a file of minutes (.txt, .pdf, .docx), or why there is none: then `value` is empty and a problem has severity
 * `error`. Rejects only when `signal` is aborted, with its reason. The libraries are loaded with the first file of their kind.
 */
export async function readMinutesFile(
  bytes: Uint8Array,
  name: string,
  options: ReadFileOptions = {},
): Promise<Parsed<string>> {
  const files = await import('../minutes/files');
  return files.readMinutesFile(bytes, name, options);
}

/** The text of a text file; `undefined` when the file is something else, or empty. */
export async function readTextFile(bytes: Uint8Array): Promise<string | undefined> {
  const { decodeText } = await import('../minutes');
  const decoded = decodeText(bytes);
  return decoded.kind === 'text' ? decoded.text : undefined;
}
