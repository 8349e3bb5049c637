// A file with minutes -> its text, or one line that tells a person what to do instead. Shared by `minutes` and `demo`.
import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { decodeText, type DecodedFile } from '../../src/minutes';

const TEXT_FILES = new Set(['.txt', '.text', '.md']);
const LATER = new Set(['.pdf', '.docx', '.doc', '.odt', '.rtf']);

/** Something the person at the command line can mend: printed as one line. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** Throws `UsageError` for a file that is missing, empty or no plain text. */
export function readMinutesFile(file: string): string {
  const name = basename(file);
  const extension = extname(file).toLowerCase();
  if (LATER.has(extension)) throw new UsageError(onlyText(name, `${extension}-filer`));
  const decoded = decodeText(readFileBytes(file));
  if (decoded.kind !== 'text') throw new UsageError(refusal(decoded.kind, name));
  if (!TEXT_FILES.has(extension))
    throw new UsageError(onlyText(name, extension === '' ? 'filer uten filendelse' : `${extension}-filer`));
  return decoded.text;
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

const onlyText = (name: string, what: string): string =>
  `${name}: ${what} leses ikke ennå, bare ren tekst (.txt). Lagre referatet som .txt og prøv igjen.`;

function refusal(kind: Exclude<DecodedFile['kind'], 'text'>, name: string): string {
  switch (kind) {
    case 'empty':
      return `${name} er tom.`;
    case 'pdf':
      return onlyText(name, 'PDF-filer');
    case 'zip':
    case 'oldOffice':
      return onlyText(name, 'Word-filer og andre Office-filer');
    case 'binary':
      return onlyText(name, 'filer som ikke er tekst');
  }
}
