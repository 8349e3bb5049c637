// Measures and colours of the Word document. Twips (a twentieth of a point) for lengths, half points for type, as the format counts.

import type { PointColumn, Tone } from '../words';

/** A4 on its side. */
export const page = { width: 16838, height: 11906, side: 850, top: 794, bottom: 850, footer: 454 } as const;
export const CONTENT_WIDTH = page.width - 2 * page.side;

/** In every Word; others show one with the same metrics (Carlito). */
export const FONT = 'Calibri';

export const colours = { blue: '123A5A', pale: 'EEF2F6', ink: '1B1B1F', grey: '555555', line: 'D5DAE0' } as const;

export interface Type {
  readonly bold?: boolean;
  readonly size: number;
  readonly color: string;
}

export const types = {
  title: { bold: true, size: 40, color: colours.blue },
  heading: { bold: true, size: 26, color: colours.blue },
  subtitle: { size: 21, color: colours.grey },
  lead: { bold: true, size: 22, color: colours.ink },
  summary: { size: 22, color: colours.ink },
  header: { bold: true, size: 19, color: colours.blue },
  body: { size: 20, color: colours.ink },
  strong: { bold: true, size: 20, color: colours.ink },
  missing: { bold: true, size: 20, color: '8C1D18' },
  done: { bold: true, size: 20, color: '1E5F2E' },
  quiet: { size: 17, color: colours.grey },
  changed: { bold: true, size: 17, color: colours.blue },
  footer: { size: 17, color: colours.grey },
} as const satisfies { readonly [name: string]: Type } & { readonly [tone in Tone]: Type };

/** Together the width between the margins. */
const withDue = { point: 3200, owners: 1750, due: 1500, status: 2600, sinceLast: 3400, nextSteps: 2688 };
const withoutDue = { ...withDue, point: 3600, owners: 1850, status: 2700, sinceLast: 3900, nextSteps: 3088 };

export const columnWidths = (columns: readonly PointColumn[]): { readonly [column in PointColumn]: number } =>
  columns.includes('due') ? withDue : withoutDue;

export const unitWidths = [2800, 5200, CONTENT_WIDTH - 8000] as const;
