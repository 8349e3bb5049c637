// The pane is drawn before anything is fetched or read: what comes later must not stand in its way.

/** A pane that is not shown is never painted, and its runtime still serves the ribbon. In milliseconds. */
const LONGEST_WAIT = 300;

/** Answers when the page has shown something, or will not. */
export function firstPaint(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, LONGEST_WAIT);
    const seen = () => {
      observer.disconnect();
      resolve();
    };
    const observer = new PerformanceObserver(seen);
    observer.observe({ type: 'paint', buffered: true });
  });
}
