// Plans of sheets -> a workbook file. The only module that knows the file writer (hucre, about 40 kB gzip): load it with
// `import()` when somebody exports. Values and looks only: no formulas, no author, text stays text.

import { writeXlsx, type WriteSheet } from 'hucre/xlsx';
import { languageTags, type Language } from '../../i18n/catalogue';
import type { PlanRange, SheetPlan, SheetStep } from '../../workbook/sheet-plan';
import { CellGrid } from './cell-grid';

export interface XlsxOptions {
  /** Title of the document, as file lists and screen readers show it. */
  readonly title: string;
  readonly language: Language;
  /** Stands in the file as its time of change; now when left out. */
  readonly modified?: Date;
}

/**
 * The default font sets what a column width means: widths in a file are counted in its digits (ECMA-376, 18.3.1.13). A digit
 * of Calibri 10.5 is 7 pixels in Excel and 7.1 in LibreOffice; of Calibri 11 it is 7 and 7.4, and the page shrinks there.
 */
const defaultFont = { name: 'Calibri', size: 10.5 };
const columnWidth = (points: number): number => Math.round(((points * 96) / 72 / 7) * 256) / 256;

export interface XlsxSheet {
  readonly plan: SheetPlan;
  /** The sheet is this table from its first cell on. `rowCount`: without the header. */
  readonly table?: { readonly name: string; readonly headers: readonly string[]; readonly rowCount: number };
}

export const renderXlsx = (plan: SheetPlan, options: XlsxOptions): Promise<Uint8Array> =>
  renderXlsxBook([{ plan }], options);

/** Rejects only on a fault in a plan, never on what the texts hold. */
export async function renderXlsxBook(sheets: readonly XlsxSheet[], options: XlsxOptions): Promise<Uint8Array> {
  const paged = sheets.map((sheet) => ({ ...sheet, page: sheet.plan.steps.find((step) => step.step === 'page') }));
  return writeXlsx({
    sheets: paged.map(({ plan, table, page }) => ({
      ...sheetOf(plan, page),
      ...(table && { tables: [tableOf(table)] }),
    })),
    defaultFont,
    namedRanges: paged.flatMap(({ plan, page }) => (page === undefined ? [] : printNames(plan.name, page))),
    properties: {
      title: options.title,
      ...(options.modified === undefined ? {} : { modified: options.modified }),
      // Excel's own list of custom properties has this name; its core properties have no place for a language.
      custom: { Language: languageTags[options.language] },
    },
  });
}

const tableOf = ({ name, headers, rowCount }: NonNullable<XlsxSheet['table']>) => ({
  name,
  columns: headers.map((header) => ({ name: header })),
  range: `A1:${letters(headers.length - 1)}${rowCount + 1}`,
  style: 'TableStyleLight1',
});

type PageStep = Extract<SheetStep, { step: 'page' }>;

function sheetOf(plan: SheetPlan, page: PageStep | undefined): WriteSheet {
  const grid = new CellGrid();
  const sheet: WriteSheet = { name: plan.name };
  const heights = new Map<number, { height: number }>();
  for (const step of plan.steps) {
    if (step.step === 'values') grid.write(step.row, step.column, step.values);
    else if (step.step === 'format') grid.format(step.range, step.format);
    else if (step.step === 'rows')
      step.rows.forEach(({ height, line }, i) => {
        if (height !== undefined) heights.set(step.row + i, { height });
        if (line !== undefined)
          grid.format(
            { row: step.row + i, column: 0, rowCount: 1, columnCount: step.columnCount },
            { borderBottom: line },
          );
      });
    else if (step.step === 'columnWidths') sheet.columns = step.widths.map((width) => ({ width: columnWidth(width) }));
    else if (step.step === 'freezeRows') sheet.freezePane = { rows: step.count };
    else if (step.step === 'hideGridlines') sheet.view = { showGridLines: false };
    // `autofitRows`: a row without a height is fitted by the program that opens the file.
  }
  if (page !== undefined) Object.assign(sheet, pageOf(page));
  return { ...sheet, ...grid.cells(), rowDefs: heights };
}

function pageOf({
  orientation,
  pagesWide,
  marginsCm,
  footer,
}: PageStep): Pick<WriteSheet, 'pageSetup' | 'headerFooter'> {
  const inches = (cm: number): number => Math.round((cm / 2.54) * 1000) / 1000;
  return {
    pageSetup: {
      paperSize: 'a4',
      orientation: orientation === 'Landscape' ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: pagesWide,
      fitToHeight: 0, // as many pages as it takes
      margins: {
        top: inches(marginsCm.top),
        bottom: inches(marginsCm.bottom),
        left: inches(marginsCm.left),
        right: inches(marginsCm.right),
        header: inches(0.7),
        footer: inches(Math.min(0.8, marginsCm.bottom / 2)),
      },
    },
    headerFooter: { oddFooter: `&L${size(footer.left)}&R${size(footer.right)}` },
  };
}

/** `&9` sets the size; a space keeps it apart from a text that begins with a digit. */
const size = (text: string): string => `&9${/^\d/.test(text) ? ' ' : ''}${text}`;

/**
 * Print area and repeated rows. Named here rather than through the writer's page setup, which leaves out the quotes a sheet
 * name with spaces needs (hucre 1.0.0, `buildNamedRanges`).
 */
function printNames(name: string, { printArea, titleRows }: PageStep) {
  const sheet = `'${name.replaceAll("'", "''")}'`;
  return [
    { name: '_xlnm.Print_Area', range: `${sheet}!${absolute(printArea)}`, scope: name },
    {
      name: '_xlnm.Print_Titles',
      range: `${sheet}!$${titleRows.row + 1}:$${titleRows.row + titleRows.rowCount}`,
      scope: name,
    },
  ];
}

function absolute({ row, column, rowCount, columnCount }: PlanRange): string {
  return `$${letters(column)}$${row + 1}:$${letters(column + columnCount - 1)}$${row + rowCount}`;
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}
