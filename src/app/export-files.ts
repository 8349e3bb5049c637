// Files that leave the workbook: the register as data, the status report as a workbook, a PDF, a Word document, a table. Public
// text only; what could be personal data is told, never held back. The renderers are loaded when somebody exports.

import { checkRegister, nextReportingMeeting, problem, type Problem, type Register } from '../domain';
import type { Fonts } from '../renderers/pdf';
import type { StatusReport } from '../report';
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

/** What can be made, in the order it is offered. */
export const exportKinds = ['sheet', 'pdf', 'docx', 'csv', 'json'] as const;
export type ExportKind = (typeof exportKinds)[number];

/** Whether the file is text, which may be copied where a pane may not download. */
export const isTextKind = (kind: ExportKind): boolean => kind === 'csv' || kind === 'json';

const EXPORTS: { readonly [kind in ExportKind]: (deps: Deps) => Promise<Exported> } = {
  sheet: exportStatusSheet,
  pdf: (deps) => exportStatusPdf(deps),
  docx: exportStatusDocx,
  csv: exportStatusCsv,
  json: exportRegisterJson,
};

/** One sync. Nothing is written to the workbook. */
export const exportFile = (kind: ExportKind, deps: Deps): Promise<Exported> => EXPORTS[kind](deps);

/** One sync. */
export async function exportRegisterJson(deps: Deps): Promise<Exported> {
  const { state, register } = await refreshRegister(deps);
  if (state === 'none') return { notice: refusal('notice.noRegister') };
  if (register.points.every(({ publicity }) => publicity !== 'public'))
    return { notice: refusal('pane.export.nothing') };
  const { renderRegisterJson } = await import('../renderers/json/register-file');
  return exported({ name: 'register.json', type: 'application/json', content: renderRegisterJson(register) }, register);
}

/** One sync. Values only, styled and ready to print. */
export function exportStatusSheet(deps: Deps): Promise<Exported> {
  return exportReport(deps, async (report) => {
    const [{ renderStatusSheet }, { renderXlsx }] = await Promise.all([
      import('../renderers/sheet'),
      import('../renderers/xlsx'),
    ]);
    const plan = renderStatusSheet(report, deps.workbookText);
    const bytes = await renderXlsx(plan, { title: plan.name, language: deps.workbookText.language });
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    // A copy, so that the bytes are sure to stand in a buffer of their own, as a Blob wants them.
    return { name: `${plan.name}.xlsx`, type, content: new Uint8Array(bytes) };
  });
}

/** One sync. `fonts`: where the type comes from; the add-in's own server when left out. */
export function exportStatusPdf(deps: Deps, fonts?: () => Promise<Fonts>): Promise<Exported> {
  return exportReport(deps, async (report, name) => {
    const { loadFonts, renderStatusPdf } = await import('../renderers/pdf');
    let type: Fonts;
    try {
      type = await (fonts ?? loadFonts)();
    } catch {
      return refusal('notice.fontsMissing');
    }
    const content = await renderStatusPdf(report, deps.workbookText, type);
    return { name: `${name}.pdf`, type: 'application/pdf', content };
  });
}

/** One sync. */
export function exportStatusDocx(deps: Deps): Promise<Exported> {
  return exportReport(deps, async (report, name) => {
    const { renderStatusDocx } = await import('../renderers/docx');
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    return { name: `${name}.docx`, type, content: await renderStatusDocx(report, deps.workbookText) };
  });
}

/** One sync. A row for each point and responsible unit. */
export function exportStatusCsv(deps: Deps): Promise<Exported> {
  return exportReport(deps, async (report, name) => {
    const { renderStatusCsv } = await import('../renderers/csv');
    const content = renderStatusCsv(report, deps.workbookText);
    return { name: `${name}.csv`, type: 'text/csv;charset=utf-8', content };
  });
}

/** The report of the next reporting meeting, as in «Lag statusark». Nothing is written to the workbook. */
async function exportReport(
  deps: Deps,
  render: (report: StatusReport, name: string) => Promise<ExportedFile | Notice>,
): Promise<Exported> {
  const { state, register } = await refreshRegister(deps);
  if (state === 'none') return { notice: refusal('notice.noRegister') };
  if (register.points.every(({ publicity }) => publicity !== 'public'))
    return { notice: refusal('pane.export.nothing') };
  const today = deps.today();
  const meeting = nextReportingMeeting(register, today);
  if (meeting === undefined)
    return { notice: refusal('notice.noReportingMeeting', [problem('reportingMeetingMissing', 'error')]) };
  const [{ buildStatusReport }, { statusSheetName }] = await Promise.all([
    import('../report'),
    import('../renderers/sheet/sheet-name'),
  ]);
  const report = buildStatusReport(register, { meeting, today });
  const made = await render(report, statusSheetName(report.meeting, deps.workbookText));
  if (!('content' in made)) return { notice: made };
  return made.content.length === 0 ? { notice: refusal('pane.export.nothing') } : exported(made, register);
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
