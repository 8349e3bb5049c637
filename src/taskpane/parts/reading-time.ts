// When the register in the store was read: the clock's word at each change of it. Every change begins with a reading.

import type { Store } from '../../app/store';

export interface ReadingTime {
  readonly subscribe: (listener: () => void) => () => void;
  /** `undefined` before the first reading; the same object until the next one. */
  readonly current: () => Date | undefined;
}

export function createReadingTime(store: Store, now: () => Date): ReadingTime {
  let seen = store.current().register;
  let time: Date | undefined = seen.data === 'unread' ? undefined : now();
  // Lives as long as the store; nobody ever stops it.
  store.subscribe(() => {
    const { register } = store.current();
    if (register === seen) return;
    seen = register;
    time = now();
  });
  return { subscribe: store.subscribe, current: () => time };
}
