// Measures, type and colours of the status report on paper. Points. Contrast of every text on its ground is at least 4.5 : 1.

import type { PointColumn, Tone } from '../words';

export const page = {
  width: 841.89,
  height: 595.28,
  left: 40,
  right: 40,
  top: 38,
  /** Above the footer. */
  bottom: 48,
  footer: 30,
} as const;
export const CONTENT_WIDTH = page.width - page.left - page.right;
export const CONTENT_BOTTOM = page.height - page.bottom;

export const colours = {
  blue: '#123A5A',
  pale: '#EEF2F6',
  ink: '#1B1B1F',
  grey: '#555555',
  red: '#8C1D18',
  green: '#1E5F2E',
  line: '#D5DAE0',
} as const;

export interface TextStyle {
  readonly bold?: boolean;
  readonly size: number;
  readonly colour: string;
}

export const styles = {
  title: { bold: true, size: 20, colour: colours.blue },
  subtitle: { size: 10, colour: colours.grey },
  lead: { bold: true, size: 10, colour: colours.ink },
  summary: { size: 10, colour: colours.ink },
  heading: { bold: true, size: 12, colour: colours.blue },
  continued: { bold: true, size: 9, colour: colours.blue },
  header: { bold: true, size: 8.5, colour: colours.blue },
  body: { size: 9, colour: colours.ink },
  strong: { bold: true, size: 9, colour: colours.ink },
  missing: { bold: true, size: 9, colour: colours.red },
  done: { bold: true, size: 9, colour: colours.green },
  quiet: { size: 8, colour: colours.grey },
  changed: { bold: true, size: 8, colour: colours.blue },
  footer: { size: 8, colour: colours.grey },
} as const satisfies { readonly [name: string]: TextStyle } & { readonly [tone in Tone]: TextStyle };

/** Of the type size: from one line to the next. */
export const LEADING = 1.38;

/** Together the width between the margins. */
const withDue = { point: 162, owners: 88, due: 74, status: 128, sinceLast: 172, nextSteps: 137.89 };
const withoutDue = { ...withDue, point: 182, owners: 92, status: 134, sinceLast: 196, nextSteps: 157.89 };

export const columnWidths = (columns: readonly PointColumn[]): { readonly [column in PointColumn]: number } =>
  columns.includes('due') ? withDue : withoutDue;
