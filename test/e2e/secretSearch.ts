import type { Page } from '@playwright/test';

/** A place of the page in which one of the texts was found. `text` is which. */
export type Find = { where: string; text: string };

/**
 * Looks for texts everywhere that a page keeps things and a script can reach: DOM and form fields,
 * address and history, storage, cookies, and every object that hangs on React's tree, which is
 * where props, state, contexts and with them TanStack's caches are. A page without the app in it
 * has no such tree.
 *
 * @param texts none of them empty
 */
export async function searchPage(page: Page, texts: readonly string[]): Promise<Find[]> {
  return page.evaluate(async (wanted) => {
    const found: { where: string; text: string }[] = [];
    const pattern = new RegExp(wanted.map((text) => text.replace(/[^\w]/g, '\\$&')).join('|'), 'g');
    const shortest = Math.min(...wanted.map(({ length }) => length));
    const note = (where: string, value: unknown) => {
      if (typeof value !== 'string' || value.length < shortest) return;
      for (const text of new Set(value.match(pattern))) found.push({ where, text });
    };

    searchTree(document);
    note('address', location.href);
    note('referrer', document.referrer);
    note('title', document.title);
    note('window.name', window.name);
    for (const name of Object.keys(window)) note(`window.${name}`, Reflect.get(window, name));
    note('cookie', document.cookie);
    note('history', JSON.stringify(history.state));
    const { navigation } = window as { navigation?: { entries(): { url: string; getState(): unknown }[] } };
    for (const entry of navigation?.entries() ?? [])
      note('history', `${entry.url} ${JSON.stringify(entry.getState())}`);
    for (const { name } of performance.getEntries()) note('performance', name);
    note('localStorage', JSON.stringify({ ...localStorage }));
    note('sessionStorage', JSON.stringify({ ...sessionStorage }));
    await searchDatabases();
    await searchCaches();
    for (const { scope, active } of await navigator.serviceWorker.getRegistrations())
      note('service worker', `${scope} ${active?.scriptURL}`);
    searchReact();
    return found;

    /** Elements are gone through one by one only where the whole of them holds a text. */
    function searchTree(root: Document | ShadowRoot): void {
      const elements = [...root.querySelectorAll('*')];
      for (const element of elements) if (element.shadowRoot) searchTree(element.shadowRoot);
      for (const field of root.querySelectorAll('input, textarea'))
        note(`field of type ${Reflect.get(field, 'type')}`, Reflect.get(field, 'value'));
      const whole = root instanceof Document ? root.documentElement.outerHTML : root.innerHTML;
      const words = (root instanceof Document ? root.documentElement : root).textContent ?? '';
      const before = found.length;
      if (whole.search(pattern) === -1 && words.search(pattern) === -1) return;
      for (const element of elements) {
        for (const { name, value } of element.attributes) note(`DOM: ${name} of ${element.localName}`, value);
        for (const node of element.childNodes)
          if (!(node instanceof Element))
            note(`DOM: ${isRevealed(element) ? 'shown' : 'text'} in ${element.localName}`, node.nodeValue);
      }
      const placed = found.slice(before).map(({ text }) => text);
      for (const text of new Set(`${whole} ${words}`.match(pattern)))
        if (!placed.includes(text)) found.push({ where: 'DOM: pieces', text });
    }

    /** Beside a button that hides it again. */
    function isRevealed(element: Element): boolean {
      const box = element.localName === 'code' ? element.parentElement?.parentElement : undefined;
      if (!box?.parentElement?.closest('body')) return false;
      return [...box.querySelectorAll('button')].some(({ innerText }) => innerText.startsWith('Hide'));
    }

    async function searchDatabases(): Promise<void> {
      const settled = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      for (const { name } of await indexedDB.databases()) {
        const database = await settled(indexedDB.open(name ?? ''));
        for (const store of database.objectStoreNames) {
          const objects = database.transaction(store).objectStore(store);
          const kept = [await settled(objects.getAllKeys()), await settled(objects.getAll())];
          note('IndexedDB', JSON.stringify([name, store, ...kept]));
        }
        database.close();
      }
    }

    async function searchCaches(): Promise<void> {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys())
          note('Cache Storage', `${name} ${request.url} ${await (await cache.match(request))?.text()}`);
      }
    }

    function searchReact(): void {
      const root = document.getElementById('root');
      const container = Object.getOwnPropertyNames(root ?? {}).find((name) =>
        name.startsWith('__reactContainer'),
      );
      if (!root || !container) return;
      const seen = new Set<object>();
      const queue: [unknown, string][] = [[Reflect.get(root, container), 'root']];
      for (let next = queue.pop(); next; next = queue.pop()) {
        const [value, path] = next;
        note(`React: ${path}`, value);
        const isOpen = (typeof value === 'object' && value !== null) || typeof value === 'function';
        if (!isOpen || seen.has(value) || value === window || value instanceof Document) continue;
        seen.add(value);
        const short = path.slice(-160);
        // TanStack keeps its lists in private fields.
        if ('getQueryCache' in value && typeof value.getQueryCache === 'function')
          for (const cache of ['getQueryCache', 'getMutationCache'])
            queue.push([Reflect.get(value, cache).call(value).getAll(), cache]);
        if (value instanceof Map || value instanceof Set)
          for (const [key, item] of value.entries()) queue.push([key, `${short}.key`], [item, `${short}[]`]);
        for (const name of Object.getOwnPropertyNames(value)) {
          const descriptor = Object.getOwnPropertyDescriptor(value, name);
          if (descriptor && 'value' in descriptor) queue.push([descriptor.value, `${short}.${name}`]);
        }
      }
    }
  }, texts);
}

/** The places where a page of the app holds one text; empty where it does not. */
export async function findSecret(page: Page, secret: string): Promise<string[]> {
  await page.waitForFunction(() =>
    Object.getOwnPropertyNames(document.getElementById('root') ?? {}).some((name) =>
      name.startsWith('__reactContainer'),
    ),
  );
  return (await searchPage(page, [secret])).map(({ where }) => where);
}
