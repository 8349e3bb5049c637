// «Lag statusark»: the register as it stands -> the sheet for the next reporting meeting. Made twice it is the same sheet;
// a sheet of that name that somebody else made is left alone and a free name is used.

import { nextReportingMeeting, problem, type Meeting, type Problem, type Register } from '../domain';
import { renderStatusSheet } from '../renderers/sheet';
import { buildStatusReport, type StatusReport } from '../report';
import { CHECK_SHEET, README_SHEET, WorkbookError, type RegisterSnapshot, type SheetPlan } from '../workbook';
import type { ChooseMeeting } from './choose-meeting';
import type { Deps } from './deps';
import { notice, refusal, unready } from './notices';
import { refreshRegister } from './refresh-register';
import type { Notice } from './store';
import { writeRegister } from './write-register';

export interface StatusSheetMade {
  readonly notice: Notice;
  readonly report?: StatusReport;
  readonly plan?: SheetPlan;
}

/**
 * Three syncs: read, note the sheet's name in Møter, write the sheet. The name is noted first, so that a run that fails in
 * between finds its own half-made sheet again. So does one that meets another's: it is read and made once more.
 */
export async function makeStatusSheet(
  deps: Deps,
  choose: ChooseMeeting = nextReportingMeeting,
): Promise<StatusSheetMade> {
  try {
    return await makeFromReading(deps, choose);
  } catch (failure) {
    if (!(failure instanceof WorkbookError) || failure.code !== 'nameTaken') throw failure;
    return makeFromReading(deps, choose);
  }
}

async function makeFromReading(deps: Deps, choose: ChooseMeeting): Promise<StatusSheetMade> {
  const snapshot = await refreshRegister(deps);
  const obstacle = unready(snapshot);
  if (obstacle !== undefined) return { notice: obstacle };
  const today = deps.today();
  const meeting = choose(snapshot.register, today);
  if (meeting === undefined)
    return { notice: refusal('notice.noReportingMeeting', [problem('reportingMeetingMissing', 'error')]) };

  const report = buildStatusReport(snapshot.register, { meeting, today });
  const wanted = renderStatusSheet(report, deps.workbookText, { chart: deps.gateway.drawsCharts });
  const { name, exists, problems } = sheetName(wanted.name, meeting, snapshot);
  const plan: SheetPlan = { ...wanted, name };
  const noted = await writeRegister(deps, snapshot, withSheet(snapshot.register, meeting, name));
  if (noted.problems.length > 0) return { notice: refusal('notice.notWritten', noted.problems) };
  await deps.gateway.publishSheet(plan, exists);
  const made = notice('notice.statusSheetMade', { sheet: name, meeting: meeting.name }, problems);
  // The offer is the ribbon's command, which knows the next reporting meeting alone.
  const isNext = nextReportingMeeting(snapshot.register, today)?.name === meeting.name;
  return { notice: isNext ? { ...made, offer: 'fastenStatus' } : made, report, plan };
}

function sheetName(
  wanted: string,
  meeting: Meeting,
  { sheetNames, register, tables }: RegisterSnapshot,
): { name: string; exists: boolean; problems: Problem[] } {
  const has = (name: string) => sheetNames.find((other) => other.toLowerCase() === name.toLowerCase());
  const noted = meeting.statusSheet === '' ? undefined : has(meeting.statusSheet);
  const sheets = [README_SHEET, CHECK_SHEET, ...Object.values(tables).map((table) => table?.sheet ?? '')];
  // The sheet is emptied and written anew, so a name that somebody has typed into Møter must not be enough.
  if (noted !== undefined && firstWord(noted) === firstWord(wanted) && !sheets.includes(noted))
    return { name: noted, exists: true, problems: [] };
  const promised = register.meetings.map(({ statusSheet }) => statusSheet.toLowerCase());
  const free = (name: string) => has(name) === undefined && !promised.includes(name.toLowerCase());
  const taken = (name: string, used: string) => problem('sheetNameTaken', 'warning', { name, used });
  if (free(wanted) || (noted === undefined && meeting.statusSheet.toLowerCase() === wanted.toLowerCase()))
    return { name: wanted, exists: false, problems: noted === undefined ? [] : [taken(noted, wanted)] };
  for (let n = 2; ; n++) {
    const suffix = ` (${n})`;
    const name = wanted.slice(0, 31 - suffix.length) + suffix;
    if (free(name)) return { name, exists: false, problems: [taken(noted ?? wanted, name)] };
  }
}

const firstWord = (name: string): string | undefined => name.toLowerCase().split(' ')[0];

const withSheet = (register: Register, meeting: Meeting, statusSheet: string): Register => ({
  ...register,
  meetings: register.meetings.map((other) => (other.name === meeting.name ? { ...other, statusSheet } : other)),
});
