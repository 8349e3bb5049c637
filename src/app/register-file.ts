// `register.json` back into a workbook: read, looked at, and only then written. What the workbook has stays as it is; what it
// lacks is added, so that reading the same file twice adds nothing.

import { emptyRegister, mergeRegisters, withoutInternal, type MergedRegister, type Register } from '../domain';
import type { RegisterFileProblem } from '../renderers/json';
import type { Deps } from './deps';
import { notice, refusal, unready } from './notices';
import type { ChosenFile } from './open-minutes-file';
import { refreshRegister } from './refresh-register';
import type { Notice } from './store';
import { writeRegister } from './write-register';

export type OpenedRegister =
  | {
      readonly kind: 'read';
      readonly name: string;
      readonly register: Register;
      readonly variant: 'public' | 'internal';
    }
  /** The file's own fault; nothing of it is used. */
  | { readonly kind: 'refused'; readonly name: string; readonly problems: readonly RegisterFileProblem[] }
  | { readonly kind: 'tooLarge'; readonly name: string; readonly limit: number }
  /** It is gone, locked or not on this machine since it was chosen. */
  | { readonly kind: 'notOpened'; readonly name: string };

export type ReadRegister = OpenedRegister & { readonly kind: 'read' };

/** MB. 7 000 points with their rows are a third of it. */
const LARGEST_MB = 20;

export const isRegisterFile = ({ name }: Pick<ChosenFile, 'name'>): boolean => /\.json$/i.test(name);

/** Touches no workbook. Never rejects. */
export async function openRegisterFile(file: ChosenFile): Promise<OpenedRegister> {
  const { name } = file;
  if (file.size > LARGEST_MB * 1024 * 1024) return { kind: 'tooLarge', name, limit: LARGEST_MB };
  try {
    const text = new TextDecoder().decode(await file.arrayBuffer());
    const { parseRegisterJson } = await import('../renderers/json/parse-register');
    const { value: register, variant, problems } = parseRegisterJson(text);
    return problems.length > 0 ? { kind: 'refused', name, problems } : { kind: 'read', name, register, variant };
  } catch {
    return { kind: 'notOpened', name };
  }
}

/**
 * What writing would do. `there`: the register of the workbook, `undefined` when there is none. That a public file lacks what is
 * internal makes no row of it different.
 */
export function previewRegisterFile(there: Register | undefined, { register, variant }: ReadRegister): MergedRegister {
  const known = there ?? emptyRegister();
  return mergeRegisters(variant === 'public' ? withoutInternal(known) : known, register);
}

export const addedRows = ({ counts }: MergedRegister): number =>
  Object.values(counts).reduce((sum, { added }) => sum + added, 0);

/** Two syncs, five more where the register is made first; one when everything is there. */
export async function writeRegisterFile(opened: ReadRegister, deps: Deps): Promise<Notice> {
  const { name, register: file } = opened;
  let snapshot = await refreshRegister(deps);
  const preview = previewRegisterFile(snapshot.state === 'none' ? undefined : snapshot.register, opened);
  if (snapshot.state === 'none') {
    const { offerRegister } = await import('./create-register');
    const made = await offerRegister(deps, file.units.length > 0 ? file.units : undefined);
    if (made.kind === 'error' || deps.store.current().repair !== undefined) return made;
    snapshot = await refreshRegister(deps);
  }
  const obstacle = unready(snapshot);
  if (obstacle !== undefined) return obstacle;
  if (addedRows(preview) === 0) return { ...notice('notice.registerFileKnown', { name }), kind: 'info' };
  const written = await writeRegister(deps, snapshot, mergeRegisters(snapshot.register, file).register);
  if (written.problems.length > 0) return refusal('notice.notWritten', written.problems);
  const { points, reports } = preview.counts;
  const count = addedRows(preview);
  return notice('notice.registerFileWritten', { name, count, points: points.added, reports: reports.added });
}
