/** `range.removeDuplicates`: later rows that repeat an earlier one go, the rest moves up inside the range. */
import type { CellInput, Rect } from '../engine/engine';
import { raiseChanged } from './cells';
import { assertEditable } from './guard';
import { check, HostObject, type Scope } from './scope';

export class RemoveDuplicatesResult extends HostObject {
  static override readonly wireName = 'RemoveDuplicatesResult';
  constructor(
    scope: Scope,
    private readonly removed: number,
    private readonly remaining: number,
  ) {
    super(scope);
  }
  get Removed(): number {
    return this.removed;
  }
  get UniqueRemaining(): number {
    return this.remaining;
  }
}

export function removeDuplicates(
  scope: Scope,
  sheetId: string,
  rect: Rect,
  columns: readonly number[],
  header: boolean,
): RemoveDuplicatesResult {
  const { book, client } = scope;
  check(columns.length > 0 && columns.every((c) => c >= 0 && c < rect.columnCount), 'InvalidArgument');
  assertEditable(book, sheetId, rect);
  const values = book.engine.values(sheetId, rect);
  const formulas = book.engine.formulas(sheetId, rect);
  const seen = new Set<string>();
  const kept = values.flatMap((row, r) => {
    if (header && r === 0) return [r];
    const key = JSON.stringify(columns.map((c) => (typeof row[c] === 'string' ? row[c].toLowerCase() : row[c])));
    if (seen.has(key)) return [];
    seen.add(key);
    return [r];
  });
  const cell = (r: number, c: number): CellInput => {
    const formula = formulas[r]![c];
    const value = values[r]![c]!;
    if (formula !== undefined) return { kind: 'formula', formula };
    if (value === '' || typeof value === 'object') return { kind: 'empty' };
    return { kind: 'value', value };
  };
  const rows = Array.from({ length: rect.rowCount }, (_, i) =>
    Array.from({ length: rect.columnCount }, (_x, c): CellInput =>
      kept[i] === undefined ? { kind: 'empty' } : cell(kept[i], c),
    ),
  );
  book.engine.transaction(() => book.engine.write(sheetId, rect.row, rect.column, rows));
  book.touched();
  raiseChanged(book, sheetId, rect, book.byAddin(client));
  const first = header ? 1 : 0;
  return new RemoveDuplicatesResult(scope, rect.rowCount - kept.length, kept.length - first);
}
