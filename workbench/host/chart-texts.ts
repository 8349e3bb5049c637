/** The texts of a chart: title, legend, data labels, data table. */
import {
  ChartAxisTitleFormat,
  ChartDataLabelFormat,
  ChartDataTableFormat,
  ChartFont,
  ChartLegendFormat,
  ChartTitleFormat,
} from './chart-formats';
import { type ChartHandle } from './chart-handle';
import { chartPart, type ChartPart } from './chart-part';
import { textOfFormula } from './chart-source';
import { check, ensure, HostCollection } from './scope';

const ALIGNMENTS = ['Center', 'Left', 'Justify', 'Right', 'Distributed'];
const UPRIGHTS = ['Center', 'Top', 'Bottom', 'Justify', 'Distributed'];

/** Where and how large a part is: Excel answers what it has laid out, we what was set. */
const PLACE = { Left: 0, Top: 0, Width: 0, Height: 0 };

export class ChartTitle extends chartPart(
  'ChartTitle',
  {
    Overlay: false,
    ...PLACE,
    HorizontalAlignment: ALIGNMENTS,
    VerticalAlignment: UPRIGHTS,
    Position: ['Top', 'Automatic', 'Bottom', 'Right', 'Left'],
    ShowShadow: false,
    TextOrientation: 0,
  },
  { Format: () => ChartTitleFormat },
) {
  get #chart(): ChartHandle {
    return this.owner as ChartHandle;
  }
  /** A chart of one series has its name for a title, any other a title when somebody has given it one. */
  get Visible(): boolean {
    return (
      (this.setting('visible') as boolean | undefined) ??
      (this.setting('text') !== undefined || this.#single !== undefined)
    );
  }
  set Visible(visible: boolean) {
    this.set('visible', visible);
  }
  get #single(): string | undefined {
    const { series } = this.#chart.state;
    return series.length === 1 ? textOfFormula(this.scope.book, this.#chart.sheetId, series[0]!.name) : undefined;
  }
  get Text(): string {
    return (this.setting('text') as string | undefined) ?? this.#single ?? 'Diagramtittel';
  }
  set Text(text: string) {
    check(typeof text === 'string', 'InvalidArgument');
    this.owner.write(this.path, { ...(this.owner.read(this.path) as object | undefined), text, visible: true });
  }
  /** The text of the cell, as it is now. */
  SetFormula(formula: string): void {
    this.Text = ensure(textOfFormula(this.scope.book, this.#chart.sheetId, formula), 'InvalidArgument');
  }
  GetSubstring(start: number, length: number): ChartPart {
    check(start >= 0 && length > 0 && start + length <= this.Text.length, 'InvalidArgument');
    return new ChartFormatString(this.owner, this.below('format'));
  }
}

/** A run of letters in a title. The title has one look here, so it is the look of all of it. */
export const ChartFormatString = chartPart('ChartFormatString', {}, { Font: () => ChartFont });

export class ChartAxisTitle extends chartPart(
  'ChartAxisTitle',
  { TextOrientation: 0 },
  { Format: () => ChartAxisTitleFormat },
) {
  get Visible(): boolean {
    return (this.setting('visible') as boolean | undefined) ?? this.setting('text') !== undefined;
  }
  set Visible(visible: boolean) {
    this.set('visible', visible);
  }
  get Text(): string {
    return (this.setting('text') as string | undefined) ?? 'Aksetittel';
  }
  set Text(text: string) {
    check(typeof text === 'string', 'InvalidArgument');
    this.owner.write(this.path, { ...(this.owner.read(this.path) as object | undefined), text, visible: true });
  }
  SetFormula(formula: string): void {
    const chart = this.owner as ChartHandle;
    this.Text = ensure(textOfFormula(this.scope.book, chart.sheetId, formula), 'InvalidArgument');
  }
}

export class ChartLegend extends chartPart(
  'ChartLegend',
  {
    Visible: true,
    Position: ['Right', 'Top', 'Bottom', 'Left', 'Corner', 'Custom'],
    Overlay: false,
    ...PLACE,
    ShowShadow: false,
  },
  { Format: () => ChartLegendFormat },
) {
  static override readonly navigation = ['LegendEntries'];
  get LegendEntries(): ChartLegendEntryCollection {
    return new ChartLegendEntryCollection(this);
  }
}

export class ChartLegendEntryCollection extends HostCollection {
  static override readonly wireName = 'ChartLegendEntryCollection';
  constructor(private readonly legend: ChartPart) {
    super(legend.scope);
  }
  items(): ChartPart[] {
    const { series } = (this.legend.owner as ChartHandle).state;
    return series.map((_, index) => new ChartLegendEntry(this.legend.owner, this.legend.below(`entries.${index}`)));
  }
  GetItemAt(index: number): ChartPart {
    return ensure(this.items()[index], 'InvalidArgument');
  }
  GetCount(): number {
    return this.items().length;
  }
}

const zero = { fixed: () => 0 };
export const ChartLegendEntry = chartPart('ChartLegendEntry', {
  Visible: true,
  Left: zero,
  Top: zero,
  Width: zero,
  Height: zero,
  Index: { fixed: (part) => Number(part.path.split('.').at(-1)) },
});

const LABEL = {
  Position: [
    'None',
    'Center',
    'InsideEnd',
    'InsideBase',
    'OutsideEnd',
    'Left',
    'Right',
    'Top',
    'Bottom',
    'BestFit',
    'Callout',
  ],
  ShowValue: true,
  ShowSeriesName: false,
  ShowCategoryName: false,
  ShowLegendKey: false,
  ShowPercentage: false,
  ShowBubbleSize: false,
  Separator: ', ',
  NumberFormat: 'General',
  LinkNumberFormat: true,
  TextOrientation: 0,
  AutoText: true,
  HorizontalAlignment: ALIGNMENTS,
  VerticalAlignment: UPRIGHTS,
};

export const ChartDataLabels = chartPart('ChartDataLabels', LABEL, { Format: () => ChartDataLabelFormat });
/** Of one point; what nobody has set is as for the series. */
export const ChartDataLabel = chartPart(
  'ChartDataLabel',
  { ...LABEL, ...PLACE, Width: zero, Height: zero, Formula: '', Text: '' },
  { Format: () => ChartDataLabelFormat },
);
export const ChartDataTable = chartPart(
  'ChartDataTable',
  {
    Visible: false,
    ShowLegendKey: true,
    ShowHorizontalBorder: true,
    ShowVerticalBorder: true,
    ShowOutlineBorder: true,
  },
  { Format: () => ChartDataTableFormat },
);
