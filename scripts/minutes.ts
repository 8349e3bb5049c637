// `npm run --silent minutes -- FILE`: reads minutes and prints the draft register as JSON. On a file that cannot be read: one line
// on standard error, exit code 1, nothing on standard output.
import { problemWords } from '../src/app/problem-words';
import { builtInUnits, pointId, yearOf, type Due, type MinutesDraft, type Owner, type Problem } from '../src/domain';
import { bokmal } from '../src/i18n';
import { readMinutes } from '../src/minutes';
import { readMinutesFile, UsageError } from './lib/minutes-file';

const t = bokmal;

async function readDraft(args: readonly string[]): Promise<MinutesDraft> {
  const [file, ...more] = args;
  if (file === undefined || more.length > 0)
    throw new UsageError('Oppgi én fil med referatet: npm run --silent minutes -- referat.txt');
  const { value: text, problems } = await readMinutesFile(file);
  const draft = readMinutes(text, { units: builtInUnits });
  return { ...draft, problems: [...problems, ...draft.problems] };
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
    problems: problems.map((found) =>
      problemJson(
        found,
        (line) => idOf(pointAt(line)),
        (line) => pointAt(line) >= 0,
      ),
    ),
  };
}

const ownerJson = ({ unit, party }: Owner) => ({ unit, party });
const dueJson = (due: Due | null): string | null =>
  due === null || due.kind === 'text' ? null : due.kind === 'day' ? due.day : due.month;

function problemJson(
  found: Problem,
  idAt: (line: number) => string | null,
  isPoint: (line: number) => boolean,
): object {
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

readDraft(process.argv.slice(2)).then(
  (draft) => process.stdout.write(`${JSON.stringify(minutesJson(draft), null, 2)}\n`),
  (error: unknown) => {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  },
);
