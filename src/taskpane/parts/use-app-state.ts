// The store seen from React: a component names the part it shows, and is drawn anew when that part changes.

import { useSyncExternalStore } from 'react';
import type { AppState, Store } from '../../app/store';

/** `select` must give the same object as long as nothing changed; derive with `useMemo` from what it gives. */
export const useAppState = <T>(store: Store, select: (state: AppState) => T): T =>
  useSyncExternalStore(store.subscribe, () => select(store.current()));
