// The register as a workbook: sheets, tables, columns. The only place that knows their names; rows are found by header,
// never by letter, so people may reorder columns and add their own.

/** Written as a custom document property; raised when a table or column is added, with an upgrade in `officejs/ensure-register.ts`. */
export const SCHEMA_VERSION = 1;
export const SCHEMA_PROPERTY = 'PolitiradRegisterSkjema';

export const tableKeys = ['units', 'points', 'reports', 'meetings', 'history'] as const;
export type TableKey = (typeof tableKeys)[number];

/** A cell that is chosen from a list: the workbook name the list stands under. */
export const listNames = [
  'EnhetListe',
  'StatusListe',
  'VedtakListe',
  'OffentlighetListe',
  'MotetypeListe',
  'JaNeiListe',
] as const;
export type ListName = (typeof listNames)[number];

export interface ColumnSpec {
  readonly key: string;
  readonly header: string;
  readonly kind: 'text' | 'date' | 'label' | 'formula';
  readonly list?: ListName;
  /** Width in points. */
  readonly width: number;
  readonly wrap?: boolean;
  /** The columns that units fill in `Status`; visibly marked. */
  readonly filledByUnits?: boolean;
  /** Plain Excel formula of a `formula` column: English syntax, works without the add-in, never shows an error. */
  readonly formula?: string;
}

export interface TableSpec {
  readonly key: TableKey;
  /** Name of the table in the workbook. */
  readonly table: string;
  /** Name of the sheet it is made on; people may rename the sheet afterwards. */
  readonly sheet: string;
  readonly columns: readonly ColumnSpec[];
  /** Columns that together identify a row. */
  readonly keyColumns: readonly string[];
}

const column = (
  key: string,
  header: string,
  kind: ColumnSpec['kind'],
  width: number,
  more: Partial<ColumnSpec> = {},
): ColumnSpec => ({
  key,
  header,
  kind,
  width,
  ...more,
});

/** A cell of the point that the row belongs to; empty instead of an error or a zero. */
const ofPoint = (header: string): string => {
  const found = `INDEX(Punkter[${header}],MATCH([@Nr],Punkter[Nr],0))`;
  return `=IFERROR(IF(${found}="","",${found}),"")`;
};

const count = (criteria: string): string => `COUNTIFS(Status[Nr],[@Nr]${criteria})`;

/**
 * In words, in the order of what matters: the same reading as domain/derived-states.ts, as far as a cell can know it. Each
 * COUNTIFS goes through the whole of `Status`, so there are no more of them than needed; LET would need a newer Excel.
 */
const overallStatus =
  `=IF([@Nr]="","",IF([@[Rådets vedtak]]="Lukket","Lukket",IF(${count('')}=0,"Mangler ansvarlig",` +
  `IF(${count(',Status[Status],"<>Fullført"')}=0,"Foreslått lukket",` +
  `IF(AND(ISNUMBER([@Frist]),[@Frist]<TODAY()),"Forfalt",` +
  `IF(${count(',Status[Status],"Satt på vent"')}>0,"Satt på vent",` +
  `IF(${count(',Status[Status],""')}>0,"Mangler status",` +
  `IF(${count(',Status[Status],"<>Ikke startet"')}=0,"Ikke startet","I arbeid"))))))))`;

/** All that the formula above can show. */
export const overallStatusWords: ReadonlySet<string> = new Set(
  [...overallStatus.matchAll(/"([\p{L} ]+)"/gu)].map(([, word = '']) => word),
);

export const schema: { readonly [key in TableKey]: TableSpec } = {
  points: {
    key: 'points',
    table: 'Punkter',
    sheet: 'Punkter',
    keyColumns: ['id'],
    columns: [
      column('id', 'Nr', 'text', 72),
      column('shortTitle', 'Kortnavn', 'text', 150, { wrap: true }),
      column('text', 'Oppfølgingspunkt', 'text', 320, { wrap: true }),
      column('theme', 'Tema', 'text', 90, { wrap: true }),
      column('ownersText', 'Ansvarlig', 'text', 130, { wrap: true }),
      column('contributorsText', 'Medvirkende', 'text', 90, { wrap: true }),
      column('due', 'Frist', 'date', 72),
      column('source', 'Kilde', 'text', 130, { wrap: true }),
      column('decision', 'Rådets vedtak', 'label', 98, { list: 'VedtakListe' }),
      column('publicity', 'Offentlighet', 'label', 90, { list: 'OffentlighetListe', wrap: true }),
      column('legalBasis', 'Hjemmel', 'text', 90, { wrap: true }),
      column('overallStatus', 'Samlet status', 'formula', 96, { formula: overallStatus }),
    ],
  },
  reports: {
    key: 'reports',
    table: 'Status',
    sheet: 'Status',
    keyColumns: ['pointId', 'unit'],
    columns: [
      column('pointId', 'Nr', 'text', 72),
      column('unit', 'Enhet', 'label', 70, { list: 'EnhetListe' }),
      column('shortTitle', 'Kortnavn', 'formula', 170, { wrap: true, formula: ofPoint('Kortnavn') }),
      column('due', 'Frist', 'formula', 72, { formula: ofPoint('Frist') }),
      column('status', 'Status', 'label', 84, { list: 'StatusListe', filledByUnits: true }),
      column('sinceLast', 'Siden sist', 'text', 230, { wrap: true, filledByUnits: true }),
      column('nextSteps', 'Neste steg', 'text', 200, { wrap: true, filledByUnits: true }),
      column('internalNote', 'Intern merknad', 'text', 130, { wrap: true }),
      column('updated', 'Oppdatert', 'date', 72),
      column('updatedBy', 'Oppdatert av', 'text', 84),
    ],
  },
  units: {
    key: 'units',
    table: 'Enheter',
    sheet: 'Enheter',
    keyColumns: ['code'],
    columns: [
      column('code', 'Forkortelse', 'text', 125),
      column('name', 'Navn', 'text', 230, { wrap: true }),
      column('party', 'Part', 'text', 54),
      column('aliases', 'Alias', 'text', 80),
      column('active', 'Aktiv', 'label', 54, { list: 'JaNeiListe' }),
      column('email', 'E-post', 'text', 170),
      column('note', 'Merknad', 'text', 230, { wrap: true }),
    ],
  },
  meetings: {
    key: 'meetings',
    table: 'Moter',
    sheet: 'Møter',
    keyColumns: ['name'],
    columns: [
      column('name', 'Møte', 'text', 230, { wrap: true }),
      column('date', 'Dato', 'date', 84),
      column('kind', 'Type', 'label', 64, { list: 'MotetypeListe' }),
      column('reporting', 'Rapportering', 'label', 94, { list: 'JaNeiListe' }),
      column('statusSheet', 'Statusark', 'text', 150),
    ],
  },
  history: {
    key: 'history',
    table: 'Historikk',
    sheet: 'Historikk',
    keyColumns: ['meeting', 'pointId', 'unit'],
    columns: [
      column('meeting', 'Møte', 'text', 200, { wrap: true }),
      column('pointId', 'Nr', 'text', 72),
      column('unit', 'Enhet', 'text', 70),
      column('status', 'Status', 'label', 84),
      column('sinceLast', 'Siden sist', 'text', 230, { wrap: true }),
      column('nextSteps', 'Neste steg', 'text', 200, { wrap: true }),
      column('registered', 'Registrert', 'date', 72),
    ],
  },
};

export const README_SHEET = 'Les meg';
export const CHECK_SHEET = 'Kontroll';

/** Tab order of a new register. */
export const sheetOrder = [README_SHEET, 'Punkter', 'Status', 'Enheter', 'Møter', 'Historikk', CHECK_SHEET];

/** Row of the header in a new sheet, 0-based: one line of guidance stands above it. */
export const HEADER_ROW = 1;

export const columnOf = (table: TableKey, key: string): ColumnSpec => {
  const found = schema[table].columns.find((spec) => spec.key === key);
  if (found === undefined) throw new Error(`Failed to find a column: ${table} has no ${key}`);
  return found;
};
