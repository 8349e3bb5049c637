// A key with space or invisible characters in its cell -> the same key without them. It is read as the same already.

import type { Problem } from '../../domain';
import { textCell } from '../../workbook';
import { noted, remedies, rowOf, type Advice } from './remedy';

export function cleanCode({ at, params, ...rest }: Problem): Advice {
  const row = rowOf({ at, params, ...rest } as Problem);
  const column = at?.kind === 'cell' ? at.column : undefined;
  const code = String(params['code']);
  if (row === undefined || column === undefined) return noted('pane.remedy.byHand');
  return remedies({
    id: `clean ${column} ${code}`,
    label: { key: 'pane.remedy.write', params: { text: code } },
    change: { from: ` ${code} `, to: code },
    safe: true,
    fix: { kind: 'cells', cells: [{ ...row, column, value: textCell(code) }] },
  });
}
