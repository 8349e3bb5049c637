// The formulas that stand in the ledger and not in cells: names, data validation, conditional formats, calculated columns, charts.
import type { Book, ChartSeriesState, ConditionalFormatState, DataValidationState, TableState } from '../engine';

/**
 * `home` is the name of the sheet the formula stands on, `inside` the table if it is a calculated column's. Parts that do
 * not change stay the same objects.
 */
export function mapFormulas(book: Book, rewrite: (formula: string, home: string, inside?: TableState) => string): Book {
  const homes = new Map(book.sheets.map((sheet) => [sheet.id, sheet.name]));
  const first = book.sheets[0]?.name ?? '';
  return {
    ...book,
    names: mapSame(book.names, (name) => {
      const formula = rewrite(name.formula, homes.get(name.scopeSheetId ?? '') ?? first);
      return formula === name.formula ? name : { ...name, formula };
    }),
    tables: mapSame(book.tables, (table) => {
      const columns = mapSame(table.columns, (column) => {
        if (column.calculatedFormula === undefined) return column;
        const calculatedFormula = rewrite(column.calculatedFormula, homes.get(table.sheetId) ?? first, table);
        return calculatedFormula === column.calculatedFormula ? column : { ...column, calculatedFormula };
      });
      return columns === table.columns ? table : { ...table, columns };
    }),
    sheets: mapSame(book.sheets, (sheet) => {
      const validations = mapSame(sheet.validations, (validation) =>
        mapRule(validation, (formula) => rewrite(formula, sheet.name)),
      );
      const conditionalFormats = mapSame(sheet.conditionalFormats, (format) =>
        mapRule(format, (formula) => rewrite(formula, sheet.name)),
      );
      const charts = mapSame(sheet.charts, (chart) => {
        const series = mapSame(chart.series, (item) => mapSeries(item, (formula) => rewrite(formula, sheet.name)));
        return series === chart.series ? chart : { ...chart, series };
      });
      return validations === sheet.validations &&
        conditionalFormats === sheet.conditionalFormats &&
        charts === sheet.charts
        ? sheet
        : { ...sheet, validations, conditionalFormats, charts };
    }),
  };
}

/** Every text in the rule that starts with `=` is a formula: `{list: {source: '=Navn'}}`, `{custom: {formula: '=A1>1'}}`. */
export function mapRule<T extends DataValidationState | ConditionalFormatState>(
  item: T,
  rewrite: (formula: string) => string,
): T {
  const rule = mapTexts(item.rule, rewrite);
  return rule === item.rule ? item : { ...item, rule };
}

function mapSeries(series: ChartSeriesState, rewrite: (formula: string) => string): ChartSeriesState {
  const { options, ...formulas } = series;
  const mapped = mapTexts(formulas, rewrite);
  return mapped === formulas ? series : { ...mapped, options };
}

function mapTexts<T>(value: T, rewrite: (formula: string) => string): T {
  if (typeof value === 'string') return (value.startsWith('=') ? rewrite(value) : value) as T;
  if (typeof value !== 'object' || value === null) return value;
  let changed = false;
  const entries = Object.entries(value).map(([key, part]): [string, unknown] => {
    const mapped = mapTexts(part, rewrite);
    changed ||= mapped !== part;
    return [key, mapped];
  });
  if (!changed) return value;
  return (Array.isArray(value) ? entries.map(([, part]) => part) : Object.fromEntries(entries)) as T;
}

/** Like `map`, but answers the same array when no item changed. */
export function mapSame<T>(items: readonly T[], change: (item: T) => T): readonly T[] {
  let changed = false;
  const mapped = items.map((item) => {
    const other = change(item);
    changed ||= other !== item;
    return other;
  });
  return changed ? mapped : items;
}
