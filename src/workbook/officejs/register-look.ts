// How a register looks: colours with contrast of at least 4.5:1 on their ground, formats, print. Words carry the meaning.

export const DATE_FORMAT = 'dd.mm.yyyy';

export const look = {
  header: { fill: '#143A5A', font: '#FFFFFF' },
  /** Header and cells of the columns that units fill. */
  unitHeader: { fill: '#7A4B00', font: '#FFFFFF' },
  unitCell: '#FFF8E6',
  guidance: '#44546A',
  attention: '#8A1C13',
  done: '#1E5C2B',
  waiting: '#7A4B00',
} as const;

export const printMarginsCm = { top: 1.5, bottom: 1.5, left: 1.2, right: 1.2 } as const;
