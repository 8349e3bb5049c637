// `npm run --silent minutes -- FILE`: reads minutes and prints the draft register as JSON. On a file that cannot be read: one line
// on standard error, exit code 1, nothing on standard output.
import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { problemWords } from '../src/app/problem-words';
import { builtInUnits, pointId, yearOf, type Due, type MinutesDraft, type Owner, type Problem } from '../src/domain';
import { translator } from '../src/i18n';
import { decodeText, readMinutes, type DecodedFile } from '../src/minutes';

const TEXT_FILES = new Set(['.txt', '.text', '.md']);
const LATER = new Set(['.pdf', '.docx', '.doc', '.odt', '.rtf']);
const t = translator('nb');

/** Something the person at the command line can mend. */
class UsageError extends Error {}

function readDraft(args: readonly string[]): MinutesDraft {
  const [file, ...more] = args;
  if (file === undefined || more.length > 0) throw new UsageError('Oppgi én fil med referatet: npm run --silent minutes -- referat.txt');
  const name = basename(file);
  const extension = extname(file).toLowerCase();
  if (LATER.has(extension)) throw new UsageError(onlyText(name, `${extension}-filer`));
  const decoded = decodeText(readBytes(file));
  if (decoded.kind !== 'text') throw new UsageError(refusal(decoded.kind, name));
  if (!TEXT_FILES.has(extension)) throw new UsageError(onlyText(name, extension === '' ? 'filer uten filendelse' : `${extension}-filer`));
  return readMinutes(decoded.text, { units: builtInUnits });
}

function readBytes(file: string): Uint8Array {
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

/** The shape of design §8. Without a meeting date no point can have its id: then it is null. */
function minutesJson({ meeting, points, units, problems }: MinutesDraft): object {
  const idOf = (index: number) => (meeting.date === null ? null : pointId(yearOf(meeting.date), index + 1));
  const pointAt = (line: number) => points.findIndex(({ lines }) => lines.first <= line && line <= lines.last);
  return {
    meeting,
    points: points.map((point, i) => ({
      id: idOf(i),
      title: point.shortTitle,
      text: point.text,
      theme: point.theme,
      owners: point.owners.map(ownerJson),
      contributors: point.contributors.map(ownerJson),
      due: dueJson(point.due),
    })),
    units: units.map(({ code, name, party }) => ({ code, name, party })),
    problems: problems.map((found) => problemJson(found, (line) => idOf(pointAt(line)), (line) => pointAt(line) >= 0)),
  };
}

const ownerJson = ({ unit, party }: Owner) => ({ unit, party });
const dueJson = (due: Due | null): string | null =>
  due === null || due.kind === 'text' ? null : due.kind === 'day' ? due.day : due.month;

function problemJson(found: Problem, idAt: (line: number) => string | null, isPoint: (line: number) => boolean): object {
  const { code, severity, at } = found;
  const line = at?.kind === 'minutes' ? at.line : undefined;
  const point = line !== undefined && isPoint(line) ? idAt(line) : null;
  return {
    code,
    severity,
    message: problemWords(found, t),
    ...(line === undefined ? {} : { line }),
    ...(point === null ? {} : { point }),
  };
}

try {
  process.stdout.write(`${JSON.stringify(minutesJson(readDraft(process.argv.slice(2))), null, 2)}\n`);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
