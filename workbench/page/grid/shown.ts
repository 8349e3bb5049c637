/** What the canvas shows, so that nothing is drawn anew while it is the same: add-ins that only read make the page look again too. */
import type { Book, SheetState } from '../../engine/engine';
import type { PageSession } from '../session/page-session';
import type { Canvas } from './canvas';
import type { Paint } from './paint';

export interface Shown {
  readonly sheet: SheetState;
  readonly unitId: string;
  readonly book: Book;
  /** Of cells, as the model counts them. */
  readonly changes: number;
  readonly showFormulas: boolean;
  /** The first and last row and column on the screen. */
  readonly lines: string;
}

export function shownNow({ model, engine }: PageSession, canvas: Canvas, paint: Paint, sheet: SheetState): Shown {
  const { rows, columns } = canvas.visible();
  const lines = [rows[0], rows.at(-1), columns[0], columns.at(-1)].join();
  const { unitId, changes } = model;
  return { sheet, unitId, book: engine.book, changes, showFormulas: paint.showFormulas, lines };
}

export const sameContent = (one: Shown, other: Shown): boolean =>
  one.sheet === other.sheet &&
  one.unitId === other.unitId &&
  one.book === other.book &&
  one.changes === other.changes &&
  one.showFormulas === other.showFormulas;
