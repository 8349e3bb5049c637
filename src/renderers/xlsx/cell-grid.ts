// Cells of a plan with the formats that lie over them, as the file writer wants them.

import type { Cell, CellStyle, CellValue, WriteSheet } from 'hucre/xlsx';
import type { PlanCell, PlanFormat, PlanRange } from '../../workbook/sheet-plan';

/** A cell holds 32 767 characters (https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3). */
const CELL_LENGTH = 32_767;
/** Where the text format is safe: older Excels show a longer text cell as ####. */
const TEXT_FORMAT_LENGTH = 255;

export class CellGrid {
  private readonly rows: (PlanCell[] | undefined)[] = [];
  private readonly looks: (PlanFormat | undefined)[][] = [];
  private readonly known = new KnownFormats();
  private readonly styles = new Map<PlanFormat, CellStyle>();

  write(row: number, column: number, values: readonly (readonly PlanCell[])[]): void {
    values.forEach((cells, i) => {
      const target = (this.rows[row + i] ??= []);
      cells.forEach((cell, j) => (target[column + j] = cell));
    });
  }

  format({ row, column, rowCount, columnCount }: PlanRange, format: PlanFormat): void {
    const added = this.known.one(format);
    for (let r = row; r < row + rowCount; r++) {
      const [cells, looks] = [(this.rows[r] ??= []), (this.looks[r] ??= [])];
      for (let c = column; c < column + columnCount; c++) {
        cells[c] ??= null; // a cell without a value may have a colour or a line
        looks[c] = this.known.over(looks[c], added);
      }
    }
  }

  cells(): Pick<WriteSheet, 'rows' | 'cells'> {
    const cells = new Map<string, Partial<Cell>>();
    const rows = Array.from(this.rows, (row, r) =>
      Array.from(row ?? [], (cell, c): CellValue => {
        const value = this.valueOf(cell ?? null);
        const style = this.styleOf(this.looks[r]?.[c], value);
        if (style !== undefined) cells.set(`${r},${c}`, { value, style });
        return value;
      }),
    );
    return { rows, cells };
  }

  private valueOf(cell: PlanCell): string | number | null {
    if (typeof cell !== 'string' || cell.length <= CELL_LENGTH) return cell;
    return cell.slice(0, CELL_LENGTH - 1) + '…';
  }

  /** One object a look: the writer finds equal styles faster. A text that begins like a formula stays text when edited. */
  private styleOf(format: PlanFormat | undefined, value: string | number | null): CellStyle | undefined {
    const guarded = typeof value === 'string' && /^[=+\-@]/.test(value) && value.length <= TEXT_FORMAT_LENGTH;
    const wanted = guarded ? this.known.over(format, this.known.one({ numberFormat: '@' })) : format;
    if (wanted === undefined) return undefined;
    const style = this.styles.get(wanted) ?? cellStyle(wanted);
    this.styles.set(wanted, style);
    return style;
  }
}

/** One object for all that are equal: a sheet has few looks and many cells. */
class KnownFormats {
  private readonly byText = new Map<string, PlanFormat>();
  private readonly laid = new Map<PlanFormat, Map<PlanFormat, PlanFormat>>();

  one(format: PlanFormat): PlanFormat {
    const text = JSON.stringify(format);
    const known = this.byText.get(text) ?? format;
    this.byText.set(text, known);
    return known;
  }

  /** `upper` over `lower`; both are of `one`. */
  over(lower: PlanFormat | undefined, upper: PlanFormat): PlanFormat {
    if (lower === undefined) return upper;
    const above = this.laid.get(lower) ?? new Map<PlanFormat, PlanFormat>();
    this.laid.set(lower, above);
    const both = above.get(upper) ?? this.one({ ...lower, ...upper });
    above.set(upper, both);
    return both;
  }
}

function cellStyle(format: PlanFormat): CellStyle {
  const { fontName, fontSize, bold, italic, fontColor, fillColor, borderBottom, numberFormat } = format;
  return {
    font: {
      name: fontName ?? 'Calibri',
      size: fontSize ?? 11,
      ...(bold === undefined ? {} : { bold }),
      ...(italic === undefined ? {} : { italic }),
      ...(fontColor === undefined ? {} : { color: colour(fontColor) }),
    },
    ...(fillColor === undefined ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: colour(fillColor) } }),
    ...(borderBottom === undefined ? {} : { border: { bottom: { style: 'thin', color: colour(borderBottom) } } }),
    ...(numberFormat === undefined ? {} : { numFmt: numberFormat }),
    alignment: alignmentOf(format),
  };
}

function alignmentOf({ horizontal, vertical, wrapText, indent }: PlanFormat): NonNullable<CellStyle['alignment']> {
  return {
    ...(horizontal === undefined ? {} : { horizontal: lower(horizontal) }),
    ...(vertical === undefined ? {} : { vertical: lower(vertical) }),
    ...(wrapText === undefined ? {} : { wrapText }),
    ...(indent === undefined ? {} : { indent }),
  };
}

const lower = <T extends string>(word: T): Lowercase<T> => word.toLowerCase() as Lowercase<T>;

/** '#RRGGBB' -> 'RRGGBB' */
const colour = (hex: string): { rgb: string } => ({ rgb: hex.replace('#', '').toUpperCase() });
