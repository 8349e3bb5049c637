// What makes a table of the register pleasant and hard to fill in wrongly: widths, wrap, list validation, conditional formats,
// frozen header, print. Validation and conditional formats run down to the last row of the sheet, so that they hold however
// the table grows; content never stands below a table.

import type { RegisterLayout } from '../gateway';
import { schema, type ColumnSpec, type TableKey } from '../schema';
import { columnLetters } from './a1';
import { DATE_FORMAT, look, printMarginsCm } from './register-look';

const LAST_ROW = 1_048_576;

export interface TablePlace {
  readonly key: TableKey;
  readonly sheet: Excel.Worksheet;
  /** 0-based row of the header. */
  readonly headerRow: number;
  /** Sheet column of each column, by key. */
  readonly columns: ReadonlyMap<string, number>;
  readonly bodyRowCount: number;
}

const columnOfPlace = (place: TablePlace, spec: ColumnSpec): number | undefined => place.columns.get(spec.key);

/** From the first body row to the end of the sheet. */
export function wholeColumn(place: TablePlace, column: number): Excel.Range {
  return place.sheet.getRangeByIndexes(place.headerRow + 1, column, LAST_ROW - place.headerRow - 1, 1);
}

export function formatColumns(place: TablePlace): void {
  for (const spec of schema[place.key].columns) {
    const column = columnOfPlace(place, spec);
    if (column === undefined) continue;
    const colours = spec.filledByUnits === true ? look.unitHeader : look.header;
    const header = place.sheet.getCell(place.headerRow, column);
    header.format.fill.color = colours.fill;
    header.format.font.color = colours.font;
    header.format.font.bold = true;
    header.format.verticalAlignment = 'Center';
    header.format.columnWidth = spec.width;
    const body = place.sheet.getRangeByIndexes(place.headerRow + 1, column, place.bodyRowCount, 1);
    body.format.verticalAlignment = 'Top';
    body.format.horizontalAlignment = 'Left';
    body.format.wrapText = spec.wrap === true;
    if (spec.filledByUnits === true) body.format.fill.color = look.unitCell;
    if (spec.kind === 'date' || spec.key === 'due')
      body.numberFormat = Array.from({ length: place.bodyRowCount }, () => [DATE_FORMAT]);
  }
}

/** Lists come from workbook names, never INDIRECT. Pasting goes past validation: «Kontroller» looks at every cell. */
export function validateColumn(place: TablePlace, spec: ColumnSpec, layout: RegisterLayout): void {
  const column = columnOfPlace(place, spec);
  if (column === undefined || spec.list === undefined) return;
  const help = layout.listHelp[spec.list];
  const validation = wholeColumn(place, column).dataValidation;
  validation.rule = { list: { inCellDropDown: true, source: `=${spec.list}` } };
  validation.ignoreBlanks = true;
  if (help !== undefined)
    validation.errorAlert = { showAlert: true, style: 'Stop', title: help.title, message: help.message };
}

interface Rule {
  /** Column that is coloured. */
  readonly column: string;
  /** `{key}` is the first body cell of that column. */
  readonly formula: string;
  readonly color: string;
  readonly bold?: boolean;
}

const RULES: { readonly [key in TableKey]?: readonly Rule[] } = {
  reports: [
    { column: 'status', formula: '={status}="Fullført"', color: look.done },
    { column: 'status', formula: '={status}="Satt på vent"', color: look.waiting },
    {
      column: 'due',
      formula: '=AND(ISNUMBER({due}),{due}<TODAY(),{status}<>"Fullført")',
      color: look.attention,
      bold: true,
    },
  ],
  points: [
    { column: 'overallStatus', formula: '=OR({overallStatus}="Forfalt",{overallStatus}="Mangler status",{overallStatus}="Mangler ansvarlig")', color: look.attention, bold: true }, // prettier-ignore
    { column: 'overallStatus', formula: '={overallStatus}="Foreslått lukket"', color: look.done },
    { column: 'publicity', formula: '={publicity}="Unntatt offentlighet"', color: look.attention, bold: true },
  ],
};

/** Colour repeats what the cell says in words. */
export function addConditionalFormats(place: TablePlace): void {
  for (const rule of RULES[place.key] ?? []) {
    const column = place.columns.get(rule.column);
    const formula = rule.formula.replace(/\{(\w+)\}/g, (_, key: string) => {
      const other = place.columns.get(key);
      return other === undefined ? '#REF!' : `$${columnLetters(other)}${place.headerRow + 2}`;
    });
    if (column === undefined || formula.includes('#REF!')) continue;
    const format = wholeColumn(place, column).conditionalFormats.add(Excel.ConditionalFormatType.custom);
    format.custom.rule.formula = formula;
    format.custom.format.font.color = rule.color;
    if (rule.bold === true) format.custom.format.font.bold = true;
  }
}

export const hasConditionalFormats = (key: TableKey): boolean => RULES[key] !== undefined;

/** A4 on its side, one page wide, the header on every page. */
export function setUpPage(place: TablePlace): void {
  place.sheet.freezePanes.freezeRows(place.headerRow + 1);
  const page = place.sheet.pageLayout;
  page.orientation = Excel.PageOrientation.landscape;
  page.paperSize = Excel.PaperType.a4;
  page.zoom = { horizontalFitToPages: 1 };
  page.setPrintMargins(Excel.PrintMarginUnit.centimeters, printMarginsCm);
  page.setPrintTitleRows(`$${place.headerRow + 1}:$${place.headerRow + 1}`);
  page.headersFooters.defaultForAllPages.leftFooter = '&A';
  page.headersFooters.defaultForAllPages.rightFooter = '&P / &N';
}
