/** Alt+Down opens what belongs to the active cell, as in Excel: a list, the filter of a header. Alt+Up closes it. */
import { useEffect } from 'react';
import { flushSync } from 'react-dom';

/** `listens`: something does belong to it. `setOpen`: a state's own setter, the same for the life of the component. */
export function useOpenKey(listens: boolean, setOpen: (open: boolean) => void): void {
  useEffect(() => {
    if (!listens) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      if (!event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
      event.preventDefault();
      // At once: the next key may be on its way, and is for what opens.
      flushSync(() => setOpen(event.key === 'ArrowDown'));
    };
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, [listens, setOpen]);
}
