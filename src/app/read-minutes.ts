// A file of minutes -> its text, the text -> a draft with the register's own units. Readers are loaded when they are first used.

import type { MinutesDraft, Parsed } from '../domain';
import type { TracedLine } from '../minutes';
import type { ReadFileOptions } from '../minutes/files';
import { unitsOf } from './read-input';
import type { RegisterState } from './store';

export type { FileProgress, ReadFileOptions } from '../minutes/files';

/** A draft, the text it was read from, and what became of each of its lines. */
export interface MinutesReading {
  readonly text: string;
  readonly draft: MinutesDraft;
  readonly trace: readonly TracedLine[];
}

export async function traceMinutesText(text: string, state: RegisterState): Promise<MinutesReading> {
  const { traceMinutes } = await import('../minutes');
  return { text, ...traceMinutes(text, { units: unitsOf(state) }) };
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
