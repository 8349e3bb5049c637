// The text of minutes -> a draft, with the register's own units. The reader is loaded when the first text is read.

import type { MinutesDraft } from '../domain';
import { unitsOf } from './read-input';
import type { RegisterState } from './store';

export async function readMinutesText(text: string, state: RegisterState): Promise<MinutesDraft> {
  const { readMinutes } = await import('../minutes');
  return readMinutes(text, { units: unitsOf(state) });
}

/** The text of a text file; `undefined` when the file is something else, or empty. */
export async function readTextFile(bytes: Uint8Array): Promise<string | undefined> {
  const { decodeText } = await import('../minutes');
  const decoded = decodeText(bytes);
  return decoded.kind === 'text' ? decoded.text : undefined;
}
