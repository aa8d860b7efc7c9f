import type { BrowserContext } from '@playwright/test';

/** Something about a browser that the page cannot help. It holds from the next load on. */
export type Condition = { name: string; impose(context: BrowserContext): Promise<unknown> };

declare global {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be added to
  interface Window {
    /** Gives the browser back what a test needs to look into it. */
    lift?(): void;
  }
}

/** As Chromium and Firefox do it for a site whose data the user blocked. */
function blockSiteData(): void {
  const deny = (): never => {
    throw new DOMException('Access is denied for this document.', 'SecurityError');
  };
  const names = ['localStorage', 'sessionStorage', 'indexedDB', 'BroadcastChannel'] as const;
  const before = names.map((name) => [name, Object.getOwnPropertyDescriptor(window, name) ?? {}] as const);
  for (const name of names) Object.defineProperty(window, name, { get: deny, configurable: true });
  LockManager.prototype.request = () => Promise.reject(new DOMException('', 'SecurityError'));
  window.lift = () => {
    for (const [name, descriptor] of before) Object.defineProperty(window, name, descriptor);
  };
}

/** A disk that is full. */
function refuseWrites(): void {
  Storage.prototype.setItem = () => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  };
}

/** Behind some VPNs and virtual networks. */
function sayOffline(): void {
  Object.defineProperty(Navigator.prototype, 'onLine', { get: () => false });
  window.addEventListener('load', () => window.dispatchEvent(new Event('offline')));
}

/**
 * What Google Translate does to a page: each text gets two `<font>` elements, now and whenever it
 * changes, but for what is marked `translate="no"`. The words stay, so that a test can read them.
 * @param keepsNodes around the text node, else in place of it
 */
function translate(keepsNodes: boolean): void {
  const isLeftAlone = (node: Node) => !node.parentElement || node.parentElement.closest(leftAlone) !== null;
  const leftAlone = 'font, script, style, textarea, select, svg, [translate=no]';
  const wrap = (text: Text) => {
    if (!text.data.trim() || isLeftAlone(text)) return;
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    outer.append(inner);
    if (keepsNodes) {
      text.before(outer);
      inner.append(text);
    } else {
      inner.textContent = text.data;
      text.replaceWith(outer);
    }
  };
  const wrapAll = () => {
    const texts: Text[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node instanceof Text) texts.push(node);
    for (const text of texts) wrap(text);
  };
  const begin = () => {
    wrapAll();
    const seen = { childList: true, subtree: true, characterData: true };
    new MutationObserver(() => setTimeout(wrapAll, 50)).observe(document.body, seen);
  };
  // The visitor chooses it in the menu of a page that is hydrated.
  const looking = setInterval(() => {
    const button = document.querySelector('#root main button');
    if (!button || !Object.keys(button).some((name) => name.startsWith('__reactProps'))) return;
    clearInterval(looking);
    setTimeout(begin, 200);
  }, 50);
}

export const conditions: readonly Condition[] = [
  { name: 'site data blocked', impose: (context) => context.addInitScript(blockSiteData) },
  { name: 'storage that is full', impose: (context) => context.addInitScript(refuseWrites) },
  { name: 'navigator.onLine false', impose: (context) => context.addInitScript(sayOffline) },
  { name: 'translated, around the texts', impose: (context) => context.addInitScript(translate, true) },
  { name: 'translated, in place of the texts', impose: (context) => context.addInitScript(translate, false) },
];
