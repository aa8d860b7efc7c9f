import type { Browser, Page } from '@playwright/test';
import { type Canary, watchSecrets } from './canary.ts';
import { test as base, expect } from './fixtures.ts';
import { plantSecret } from './plantSecret.ts';
import { connect, mintAnswer, newKey, signAndMint } from './story.ts';

// The search has to find before its silence means anything: here leaks are planted, and each has to be seen.

const test = base.extend({
  // The leaks of this file reach the sandbox, and would fail each test at its end as they should.
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are needed from this pattern
  canary: async ({}, use) => use({ findings: async () => [] }),
});

type Bed = { page: Page; canary: Canary; key: string; close(): Promise<void> };

/** A page with a new key in it, in a context of its own. */
async function mintWatched(
  browser: Browser,
  { traffic, pageUrl }: { traffic: Parameters<typeof watchSecrets>[1]; pageUrl: string },
): Promise<Bed> {
  traffic.forget();
  const context = await browser.newContext({ baseURL: pageUrl });
  const canary = await watchSecrets(context, traffic, new URL(pageUrl).origin);
  const page = await context.newPage();
  await connect(page);
  const answer = mintAnswer(page);
  await signAndMint(page);
  await expect(newKey(page)).toBeVisible();
  const { data } = await (await answer).json();
  return { page, canary, key: data.apiKey, close: () => context.close() };
}

/** Does something, and says which findings are new then. */
async function newFindings({ canary }: Bed, act: () => Promise<unknown>): Promise<string[]> {
  const before = await canary.findings();
  await act();
  return (await canary.findings()).filter((line) => !before.includes(line));
}

const reversed = (text: string) => [...text].reverse().join('');
const base64 = (text: string) => Buffer.from(`{"apiKey":"${text}"}`).toString('base64');
const hex = (text: string) => Buffer.from(text).toString('hex');
const percent = (text: string) => [...Buffer.from(text)].map((byte) => `%${byte.toString(16)}`).join('');

type Leak = { name: string; found: string; plant(page: Page, key: string): Promise<unknown> };

const leaks: readonly Leak[] = [
  {
    name: 'console.log',
    found: 'key (plain) in the console (log)',
    plant: (page, key) => page.evaluate((text) => console.log('minted', { a: { b: { c: text } } }), key),
  },
  {
    name: 'localStorage',
    found: 'key (base64) in localStorage',
    plant: (page, key) => page.evaluate((text) => localStorage.setItem('kept', text), base64(key)),
  },
  {
    name: 'query string',
    found: 'key (percent) in the url of a GET to /api/v1/models',
    plant: (page, key) =>
      page.evaluate(async (text) => void (await fetch(`/api/v1/models?key=${text}`)), percent(key)),
  },
  {
    name: 'title',
    found: 'key (reversed) in title',
    plant: (page, key) =>
      page.evaluate((text) => {
        document.title = text;
      }, reversed(key)),
  },
  {
    name: 'image beacon',
    found: 'key (hex) in the url of a GET to /pixel',
    plant: (page, key) =>
      page.evaluate(
        (text) =>
          new Promise((resolve) => Object.assign(new Image(), { onerror: resolve, src: `/pixel?${text}` })),
        hex(key),
      ),
  },
  {
    name: 'query and mutation cache',
    found: 'key (plain) in React: getQueryCache',
    plant: plantSecret,
  },
  {
    name: 'error message',
    found: 'key (plain) in an uncaught error',
    plant: async (page, key) => {
      const thrown = page.context().waitForEvent('weberror');
      await page.evaluate((text) => {
        setTimeout(() => {
          throw new Error(`Could not send ${text}`);
        });
      }, key);
      await thrown;
    },
  },
  {
    name: 'data attribute',
    found: 'key (base64) in DOM: data-key of body',
    plant: (page, key) =>
      page.evaluate((text) => {
        document.body.dataset.key = text;
      }, base64(key)),
  },
];

test.describe('watchSecrets', () => {
  test('error: eight planted leaks are caught, eight of eight', async ({ browser, zecca }) => {
    const bed = await mintWatched(browser, zecca);
    expect(await bed.canary.findings()).toEqual([]);
    const caught: string[] = [];
    for (const { name, found, plant } of leaks) {
      const seen = await newFindings(bed, () => plant(bed.page, bed.key));
      if (seen.some((line) => line.startsWith(found))) caught.push(name);
      else expect(seen, name).toContain(found);
    }
    expect(caught).toEqual(leaks.map(({ name }) => name));
    await bed.close();
  });

  test('error: so are those in places that a page seldom uses', async ({ browser, zecca }) => {
    const bed = await mintWatched(browser, zecca);
    const socket = bed.page.waitForEvent('websocket');
    const seen = await newFindings(bed, async () => {
      await bed.page.evaluate(async (text) => {
        window.name = text;
        sessionStorage.setItem('kept', text);
        // biome-ignore lint/suspicious/noDocumentCookie: it is what the test plants
        document.cookie = `kept=${text}`;
        history.replaceState({ text }, '', `#/?${text}`);
        performance.mark(text);
        Object.assign(window, { leaked: text });
        await (await caches.open('kept')).put('/kept', new Response(text));
        await new Promise((resolve) => {
          const opening = indexedDB.open('kept');
          opening.onupgradeneeded = () => opening.result.createObjectStore('kept').put(text, 1);
          opening.onsuccess = () => resolve(opening.result.close());
        });
        const host = document.body.appendChild(document.createElement('div'));
        const shadow = host.attachShadow({ mode: 'open' });
        shadow.append(text.slice(0, -8), document.createComment(''), text.slice(-8));
        document.body.append(Object.assign(document.createElement('input'), { value: text }));
        await fetch('/api/v1/api_keys', { method: 'POST', body: text, headers: { 'x-key': text } });
        await navigator.clipboard.writeText(text).catch(() => {});
        new WebSocket(`${location.origin.replace('http', 'ws')}/${text}`);
      }, bed.key);
      await socket;
    });
    expect(seen).toEqual(
      expect.arrayContaining(
        [
          'a WebSocket',
          'a cookie',
          'address',
          'Cache Storage',
          'cookie',
          'DOM: pieces',
          'field of type text',
          'history',
          'IndexedDB',
          'performance',
          'sessionStorage',
          'the body of a POST to /api/v1/api_keys',
          'the clipboard without a click on Copy',
          'the header of a POST to /api/v1/api_keys',
          'window.leaked',
          'window.name',
        ].map((where) => `key (plain) in ${where}`),
      ),
    );
    expect(seen.join()).not.toContain(bed.key);
    await bed.close();
  });

  test('behavior: a key is where it belongs while it is revealed, and after a click on Copy', async ({
    browser,
    zecca,
  }) => {
    const bed = await mintWatched(browser, zecca);
    const press = (name: string) => newKey(bed.page).getByRole('button', { name }).click();
    await bed.page.context().grantPermissions(['clipboard-write']);
    await press('Copy key');
    await expect(newKey(bed.page).getByRole('status')).toContainText('Copied.');
    await press('Show key');
    await expect(newKey(bed.page).getByRole('code')).toHaveText(bed.key);
    expect(await bed.canary.findings()).toEqual([]);
    const left = await newFindings(bed, () =>
      bed.page.evaluate((text) => {
        document.body.append(Object.assign(document.createElement('code'), { textContent: text }));
      }, bed.key),
    );
    expect(left).toEqual(['key (plain) in DOM: text in code']);
    await bed.close();
  });
});
