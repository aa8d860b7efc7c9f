/**
 * Firefox leaves out the entry of many a paint, most of all after a reload. One that comes is there
 * sooner than this.
 */
const tellingMs = 250;

/**
 * Resolves once something of the document is on screen: what is fetched from then on delays no
 * one's first look. At once in a tab that nobody looks at, since it is not painted.
 * https://www.w3.org/TR/paint-timing/
 */
export function untilPainted(): Promise<void> {
  if (document.hidden) return Promise.resolve();
  if (!PerformanceObserver.supportedEntryTypes.includes('paint')) return untilSecondFrame();
  const untilLate = async () => {
    await untilSecondFrame();
    await new Promise((resolve) => setTimeout(resolve, tellingMs));
  };
  return Promise.race([untilToldOfPaint(), untilLate()]);
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
