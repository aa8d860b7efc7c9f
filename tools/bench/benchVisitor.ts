import type { Page } from '@playwright/test';

// What a visitor of the benchmark sees and presses, and the wallet that answers them at once.

/** ms since the navigation, of the first frame that shows such an element. */
export async function seen(page: Page, selector: string, text: RegExp): Promise<number> {
  const handle = await page.waitForFunction(
    ([css, source, flags]) => {
      const found = [...document.querySelectorAll<HTMLElement>(css)].some(
        (each) => new RegExp(source, flags).test(each.textContent?.trim() ?? '') && each.checkVisibility(),
      );
      return found && performance.now();
    },
    [selector, text.source, text.flags] as const,
    { polling: 'raf', timeout: 120_000 },
  );
  const at = await handle.jsonValue();
  if (at === false) throw new Error(`Never seen: ${text}`);
  return at;
}

/** By a pointer, once the element stands still: a window slides in. */
export async function press(page: Page, selector: string, text: RegExp): Promise<void> {
  const place = await page.evaluate(
    async ([css, source, flags]) => {
      const pattern = new RegExp(source, flags);
      const found = [...document.querySelectorAll<HTMLElement>(css)].find(
        (each) => pattern.test(each.textContent?.trim() ?? '') && each.checkVisibility(),
      );
      found?.scrollIntoView({ block: 'center', behavior: 'instant' });
      let isMoving = true;
      while (isMoving) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        isMoving = document
          .getAnimations()
          .some(({ effect }) => effect instanceof KeyframeEffect && found && effect.target?.contains(found));
      }
      const box = found?.getBoundingClientRect();
      return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    },
    [selector, text.source, text.flags] as const,
  );
  if (!place) throw new Error(`Nothing to press: ${text}`);
  await page.mouse.click(place.x, place.y);
}

declare global {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be added to
  interface Window {
    felt: { prompted: number; longest: number };
    benchSign(raw: `0x${string}`): Promise<string>;
  }
}

/** Runs in the page, before anything else of it: a wallet that answers at once, and the time of each press. */
export function standBy(address: string): void {
  const felt = { prompted: 0, longest: 0 };
  window.felt = felt;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if (Reflect.get(entry, 'interactionId')) felt.longest = Math.max(felt.longest, entry.duration);
  }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  const provider = {
    isConnected: false,
    on() {},
    removeListener() {},
    async request({ method, params }: { method: string; params?: readonly unknown[] }) {
      if (method === 'eth_requestAccounts') provider.isConnected = true;
      if (method.endsWith('ccounts')) return provider.isConnected ? [address] : [];
      if (method === 'eth_chainId') return '0x2105';
      if (method === 'personal_sign') {
        felt.prompted ||= performance.now();
        return window.benchSign(params?.[0] as `0x${string}`);
      }
      if (method.startsWith('wallet_')) throw { code: 4200, message: 'Unsupported method' };
      const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params });
      return (await (await fetch('/sandbox/rpc', { method: 'POST', body })).json()).result;
    },
  };
  const icon = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"/>';
  const info = {
    uuid: '5a4b1d8e-0c7b-4f3e-9a55-6f3a3f3b9e11',
    name: 'Bench Wallet',
    icon,
    rdns: 'test.bench',
  };
  const detail = Object.freeze({ info, provider });
  addEventListener('eip6963:requestProvider', () =>
    dispatchEvent(new CustomEvent('eip6963:announceProvider', { detail })),
  );
  dispatchEvent(new CustomEvent('eip6963:announceProvider', { detail }));
}
