// What this machine remembers for the person who sits at it: the unit she chose, a form half typed. Never the register; the
// workbook holds that. A machine that remembers nothing forgets it all when the pane is closed, and says nothing about it.

export interface Keep {
  /** `undefined` when nothing is kept under `key`. */
  get(key: string): string | undefined;
  set(key: string, text: string): void;
  remove(key: string): void;
}

/** Remembers as long as the page lives. */
export function memoryKeep(): Keep {
  const texts = new Map<string, string>();
  return {
    get: (key) => texts.get(key),
    set: (key, text) => void texts.set(key, text),
    remove: (key) => void texts.delete(key),
  };
}
