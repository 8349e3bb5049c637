// Table parts between the file and the ledger.
import type { TableColumnState, TableState } from '../engine';
import { parseRect, rectAddress } from '../rects';
import { readAutoFilter, writeAutoFilter } from './auto-filter';
import { formulaFromFile, formulaToFile, isArrayFormula } from './formulas';
import { child, childrenOf, decodeControls, type Element, encodeControls, escapeText, flag, numeric, tag } from './xml';

export function readTable(table: Element, sheetId: string, id: string): TableState | undefined {
  const rect = parseRect(table.attributes['ref'] ?? '');
  const name = table.attributes['displayName'] ?? table.attributes['name'];
  if (!rect || name === undefined) return undefined;
  const info = child(table, 'tableStyleInfo');
  const filter = child(table, 'autoFilter');
  const columns = childrenOf(child(table, 'tableColumns'), 'tableColumn').map((column, index): TableColumnState => {
    const formula = child(column, 'calculatedColumnFormula')?.text;
    return {
      id: numeric(column, 'id') ?? index + 1,
      name: decodeControls(column.attributes['name'] ?? ''),
      ...(formula === undefined ? {} : { calculatedFormula: formulaFromFile(formula) }),
    };
  });
  const filters = readAutoFilter(filter)?.filters;
  return {
    id,
    name,
    sheetId,
    rect,
    columns,
    showHeaders: (numeric(table, 'headerRowCount') ?? 1) > 0,
    showTotals: (numeric(table, 'totalsRowCount') ?? 0) > 0,
    style: info?.attributes['name'] ?? '',
    showBandedRows: flag(info, 'showRowStripes'),
    showBandedColumns: flag(info, 'showColumnStripes'),
    highlightFirstColumn: flag(info, 'showFirstColumn'),
    highlightLastColumn: flag(info, 'showLastColumn'),
    showFilterButton: filter !== undefined,
    ...(filters && Object.keys(filters).length > 0 ? { filters } : {}),
  };
}

/** What stands in a totals cell, as the table part must repeat it. */
export interface TotalsCell {
  readonly formula?: string;
  readonly label?: string;
}

/** `number`: unique in the workbook. `totals`: the totals row's cells, when it is shown. */
export function writeTable(table: TableState, number: number, totals: readonly TotalsCell[]): string {
  const body = table.showTotals ? { ...table.rect, rowCount: table.rect.rowCount - 1 } : table.rect;
  const columns = table.columns.map((column, index) => {
    const calculated = column.calculatedFormula;
    const formula =
      calculated === undefined
        ? ''
        : tag(
            'calculatedColumnFormula',
            { array: isArrayFormula(calculated, true) ? true : undefined },
            escapeText(formulaToFile(calculated, table.name)),
          );
    const total = table.showTotals ? totals[index] : undefined;
    const totalFormula =
      total?.formula === undefined
        ? ''
        : tag('totalsRowFormula', {}, escapeText(formulaToFile(total.formula, table.name)));
    return tag(
      'tableColumn',
      {
        id: column.id,
        name: encodeControls(column.name).replace(/\n/g, '_x000a_'),
        totalsRowLabel: total?.label,
        totalsRowFunction: totalFormula ? 'custom' : undefined,
      },
      formula + totalFormula,
    );
  });
  return tag(
    'table',
    {
      xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
      id: number,
      name: table.name,
      displayName: table.name,
      ref: rectAddress(table.rect),
      headerRowCount: table.showHeaders ? undefined : 0,
      totalsRowCount: table.showTotals ? 1 : undefined,
      totalsRowShown: table.showTotals ? undefined : 0,
    },
    (table.showFilterButton && table.showHeaders ? writeAutoFilter({ rect: body, filters: table.filters ?? {} }) : '') +
      tag('tableColumns', { count: columns.length }, columns.join('')) +
      tag('tableStyleInfo', {
        name: table.style || undefined,
        showFirstColumn: table.highlightFirstColumn,
        showLastColumn: table.highlightLastColumn,
        showRowStripes: table.showBandedRows,
        showColumnStripes: table.showBandedColumns,
      }),
  );
}
