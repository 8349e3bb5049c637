// Is there room for two columns? The pane is 320 px wide until somebody drags it.

import { useSyncExternalStore } from 'react';

const WIDE = '(min-width: 600px)';

const query = (): MediaQueryList | undefined =>
  typeof window.matchMedia === 'function' ? window.matchMedia(WIDE) : undefined;

export const useWide = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      const media = query();
      media?.addEventListener('change', listener);
      return () => media?.removeEventListener('change', listener);
    },
    () => query()?.matches ?? false,
  );
