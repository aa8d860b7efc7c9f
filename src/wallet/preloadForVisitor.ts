import { whenIdle } from '../kit/whenIdle.ts';
import type { Wallet } from './wallet.ts';

/** What someone does who looks at the page, long before the button is reached. */
const signs = ['pointermove', 'pointerdown', 'wheel', 'scroll', 'keydown'] as const;

/**
 * Fetches the wallet's code at the first sign of a visitor, once the browser has nothing better to
 * do: its window then follows the first click at once, and a page that is only opened costs no more
 * than itself. Visitors who ask to save data get it when they reach for the button.
 */
export function preloadForVisitor({ preload }: Pick<Wallet, 'preload'>): void {
  if (savesData()) return;
  const listening = new AbortController();
  const begin = () => {
    listening.abort();
    whenIdle(preload);
  };
  for (const sign of signs)
    addEventListener(sign, begin, { capture: true, passive: true, signal: listening.signal });
}

/** Whether the visitor asked for as few bytes as can be (https://wicg.github.io/savedata/). */
export function savesData(): boolean {
  const connection: unknown = Reflect.get(navigator, 'connection');
  return (
    typeof connection === 'object' && connection !== null && Reflect.get(connection, 'saveData') === true
  );
}
