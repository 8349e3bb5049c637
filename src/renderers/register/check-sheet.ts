// «Kontroll»: the secretary's checks. The only place with the add-in's functions, each beside plain Excel that counts the
// same as far as it can. Without the add-in the column says so in words: an error value never stands in the sheet.

import type { Translator } from '../../i18n';
import type { SheetPlan } from '../../workbook/sheet-plan';
import { ink } from './ink';

/** English syntax. `rows` counts the rows for which the condition holds; blank rows of an empty table do not count. */
const rows = (table: string, condition: string): string => `=SUMPRODUCT((${table}[Nr]<>"")*(${condition}))`;
const UNITS = 'Enheter[[Forkortelse]:[Alias]]';

interface Check {
  readonly label: string;
  readonly native: string;
  readonly addIn: string;
}

export function renderCheckSheet(sheet: string, t: Translator): SheetPlan {
  const addIn = (formula: string): string => `=IFERROR(${formula.slice(1)},"${t('workbook.check.needsAddIn')}")`;
  const checks: Check[] = [
    { label: t('workbook.check.missingStatus'), native: rows('Status', 'Status[Status]=""'), addIn: '' },
    {
      label: t('workbook.check.unknownStatus'),
      native: rows('Status', '(Status[Status]<>"")*(COUNTIF(StatusListe,Status[Status])=0)'),
      addIn: '',
    },
    {
      label: t('workbook.check.unknownUnit'),
      native: rows('Status', 'COUNTIF(Enheter[Forkortelse],Status[Enhet])=0'),
      addIn: addIn(rows('Status', `POLITIRAD.ENHET.GYLDIG(Status[Enhet],${UNITS})<>TRUE`)),
    },
    { label: t('workbook.check.orphan'), native: rows('Status', 'COUNTIF(Punkter[Nr],Status[Nr])=0'), addIn: '' },
    {
      label: t('workbook.check.noOwner'),
      native: rows('Punkter', 'Punkter[Ansvarlig]=""'),
      addIn: addIn(rows('Punkter', `POLITIRAD.ANSVAR.GYLDIG(Punkter[Ansvarlig],${UNITS})<>TRUE`)),
    },
    {
      label: t('workbook.check.duplicateId'),
      native: rows('Punkter', 'COUNTIF(Punkter[Nr],Punkter[Nr])>1'),
      addIn: '',
    },
    {
      label: t('workbook.check.personalData'),
      native: rows('Status', 'ISNUMBER(FIND("@",Status[Siden sist]&Status[Neste steg]))'),
      addIn: addIn(rows('Status', 'POLITIRAD.PERSONVERN.SJEKK(Status[Siden sist]&" "&Status[Neste steg])<>""')),
    },
  ];
  const headerRow = 2;
  const first = headerRow + 1;
  const tryRow = first + checks.length + 1;
  const input = `$B$${tryRow + 1}`;
  return {
    name: sheet,
    steps: [
      { step: 'columnWidths', widths: [330, 130, 130, 330] },
      { step: 'values', row: 0, column: 0, values: [[t('workbook.check.title')], [t('workbook.check.intro')]] },
      { step: 'format', range: cell(0, 0), format: { bold: true, fontSize: 18, fontColor: ink.title } },
      { step: 'format', range: cell(1, 0), format: { italic: true, fontColor: ink.quiet } },
      {
        step: 'values',
        row: headerRow,
        column: 0,
        values: [
          [t('workbook.check.column.check'), t('workbook.check.column.native'), t('workbook.check.column.addIn')],
        ],
      },
      {
        step: 'format',
        range: { row: headerRow, column: 0, rowCount: 1, columnCount: 3 },
        format: { bold: true, fillColor: ink.headerFill, fontColor: ink.headerFont },
      },
      { step: 'values', row: first, column: 0, values: checks.map((check) => [check.label]) },
      { step: 'formulas', row: first, column: 1, formulas: checks.map((check) => [check.native, check.addIn]) },
      {
        step: 'format',
        range: { row: first, column: 0, rowCount: checks.length, columnCount: 3 },
        format: { borderBottom: ink.line, horizontal: 'Left' },
      },
      {
        step: 'values',
        row: tryRow,
        column: 0,
        values: [
          [t('workbook.check.try'), t('workbook.check.tryText')],
          [t('workbook.check.tryValid'), null],
          [t('workbook.check.tryStandard'), null],
          [t('workbook.check.tryFault'), null],
        ],
      },
      { step: 'format', range: cell(tryRow, 0), format: { bold: true } },
      {
        step: 'format',
        range: { row: tryRow, column: 1, rowCount: 1, columnCount: 2 },
        format: { fillColor: ink.inputFill },
      },
      {
        step: 'formulas',
        row: tryRow + 1,
        column: 1,
        formulas: [
          [addIn(`=IF(POLITIRAD.ANSVAR.GYLDIG(${input},${UNITS}),"${t('yes')}","${t('no')}")`)],
          [addIn(`=POLITIRAD.ANSVAR.STANDARD(${input},${UNITS})`)],
          [addIn(`=POLITIRAD.ANSVAR.FEIL(${input},${UNITS})`)],
        ],
      },
      { step: 'hideGridlines' },
      {
        step: 'page',
        orientation: 'Landscape',
        pagesWide: 1,
        titleRows: { row: headerRow, rowCount: 1 },
        // Without the lists of choices that stand to the right.
        printArea: { row: 0, column: 0, rowCount: tryRow + 4, columnCount: 4 },
        marginsCm: { top: 1.5, bottom: 1.5, left: 1.5, right: 1.5 },
        footer: { left: '&A', right: '&P / &N' },
      },
    ],
  };
}

const cell = (row: number, column: number) => ({ row, column, rowCount: 1, columnCount: 1 });
