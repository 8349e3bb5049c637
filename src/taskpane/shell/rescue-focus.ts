// When what had the focus goes away (a form that was saved, a message that was closed), the browser drops the focus on the page,
// and office.js for Excel on the web takes the next Tab out of the pane. Then the heading gets it: the place one came to.

const SETTLE_MS = 50;

/** Does nothing while the person is elsewhere, in the grid above all. The returned function stops it. */
export function rescueFocus(home: () => HTMLElement | null): () => void {
  let last: Element | null = null;
  const remember = ({ target }: FocusEvent): void => {
    last = target instanceof Element ? target : null;
  };
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    waiting = undefined;
    if (last === null || document.activeElement !== document.body || !document.hasFocus() || isShown(last)) return;
    last = null;
    home()?.focus();
  };
  // A view that knows a better place has had its say by then.
  const observer = new MutationObserver(() => (waiting ??= setTimeout(look, SETTLE_MS)));
  document.addEventListener('focusin', remember);
  observer.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['style'] });
  return () => {
    document.removeEventListener('focusin', remember);
    observer.disconnect();
    clearTimeout(waiting);
  };
}

/** `checkVisibility` is younger than some web views of Office. */
const isShown = (element: Element): boolean =>
  element.isConnected && (typeof element.checkVisibility !== 'function' || element.checkVisibility());
