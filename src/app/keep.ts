// What this machine remembers for the person who sits at it: the unit she chose, a form half typed, how the public register stood
// when she looked. The register itself is in the workbook. A machine that remembers nothing forgets it all when the pane is closed,
// and says nothing about it.

export interface Keep {
  /** Resolves when what was kept earlier can be read; never rejects. What is set before then is kept as well. */
  readonly ready: Promise<void>;
  /** `undefined` when nothing is kept under `key`. */
  get(key: string): string | undefined;
  set(key: string, text: string): void;
  remove(key: string): void;
}

/** Remembers as long as the page lives. */
export function memoryKeep(): Keep {
  const texts = new Map<string, string>();
  return {
    ready: Promise.resolve(),
    get: (key) => texts.get(key),
    set: (key, text) => {
      texts.set(key, text);
    },
    remove: (key) => {
      texts.delete(key);
    },
  };
}

/** A keep whose storage is still being opened: the pane does not wait for it. `opening` never rejects. */
export function lateKeep(opening: Promise<Omit<Keep, 'ready'>>): Keep {
  const early = new Map<string, string | undefined>();
  let opened: Omit<Keep, 'ready'> | undefined;
  const ready = opening.then((storage) => {
    opened = storage;
    for (const [key, text] of early)
      if (text === undefined) storage.remove(key);
      else storage.set(key, text);
  });
  return {
    ready,
    get: (key) => (opened === undefined ? early.get(key) : opened.get(key)),
    set: (key, text) => {
      if (opened === undefined) early.set(key, text);
      else opened.set(key, text);
    },
    remove: (key) => {
      if (opened === undefined) early.set(key, undefined);
      else opened.remove(key);
    },
  };
}

/** Forms are of one workbook: what was half typed in another is not offered here, though its points have the same numbers. */
export function keepFor(workbookUrl: string, keep: Keep): Keep {
  const own = (key: string): string => (key.startsWith('form.') || key === 'looked' ? `${key}@${workbookUrl}` : key);
  return {
    ready: keep.ready,
    get: (key) => keep.get(own(key)),
    set: (key, text) => keep.set(own(key), text),
    remove: (key) => keep.remove(own(key)),
  };
}
