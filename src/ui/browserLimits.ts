import { canCopy } from '../kit/copyText.ts';
import { canStore } from '../kit/storage.ts';
import { browserLocks } from '../kit/withLock.ts';

/** What the page does without where the browser lacks it. `insecure`: a page without TLS. */
export type BrowserLimit = 'storage' | 'locks' | 'clipboard' | 'insecure';

const isLacking: Record<BrowserLimit, () => boolean> = {
  storage: () => !canStore('tab') || !canStore('browser'),
  locks: () => browserLocks() === undefined,
  clipboard: () => !canCopy(),
  insecure: () => !window.isSecureContext,
};

/**
 * Tells the style sheet what this browser lacks, in `<html data-limits>`. Before the first paint: a
 * notice that came later would move the button that is being pressed.
 */
export function noteBrowserLimits(): void {
  const limits = Object.entries(isLacking).flatMap(([limit, isSo]) => (isSo() ? [limit] : []));
  if (limits.length > 0) document.documentElement.dataset.limits = limits.join(' ');
}
