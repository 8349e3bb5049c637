// English wording of nb/functions.ts. Cells are always answered in bokmål; this is for the pane and for completeness.

export const functions = {
  'functions.personalData.found': 'Possible personal data ({count, plural, one {# kind} other {# kinds}}): {kinds}.',
} as const;
