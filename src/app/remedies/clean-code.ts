// A key with space or invisible characters in its cell -> the same key without them. It is read as the same already.

import type { Problem } from '../../domain';
import { textCell } from '../../workbook';
import { noted, remedies, rowOf, type Advice } from './remedy';

export function cleanCode(problem: Problem): Advice {
  const row = rowOf(problem);
  const column = problem.at?.kind === 'cell' ? problem.at.column : undefined;
  const code = String(problem.params['code']);
  if (row === undefined || column === undefined) return noted('pane.remedy.byHand');
  return remedies({
    id: `clean ${column} ${code}`,
    label: { key: 'pane.remedy.write', params: { text: code } },
    change: { from: String(problem.params['text']), to: code },
    safe: true,
    fix: { kind: 'cells', cells: [{ ...row, column, value: textCell(code) }] },
  });
}
