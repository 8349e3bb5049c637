// Cells <-> the register's rows. Pure; columns are found by header, a row by its key. What a cell holds that cannot be read
// becomes a problem, and the cell is left as it is: writes name single cells, never whole rows that were not understood.

import {
  codeText,
  dueDay,
  findDate,
  inNorwegianOrder,
  isIsoDay,
  isIsoMonth,
  problem,
  serialDay,
  daySerial,
  type Due,
  type IsoDay,
  type Problem,
  withoutInvisible,
} from '../domain';
import { cellText, isCellError, textCell, type CellValue } from './cells';
import { codeOf } from './labels';
import { schema, type ColumnSpec, type TableKey } from './schema';

/** What goes into one cell: an already guarded value, or a formula. */
export type CellInput = string | number;

/** One row as read: cells by column key, and where it stands. */
export interface RawRow {
  readonly table: TableKey;
  /** Index in the table's body, 0-based, at the time of reading. */
  readonly rowIndex: number;
  /** As Excel shows it, 1-based in the sheet. */
  readonly rowNumber: number;
  readonly cells: ReadonlyMap<string, CellValue>;
  /** Something shows in a column that is not ours: somebody's text, or a formula of theirs. */
  readonly beside: boolean;
}

/** Reads single cells of a row and collects what is wrong with them. */
export class RowReader {
  readonly problems: Problem[] = [];

  constructor(
    private readonly row: RawRow,
    private readonly key: string,
  ) {}

  text(column: string): string {
    const value = this.row.cells.get(column) ?? '';
    if (isCellError(value)) {
      this.report('cellError', column, { text: String(value) });
      return '';
    }
    // Numbers and truth values are what Excel made of something typed («2025», «SANN»): the text is what people see.
    return typeof value === 'string' ? value.trim() : String(value);
  }

  /** A key: without what cannot be seen. The sheet's own formulas do see it, so the person is told. */
  code(column: string): string {
    const value = this.row.cells.get(column) ?? '';
    const code = codeText(this.text(column));
    if (typeof value === 'string' && code !== '' && code !== value && !isCellError(value))
      this.report('codeNotClean', column, { code, text: value });
    return code;
  }

  /** `fallback` for an empty cell and, with a problem, for a word that is none of the labels. */
  label<C extends string, F>(column: string, labels: { readonly [code in C]: string }, fallback: F): C | F {
    const text = this.text(column);
    if (text === '') return fallback;
    const code = codeOf(labels, text);
    if (code === undefined)
      this.report('labelInvalid', column, { text, allowed: Object.values<string>(labels).join(', ') });
    return code ?? fallback;
  }

  /** A day, a month, or (for deadlines) words. */
  due(column: string): Due | null {
    const value = this.row.cells.get(column) ?? '';
    if (typeof value === 'number') {
      const day = serialDay(value);
      if (day !== undefined) return { kind: 'day', day };
      this.report('dateInvalid', column, { text: String(value) });
      return null;
    }
    const text = this.text(column);
    const stored = /^\d{5}$/.test(text) ? serialDay(Number(text)) : undefined;
    if (stored !== undefined) {
      this.report('dateIsText', column, { text, date: stored });
      return { kind: 'day', day: stored };
    }
    const due = text === '' ? null : (parseDueText(text) ?? { kind: 'text' as const, text });
    // We read it; Excel does not, and neither do its formulas.
    if (due?.kind === 'day') this.report('dateIsText', column, { text, date: due.day });
    return due;
  }

  /** A day; words are a problem. */
  day(column: string): IsoDay | null {
    const due = this.due(column);
    if (due === null) return null;
    if (due.kind === 'day') return due.day;
    this.report('dateInvalid', column, { text: due.kind === 'month' ? due.month : due.text });
    return null;
  }

  report(code: Problem['code'], column: string, params: Problem['params']): void {
    const severity = code === 'labelInvalid' || code === 'cellError' ? 'error' : 'warning';
    this.problems.push(
      problem(code, severity, params, {
        kind: 'cell',
        table: this.row.table,
        column,
        row: this.row.rowNumber,
        key: this.key,
      }),
    );
  }
}

/** A date in words, with its year; what Excel itself left as text. */
export function parseDueText(text: string): Due | undefined {
  const written = inNorwegianOrder(text);
  const found = findDate(written, undefined);
  if (found === undefined || found.text.length < written.length - 2) return undefined;
  return isIsoDay(found.date)
    ? { kind: 'day', day: found.date }
    : isIsoMonth(found.date)
      ? { kind: 'month', month: found.date }
      : undefined;
}

/** Writes: text is guarded, a day is its serial number, a month its words. */
export const cellOf = {
  text: (text: string): CellInput => {
    const written = asRead(text);
    return written === '' ? '' : textCell(written);
  },
  day: (day: IsoDay | null): CellInput => (day === null ? '' : daySerial(day)),
  due: (due: Due | null, monthText: (month: string) => string): CellInput => {
    if (due === null) return '';
    if (due.kind === 'month') return textCell(monthText(due.month));
    const day = dueDay(due);
    return day === undefined ? textCell(due.kind === 'text' ? asRead(due.text) : '') : daySerial(day);
  },
};

/** A text as it will be read back: without space around it, lines broken as Excel breaks them. Else it would differ for ever. */
const asRead = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

/** Header texts -> column index by key; the first of equal headers counts. Headers are compared without case and spacing. */
export function columnIndexes(table: TableKey, header: readonly CellValue[]): ReadonlyMap<string, number> {
  const plain = (text: string) => withoutInvisible(text).normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
  const headers = header.map((value) => plain(String(value)));
  return new Map(
    schema[table].columns.flatMap((spec: ColumnSpec): [string, number][] => {
      const index = headers.indexOf(plain(spec.header));
      return index < 0 ? [] : [[spec.key, index]];
    }),
  );
}

/** The rows of a table body that are not blank. Formula columns do not make a row: they show text in blank rows too. */
export function rawRows(
  table: TableKey,
  columns: ReadonlyMap<string, number>,
  body: readonly (readonly CellValue[])[],
  firstRowNumber: number,
): RawRow[] {
  const content = schema[table].columns.filter((spec) => spec.kind !== 'formula').map((spec) => spec.key);
  const ours = new Set(columns.values());
  return body.flatMap((values, rowIndex) => {
    const beside = values.some((value, index) => !ours.has(index) && value !== '');
    const cells = new Map([...columns].map(([key, index]) => [key, values[index] ?? '']));
    return content.every((key) => cellText(cells.get(key) ?? '') === '')
      ? []
      : [{ table, rowIndex, rowNumber: firstRowNumber + rowIndex, cells, beside }];
  });
}
