// What a repair makes or changes, in words.

import type { Translator } from '../i18n';
import { columnOf, repairId, schema, type Repair } from '../workbook';
import type { RegisterPlan } from './register-plan';

/** In the order in which it is done; `id` is the same as long as it is the same thing. */
export const planWords = ({ repairs, reports, units }: RegisterPlan, t: Translator) => [
  ...repairs.map((repair) => ({ id: repairId(repair), text: repairWords(repair, t) })),
  ...(units > 0 ? [{ id: 'units', text: t('pane.repair.units', { count: units }) }] : []),
  ...reports.map((row) => ({ id: `report ${row}`, text: t('pane.repair.report', { row }) })),
];

function repairWords(repair: Repair, t: Translator): string {
  const table = 'table' in repair ? schema[repair.table].table : '';
  const column = 'column' in repair ? columnOf(repair.table, repair.column).header : '';
  switch (repair.kind) {
    case 'renamedTable':
      return t('pane.repair.renamedTable', { table, name: repair.name });
    case 'plainTable':
      return t('pane.repair.plainTable', { table, sheet: repair.sheet });
    case 'table':
      return t('pane.repair.table', { table });
    case 'sheet':
      return t('pane.repair.sheet', { sheet: repair.sheet });
    case 'column':
      return t('pane.repair.column', { table, column });
    case 'formula':
      return t('pane.repair.formula', { table, column, count: repair.rows.length });
    case 'list':
      return t('pane.repair.list', { table, column });
    case 'colours':
      return t('pane.repair.colours', { table });
    case 'name':
      return t(repair.broken ? 'pane.repair.nameBroken' : 'pane.repair.name', { name: repair.name });
    case 'version':
      return t('pane.repair.version');
  }
}
