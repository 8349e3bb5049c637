// The border between Excel's way to write a formula and the one Univer calculates.
// Univer knows `T[[#This Row],[Col]]` but not `[@Col]`, takes names of tables and columns only in their exact case, and
// fails on some characters in column names; there a look-alike stands in, which never shows outside.
import type { Rect, TableState } from '../engine';
import { containsCell } from '../rects';
import { parseStructured, printStructured, type StructuredReference } from './structured';
import { tokenize } from './tokens';

const UNSAFE_IN_COLUMNS = /[[\](){},:#']/g;
/** Letters that look like what Univer refuses in the name of a table. */
const TABLE_LETTERS: { readonly [character: string]: string } = { _: 'ˍ', '.': 'ꞏ', '\\': 'ǀ' };
const TOTALS = 'ᵀ';

/** The column name as Univer can read it: full-width forms stand in for what it refuses. */
export function modelColumn(name: string): string {
  return name
    .replace(UNSAFE_IN_COLUMNS, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
    .replace(/^ +| +$/g, (spaces) => '␠'.repeat(spaces.length));
}

/** The table name as Univer can read it. */
export function modelTable(name: string): string {
  return name.replace(/[_.\\]/g, (character) => TABLE_LETTERS[character]!);
}

/** Univer has no totals row: its cells are the body of a second table. */
export function modelTotalsTable(name: string): string {
  return modelTable(name) + TOTALS;
}

/** What a dialect needs to know about the workbook. */
export interface Surroundings {
  readonly tables: readonly TableState[];
  /** Names of the workbook, in their real case. */
  readonly names: readonly string[];
  /** Custom functions, in their real case. */
  readonly functions: readonly string[];
}

export class Dialect {
  private readonly tables = new Map<string, TableState>();
  private readonly modelTables = new Map<string, TableState>();
  private readonly names = new Map<string, string>();
  private readonly functions = new Map<string, string>();
  private readonly toModelCache = new Map<string, string>();
  private readonly toExcelCache = new Map<string, string>();

  constructor(private readonly surroundings: Surroundings) {
    for (const table of surroundings.tables) {
      this.tables.set(table.name.toLowerCase(), table);
      this.modelTables.set(modelTable(table.name), table);
    }
    for (const name of surroundings.names) this.names.set(name.toLowerCase(), name);
    for (const name of surroundings.functions) this.functions.set(name.toLowerCase(), name);
  }

  tableAt(sheetId: string, row: number, column: number): TableState | undefined {
    return this.surroundings.tables.find((table) => table.sheetId === sheetId && containsCell(table.rect, row, column));
  }

  /** `home`: the table in which the formula stands. */
  toModel(formula: string, home: TableState | undefined): string {
    return cached(this.toModelCache, `${home?.name ?? ''}\n${formula}`, () =>
      this.rewrite(formula, home, modelStructured, modelTable),
    );
  }

  /** The formula as Excel shows it: names in their real case, functions and addresses in capitals, `[@Col]`. */
  normalize(formula: string, home: TableState | undefined): string {
    return this.rewrite(formula, home, (table, reference) => this.excelStructured(table, reference, home), String);
  }

  toExcel(modelFormula: string, home: TableState | undefined): string {
    return cached(this.toExcelCache, `${home?.name ?? ''}\n${modelFormula}`, () =>
      tokenize(modelFormula)
        .map((token) => {
          if (token.kind === 'name') return this.modelTables.get(token.text)?.name ?? token.text;
          if (token.kind !== 'structured') return token.text;
          const totals = token.table.endsWith(TOTALS);
          const table = this.modelTables.get(totals ? token.table.slice(0, -TOTALS.length) : token.table);
          if (!table) return token.text;
          const { sections, columns } = parseStructured(token.inside);
          const real = columns.map(
            (name) => table.columns.find((column) => modelColumn(column.name) === name)?.name ?? name,
          );
          return this.excelStructured(table, { sections: totals ? ['#Totals'] : sections, columns: real }, home);
        })
        .join(''),
    );
  }

  private rewrite(
    formula: string,
    home: TableState | undefined,
    print: (table: TableState, reference: StructuredReference) => string,
    tableName: (name: string) => string,
  ): string {
    const tokens = tokenize(formula);
    return tokens
      .map((token, index) => {
        switch (token.kind) {
          case 'structured': {
            const table = token.table === '' ? home : this.tables.get(token.table.toLowerCase());
            return table ? print(table, realColumns(table, parseStructured(token.inside))) : token.text;
          }
          case 'function':
            return this.functions.get(token.name.toLowerCase()) ?? token.text.toUpperCase();
          case 'name': {
            if (/^(true|false)$/i.test(token.text)) return token.text.toUpperCase();
            if (token.sheet !== undefined) return token.text;
            const table = this.tables.get(token.name.toLowerCase());
            return table ? tableName(table.name) : (this.names.get(token.name.toLowerCase()) ?? token.text);
          }
          case 'reference':
            return token.text.slice(0, token.text.length - token.address.length) + token.address.toUpperCase();
          case 'operator':
            // `=@A1:A3` asks for one value; Univer has no such operator.
            return token.text === '@' && tokens[index + 1]?.kind !== 'operator' ? '' : token.text;
          default:
            return token.text;
        }
      })
      .join('');
  }

  private excelStructured(table: TableState, reference: StructuredReference, home: TableState | undefined): string {
    const thisRow = reference.sections[0] === '#This Row';
    if (
      !thisRow &&
      reference.sections.length === 1 &&
      reference.sections[0] === '#Data' &&
      reference.columns.length === 0
    )
      return `${table.name}[]`;
    // Inside the table Excel leaves its name out before `[@Column]` and `[Column]`.
    const short =
      home?.id === table.id && (thisRow || (reference.sections.length === 0 && reference.columns.length === 1));
    return (short ? '' : table.name) + printStructured(reference);
  }
}

function modelStructured({ name }: TableState, { sections, columns }: StructuredReference): string {
  const names = columns.map((column) => `[${modelColumn(column)}]`).join(':');
  const [section] = sections;
  const whole = names === '' ? '[#Data]' : columns.length === 1 ? names : `[${names}]`;
  if (section === '#Totals') return modelTotalsTable(name) + whole;
  if (section === undefined || (section === '#Data' && names !== '')) return modelTable(name) + whole;
  return names === ''
    ? `${modelTable(name)}[${section}]`
    : `${modelTable(name)}[[${sections.length > 1 ? '#All' : section}],${names}]`;
}

function realColumns(table: TableState, reference: StructuredReference): StructuredReference {
  const find = (name: string): string | undefined =>
    table.columns.find((column) => column.name.toLowerCase() === name.toLowerCase())?.name;
  const real = (name: string): string => find(name) ?? find(name.trim()) ?? name;
  return { sections: reference.sections, columns: reference.columns.map(real) };
}

function cached(cache: Map<string, string>, key: string, compute: () => string): string {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const value = compute();
  cache.set(key, value);
  return value;
}

/** Header row and body: the part of a table that Univer shall know. */
export function modelTableArea(table: TableState): Rect {
  const header = table.showHeaders ? 0 : 1;
  const totals = table.showTotals ? 1 : 0;
  return { ...table.rect, row: table.rect.row - header, rowCount: table.rect.rowCount + header - totals };
}
