/**
 * Where the keyboard goes while the grid has the focus: over the active cell, invisible until something is typed. A real text
 * field, so that composing letters, the clipboard and screen readers work as everywhere.
 */
import {
  type ClipboardEvent,
  forwardRef,
  type KeyboardEvent,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useSyncExternalStore,
} from 'react';
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { formatRect, rectAt } from '../../host/address';
import { useWords } from '../words';
import type { Box } from './canvas';
import { type Copied, toHtml, toTabbed } from './clipboard';
import type { Grid } from './grid';
import * as hands from './hands';

const useStyles = makeStyles({
  input: {
    position: 'absolute',
    boxSizing: 'border-box',
    margin: 0,
    padding: '0 2px',
    border: 'none',
    outline: 'none',
    resize: 'none',
    overflow: 'hidden',
    font: '11pt Calibri, Carlito, Arial, sans-serif',
    lineHeight: '19px',
    color: '#000000',
    backgroundColor: '#ffffff',
  },
  idle: { opacity: 0, pointerEvents: 'none', padding: 0 },
  editing: { boxShadow: '0 0 0 2px #1a7f3c', zIndex: 2 },
});

/** Pixels that a scroll bar takes. */
const EDGE = 12;

interface Props {
  readonly grid: Grid;
  readonly box: Box | undefined;
  readonly onMenu: (place: { x: number; y: number }) => void;
  readonly suggestions: Suggestions;
}
/** Functions to choose from while a name is typed: the arrows and Tab are theirs then. */
export interface Suggestions {
  readonly count: number;
  move(by: number): void;
  take(): void;
}

export const CellInput = forwardRef<HTMLTextAreaElement, Props>(function CellInput(
  { grid, box, onMenu, suggestions },
  ref,
) {
  const styles = useStyles();
  const words = useWords();
  const own = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(ref, () => own.current!, []);
  const copied = useRef<Copied>(undefined);
  const { editing, selection } = useSyncExternalStore(grid.subscribe, grid.snapshot);
  const place = box ?? { left: 0, top: 0, width: 1, height: 1 };
  const text = editing?.text ?? '';
  const wraps = editing !== undefined && grid.wraps(editing.cell);

  useLayoutEffect(() => {
    // What was not typed (an address, F4) leaves the caret where React puts it: at the end.
    if (editing && own.current && own.current.selectionStart !== editing.caret)
      own.current.setSelectionRange(editing.caret, editing.caret);
  }, [editing]);

  useEffect(() => {
    if (!editing || !own.current) return;
    const field = own.current;
    if (document.activeElement !== field) return;
    // As wide as the text until the edge of the grid, then as high; a cell that wraps keeps its width.
    const room = field.parentElement!.clientWidth - place.left - EDGE;
    field.style.whiteSpace = 'pre';
    field.style.width = '0';
    const wanted = wraps ? 0 : field.scrollWidth + 4;
    field.style.whiteSpace = 'pre-wrap';
    field.style.width = `${Math.max(Math.min(place.width - 1, room), Math.min(wanted, room))}px`;
    field.style.height = 'auto';
    field.style.height = `${Math.max(place.height - 1, field.scrollHeight)}px`;
  }, [editing, place.height, place.width, place.left, wraps]);

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const handled = editing
      ? keyOfSuggestions(suggestions, event) || keyWhileEditing(grid, event)
      : keyWhileIdle(grid, event, () => place && onMenu({ x: place.left + 8, y: place.top + place.height }));
    if (handled) event.preventDefault();
    event.stopPropagation();
  };

  const copy = (event: ClipboardEvent, cut: boolean): void => {
    if (editing || !grid.isShown) return;
    event.preventDefault();
    const rect = selection.ranges.at(-1)!;
    const { engine } = grid.session;
    const used = engine.usedRange(grid.state.sheetId, true);
    const area = {
      ...rect,
      rowCount: Math.min(rect.rowCount, used ? Math.max(1, used.row + used.rowCount - rect.row) : 1),
      columnCount: Math.min(rect.columnCount, used ? Math.max(1, used.column + used.columnCount - rect.column) : 1),
    };
    const texts = engine.texts(grid.state.sheetId, area);
    const tabbed = toTabbed(texts);
    event.clipboardData.setData('text/plain', tabbed);
    event.clipboardData.setData('text/html', toHtml(texts));
    copied.current = { sheetId: grid.state.sheetId, rect: area, text: normal(tabbed), cut };
  };

  const onPaste = (event: ClipboardEvent): void => {
    if (editing) return;
    event.preventDefault();
    const pasted = normal(event.clipboardData.getData('text/plain'));
    if (pasted === '') return;
    const from = copied.current;
    void grid
      .by((session, sheetId, { ranges }) => hands.paste(session, sheetId, ranges.at(-1)!, pasted, from))
      .then((area) => {
        if (!area) return;
        if (from?.cut) copied.current = undefined;
        grid.select({ ranges: [area], active: { row: area.row, column: area.column } }, false);
      });
  };

  return (
    <textarea
      ref={own}
      data-grid-input
      className={mergeClasses(styles.input, editing ? styles.editing : styles.idle)}
      style={{
        left: place.left,
        top: place.top,
        width: Math.max(1, place.width - 1),
        height: Math.max(1, place.height - 1),
      }}
      aria-label={words.grid.cell(
        formatRect(rectAt(selection.active.row, selection.active.column)),
        editing ? '' : grid.entryText(),
      )}
      spellCheck={false}
      autoComplete="off"
      rows={1}
      value={text}
      onChange={({ target }) => grid.typed(target.value, target.selectionStart)}
      onSelect={({ currentTarget }) => grid.caretAt(currentTarget.selectionStart)}
      onKeyDown={onKeyDown}
      onCopy={(event) => copy(event, false)}
      onCut={(event) => copy(event, true)}
      onPaste={onPaste}
    />
  );
});

/** The clipboard may change line breaks on the way. */
const normal = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/\n$/, '');

function keyWhileIdle(grid: Grid, event: KeyboardEvent, openMenu: () => void): boolean {
  const control = event.ctrlKey || event.metaKey;
  const { key, shiftKey: shift, altKey: alt } = event;
  if (alt && !control) return false; // Alt+Down opens the list, which looks for it itself
  if (key === 'F2') return done(() => grid.edit('edit'));
  if (key === 'Delete' || key === 'Backspace')
    return done(() => void grid.by((session, sheetId, { ranges }) => hands.clear(session, sheetId, ranges)));
  if (key === 'ContextMenu' || (key === 'F10' && shift)) return done(openMenu);
  if (control && (key === 'PageDown' || key === 'PageUp'))
    return done(() => showNeighbour(grid, key === 'PageDown' ? 1 : -1));
  if (control && key.toLowerCase() === 'z') return done(() => (shift ? grid.redo() : grid.undo()));
  if (control && key.toLowerCase() === 'y') return done(() => grid.redo());
  const toggled =
    control && ({ b: 'bold', i: 'italic', u: 'underline', f: undefined } as const)[key.toLowerCase() as 'b'];
  if (toggled)
    return done(
      () =>
        void grid.by((session, sheetId, { ranges, active }) => hands.toggle(session, sheetId, ranges, active, toggled)),
    );
  return grid.key({ key, shift, control });
}

function keyOfSuggestions({ count, move, take }: Suggestions, { key }: KeyboardEvent): boolean {
  if (count === 0) return false;
  if (key === 'ArrowDown') return done(() => move(1));
  if (key === 'ArrowUp') return done(() => move(-1));
  return key === 'Tab' && done(take);
}

function keyWhileEditing(grid: Grid, event: KeyboardEvent): boolean {
  const control = event.ctrlKey || event.metaKey;
  const { key, shiftKey: shift, altKey: alt } = event;
  if (key === 'Escape') return done(() => grid.cancel());
  if (key === 'F2') return true;
  if (key === 'Enter' && alt) return done(() => newLine(grid, event.target as HTMLTextAreaElement));
  if (key === 'Enter' && control) return done(() => void grid.commit({ area: true }));
  if (key === 'F4') return done(() => grid.cycleReference());
  if (!alt && grid.pointWith({ key, shift, control })) return true;
  const leaves = key === 'Enter' || key === 'Tab' || (grid.state.editing?.mode === 'enter' && /^Arrow|^Page/.test(key));
  if (!leaves) return false;
  return done(() => {
    void grid.commit();
    grid.key({ key, shift: shift && !key.startsWith('Arrow'), control: false });
  });
}

function newLine(grid: Grid, field: HTMLTextAreaElement): void {
  const { selectionStart: start, selectionEnd: end, value } = field;
  grid.typed(`${value.slice(0, start)}\n${value.slice(end)}`, start + 1);
}

function showNeighbour(grid: Grid, by: number): void {
  const visible = grid.session.engine.book.sheets.filter(({ visibility }) => visibility === 'Visible');
  const next = visible[visible.findIndex(({ id }) => id === grid.state.sheetId) + by];
  if (next) grid.showSheet(next.id);
}

function done(work: () => void): true {
  work();
  return true;
}
