/**
 * What every host object is given: the open workbook, the client (one person's add-in) it answers, and a way to make
 * other objects. The factory keeps the class files free of each other at run time.
 */
import type { Engine, Rect, SheetState, TableState } from '../engine/engine';
import type { ApiErrorCode } from '../wire/api-error';
import { ApiError } from '../wire/api-error';
import { WireCollection, WireObject } from '../wire/wire-object';
import type { Client } from './client';
import type { OpenBook } from './open-book';
import type { Range } from './range';
import type { RangeAreas } from './range-areas';
import type { Table } from './table';
import type { Worksheet } from './worksheet';

export interface Factory {
  range(sheetId: string, rect: Rect): Range;
  rangeAreas(sheetId: string, rects: readonly Rect[]): RangeAreas;
  worksheet(sheetId: string): Worksheet;
  table(tableId: string): Table;
}

export interface Scope {
  readonly book: OpenBook;
  readonly client: Client;
  readonly create: Factory;
}

export abstract class HostObject extends WireObject {
  constructor(readonly scope: Scope) {
    super();
  }
  get engine(): Engine {
    return this.scope.book.engine;
  }
}

export abstract class HostCollection extends WireCollection {
  constructor(readonly scope: Scope) {
    super();
  }
  get engine(): Engine {
    return this.scope.book.engine;
  }
}

export function sheetOf(book: { readonly engine: Engine }, sheetId: string): SheetState {
  return ensure(
    book.engine.book.sheets.find((s) => s.id === sheetId),
    'ItemNotFound',
  );
}
export function tableOf(book: { readonly engine: Engine }, tableId: string): TableState {
  return ensure(
    book.engine.book.tables.find((t) => t.id === tableId),
    'ItemNotFound',
  );
}

export function ensure<T>(value: T | null | undefined, code: ApiErrorCode, message?: string): T {
  if (value === null || value === undefined) throw new ApiError(code, message);
  return value;
}
export function check(condition: boolean, code: ApiErrorCode, message?: string): asserts condition {
  if (!condition) throw new ApiError(code, message);
}
