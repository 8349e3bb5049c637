// Ledger and cells -> xlsx bytes. The same workbook always gives the same bytes.
import type { Book, Rect, SheetState } from '../engine';
import { sheetPrefix } from '../formula/tokens';
import { rectAddress } from '../rects';
import type { FileCell } from './codec';
import { formulaToFile } from './formulas';
import { PackageWriter } from './package';
import { writeBookProtection } from './protection';
import { writeApp, writeCore, writeCustom } from './properties';
import { type AddInReference, writeSettings } from './settings';
import { SharedStrings, writeSheet, type Writing } from './sheet-write';
import { StyleWriter } from './styles-write';
import { themeXml } from './theme';
import { Persons } from './threads';
import { escapeText, tag } from './xml';
import { writeXmlParts } from './xml-parts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const WORKBOOK = 'xl/workbook.xml';

export function writeWorkbook(
  book: Book,
  cells: (sheetId: string) => Iterable<FileCell>,
  addIn: AddInReference,
): Uint8Array {
  const file = new PackageWriter();
  const writing: Writing = {
    file,
    styles: new StyleWriter(book.styles),
    strings: new SharedStrings(),
    persons: new Persons(),
    tables: 0,
    charts: 0,
    arrays: false,
  };
  file.link('', `${OFFICE}/officeDocument`, WORKBOOK);
  const ids = book.sheets.map((sheet, index) => {
    writeSheet(writing, book, sheet, index + 1, cells(sheet.id));
    return file.link(WORKBOOK, `${OFFICE}/worksheet`, `xl/worksheets/sheet${index + 1}.xml`);
  });
  file.add(WORKBOOK, `${SPREADSHEET}.sheet.main+xml`, workbookXml(book, ids));
  file.add('xl/styles.xml', `${SPREADSHEET}.styles+xml`, writing.styles.xml());
  file.link(WORKBOOK, `${OFFICE}/styles`, 'xl/styles.xml');
  file.add('xl/theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme+xml', themeXml());
  file.link(WORKBOOK, `${OFFICE}/theme`, 'xl/theme/theme1.xml');
  file.add('xl/sharedStrings.xml', `${SPREADSHEET}.sharedStrings+xml`, writing.strings.xml());
  file.link(WORKBOOK, `${OFFICE}/sharedStrings`, 'xl/sharedStrings.xml');
  if (writing.arrays) {
    file.add('xl/metadata.xml', `${SPREADSHEET}.sheetMetadata+xml`, DYNAMIC_ARRAYS);
    file.link(WORKBOOK, `${OFFICE}/sheetMetadata`, 'xl/metadata.xml');
  }
  file.add(
    'docProps/core.xml',
    'application/vnd.openxmlformats-package.core-properties+xml',
    writeCore(book.properties),
  );
  file.link('', `${PACKAGE}/metadata/core-properties`, 'docProps/core.xml');
  file.add(
    'docProps/app.xml',
    'application/vnd.openxmlformats-officedocument.extended-properties+xml',
    writeApp(book.properties),
  );
  file.link('', `${OFFICE}/extended-properties`, 'docProps/app.xml');
  if (book.properties.custom.size > 0) {
    file.add(
      'docProps/custom.xml',
      'application/vnd.openxmlformats-officedocument.custom-properties+xml',
      writeCustom(book.properties),
    );
    file.link('', `${OFFICE}/custom-properties`, 'docProps/custom.xml');
  }
  writing.persons.addTo(file, WORKBOOK);
  writeXmlParts(file, WORKBOOK, book.xmlParts);
  writeSettings(file, book.settings, addIn);
  return file.zip();
}

function workbookXml(book: Book, ids: readonly string[]): string {
  const active = Math.max(
    0,
    book.sheets.findIndex((sheet) => sheet.id === book.activeSheetId),
  );
  const sheets = book.sheets.map((sheet, index) =>
    tag('sheet', {
      name: sheet.name,
      sheetId: index + 1,
      state: sheet.visibility === 'Visible' ? undefined : sheet.visibility === 'Hidden' ? 'hidden' : 'veryHidden',
      'r:id': ids[index]!,
    }),
  );
  const names = [...book.sheets.flatMap(printNames), ...book.sheets.flatMap(filterName), ...ownNames(book)].sort(
    (one, other) => (one.name.toLowerCase() < other.name.toLowerCase() ? -1 : 1),
  );
  return tag(
    'workbook',
    { xmlns: MAIN, 'xmlns:r': OFFICE },
    tag('workbookPr', { defaultThemeVersion: 166925 }) +
      writeBookProtection(book.protection) +
      tag(
        'bookViews',
        {},
        tag('workbookView', {
          xWindow: 0,
          yWindow: 0,
          windowWidth: 28800,
          windowHeight: 15000,
          activeTab: active || undefined,
        }),
      ) +
      tag('sheets', {}, sheets.join('')) +
      (names.length > 0 ? tag('definedNames', {}, names.map(({ xml }) => xml).join('')) : '') +
      // Spilled cells of arrays and custom functions are for Excel to calculate afresh.
      tag('calcPr', { calcId: 191029, fullCalcOnLoad: true }),
  );
}

interface FileName {
  readonly name: string;
  readonly xml: string;
}

function ownNames(book: Book): FileName[] {
  return book.names.map(({ name, formula, scopeSheetId, comment, visible }) => {
    const scope = book.sheets.findIndex((sheet) => sheet.id === scopeSheetId);
    return {
      name,
      xml: tag(
        'definedName',
        {
          name,
          comment: comment || undefined,
          localSheetId: scope < 0 ? undefined : scope,
          hidden: visible ? undefined : true,
        },
        escapeText(formulaToFile(formula, undefined)),
      ),
    };
  });
}

/** Excel repairs a sheet with a filter of its own that lacks this name. */
function filterName({ name: sheetName, autoFilter }: SheetState, localSheetId: number): FileName[] {
  if (!autoFilter) return [];
  const name = '_xlnm._FilterDatabase';
  const place = escapeText(absoluteAddress(sheetName, autoFilter.rect));
  return [{ name, xml: tag('definedName', { name, localSheetId, hidden: true }, place) }];
}

const absoluteAddress = (sheetName: string, rect: Rect): string =>
  sheetPrefix(sheetName) + rectAddress(rect).replace(/[A-Z]+|\d+/g, '$$$&');

/** Print area and titles are names of the sheet. */
function printNames(
  { name: sheetName, pageLayout: { printArea, titleRows, titleColumns } }: SheetState,
  localSheetId: number,
): FileName[] {
  const absolute = (rect: Rect): string => absoluteAddress(sheetName, rect);
  const named = (name: string, rects: readonly Rect[]): FileName[] =>
    rects.length > 0
      ? [{ name, xml: tag('definedName', { name, localSheetId }, escapeText(rects.map(absolute).join(','))) }]
      : [];
  return [
    ...named('_xlnm.Print_Area', printArea ?? []),
    ...named('_xlnm.Print_Titles', [...(titleColumns ? [titleColumns] : []), ...(titleRows ? [titleRows] : [])]),
  ];
}

/** Cells with `cm="1"` point here: their formula is a dynamic array, not one entered with Ctrl+Shift+Enter. */
const DYNAMIC_ARRAYS = tag(
  'metadata',
  { xmlns: MAIN, 'xmlns:xda': 'http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray' },
  '<metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes>' +
    '<futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>' +
    '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata>',
);
