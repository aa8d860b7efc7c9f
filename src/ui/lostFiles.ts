import { loadAgain } from '../kit/loadAgain.ts';
import { tellUnwoken } from './unwoken.ts';

/**
 * Asks again for what a flaky line lost of the page itself: its entry, or a stylesheet, which Vite
 * asks for once. What the entry imports later is asked for where it is imported.
 */
export function recoverLostFiles(): void {
  const lost = new WeakSet<EventTarget>();
  const recover = ({ target }: Event) => {
    if (target instanceof HTMLScriptElement && target.type === 'module')
      loadAgain(() => import(/* @vite-ignore */ target.src)).catch(tellUnwoken);
    if (!(target instanceof HTMLLinkElement) || target.rel !== 'stylesheet' || lost.has(target)) return;
    const place = () =>
      new Promise<void>((resolve, reject) => {
        const copy = target.cloneNode();
        lost.add(copy);
        copy.addEventListener('load', () => resolve());
        copy.addEventListener('error', reject);
        target.after(copy);
      });
    // Without it the page is plain, and works.
    loadAgain(place).catch(() => {});
  };
  window.addEventListener('error', recover, { capture: true });
}
