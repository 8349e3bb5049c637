// Problems and places in words: the last step before a person reads them. Codes inside parameters become labels here.

import type { Place, Problem } from '../domain';
import type { MessageKey, Params, Translator } from '../i18n';
import { schema, type TableKey } from '../workbook/schema';

export function problemWords({ code, params, at }: Problem, t: Translator): string {
  return t(`problem.${code}`, { ...headerOf(at), ...wordedParams(code, params, t) });
}

function wordedParams(code: Problem['code'], params: Problem['params'], t: Translator): Params {
  if (code === 'possiblePersonalData') return { ...params, kind: t(`personalData.${params['kind']}` as MessageKey) };
  if (code === 'yearInferred') return { ...params, date: t.date(String(params['date'])) };
  if (code === 'rowChanged' || code === 'wordsReplaced')
    return { ...params, column: columnHeader(String(params['column'])) };
  return params;
}

/** «Status, rad 14, kolonne Status»; '' when the problem has no place. */
export function placeWords(at: Place | undefined, t: Translator): string {
  if (at === undefined) return '';
  if (at.kind === 'minutes') return t('pane.place.line', { line: at.line });
  if (at.kind === 'point') return at.id;
  const table = isTableKey(at.table) ? schema[at.table] : undefined;
  const header = table?.columns.find(({ key }) => key === at.column)?.header;
  return [
    table?.sheet ?? at.table,
    at.row === undefined ? (at.key ?? '') : t('pane.place.row', { row: at.row }),
    header === undefined ? '' : t('pane.place.column', { column: header }),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** «Nr», «Enhet», «Møte»: what people call the column that the problem is in. */
function headerOf(at: Place | undefined): Params {
  if (at?.kind !== 'cell' || !isTableKey(at.table)) return {};
  const header = schema[at.table].columns.find(({ key }) => key === at.column)?.header;
  return header === undefined ? {} : { column: header };
}

const isTableKey = (key: string): key is TableKey => key in schema;

/** The gateway names columns by key; people know the headers. A header that is passed already stays. */
function columnHeader(column: string): string {
  const specs = Object.values(schema).flatMap(({ columns }) => columns);
  return specs.find(({ key }) => key === column)?.header ?? column;
}
