// A file with minutes -> its text, or one line that tells a person what to do instead. Shared by `minutes` and `demo`.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { problemWords } from '../../src/app/problem-words';
import type { Parsed } from '../../src/domain';
import { bokmal } from '../../src/i18n';
import * as files from '../../src/minutes/files';

/** Something the person at the command line can mend: printed as one line. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** Text and what to look at in it. Throws `UsageError` for a file that is missing or cannot be read (.txt, .pdf and .docx can). */
export async function readMinutesFile(file: string): Promise<Parsed<string>> {
  const read = await files.readMinutesFile(readFileBytes(file), basename(file));
  const refused = read.problems.find(({ severity }) => severity === 'error');
  if (refused) throw new UsageError(problemWords(refused, bokmal));
  return read;
}

export function readFileBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') throw new UsageError(`Finner ikke filen ${file}.`);
    if (code === 'EISDIR') throw new UsageError(`${file} er en mappe. Oppgi en fil med referatet.`);
    throw new UsageError(`Filen ${file} kan ikke leses (${String(code)}).`);
  }
}
