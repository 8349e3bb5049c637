// One file at a time on its way into the text: how far it has come, how it went, and a way to stop it.

import { useRef, useState } from 'react';
import type { ChosenFile, OpenedFile } from '../../app/open-minutes-file';
import type { FileProgress } from '../../app/read-minutes';
import type { PaneActions } from '../pane-actions';

export type FileState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly name: string; readonly progress?: FileProgress }
  | { readonly kind: 'done'; readonly name: string; readonly result: OpenedFile }
  /** More than one was dropped; none is read. */
  | { readonly kind: 'several' };

export interface FileReading {
  readonly state: FileState;
  /** A new file takes the place of one that is still being read. */
  readonly read: (files: readonly ChosenFile[]) => void;
  readonly cancel: () => void;
  /** What was said about the last file is no longer of interest. */
  readonly forget: () => void;
}

export function useFileReading(open: PaneActions['openMinutesFile'], onText: (text: string) => void): FileReading {
  const [state, setState] = useState<FileState>({ kind: 'idle' });
  const current = useRef<AbortController>(undefined);

  const read = async (file: ChosenFile) => {
    const { name } = file;
    const controller = new AbortController();
    current.current?.abort();
    current.current = controller;
    setState({ kind: 'reading', name });
    const result = await open(file, controller.signal, (progress) => {
      if (current.current === controller) setState({ kind: 'reading', name, progress });
    });
    if (current.current !== controller) return;
    current.current = undefined;
    if (result.kind === 'read') onText(result.text);
    setState({ kind: 'done', name, result });
  };

  return {
    state,
    read: (files) => {
      const [first, ...others] = files;
      if (first === undefined) return;
      if (others.length > 0) setState({ kind: 'several' });
      else void read(first);
    },
    cancel: () => current.current?.abort(),
    forget: () => setState((now) => (now.kind === 'reading' ? now : { kind: 'idle' })),
  };
}
