// `npm run demo`: the main job without a screen. Minutes -> register -> statuses -> status sheet -> files, through the add-in's
// own use cases, Microsoft's office.js and the headless workbench. Files are written when everything has succeeded.
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { WorkbookFileError } from '../workbench/engine/engine';
import { startWorkbench, type Workbench } from '../workbench/headless';
import { readFileBytes, readMinutesFile, UsageError } from './lib/minutes-file';
import { runDemo } from './lib/run-demo';
import { readStatusFile } from './lib/status-file';
import { printSummary } from './lib/summary';

const SAMPLE_MINUTES = join(__dirname, '../samples/politiradsseminaret-eksempel.txt');
const SAMPLE_STATUS = join(__dirname, '../samples/status-eksempel.json');

const USAGE =
  'Bruk: npm run demo -- [--minutes REFERAT] [--status STATUSER.json] [--meeting MØTE] [--workbook BOK.xlsx] [--out MAPPE]';

function optionsOf(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        minutes: { type: 'string' },
        status: { type: 'string' },
        meeting: { type: 'string' },
        workbook: { type: 'string' },
        out: { type: 'string', default: 'out' },
      },
    });
    return values;
  } catch {
    throw new UsageError(USAGE); // Node's own words are English, with a stack
  }
}

async function main(): Promise<void> {
  const values = optionsOf(process.argv.slice(2));
  const { value: text } = await readMinutesFile(values.minutes ?? SAMPLE_MINUTES);
  const statusFile = values.status ?? (values.minutes === undefined ? SAMPLE_STATUS : undefined);
  const statuses = statusFile === undefined ? [] : readStatusFile(statusFile);
  const workbench = await startWorkbench();
  try {
    await openWorkbook(workbench, values.workbook);
    const result = await runDemo(workbench, {
      text,
      statuses,
      ...(values.meeting === undefined ? {} : { meeting: values.meeting }),
    });
    await mkdir(values.out, { recursive: true });
    // Into place only when each file is whole: a run that is stopped leaves the files of the run before.
    for (const [name, bytes] of result.files) {
      await writeFile(join(values.out, `${name}.part`), bytes);
      await rename(join(values.out, `${name}.part`), join(values.out, name));
    }
    printSummary(result, values.out);
  } finally {
    workbench.dispose();
  }
}

async function openWorkbook(workbench: Workbench, path: string | undefined): Promise<void> {
  if (path === undefined) return;
  try {
    await workbench.open(readFileBytes(path));
  } catch (failure) {
    if (!(failure instanceof WorkbookFileError)) throw failure;
    throw new UsageError(`${path} er ikke en arbeidsbok (.xlsx) som kan leses.`);
  }
}

main().then(
  () => process.exit(0),
  (failure: unknown) => {
    // One line for a person; the stack only for mistakes of ours.
    console.error(failure instanceof UsageError ? failure.message : failure);
    process.exit(1);
  },
);
