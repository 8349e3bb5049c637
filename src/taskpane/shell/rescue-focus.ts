// When what had the focus goes away (a form that was saved, a message that was closed), the browser drops the focus on the page,
// and office.js for Excel on the web takes the next Tab out of the pane. Then that Tab starts at the heading: the place one came
// to. Nothing moves before the key is pressed.

/** The returned function stops it. */
export function rescueFocus(home: () => HTMLElement | null): () => void {
  let last: Element | null = null;
  const remember = ({ target }: FocusEvent): void => {
    last = target instanceof Element ? target : null;
  };
  const onTab = (event: KeyboardEvent): void => {
    if (event.key !== 'Tab' || document.activeElement !== document.body || last === null || isShown(last)) return;
    last = null;
    home()?.focus();
    // The browser goes on from the heading; office.js listens on the window.
    event.stopPropagation();
  };
  document.addEventListener('focusin', remember);
  document.addEventListener('keydown', onTab, true);
  return () => {
    document.removeEventListener('focusin', remember);
    document.removeEventListener('keydown', onTab, true);
  };
}

/** `checkVisibility` is younger than some web views of Office. */
const isShown = (element: Element): boolean =>
  element.isConnected && (typeof element.checkVisibility !== 'function' || element.checkVisibility());
