import { whenIdle } from '../ui/whenIdle.ts';
import type { Wallet } from './wallet.ts';

/**
 * Fetches the wallet's code once the browser has nothing better to do, so that its window follows the first click at
 * once. Visitors who ask to save data get it when they reach for the button.
 */
export function preloadWhenIdle({ preload }: Pick<Wallet, 'preload'>): void {
  const connection: unknown = Reflect.get(navigator, 'connection');
  if (typeof connection === 'object' && connection && Reflect.get(connection, 'saveData') === true) return;
  whenIdle(preload);
}
