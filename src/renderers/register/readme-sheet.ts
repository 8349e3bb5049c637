// «Les meg»: one screen for a unit that opens the workbook without knowing anything about it.

import type { Translator } from '../../i18n';
import type { PlanCell, SheetPlan, SheetStep } from '../../workbook/sheet-plan';
import { ink } from './ink';

type Line = { readonly cells: readonly PlanCell[]; readonly kind: 'title' | 'heading' | 'text' | 'pair' };

/** `sheet` is the name of the sheet; columns: A words, B explanation. */
export function renderReadmeSheet(sheet: string, t: Translator): SheetPlan {
  const text = (cell: string): Line => ({ kind: 'text', cells: [cell, null] });
  const heading = (cell: string): Line => ({ kind: 'heading', cells: [cell, null] });
  const pair = (word: string, explanation: string): Line => ({ kind: 'pair', cells: [word, explanation] });
  const lines: Line[] = [
    { kind: 'title', cells: [t('workbook.readme.title'), null] },
    text(t('workbook.readme.intro')),
    heading(t('workbook.readme.steps')),
    text(t('workbook.readme.step1')),
    text(t('workbook.readme.step2')),
    text(t('workbook.readme.step3')),
    heading(t('workbook.readme.statuses')),
    ...(['notStarted', 'inProgress', 'onHold', 'done'] as const).map((code) =>
      pair(t(`status.${code}`), t(`workbook.readme.${code}`)),
    ),
    heading(t('workbook.readme.public')),
    text(t('workbook.readme.publicText')),
    text(t('workbook.readme.internalText')),
    heading(t('workbook.readme.sheets')),
    pair('Punkter', t('workbook.readme.pointsSheet')),
    pair('Status', t('workbook.readme.statusSheet')),
    pair('Enheter', t('workbook.readme.unitsSheet')),
    pair('Møter', t('workbook.readme.meetingsSheet')),
    pair('Historikk', t('workbook.readme.historySheet')),
    pair('Kontroll', t('workbook.readme.checkSheet')),
  ];
  return {
    name: sheet,
    steps: [
      { step: 'columnWidths', widths: [110, 560] },
      { step: 'values', row: 0, column: 0, values: lines.map((line) => line.cells) },
      ...lines.flatMap((line, row) => formatOf(line, row)),
      { step: 'hideGridlines' },
      {
        step: 'page',
        orientation: 'Landscape',
        pagesWide: 1,
        titleRows: { row: 0, rowCount: 1 },
        printArea: { row: 0, column: 0, rowCount: lines.length, columnCount: 2 },
        marginsCm: { top: 1.5, bottom: 1.5, left: 1.5, right: 1.5 },
        footer: { left: '&A', right: '&P / &N' },
      },
    ],
  };
}

function formatOf(line: Line, row: number): SheetStep[] {
  const range = { row, column: 0, rowCount: 1, columnCount: 1 };
  switch (line.kind) {
    case 'title':
      return [{ step: 'format', range, format: { bold: true, fontSize: 18, fontColor: ink.title } }];
    case 'heading':
      return [
        { step: 'format', range, format: { bold: true, fontSize: 12, fontColor: ink.title, vertical: 'Bottom' } },
        { step: 'rows', row, columnCount: 2, rows: [{ height: 28 }] },
      ];
    case 'pair':
      return [
        { step: 'format', range, format: { bold: true, vertical: 'Top' } },
        { step: 'format', range: { ...range, column: 1 }, format: { wrapText: true, vertical: 'Top' } },
      ];
    case 'text':
      return [];
  }
}
