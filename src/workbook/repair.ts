// What a repair of the register makes or changes, as data: found by the code that then does it, shown to the person in between.

import { columnOf, schema, type TableKey } from './schema';

export type Repair =
  /** A table of ours that is there under another name, or stands on as plain cells of a sheet, becomes the table again. */
  | { readonly kind: 'renamedTable'; readonly table: TableKey; readonly name: string }
  | { readonly kind: 'plainTable'; readonly table: TableKey; readonly sheet: string }
  | { readonly kind: 'table'; readonly table: TableKey }
  | { readonly kind: 'sheet'; readonly sheet: string }
  /** With its formula or list, where it has one. */
  | { readonly kind: 'column'; readonly table: TableKey; readonly column: string }
  /** `rows`: indexes in the table's body. */
  | { readonly kind: 'formula'; readonly table: TableKey; readonly column: string; readonly rows: readonly number[] }
  | { readonly kind: 'list'; readonly table: TableKey; readonly column: string }
  | { readonly kind: 'colours'; readonly table: TableKey }
  /** `broken`: it is there and refers to nothing. */
  | { readonly kind: 'name'; readonly name: string; readonly broken: boolean }
  /** The register's version, in the properties of the workbook. */
  | { readonly kind: 'version' };

export type RepairOf<Kind extends Repair['kind']> = Repair & { readonly kind: Kind };

/** `all`: whatever is found; else no more than what a person has been shown. */
export type Agreed = 'all' | readonly Repair[];

/** The same after another reading, wherever the rows stand then. */
export function repairId(repair: Repair): string {
  const { kind } = repair;
  if ('column' in repair) return `${kind} ${repair.table} ${repair.column}`;
  if ('table' in repair) return `${kind} ${repair.table}`;
  return `${kind} ${'sheet' in repair ? repair.sheet : 'name' in repair ? repair.name : ''}`;
}

export function covers(agreed: Agreed, repairs: readonly Repair[]): boolean {
  if (agreed === 'all') return true;
  const known = new Set(agreed.map(repairId));
  return repairs.every((repair) => known.has(repairId(repair)));
}

/** What it is about, as people know it: a table, a sheet, a column or a name; nothing for what nobody sees. */
export function repairedThing(repair: Repair): string | undefined {
  if ('column' in repair) return `${schema[repair.table].table} · ${columnOf(repair.table, repair.column).header}`;
  if ('table' in repair) return schema[repair.table].table;
  if ('sheet' in repair) return repair.sheet;
  return 'name' in repair ? repair.name : undefined;
}
