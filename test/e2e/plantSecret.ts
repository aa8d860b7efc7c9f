import type { Page } from '@playwright/test';

/**
 * Puts a text where the search must find it: into a DOM attribute, a field, storage, a hook's
 * state, and TanStack's two caches.
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
