// Where formulas stand. Univer looks through every cell of the workbook for that, before each calculation and each question; here
// it is kept while formulas come and go.

/** As Univer passes formulas on: by row, then by column. */
export type FormulaRows = Record<number, Record<number, { f: string }>>;

export class FormulaIndex {
  /** By sheet. */
  readonly sheets: Record<string, FormulaRows> = {};

  /** `formula` undefined: there is none any more. */
  set(sheetId: string, row: number, column: number, formula: string | null | undefined): void {
    const rows = (this.sheets[sheetId] ??= {});
    if (formula) (rows[row] ??= {})[column] = { f: formula };
    else if (rows[row]?.[column]) delete rows[row][column];
  }

  removeSheet(sheetId: string): void {
    delete this.sheets[sheetId];
  }

  clear(): void {
    for (const sheetId of Object.keys(this.sheets)) this.removeSheet(sheetId);
  }

  forEach(visit: (sheetId: string, row: number, column: number, formula: string) => void): void {
    for (const [sheetId, rows] of Object.entries(this.sheets))
      for (const row in rows)
        for (const column in rows[row])
          visit(sheetId, Number(row), Number(column), rows[row][column as unknown as number]!.f);
  }
}
