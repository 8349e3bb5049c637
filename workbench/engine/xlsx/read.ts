// xlsx bytes -> ledger and cells.
import {
  type Book,
  type NameState,
  type PageLayoutState,
  type Rect,
  type SheetState,
  type TableState,
  WorkbookFileError,
} from '../engine';
import { tokenize } from '../formula/tokens';
import { MAX_COLUMNS, MAX_ROWS } from '../engine';
import { parseRect } from '../rects';
import type { FileCell, FileContent } from './codec';
import { formulaFromFile } from './formulas';
import { plainText } from './notes';
import { PackageReader } from './package';
import { themeColors } from './palette';
import { readProperties } from './properties';
import { readBookProtection } from './protection';
import { readSettings } from './settings';
import { readSheet, type Shared, type SheetEntry } from './sheet-read';
import { readStyles } from './styles-read';
import { readTable } from './tables';
import { child, childrenOf, decodeControls, type Element, flag, numeric } from './xml';
import { readXmlParts } from './xml-parts';

const VISIBILITY: { readonly [state: string]: SheetState['visibility'] } = {
  hidden: 'Hidden',
  veryHidden: 'VeryHidden',
};

export function readWorkbook(bytes: Uint8Array): FileContent {
  const file = PackageReader.open(bytes);
  const path = file.relationships('').find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const workbook = file.xml(path);
  if (workbook?.name !== 'workbook') throw new WorkbookFileError('The file is not an Excel workbook (.xlsx).');
  try {
    return readParts(file, path, workbook);
  } catch (error) {
    if (error instanceof WorkbookFileError) throw error;
    throw new WorkbookFileError('The workbook is damaged: its parts do not fit together.', { cause: error });
  }
}

function readParts(file: PackageReader, path: string, workbook: Element): FileContent {
  const links = file.relationships(path);
  const part = (type: string): Element | undefined => {
    const link = links.find((candidate) => candidate.type === type);
    return link && file.xml(link.target);
  };
  const theme = themeColors(part('theme'));
  const shared: Shared = {
    file,
    theme,
    styles: readStyles(part('styles'), theme),
    strings: childrenOf(part('sharedStrings'), 'si').map((item) => decodeControls(plainText(item))),
  };
  // A chart sheet has no cells; it keeps its place in the numbering of names but is not read.
  const entries = childrenOf(child(workbook, 'sheets'), 'sheet').map(
    ({ attributes }, index): SheetEntry | undefined => {
      const link = links.find(({ id }) => id === attributes['id']);
      if (link?.type !== 'worksheet' || !file.has(link.target)) return undefined;
      return {
        id: `sheet${index + 1}`,
        name: attributes['name'] ?? `Ark${index + 1}`,
        path: link.target,
        visibility: VISIBILITY[attributes['state'] ?? ''] ?? 'Visible',
      };
    },
  );
  const present = entries.filter((entry) => entry !== undefined);
  if (present.length === 0) throw new WorkbookFileError('The workbook has no worksheet.');

  const cells = new Map<string, readonly FileCell[]>();
  const tables: TableState[] = [];
  const sheets = present.map((entry) => {
    const { sheet, cells: list } = readSheet(shared, entry);
    cells.set(entry.id, list);
    for (const link of file.relationships(entry.path).filter(({ type }) => type === 'table')) {
      const element = file.xml(link.target);
      const table = element && readTable(element, entry.id, `table${tables.length + 1}`);
      if (table) tables.push(table);
    }
    return sheet;
  });
  const names = childrenOf(child(workbook, 'definedNames'), 'definedName');
  const active = entries[numeric(child(child(workbook, 'bookViews'), 'workbookView'), 'activeTab') ?? 0] ?? present[0]!;
  const root = (type: string): Element | undefined => {
    const link = file.relationships('').find((candidate) => candidate.type === type);
    return link && file.xml(link.target);
  };
  const book: Book = {
    sheets: sheets.map((sheet) => ({
      ...sheet,
      pageLayout: withPrintNames(
        sheet.pageLayout,
        names.filter((name) => entries[numeric(name, 'localSheetId') ?? -1]?.id === sheet.id),
      ),
    })),
    tables,
    names: names.flatMap((name) => readName(name, entries) ?? []),
    properties: readProperties(root('core-properties'), root('extended-properties'), root('custom-properties')),
    settings: readSettings(file),
    styles: shared.styles.named,
    xmlParts: readXmlParts(file, path),
    protection: readBookProtection(child(workbook, 'workbookProtection')),
    activeSheetId: active.id,
  };
  return { book, cells };
}

function readName(element: Element, entries: readonly (SheetEntry | undefined)[]): NameState | undefined {
  const { name = '', comment = '', localSheetId } = element.attributes;
  if (name.startsWith('_xlnm.')) return undefined;
  const scope = localSheetId === undefined ? undefined : entries[Number(localSheetId)]?.id;
  if (localSheetId !== undefined && scope === undefined) return undefined;
  return {
    name,
    formula: formulaFromFile(element.text),
    comment,
    visible: !flag(element, 'hidden'),
    ...(scope === undefined ? {} : { scopeSheetId: scope }),
  };
}

function withPrintNames(layout: PageLayoutState, names: readonly Element[]): PageLayoutState {
  const areas = (name: string): Rect[] =>
    tokenize(names.find(({ attributes }) => attributes['name'] === name)?.text ?? '').flatMap((token) =>
      token.kind === 'reference' ? (parseRect(token.address) ?? []) : [],
    );
  const printArea = areas('_xlnm.Print_Area');
  const titles = areas('_xlnm.Print_Titles');
  const titleRows = titles.find((rect) => rect.columnCount >= MAX_COLUMNS);
  const titleColumns = titles.find((rect) => rect.rowCount >= MAX_ROWS);
  return {
    ...layout,
    ...(printArea.length > 0 ? { printArea } : {}),
    ...(titleRows ? { titleRows } : {}),
    ...(titleColumns ? { titleColumns } : {}),
  };
}
