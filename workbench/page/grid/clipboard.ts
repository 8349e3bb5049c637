/**
 * Cells <-> what the clipboard carries: tab-separated text with Excel's quotes, and a table for programs that want one. What was
 * copied here is recognised by its text, and then pasted with formulas and formats.
 */
import type { Rect } from '../../engine/engine';

export interface Copied {
  readonly sheetId: string;
  readonly rect: Rect;
  readonly text: string;
  /** The cells move when they are pasted. */
  readonly cut: boolean;
}

export function toTabbed(texts: readonly (readonly string[])[]): string {
  return texts.map((row) => row.map(quoted).join('\t')).join('\r\n');
}

export function toHtml(texts: readonly (readonly string[])[]): string {
  const cell = (text: string): string => `<td>${escaped(text).replaceAll('\n', '<br>')}</td>`;
  return `<table>${texts.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</table>`;
}

/** Rows of equal length; short ones are filled up. A line break inside quotes belongs to its cell. */
export function fromTabbed(text: string): string[][] {
  const rows: string[][] = [[]];
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let i = 0; i <= source.length;) {
    const [cell, end] = cellAt(source, i);
    rows.at(-1)!.push(cell);
    if (end >= source.length) break;
    if (source[end] === '\n') rows.push([]);
    i = end + 1;
  }
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...new Array<string>(width - row.length).fill('')]);
}

/** The cell that begins at `start`, and where it ends. A quote that nothing closes is a letter like others. */
function cellAt(source: string, start: number): [string, number] {
  const match = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y;
  match.lastIndex = start;
  const closed = match.exec(source);
  if (closed) return [closed[1]!.replaceAll('""', '"'), match.lastIndex];
  const end = source.slice(start).search(/[\t\n]/);
  return end < 0 ? [source.slice(start), source.length] : [source.slice(start, start + end), start + end];
}

const quoted = (text: string): string => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
