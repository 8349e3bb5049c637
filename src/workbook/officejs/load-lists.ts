// The lists that cells are chosen from: the names they stand under, and the validation that points at them.

import { listNames, schema, tableKeys, type ColumnSpec, type TableKey } from '../schema';
import type { ListFaults } from '../snapshot';

/** Queues the loads; the returned function reads them after the sync. */
export function loadLists(context: Excel.RequestContext): () => ListFaults {
  const names = listNames.map((name) => ({
    name,
    item: context.workbook.names.getItemOrNullObject(name).load('type, formula'),
  }));
  const columns = tableKeys.flatMap((table) =>
    schema[table].columns.flatMap((spec) => (spec.list === undefined ? [] : [loadColumn(context, table, spec)])),
  );
  return () => ({
    missingNames: names.flatMap(({ name, item }) => (item.isNullObject ? [name] : [])),
    brokenNames: names.flatMap(({ name, item }) => (!item.isNullObject && isBroken(item) ? [name] : [])),
    lostLists: columns.flatMap(({ table, spec, body, validation }) =>
      !body.isNullObject && listSource(validation) !== `=${spec.list}` ? [{ table, column: spec.key }] : [],
    ),
  });
}

function loadColumn(context: Excel.RequestContext, table: TableKey, spec: ColumnSpec) {
  const column = context.workbook.tables.getItemOrNullObject(schema[table].table).columns;
  const body = column.getItemOrNullObject(spec.header).getDataBodyRange().load('rowCount');
  return { table, spec, body, validation: body.dataValidation.load('rule') };
}

const isBroken = (item: Excel.NamedItem): boolean => item.type === 'Error' || String(item.formula).includes('#REF!');

/** `null` where cells of the column have different rules: the typings do not know. */
function listSource(validation: Excel.DataValidation): unknown {
  const rule = validation.rule as Excel.DataValidationRule | null | undefined;
  return rule?.list?.source;
}
