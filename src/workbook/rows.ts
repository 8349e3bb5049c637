// Cells <-> the register's rows. Pure; columns are found by header, a row by its key. What a cell holds that cannot be read
// becomes a problem, and the cell is left as it is: writes name single cells, never whole rows that were not understood.

import {
  codeText,
  findDate,
  inNorwegianOrder,
  isIsoDay,
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

/** Empty, too, where the table has lost the column. */
export const cellIn = (row: RawRow, column: string): CellValue => row.cells.get(column) ?? '';

/** Reads single cells of a row and collects what is wrong with them. */
export class RowReader {
  readonly problems: Problem[] = [];

  constructor(
    private readonly row: RawRow,
    private readonly key: string,
  ) {}

  text(column: string): string {
    const value = cellIn(this.row, column);
    if (isCellError(value)) {
      this.report('cellError', column, { text: String(value) });
      return '';
    }
    // Numbers and truth values are what Excel made of something typed («2025», «SANN»): the text is what people see.
    return cellText(value);
  }

  /** A key: without what cannot be seen. The sheet's own formulas do see it, so the person is told. */
  code(column: string): string {
    const written = String(cellIn(this.row, column));
    const code = codeText(this.text(column));
    if (code !== '' && code !== written) this.report('codeNotClean', column, { code, text: written });
    return code;
  }

  /** `empty` for an empty cell; `unread`, with a problem, for an error and for a word that is none of the labels. */
  label<C extends string, F>(
    column: string,
    labels: { readonly [code in C]: string },
    empty: F,
    unread: F = empty,
  ): C | F {
    if (cellText(cellIn(this.row, column)) === '') return empty;
    const text = this.text(column);
    if (text === '') return unread; // an error, which is told
    const code = codeOf(labels, text);
    if (code === undefined)
      this.report('labelInvalid', column, { text, allowed: Object.values<string>(labels).join(', ') });
    return code ?? unread;
  }

  /** A day, a month, or (for deadlines) words. */
  due(column: string): Due | null {
    const value = cellIn(this.row, column);
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
  return isIsoDay(found.date) ? { kind: 'day', day: found.date } : { kind: 'month', month: found.date };
}

/** Writes: text is guarded, a day is its serial number, a month its words. */
export const cellOf = {
  text: (text: string): CellInput => textCell(asRead(text)),
  day: (day: IsoDay | null): CellInput => (day === null ? '' : daySerial(day)),
  due: (due: Due | null, monthText: (month: string) => string): CellInput => {
    switch (due?.kind) {
      case undefined:
        return '';
      case 'day':
        return daySerial(due.day);
      case 'month':
        return textCell(monthText(due.month));
      case 'text':
        return cellOf.text(due.text);
    }
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
