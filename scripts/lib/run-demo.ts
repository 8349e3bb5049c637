// The demo's steps, one use case each, on a workbench. Everything is made in memory; the caller writes the files.
import {
  cellLabels,
  cellWords,
  createRegister,
  makeStatusSheet,
  memoryKeep,
  refreshRegister,
  reportUnitStatus,
  Store,
  workbookText,
  writeDraft,
  type ChooseMeeting,
  type Deps,
  type Notice,
} from '../../src/app';
import {
  builtInUnits,
  reportingMeetings,
  type IsoDay,
  type MinutesDraft,
  type Problem,
  type Register,
} from '../../src/domain';
import { associateCustomFunctions } from '../../src/functions';
import functionsJson from '../../src/functions/functions.json';
import { readMinutes } from '../../src/minutes';
import { renderStatusCsv } from '../../src/renderers/csv';
import { renderStatusDocx } from '../../src/renderers/docx';
import { renderRegisterJson } from '../../src/renderers/json';
import { renderStatusPdf } from '../../src/renderers/pdf';
import { renderStatusSheet } from '../../src/renderers/sheet';
import { renderXlsx } from '../../src/renderers/xlsx';
import type { StatusReport } from '../../src/report';
import { createOfficeGateway, readCapabilities } from '../../src/workbook/officejs';
import type { Workbench } from '../../workbench/headless';
import { UsageError } from './minutes-file';
import { nodeFonts } from './node-fonts';
import type { StatusEntry } from './status-file';

export interface DemoInput {
  readonly text: string;
  readonly statuses: readonly StatusEntry[];
  /** Part of the meeting's name, e.g. «april»; the next reporting meeting when missing. */
  readonly meeting?: string;
}

export interface DemoResult {
  readonly draft: MinutesDraft;
  readonly register: Register;
  readonly report: StatusReport;
  readonly problems: readonly Problem[];
  readonly sheet: string;
  readonly files: ReadonlyMap<string, Uint8Array | string>;
  readonly syncs: number;
}

export async function runDemo(workbench: Workbench, input: DemoInput): Promise<DemoResult> {
  const deps = demoDeps();
  associateCustomFunctions((id, implementation) => CustomFunctions.associate(id, implementation));
  workbench.registerFunctions('POLITIRAD', functionsJson);
  const draft = readMinutes(input.text, { units: builtInUnits });
  if (draft.points.length === 0)
    throw new UsageError(describe(draft.problems.filter(({ code }) => code === 'noPoints')));
  expectDone(await createRegister(deps));
  const written = await writeDraft(draft, deps);
  expectDone(written.notice);
  for (const { id, unit, input: status } of input.statuses)
    expectDone(await reportUnitStatus(id, unit, status, deps), `${id} ${unit}`);
  const made = await makeStatusSheet(deps, input.meeting === undefined ? undefined : meetingNamed(input.meeting));
  expectDone(made.notice);
  if (made.plan === undefined || made.report === undefined) throw new Error('Failed to make the status sheet: no plan');
  const { register } = await refreshRegister(deps);
  // The sheet in the workbook may have a chart, which a file of its own has not.
  const plan = renderStatusSheet(made.report, workbookText);
  const statusSheet = await renderXlsx(plan, { title: plan.name, language: 'nb' });
  return {
    draft,
    register,
    report: made.report,
    problems: [...draft.problems, ...written.notice.problems],
    sheet: made.plan.name,
    files: new Map<string, Uint8Array | string>([
      ['register.xlsx', await workbench.save()],
      ['statusark.xlsx', statusSheet],
      ['statusark.pdf', await renderStatusPdf(made.report, workbookText, await nodeFonts())],
      ['statusark.docx', await renderStatusDocx(made.report, workbookText)],
      ['statusark.csv', renderStatusCsv(made.report, workbookText)],
      ['register.json', renderRegisterJson(register)],
    ]),
    syncs: workbench.syncCount,
  };
}

function demoDeps(): Deps {
  const now = new Date();
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10) as IsoDay;
  return {
    gateway: createOfficeGateway(cellLabels(workbookText), readCapabilities()),
    store: new Store(),
    t: workbookText,
    workbookText,
    words: cellWords,
    today: () => local,
    keep: memoryKeep(),
    showPane: () => Promise.resolve(),
  };
}

function meetingNamed(text: string): ChooseMeeting {
  return (register) => {
    const meetings = reportingMeetings(register);
    const found = meetings.find((meeting) => meeting.name.toLowerCase().includes(text.toLowerCase()));
    if (found !== undefined) return found;
    const names = meetings.map(({ name }) => `«${name}»`).join(', ');
    throw new UsageError(
      `Fant ikke noe møte med «${text}» i navnet. Møter med rapportering: ${names === '' ? 'ingen' : names}.`,
    );
  };
}

/** A use case that refused ends the demo with its words: what was asked for could not be done. */
function expectDone(notice: Notice, what = ''): void {
  if (notice.kind !== 'error') return;
  throw new UsageError(
    [what, workbookText(notice.key, notice.params), describe(notice.problems)].filter((line) => line !== '').join(' '),
  );
}

const describe = (problems: readonly Problem[]): string =>
  problems.map(({ code, params }) => workbookText(`problem.${code}`, params)).join(' ');
