// Tables of points: cells between tabs (copied from Word or Excel) or in Markdown. The names in the header decide the columns.

import { headingAt } from './headings';
import type { Line } from './lines';
import { agendaColumn, columnWords, type ColumnKind } from './vocabulary';

export interface TableRow {
  readonly cells: { readonly [kind in ColumnKind]?: string };
  readonly lines: readonly Line[];
}

export interface Table {
  /** Also where a new page says it again. */
  readonly header: readonly Line[];
  readonly rows: readonly TableRow[];
  /** Lines of the table, header included. */
  readonly length: number;
}

interface Column {
  readonly kind: ColumnKind | 'other';
  /** As the header has it. */
  readonly name: string;
}
type Columns = readonly Column[];
const MOST_CELL_LINES = 20;
const COLUMNS = Object.keys(columnWords) as ColumnKind[];

/** The table whose header is `lines[at]`; `undefined` when that line is no header of a table of points. */
export function tableAt(lines: readonly Line[], at: number): Table | undefined {
  const line = lines[at];
  const split = line && splitterOf(line);
  const columns = split && line && columnsOf(split(line.raw));
  if (!columns || !split || !line) return undefined;
  const header = [line];
  let i = at + 1;
  const rule = lines[i];
  if (rule && isRule(rule.text)) {
    header.push(rule);
    i++;
  }
  const rows: { cells: string[]; lines: Line[] }[] = [];
  for (; i < lines.length; i++) {
    const next = lines[i];
    if (!next || next.text === '') break;
    const last = rows.at(-1);
    const cells = /[|\t]/.test(next.raw) ? split(next.raw) : undefined;
    if (cells && String(cells) === String(split(line.raw))) header.push(next);
    else if (last && continuesRow(last.cells, cells ?? [next.text], columns, split === splitTabs)) {
      last.cells = joinCells(last.cells, cells ?? [next.text]);
      last.lines.push(next);
    } else if (cells || (split === splitTabs && startsRow(lines, i, columns)))
      rows.push({ cells: cells ?? [next.text], lines: [next] });
    else break;
  }
  if (rows.length === 0) return undefined;
  return {
    header,
    rows: rows.map((row) => ({
      cells: byColumn(split === splitTabs ? row.cells.map(unquoted) : row.cells, columns),
      lines: row.lines,
    })),
    length: i - at,
  };
}

function splitterOf(line: Line): ((raw: string) => string[]) | undefined {
  if (line.text.includes('|')) return splitPipes;
  return line.raw.trim().includes('\t') ? splitTabs : undefined;
}

const splitTabs = (raw: string): string[] => raw.split('\t').map((cell) => cell.trim());

/** Excel copies a cell of several lines in quotation marks, and its own marks twice. */
const unquoted = (cell: string): string =>
  /^"(?:[^"]|"")*"$/.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell;

function splitPipes(raw: string): string[] {
  const cells = raw
    .trim()
    .replace(/^\|/, '')
    .split(/(?<!\\)\|/);
  if (/(?<!\\)\|$/.test(raw.trim())) cells.pop();
  return cells.map((cell) =>
    cell
      .trim()
      .replaceAll('\\|', '|')
      .replace(/<br\s?\/?>/gi, '\n'),
  );
}

const isRule = (text: string): boolean => /^[|:\-\s]+$/.test(text) && text.includes('-');

/** A header names what is to be done and who or when; a column of clock times makes it an agenda. */
function columnsOf(cells: readonly string[]): Columns | undefined {
  if (cells.length > 12) return undefined;
  const headers = cells.map((cell) => cell.replace(/[*_:]/g, '').trim());
  const names = headers.map((cell) => cell.toLowerCase());
  if (names.some((name) => agendaColumn.test(name))) return undefined;
  const columns = names.map((name) => COLUMNS.find((kind) => columnWords[kind].test(name)) ?? 'other');
  // Two columns for one thing («Sak | Tiltak», «Frist | Dato»): the first keeps it.
  const unique = columns.map((kind, i) => (kind !== 'other' && columns.indexOf(kind) < i ? 'other' : kind));
  const what = unique.includes('text') ? unique : unique.map((kind) => (kind === 'title' ? ('text' as const) : kind));
  if (!what.includes('text') || !(what.includes('owners') || what.includes('due'))) return undefined;
  return what.map((kind, i) => ({ kind, name: headers[i] ?? '' }));
}

/** A cell of several lines, copied as plain text, breaks its row; the row is whole when it has its number of cells. */
function continuesRow(row: readonly string[], next: readonly string[], columns: Columns, tabs: boolean): boolean {
  if (!tabs || row.length >= columns.length) return false;
  const numbered = columns[0]?.kind === 'number' && next.length > 1 && /^\d+(?:\.\d+)*[.)]?$/.test(next[0] ?? '');
  return !numbered && row.length + next.length - 1 <= columns.length;
}

/** The first cell of a row may have several lines: a line below it, before the next blank one, has the other cells. */
function startsRow(lines: readonly Line[], at: number, columns: Columns): boolean {
  if (columns[0]?.kind === 'number') return false;
  const below = lines.slice(at, at + MOST_CELL_LINES);
  const end = below.findIndex(({ text, raw }) => text === '' || headingAt(text) !== undefined || raw.includes('\t'));
  const cells = splitTabs(below[end]?.raw ?? '');
  // «Ansvarlig:⇥OPD» is a label below a paragraph.
  return cells.length === columns.length && cells[0]?.endsWith(':') === false;
}

const joinCells = (row: readonly string[], next: readonly string[]): string[] => [
  ...row.slice(0, -1),
  `${row.at(-1) ?? ''} ${next[0] ?? ''}`.trim(),
  ...next.slice(1),
];

/** Cells without a column of their own stay with the text: nothing of a row is lost. */
function byColumn(cells: readonly string[], columns: Columns): TableRow['cells'] {
  const row: { [kind in ColumnKind]?: string } = {};
  const extra: string[] = [];
  cells.forEach((cell, i) => {
    const { kind, name } = columns[i] ?? { kind: 'other', name: '' };
    if (cell === '') return;
    // «3/25» is the name of a case: only a plain number says no more than the order does.
    if (kind === 'other') extra.push(name === '' ? cell : `${name}: ${cell}`);
    else if (kind === 'number' && !/^[\d.()]+$/.test(cell)) extra.push(cell);
    else row[kind] = cell;
  });
  if (extra.length > 0) row.text = [row.text ?? '', ...extra].filter((part) => part !== '').join('\n');
  return row;
}
