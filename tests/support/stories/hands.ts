// People with plain Excel, no add-in: what they do to a shared workbook through the sheet itself. Whatever they overwrite or
// delete they have seen and chosen; what they write they believe is saved.
import { schema, type TableKey } from '../../../src/workbook';
import type { OfficeClient, Workbench } from '../../../workbench/headless';
import { gridTable, type GridTable } from './grid';

export const handActs = [
  'type', 'paste', 'pasteOverList', 'pasteRow', 'empty', 'sort', 'filter', 'clearFilter', 'hideRow', 'hideColumn', 'insertRow', 'deleteRow',
  'insertSheetRow', 'newRow', 'noteBelow', 'ownColumn', 'moveColumn', 'renameColumn', 'renameSheet', 'typeElsewhere',
] as const; // prettier-ignore
export type HandAct = (typeof handActs)[number];

export interface Deed {
  readonly act: HandAct;
  /** Which table, row and column, whatever there are at the time. */
  readonly table: number;
  readonly row: number;
  readonly column: number;
  /** He takes it back at once. */
  readonly undone: boolean;
  /** He goes for the cell that somebody is about to write in. */
  readonly aimed: boolean;
}

/** A cell by what it is, wherever it stands. */
export interface Aim {
  readonly table: TableKey;
  readonly key: string;
  readonly header: string;
}

const TABLES: readonly TableKey[] = ['reports', 'points', 'reports', 'units', 'reports'];
const FREE: { readonly [key in TableKey]: readonly string[] } = {
  reports: ['sinceLast', 'nextSteps', 'internalNote', 'updatedBy'],
  points: ['shortTitle', 'theme', 'source', 'text'],
  units: ['name', 'note', 'email'],
  meetings: ['statusSheet'],
  history: [],
};

const letters = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)];

export class Hands {
  constructor(
    private readonly workbench: Workbench,
    /** His Excel: nobody's add-in. */
    private readonly client: OfficeClient,
    private readonly text: () => string,
  ) {}

  /** What Excel refuses him is not done. */
  async do(deed: Deed, aim: Aim | undefined): Promise<void> {
    const before = deed.undone ? this.mark() : '';
    try {
      await this.perform(deed, deed.aimed ? aim : undefined);
    } catch (error) {
      if (!(error instanceof Error) || !('code' in error)) throw error;
    }
    // Ctrl+Z takes back the last thing that was done: his own, if he did anything.
    if (deed.undone && UNDOABLE.has(deed.act) && this.mark() !== before && this.workbench.engine.undo())
      this.workbench.book.touched();
  }

  private mark(): string {
    return JSON.stringify(TABLES.map((key) => gridTable(this.workbench, key)?.rows));
  }

  private async perform({ act, table, row, column }: Deed, aim: Aim | undefined): Promise<unknown> {
    const found = gridTable(this.workbench, aim?.table ?? pick(TABLES, table)!);
    if (found === undefined) return;
    const { key, header, rows } = found;
    const free = FREE[key].map((own) => header.indexOf(schema[key].columns.find((spec) => spec.key === own)!.header));
    const aimedRow = aim === undefined ? -1 : rows.findIndex((cells) => aim.key.split(' · ').every((part) => cells.includes(part))); // prettier-ignore
    const r = aimedRow < 0 ? row % Math.max(1, rows.length) : aimedRow;
    const aimedColumn = aim === undefined ? -1 : header.indexOf(aim.header);
    const c = aimedColumn < 0 ? (pick(free, column) ?? -1) : aimedColumn;
    const at = (down: number, right: number) => this.address(found, down, right);
    const other = { user: 'other' } as const;
    switch (act) {
      case 'type':
        return c < 0 ? undefined : this.workbench.type(at(r, c), this.text(), other);
      case 'paste':
        return c < 0 ? undefined : this.workbench.paste(at(r, c), [[this.text()], [this.text()]].slice(0, r + 1 < rows.length ? 2 : 1), other); // prettier-ignore
      case 'pasteOverList': {
        const list = header.indexOf(key === 'reports' ? 'Status' : 'Offentlighet');
        return list < 0 ? undefined : this.workbench.paste(at(r, list), [[this.text()]], other);
      }
      case 'pasteRow': // a copy of another row, key and all
        return this.workbench.paste(at(r, 0), [rows[column % rows.length]!.map((cell) => cell)], other);
      case 'empty':
        return c < 0 ? undefined : this.workbench.type(at(r, c), '', other);
      case 'typeElsewhere':
        return this.workbench.type("'Les meg'!H40", this.text(), other);
      case 'newRow':
        if (key !== 'reports' || header[0] !== 'Nr') return undefined;
        return this.workbench.type(at(rows.length, 0), `PR-2025-${90 + (row % 9)}`, other);
      case 'noteBelow': // a note of his own, some way below
        return this.workbench.type(at(rows.length + 2 + (row % 3), column % 3), this.text(), other);
      default:
        return this.reshape(act, found, r, c, column);
    }
  }

  /** What is no typing goes through his own Excel, in one step. */
  private async reshape(act: HandAct, found: GridTable, r: number, c: number, column: number): Promise<void> {
    const { header, rows, state } = found;
    const text = this.text();
    await this.client.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem(state.name);
      const line = table.getDataBodyRange().getRow(r);
      switch (act) {
        case 'sort':
          table.sort.apply([{ key: column % header.length, ascending: column % 2 === 0 }]);
          break;
        case 'filter':
          table.columns.getItemAt(column % header.length).filter.applyValuesFilter([rows[r]?.[column % header.length] ?? '']); // prettier-ignore
          break;
        case 'clearFilter':
          table.clearFilters();
          break;
        case 'hideRow':
          line.rowHidden = column % 2 === 0;
          break;
        case 'hideColumn':
          line.getCell(0, column % header.length).columnHidden = column % 3 === 0;
          break;
        case 'insertRow':
          line.insert('Down');
          break;
        case 'deleteRow':
          line.delete('Up');
          break;
        case 'insertSheetRow':
          table.worksheet.getRange('1:1').insert('Down');
          break;
        case 'ownColumn':
          if (header.length < 16) table.columns.add(column % 2 === 0 ? 0 : -1, [[`Egen ${text}`], ...rows.map(() => [text])]); // prettier-ignore
          break;
        case 'moveColumn': {
          // Cut, and inserted in another place.
          if (c < 0) break;
          const to = column % header.length;
          table.columns.getItemAt(c).delete();
          table.columns.add(to, [[header[c]!], ...rows.map((cells) => [`'${cells[c]!}`])]);
          break;
        }
        case 'renameColumn':
          if (c >= 0) table.getHeaderRowRange().getCell(0, c).values = [[`${header[c]!} ${text}`]];
          break;
        case 'renameSheet':
          table.worksheet.name = `Ark ${text}`;
          break;
      }
      await context.sync();
    });
  }

  private address({ sheet, state }: GridTable, down: number, right: number): string {
    const name = sheet.replaceAll("'", "''");
    return `'${name}'!${letters(state.rect.column + right)}${state.rect.row + 2 + down}`;
  }
}

/** One record in the history of the workbook each. */
const UNDOABLE: ReadonlySet<HandAct> = new Set(['type', 'paste', 'pasteOverList', 'pasteRow', 'empty', 'sort', 'insertRow', 'deleteRow']); // prettier-ignore
