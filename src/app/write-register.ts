// The way every change takes: the register as it was read and as it should be -> the cells that differ -> the workbook.

import type { Problem, Register } from '../domain';
import { diffRegister, tooLongTexts, type ApplyResult, type RegisterSnapshot } from '../workbook';
import type { Deps } from './deps';

export interface WriteResult {
  readonly written: ApplyResult['written'];
  readonly problems: readonly Problem[];
}

/**
 * One sync, none when nothing differs or when some text fits no cell: then nothing is written. On problems the store keeps
 * what was read: a new reading tells what stands there now.
 */
export async function writeRegister(deps: Deps, snapshot: RegisterSnapshot, after: Register): Promise<WriteResult> {
  const changes = diffRegister(snapshot, after, deps.words);
  const tooLong = tooLongTexts(changes);
  const nothing: ApplyResult = { written: [], problems: tooLong };
  const result =
    changes.length === 0 || tooLong.length > 0 ? nothing : await deps.gateway.applyChanges(snapshot, changes);
  const register = result.problems.length === 0 ? after : snapshot.register;
  deps.store.update({
    register: { data: 'ready', register, problems: snapshot.problems, damaged: snapshot.state === 'damaged' },
  });
  return result;
}
