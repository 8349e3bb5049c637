// A new workbook and a new sheet, as Excel makes them.
import type { Book, BookProperties, PageLayoutState, SheetState } from '../engine';

export const DEFAULT_PAGE_LAYOUT: PageLayoutState = {
  orientation: 'Portrait',
  zoom: { scale: 100 },
  margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
  centerHorizontally: false,
  centerVertically: false,
  printGridlines: false,
  printHeadings: false,
  headersFooters: {},
};

export function emptySheet(id: string, name: string): SheetState {
  return {
    id,
    name,
    visibility: 'Visible',
    tabColor: '',
    showGridlines: true,
    showHeadings: true,
    freeze: { rows: 0, columns: 0 },
    columnWidths: new Map(),
    rowHeights: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    merges: [],
    validations: [],
    conditionalFormats: [],
    notes: new Map(),
    comments: [],
    charts: [],
    pageBreaks: { rows: [], columns: [] },
    rowLevels: new Map(),
    columnLevels: new Map(),
    pageLayout: DEFAULT_PAGE_LAYOUT,
    protection: { protected: false, options: {} },
    customProperties: new Map(),
  };
}

export const EMPTY_PROPERTIES: BookProperties = {
  title: '',
  subject: '',
  author: '',
  keywords: '',
  comments: '',
  category: '',
  manager: '',
  company: '',
  lastAuthor: '',
  revisionNumber: 0,
  creationDate: '',
  custom: new Map(),
};

export function emptyBook(sheet: SheetState): Book {
  return {
    sheets: [sheet],
    tables: [],
    names: [],
    properties: EMPTY_PROPERTIES,
    settings: new Map(),
    styles: [],
    xmlParts: [],
    protection: { protected: false },
    activeSheetId: sheet.id,
  };
}
