// Where charts lie on a sheet: points from its corner in the ledger, cells and offsets in them in files.
import type { ChartState, SheetState } from '../engine';
import { child, type Element, tag } from './xml';

const EMU_PER_POINT = 12_700;
const STANDARD_WIDTH = 48;
const STANDARD_HEIGHT = 15;

type Lines = Pick<SheetState, 'columnWidths' | 'rowHeights' | 'hiddenColumns' | 'hiddenRows'>;
export type Frame = Pick<ChartState, 'left' | 'top' | 'width' | 'height'>;

/** The drawing part of a sheet. */
export function drawingXml(anchors: readonly string[]): string {
  return tag(
    'xdr:wsDr',
    {
      'xmlns:xdr': 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
      'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
    },
    anchors.join(''),
  );
}

/** `relation` leads from the drawing to the chart; `number` is unique in the drawing. */
export function writeAnchor(sheet: Lines, chart: ChartState, number: number, relation: string): string {
  const place = (points: number, lines: 'columns' | 'rows'): [index: number, offset: number] => {
    let rest = Math.max(0, points);
    for (let index = 0; ; index++) {
      const size = sizeOf(sheet, lines, index);
      if (rest < size || index > 100_000) return [index, Math.round(rest * EMU_PER_POINT)];
      rest -= size;
    }
  };
  const corner = (name: string, x: number, y: number): string => {
    const [[column, columnOffset], [row, rowOffset]] = [place(x, 'columns'), place(y, 'rows')];
    return tag(
      name,
      {},
      tag('xdr:col', {}, String(column)) +
        tag('xdr:colOff', {}, String(columnOffset)) +
        tag('xdr:row', {}, String(row)) +
        tag('xdr:rowOff', {}, String(rowOffset)),
    );
  };
  const name = tag('xdr:cNvPr', { id: number, name: chart.name });
  return tag(
    'xdr:twoCellAnchor',
    {},
    corner('xdr:from', chart.left, chart.top) +
      corner('xdr:to', chart.left + chart.width, chart.top + chart.height) +
      tag(
        'xdr:graphicFrame',
        { macro: '' },
        tag('xdr:nvGraphicFramePr', {}, `${name}<xdr:cNvGraphicFramePr/>`) +
          '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
          tag(
            'a:graphic',
            {},
            tag(
              'a:graphicData',
              { uri: 'http://schemas.openxmlformats.org/drawingml/2006/chart' },
              tag('c:chart', {
                'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
                'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
                'r:id': relation,
              }),
            ),
          ),
      ) +
      '<xdr:clientData/>',
  );
}

function sizeOf(sheet: Lines, lines: 'columns' | 'rows', index: number): number {
  if (lines === 'columns')
    return sheet.hiddenColumns.has(index) ? 0 : (sheet.columnWidths.get(index) ?? STANDARD_WIDTH);
  return sheet.hiddenRows.has(index) ? 0 : (sheet.rowHeights.get(index) ?? STANDARD_HEIGHT);
}

/** A `twoCellAnchor`, `oneCellAnchor` or `absoluteAnchor` in points. */
export function readAnchor(sheet: Lines, anchor: Element): Frame {
  const position = child(anchor, 'pos');
  const extent = child(anchor, 'ext');
  const points = (text: string | undefined): number => Number(text ?? 0) / EMU_PER_POINT;
  const corner = (element: Element | undefined): [number, number] => {
    const at = (lines: 'columns' | 'rows', index: string, offset: string): number => {
      let total = points(child(element, offset)?.text);
      for (let i = 0; i < Number(child(element, index)?.text ?? 0); i++) total += sizeOf(sheet, lines, i);
      return total;
    };
    return [at('columns', 'col', 'colOff'), at('rows', 'row', 'rowOff')];
  };
  const [left, top] = position
    ? [points(position.attributes['x']), points(position.attributes['y'])]
    : corner(child(anchor, 'from'));
  const to = child(anchor, 'to');
  const [right, bottom] = to
    ? corner(to)
    : [left + points(extent?.attributes['cx']), top + points(extent?.attributes['cy'])];
  const rounded = (number: number): number => Math.round(number * 100) / 100;
  return {
    left: rounded(left),
    top: rounded(top),
    width: rounded(Math.max(1, right - left)),
    height: rounded(Math.max(1, bottom - top)),
  };
}
