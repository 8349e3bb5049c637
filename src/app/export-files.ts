// Files that leave the workbook: the register as data, the status sheet as a workbook of its own. Public text only; what
// could be personal data is told, never held back. The renderers are loaded when somebody exports.

import { checkRegister, nextReportingMeeting, problem, type Problem, type Register } from '../domain';
import type { Deps } from './deps';
import { notice, refusal } from './notices';
import { refreshRegister } from './refresh-register';
import type { Notice } from './store';

export interface ExportedFile {
  readonly name: string;
  readonly type: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

export interface Exported {
  readonly notice: Notice;
  /** `undefined` when there was nothing to export; never an empty file. */
  readonly file?: ExportedFile;
}

/** One sync. */
export async function exportRegisterJson(deps: Deps): Promise<Exported> {
  const { state, register } = await refreshRegister(deps);
  if (state === 'none') return { notice: refusal('notice.noRegister') };
  if (register.points.every(({ publicity }) => publicity !== 'public'))
    return { notice: refusal('pane.export.nothing') };
  const { renderRegisterJson } = await import('../renderers/json/register-file');
  return exported({ name: 'register.json', type: 'application/json', content: renderRegisterJson(register) }, register);
}

/** One sync: nothing is written to the workbook. The next reporting meeting, as in «Lag statusark». */
export async function exportStatusSheet(deps: Deps): Promise<Exported> {
  const { state, register } = await refreshRegister(deps);
  if (state === 'none') return { notice: refusal('notice.noRegister') };
  if (register.points.every(({ publicity }) => publicity !== 'public'))
    return { notice: refusal('pane.export.nothing') };
  const today = deps.today();
  const meeting = nextReportingMeeting(register, today);
  if (meeting === undefined)
    return { notice: refusal('notice.noReportingMeeting', [problem('reportingMeetingMissing', 'error')]) };
  const [{ buildStatusReport }, { renderStatusSheet }, { renderXlsx }] = await Promise.all([
    import('../report'),
    import('../renderers/sheet'),
    import('../renderers/xlsx'),
  ]);
  const plan = renderStatusSheet(buildStatusReport(register, { meeting, today }), deps.workbookText);
  const bytes = await renderXlsx(plan, { title: plan.name, language: deps.workbookText.language });
  if (bytes.length === 0) return { notice: refusal('pane.export.nothing') };
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  // A copy, so that the bytes are sure to stand in a buffer of their own, as a Blob wants them.
  return exported({ name: `${plan.name}.xlsx`, type, content: new Uint8Array(bytes) }, register);
}

const exported = (file: ExportedFile, register: Register): Exported => ({
  file,
  notice: notice('pane.export.ready', { name: file.name }, personalData(register)),
});

function personalData(register: Register): readonly Problem[] {
  const exempt = new Set<string>(register.points.filter(({ publicity }) => publicity !== 'public').map(({ id }) => id));
  return checkRegister(register).filter(
    ({ code, at }) =>
      code === 'possiblePersonalData' && at?.kind === 'cell' && !exempt.has((at.key ?? '').split(' ')[0] ?? ''),
  );
}
