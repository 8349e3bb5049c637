// An exported workbook, opened beside this one where a pane may not download (Excel on a Mac, in a locked browser).

import type { Deps } from './deps';
import type { ExportedFile } from './export-kinds';
import { notice, refusal } from './notices';
import type { Notice } from './store';

/** No sync. The new workbook is saved nowhere yet, and that is said. */
export async function openExport({ name, content }: ExportedFile, deps: Deps): Promise<Notice> {
  if (typeof content === 'string' || content.length === 0) return refusal('pane.export.empty', [], { name });
  await deps.gateway.openWorkbook(content);
  return notice('pane.export.opened', { name });
}
