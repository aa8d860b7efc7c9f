/**
 * Resolves once something of the document is on screen: what is fetched from then on delays no one's first look. At once in a
 * tab that nobody looks at, since it is not painted. https://www.w3.org/TR/paint-timing/
 */
export function untilPainted(): Promise<void> {
  if (document.hidden) return Promise.resolve();
  return PerformanceObserver.supportedEntryTypes.includes('paint') ? untilToldOfPaint() : untilSecondFrame();
}

function untilToldOfPaint(): Promise<void> {
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      if (list.getEntriesByName('first-contentful-paint').length === 0) return;
      observer.disconnect();
      resolve();
    });
    observer.observe({ type: 'paint', buffered: true });
    // A tab that is put away meanwhile is not painted until it is back.
    document.addEventListener('visibilitychange', () => resolve(), { once: true });
  });
}

/** The second frame is begun when the first one is done. */
function untilSecondFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}
