// A generated sheet as plain steps: renderers decide what stands where, an adapter (Office.js, xlsx) only carries it out.

/** Zero based; header rows included. */
export interface PlanRange {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Text is always written as text, whatever it begins with; a number is a number; `null` leaves the cell empty. */
export type PlanCell = string | number | null;

export interface PlanFormat {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fontName?: string;
  readonly fontSize?: number; // points
  readonly fontColor?: string; // '#RRGGBB'
  readonly fillColor?: string;
  readonly wrapText?: boolean;
  readonly horizontal?: 'Left' | 'Center' | 'Right';
  readonly vertical?: 'Top' | 'Center' | 'Bottom';
  readonly numberFormat?: string; // English pattern
  readonly indent?: number;
  readonly borderBottom?: string; // colour of a thin line under the range
}

export interface PlanRow {
  readonly height?: number;
  /** Colour of a thin line under the row. */
  readonly line?: string;
}

export type SheetStep =
  | {
      readonly step: 'values';
      readonly row: number;
      readonly column: number;
      readonly values: readonly (readonly PlanCell[])[];
    }
  /** Plain or custom-function formulas, English syntax; '' leaves the cell alone. Only the check sheet has any. */
  | {
      readonly step: 'formulas';
      readonly row: number;
      readonly column: number;
      readonly formulas: readonly (readonly string[])[];
    }
  | { readonly step: 'format'; readonly range: PlanRange; readonly format: PlanFormat }
  | { readonly step: 'columnWidths'; readonly widths: readonly number[] } // points, from column 0
  /** Heights in points and lines under rows, from `row` on; all rows in one step, since there may be thousands. */
  | { readonly step: 'rows'; readonly row: number; readonly columnCount: number; readonly rows: readonly PlanRow[] }
  | { readonly step: 'autofitRows'; readonly row: number; readonly rowCount: number }
  | { readonly step: 'freezeRows'; readonly count: number }
  | { readonly step: 'hideGridlines' }
  /** Lying stacked bars. `data`: names of series in its first row, of bars in its first column; `colours`: one a series. */
  | {
      readonly step: 'chart';
      readonly name: string;
      readonly title: string;
      readonly data: PlanRange;
      readonly colours: readonly { readonly fill: string; readonly label: string }[];
      readonly area: PlanRange;
    }
  | {
      readonly step: 'page';
      readonly orientation: 'Portrait' | 'Landscape';
      readonly pagesWide: number; // as many pages tall as it takes
      readonly titleRows: { readonly row: number; readonly rowCount: number };
      readonly printArea: PlanRange;
      readonly marginsCm: {
        readonly top: number;
        readonly bottom: number;
        readonly left: number;
        readonly right: number;
      };
      readonly footer: { readonly left: string; readonly right: string }; // Excel's codes: &P page, &N pages
    };

export interface SheetPlan {
  /** At most 31 characters; none of \ / ? * [ ] : */
  readonly name: string;
  readonly steps: readonly SheetStep[];
}
