// The optional range `enheter` of a custom function -> the directory its texts are read with.

import { builtInUnits, unit, unitDirectory, type Unit, type UnitDirectory } from '../domain';
import { schema } from '../workbook/schema';
import { asMatrix, readCell, type Input } from './matrix';

/** Forkortelse, Navn, Part, Alias: the first columns of the table Enheter, in this order. More columns are ignored. */
const COLUMNS = 4;
const CODE_HEADER = schema.units.columns[0]?.header.toLowerCase();

const builtIn = unitDirectory(builtInUnits);

/** A formula filled down 1 000 rows makes 1 000 calls, each with its own copy of the same range. A workbook has few such ranges. */
const KEPT = 4;
const recent: { readonly rows: readonly (readonly unknown[])[]; readonly directory: UnitDirectory }[] = [];

/** Left out, or one blank cell: the built-in list. A range with the same contents as before is not read again. */
export function unitDirectoryOf(input: Input): UnitDirectory {
  if (!Array.isArray(input)) return builtIn;
  const rows = asMatrix(input);
  if (rows.length <= 1 && (rows[0] ?? []).every(isBlank)) return builtIn;
  const index = recent.findIndex((entry) => sameRows(entry.rows, rows));
  const found = recent[index];
  if (found !== undefined) {
    recent.splice(index, 1);
    recent.unshift(found);
    return found.directory;
  }
  const directory = unitDirectory(readUnits(rows));
  recent.unshift({ rows, directory });
  recent.length = Math.min(recent.length, KEPT);
  return directory;
}

function readUnits(rows: readonly (readonly unknown[])[]): Unit[] {
  const texts = rows.map((row) => Array.from({ length: COLUMNS }, (_, column) => textOf(row[column])));
  const filled = texts.filter((row) => row[0] !== '');
  const units = filled[0]?.[0]?.toLowerCase() === CODE_HEADER ? filled.slice(1) : filled;
  return units.map(([code = '', name = '', party = '', aliases = '']) =>
    unit(code, name, party === '' ? code : party, {
      aliases: aliases
        .split(/[,;]/)
        .map((alias) => alias.trim())
        .filter((alias) => alias !== ''),
    }),
  );
}

function textOf(value: unknown): string {
  const cell = readCell(value);
  return cell.kind === 'text' ? cell.text.trim() : '';
}

const isBlank = (value: unknown): boolean => readCell(value).kind === 'empty';

function sameRows(left: readonly (readonly unknown[])[], right: readonly (readonly unknown[])[]): boolean {
  if (left === right) return true;
  if (left.length !== right.length) return false;
  for (let row = 0; row < left.length; row++)
    for (let column = 0; column < COLUMNS; column++)
      if (!sameCell(left[row]?.[column], right[row]?.[column])) return false;
  return true;
}

/** Error values are new objects in every call. */
const sameCell = (left: unknown, right: unknown): boolean => left === right || textOf(left) === textOf(right);
