// The status report of a meeting as a workbook, a PDF, a Word document, a table. The renderers are loaded when somebody exports.

import { personalDataIn, problem, publicRegister, type Meeting, type Register } from '../domain';
import type { Fonts } from '../renderers/pdf';
import type { StatusReport } from '../report';
import { chooseMeeting } from './choose-meeting';
import type { Deps } from './deps';
import type { Exported, ExportedFile, ExportOptions } from './export-kinds';
import { exported, readForExport, refusedExport } from './export-reading';
import { refusal } from './notices';
import type { Notice } from './store';

/** One sync. Values only, styled and ready to print. */
export function exportStatusSheet(deps: Deps, options?: ExportOptions): Promise<Exported> {
  return exportReport(deps, options, async () => {
    const [{ renderStatusSheet }, { renderXlsx }] = await Promise.all([
      import('../renderers/sheet'),
      import('../renderers/xlsx'),
    ]);
    return async (report) => {
      const plan = renderStatusSheet(report, deps.workbookText);
      const bytes = await renderXlsx(plan, { title: plan.name, language: deps.workbookText.language });
      const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
      // A copy, so that the bytes are sure to stand in a buffer of their own, as a Blob wants them.
      return { name: `${plan.name}.xlsx`, type, content: new Uint8Array(bytes) };
    };
  });
}

/** One sync. `fonts`: where the type comes from; the add-in's own server when left out. */
export function exportStatusPdf(deps: Deps, options?: ExportOptions, fonts?: () => Promise<Fonts>): Promise<Exported> {
  return exportReport(deps, options, async () => {
    const { loadFonts, renderStatusPdf } = await import('../renderers/pdf');
    let type: Fonts;
    try {
      type = await (fonts ?? loadFonts)();
    } catch {
      return () => Promise.resolve(refusal('notice.fontsMissing'));
    }
    return async (report, name) => {
      const content = await renderStatusPdf(report, deps.workbookText, type);
      return { name: `${name}.pdf`, type: 'application/pdf', content };
    };
  });
}

/** One sync. */
export function exportStatusDocx(deps: Deps, options?: ExportOptions): Promise<Exported> {
  return exportReport(deps, options, async () => {
    const { renderStatusDocx } = await import('../renderers/docx');
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    return async (report, name) => ({
      name: `${name}.docx`,
      type,
      content: await renderStatusDocx(report, deps.workbookText),
    });
  });
}

/** One sync. A row for each point and responsible unit. */
export function exportStatusCsv(deps: Deps, options?: ExportOptions): Promise<Exported> {
  return exportReport(deps, options, async () => {
    const { renderStatusCsv } = await import('../renderers/csv');
    return (report, name) =>
      Promise.resolve({
        name: `${name}.csv`,
        type: 'text/csv;charset=utf-8',
        content: renderStatusCsv(report, deps.workbookText),
      });
  });
}

type RenderFile = (report: StatusReport, name: string) => Promise<ExportedFile | Notice>;

/** The same report as in «Lag statusark». Nothing is written to the workbook. */
async function exportReport(
  deps: Deps,
  options: ExportOptions = {},
  load: () => Promise<RenderFile>,
): Promise<Exported> {
  const read = await readForExport(deps, options);
  if ('notice' in read) return read;
  const today = deps.today();
  const meeting = chooseMeeting(options.meeting)(read.register, today);
  if (meeting === undefined)
    return refusedExport(refusal('notice.noReportingMeeting', [problem('reportingMeetingMissing', 'error')]));
  options.onStep?.('loading');
  const [{ buildStatusReport }, { statusSheetName }, render] = await Promise.all([
    import('../report'),
    import('../renderers/sheet/sheet-name'),
    load(),
  ]);
  options.onStep?.('making');
  const report = buildStatusReport(read.register, { meeting, today });
  const made = await render(report, statusSheetName(report.meeting, deps.workbookText));
  if (!('content' in made)) return refusedExport(made);
  return exported(made, read, personalDataIn(toldPart(read.register, meeting, report)));
}

/** Of the register, what the report tells: nobody is asked about a text that does not go out. */
function toldPart(register: Register, meeting: Meeting, { sections, units }: StatusReport): Register {
  const told = new Map(sections.flatMap(({ points }) => points.map((point) => [point.id, point])));
  const codes = new Set(units.map(({ unit }) => unit));
  const all = publicRegister(register);
  return {
    units: all.units.filter(({ code }) => codes.has(code)),
    points: all.points
      .filter(({ id }) => told.has(id))
      .map((point) => ({
        ...point,
        // A point goes by its short title; by the beginning of its text where it has none.
        text: point.shortTitle.trim() === '' ? point.text : '',
        contributorsText: '',
        legalBasis: '',
      })),
    reports: all.reports.filter(({ pointId, unit }) => told.get(pointId)?.units.some((state) => state.unit === unit)),
    meetings: [meeting],
    history: [],
  };
}
