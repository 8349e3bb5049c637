// What every export begins and ends with: the register as it stands now, and a result that is no success without a file.

import type { Problem } from '../domain';
import type { RegisterSnapshot } from '../workbook';
import type { Deps } from './deps';
import type { Exported, ExportedFile, ExportOptions } from './export-kinds';
import { notice, refusal } from './notices';
import { refreshRegister } from './refresh-register';
import type { Notice } from './store';

export const refusedExport = (refused: Notice): Exported => ({ notice: refused, personalData: [] });

/** One sync. Refused without a register, and where nothing of it is public. */
export async function readForExport(
  deps: Deps,
  { onStep }: ExportOptions,
  variant: 'public' | 'internal' = 'public',
): Promise<RegisterSnapshot | Exported> {
  onStep?.('reading');
  const snapshot = await refreshRegister(deps);
  if (snapshot.state === 'none') return refusedExport(refusal('notice.noRegister'));
  const isEmpty = snapshot.register.points.every(({ publicity }) => variant === 'public' && publicity !== 'public');
  return isEmpty && variant === 'public' ? refusedExport(refusal('pane.export.nothing')) : snapshot;
}

/** Rows that could not be read are in no file, and that is said. */
export function exported(
  file: ExportedFile,
  { unread }: Pick<RegisterSnapshot, 'unread'>,
  personalData: readonly Problem[] = [],
): Exported {
  if (file.content.length === 0) return refusedExport(refusal('pane.export.empty', [], { name: file.name }));
  const { name } = file;
  const made =
    unread.length === 0
      ? notice('pane.export.ready', { name })
      : { ...notice('pane.export.readyWithout', { name, count: unread.length }), kind: 'warning' as const };
  return { file, notice: made, personalData };
}
