// A form over what stands in the workbook. What is typed is kept on this machine until it is saved or thrown away; it may go on
// being typed while Excel is slow to save.

import { useRef, useState } from 'react';
import type { Saved } from '../../app/change-register';
import type { Keep } from '../../app/keep';
import { keepForm, keptForm, type Kept } from '../../app/kept-forms';

type EditedKind = 'point' | 'unit';
type FormOf<K extends EditedKind> = Kept<K>['mine'];
export type Conflict<T> = Extract<Saved<T>, { kind: 'conflict' }>;

export interface EditedForm<K extends EditedKind> {
  readonly typed: Kept<K>;
  readonly changed: boolean;
  readonly change: (next: Kept<K>) => void;
  /** `undefined` until somebody else turns out to have changed the same. */
  readonly conflict: Conflict<FormOf<K>> | undefined;
  /** Back to the form with what was typed. */
  readonly dropConflict: () => void;
  readonly save: (next: Kept<K>) => Promise<void>;
  /** Throws away what was typed. */
  readonly leave: () => void;
}

export interface EditedFormOptions<K extends EditedKind> {
  readonly keep: Keep;
  readonly kind: K;
  /** The row's own key. */
  readonly of: string;
  /** Where nothing was kept. */
  readonly start: () => Kept<K>;
  readonly onSave: (typed: Kept<K>) => Promise<Saved<FormOf<K>>>;
  readonly onDone: () => void;
}

export function useEditedForm<K extends EditedKind>(options: EditedFormOptions<K>): EditedForm<K> {
  const { keep, kind, of, start, onSave, onDone } = options;
  const [typed, setTyped] = useState<Kept<K>>(() => keptForm(keep, kind, of) ?? start());
  const [conflict, setConflict] = useState<Conflict<FormOf<K>> | undefined>();
  const latest = useRef(typed);

  const change = (next: Kept<K>) => {
    latest.current = next;
    setTyped(next);
    keepForm(keep, kind, isChanged(next) ? next : undefined, of);
  };
  const leave = () => {
    keepForm(keep, kind, undefined, of);
    onDone();
  };
  const save = async (next: Kept<K>) => {
    const saved = await onSave(next);
    if (saved.kind === 'conflict') setConflict(saved);
    if (saved.kind !== 'saved') return;
    // What was typed meanwhile is over what has just been written.
    if (latest.current.mine === next.mine) leave();
    else change({ ...latest.current, base: next.mine });
  };
  return {
    typed,
    changed: isChanged(typed),
    change,
    conflict,
    dropConflict: () => setConflict(undefined),
    save,
    leave,
  };
}

const isChanged = ({ base, mine }: { readonly base: object; readonly mine: object }): boolean =>
  JSON.stringify(base) !== JSON.stringify(mine);
