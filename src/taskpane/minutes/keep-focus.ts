// A button that does its work may take itself away with what it was about. Then focus goes to what stands around it, instead of
// to nowhere; where it still has a place it is left alone.

import { useEffect, useRef, type RefObject } from 'react';
import { flushSync } from 'react-dom';

const isLost = (): boolean => document.hasFocus() && (document.activeElement ?? document.body) === document.body;

export function changeKeepingFocus(around: HTMLElement | null, change: () => void): void {
  flushSync(change);
  if (isLost()) around?.focus();
}

/** For what takes the place of something that had focus: a page of the view, after a button in the one before. */
export function useFocusWhenLost<E extends HTMLElement>(): RefObject<E | null> {
  const target = useRef<E>(null);
  useEffect(() => {
    if (isLost()) target.current?.focus();
  }, []);
  return target;
}
