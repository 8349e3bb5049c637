// Builders for the engine's tests: a workbook in one line, values in and out by address.
import type { CellInput, CellValue, Engine, TableState } from '../../../workbench/engine/engine';
import { openEngine } from '../../../workbench/engine/node';
import { parseRect } from '../../../workbench/engine/rects';

export type Content = string | number | boolean | null;

/** Text with a leading `=` is a formula, `null` leaves the cell alone. */
export function inputs(rows: readonly (readonly Content[])[]): (CellInput | null)[][] {
  return rows.map((row) =>
    row.map((value) => {
      if (value === null) return null;
      if (typeof value === 'string' && value.startsWith('=')) return { kind: 'formula', formula: value };
      return value === '' ? { kind: 'empty' } : { kind: 'value', value };
    }),
  );
}

export class Sheet {
  constructor(
    readonly engine: Engine,
    readonly id: string,
  ) {}

  put(address: string, ...rows: (readonly Content[])[]): this {
    const rect = parseRect(address)!;
    this.engine.write(this.id, rect.row, rect.column, inputs(rows));
    return this;
  }
  values(address: string): CellValue[][] {
    return this.engine.values(this.id, parseRect(address)!);
  }
  value(address: string): CellValue {
    return this.values(address)[0]![0]!;
  }
  text(address: string): string {
    return this.engine.texts(this.id, parseRect(address)!)[0]![0]!;
  }
  formula(address: string): string | undefined {
    return this.engine.formulas(this.id, parseRect(address)!)[0]![0];
  }
  /** Writes `formula`, calculates, answers the value. */
  async result(address: string, formula: string): Promise<CellValue> {
    this.put(address, [formula]);
    await this.engine.calculate();
    return this.value(address);
  }
  table(name: string, address: string, ...columns: string[]): TableState {
    return this.engine.addTable(
      aTable({
        name,
        sheetId: this.id,
        rect: parseRect(address)!,
        columns: columns.map((column, index) => ({ id: index + 1, name: column })),
      }),
    );
  }
}

export function aTable(
  part: Pick<TableState, 'name' | 'sheetId' | 'rect' | 'columns'> & Partial<TableState>,
): Omit<TableState, 'id'> {
  return {
    showHeaders: true,
    showTotals: false,
    style: 'TableStyleMedium2',
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    showFilterButton: true,
    ...part,
  };
}

let shared: Promise<Engine> | undefined;

/** One engine a test file; each call gives it an empty workbook with one sheet. */
export async function aWorkbook(): Promise<{ engine: Engine; sheet: Sheet }> {
  const engine = await (shared ??= openEngine());
  engine.removeFunctions();
  await engine.create();
  return { engine, sheet: new Sheet(engine, engine.book.sheets[0]!.id) };
}
