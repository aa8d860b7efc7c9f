import type { Page } from '@playwright/test';

/**
 * Looks for a text everywhere that a page keeps things and a script can reach: DOM and form fields, address and history, storage, cookies, and every object
 * that hangs on React's tree, which is where props, state, contexts and with them TanStack's caches are.
 *
 * @returns where it was found; empty where it was not
 */
export async function findSecret(page: Page, secret: string): Promise<string[]> {
  return page.evaluate(async (text) => {
    const found: string[] = [];
    const note = (where: string, value: unknown) => {
      if (typeof value === 'string' && value.includes(text)) found.push(where);
    };

    note('DOM', document.documentElement.outerHTML);
    for (const field of document.querySelectorAll('input, textarea'))
      note('field', Reflect.get(field, 'value'));
    note('address', location.href);
    note('history', JSON.stringify(history.state));
    note('title', document.title);
    note('window.name', window.name);
    note('cookie', document.cookie);
    note('localStorage', JSON.stringify({ ...localStorage }));
    note('sessionStorage', JSON.stringify({ ...sessionStorage }));
    note('databases', JSON.stringify(await indexedDB.databases()));
    note('caches', JSON.stringify(await caches.keys()));

    const root = document.getElementById('root');
    const container = Object.getOwnPropertyNames(root ?? {}).find((name) =>
      name.startsWith('__reactContainer'),
    );
    if (!root || !container) throw new Error('React’s tree was not found: the search would see nothing.');
    const seen = new Set<object>();
    const queue: [unknown, string][] = [[Reflect.get(root, container), 'React']];
    for (let next = queue.pop(); next; next = queue.pop()) {
      const [value, path] = next;
      note(path, value);
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
    return found;
  }, secret);
}

/**
 * Puts a text where the search must find it: into a DOM attribute, a field, storage, a hook's state, and TanStack's two caches.
 */
export async function plantSecret(page: Page, secret: string): Promise<void> {
  await page.evaluate((text) => {
    document.body.dataset.planted = text;
    const field = document.createElement('input');
    field.value = text;
    document.body.append(field);
    sessionStorage.setItem('planted', text);

    const root = document.getElementById('root');
    const container = Object.getOwnPropertyNames(root ?? {}).find((name) =>
      name.startsWith('__reactContainer'),
    );
    if (!root || !container) throw new Error('React’s tree was not found.');
    const seen = new Set<object>();
    const queue: unknown[] = [Reflect.get(root, container).stateNode.current];
    let isStatePlanted = false;
    let client: object | undefined;
    while (queue.length > 0 && !(isStatePlanted && client)) {
      const value = queue.shift();
      if (typeof value !== 'object' || value === null || seen.has(value)) continue;
      seen.add(value);
      if (!isStatePlanted && 'memoizedState' in value && 'baseState' in value) {
        Reflect.set(value, 'baseState', { planted: text });
        isStatePlanted = true;
      }
      if ('getQueryCache' in value) client = value;
      for (const name of [
        'child',
        'sibling',
        'memoizedState',
        'next',
        'memoizedProps',
        'value',
        'client',
        'current',
      ])
        queue.push(Reflect.get(value, name));
    }
    if (!isStatePlanted || !client) throw new Error('React’s state or TanStack’s client was not found.');
    const call = (target: object, name: string, ...args: unknown[]) =>
      Reflect.get(target, name).apply(target, args);
    const queries: object = call(client, 'getQueryCache');
    const query: object = call(queries, 'build', client, { queryKey: ['planted'], gcTime: 60_000 });
    call(query, 'setData', { apiKey: text });
    const mutations: object = call(client, 'getMutationCache');
    call(mutations, 'build', client, { variables: text, gcTime: 60_000 }, { variables: { apiKey: text } });
  }, secret);
}
