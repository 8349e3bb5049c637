// Colours of the sheets that come with a register; contrast of at least 4.5:1 on white.

export const ink = {
  title: '#143A5A',
  quiet: '#44546A',
  headerFill: '#143A5A',
  headerFont: '#FFFFFF',
  line: '#C9D3DE',
  inputFill: '#FFF8E6',
} as const;
