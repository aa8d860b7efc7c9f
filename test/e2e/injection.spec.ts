import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { announceHostile, damage, type Poison, poisonApi, poisonChain, refuseAll, texts } from './hostile.ts';
import { mintAdmin } from './keysStory.ts';
import { goTo, sessionBar } from './sessionStory.ts';
import { approve, connect, newKey, open, signAndMint } from './story.ts';

// Whatever Venice, the chain or a wallet says is text. At a phone's width, where a long word breaks
// a page first; watch.ts fails a test on any violation of the policy and on any error that nobody
// caught.

test.use({ viewport: { width: 375, height: 800 } });

/** Every page of the navigation, as it stands once its answers are there. */
async function visitAll(page: Page): Promise<void> {
  const links = page.getByRole('navigation').getByRole('link');
  for (const name of await links.allInnerTexts()) {
    await links.filter({ hasText: new RegExp(`^${name}$`) }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(await damage(page), name).toEqual([]);
  }
}

async function unlock(page: Page, apiKey: string): Promise<void> {
  await goTo(page, 'Keys');
  await page.getByLabel('API key').fill(apiKey);
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(sessionBar(page)).toBeVisible();
}

test('error: damage of each kind is seen', async ({ browser, zecca }) => {
  // A context of its own: watch.ts would take this for faults.
  const context = await browser.newContext({ baseURL: zecca.pageUrl });
  const page = await context.newPage();
  await open(page);
  expect(await damage(page)).toEqual([]);
  await page.evaluate(() => {
    Object.assign(window, { hacked: 1 });
    Object.assign(Object.prototype, { polluted: true });
    document.querySelector('nav')?.remove();
    const link = document.createElement('a');
    link.textContent = `\u202e${'W'.repeat(9999)} Could not load this part`;
    link.setAttribute('onplanted', '');
    link.href = 'javascript:hacked=1';
    document.body.append(link);
  });
  expect(await damage(page)).toEqual([
    'a script ran',
    'every object was changed',
    'the page is gone',
    'a part of the page is gone',
    'the page is wider than the screen',
    'characters that cannot be seen',
    'a onplanted',
    'a href=javascript:hacked=1',
    expect.stringContaining('a link outside without noopener noreferrer'),
  ]);
  await context.close();
});

const poisons: readonly (Poison & { name: string; seen: string })[] = [
  {
    name: 'markup',
    turns: [texts.html, texts.breakout],
    fields: { description: texts.html },
    seen: '<img src=x onerror=hacked=1>',
  },
  {
    name: 'script URLs and hidden characters',
    turns: [texts.script, texts.hidden],
    fields: { description: texts.hidden },
    seen: '�NIMDA�',
  },
  {
    name: 'names of prototypes, and one of a megabyte',
    turns: ['__proto__', 'constructor', 'toString'],
    fields: { description: texts.long },
    seen: 'W'.repeat(64),
  },
];

for (const { name, seen, ...poison } of poisons)
  test(`behavior: an API whose every string is hostile: ${name}`, async ({ page, zecca }) => {
    const { apiKey } = await mintAdmin(zecca);
    await connect(page);
    await poisonApi(page, poison);
    await signAndMint(page);
    await expect(newKey(page)).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(await damage(page)).toEqual([]);
    await newKey(page).getByText('I saved this key').click();
    await newKey(page).getByRole('button', { name: 'Done' }).click();

    await unlock(page, apiKey);
    await visitAll(page);
    await goTo(page, 'Keys');
    const table = page.getByRole('table', { name: 'Keys' });
    await expect(table).toContainText(seen);
    await table
      .getByRole('button', { name: /^Details of/ })
      .first()
      .click();
    await expect(page.getByRole('dialog', { name: 'Key details' })).toContainText(seen);
    expect(await damage(page)).toEqual([]);
  });

test('error: an API that refuses everything in hostile words', async ({ page, watched }) => {
  watched.expectConsole(/status of 400/);
  await connect(page);
  await refuseAll(page, `${texts.html}${texts.hidden}`);
  await signAndMint(page);
  await expect(page.getByRole('alert').filter({ hasText: '<img src=x onerror=hacked=1>' })).toBeVisible();
  expect(await damage(page)).toEqual([]);
  await visitAll(page);
});

test('behavior: a chain and wallets that are hostile; the mint goes on without either’s word', async ({
  page,
}) => {
  await open(page);
  await announceHostile(page, texts);
  await page.getByRole('button', { name: 'Connect wallet' }).click();
  const chooser = page.getByRole('dialog', { name: 'Connect a Wallet' });
  await expect(chooser).not.toContainText('Script icon');
  await chooser.getByRole('button', { name: '<b>Bold</b> wallet' }).click();
  const opening = page.getByRole('dialog', { name: 'Wallet', exact: true });
  await expect(opening).toContainText('Opening <b>Bold</b> wallet');
  expect(await damage(page)).toEqual([]);
  await opening.getByRole('button', { name: 'Back' }).click();
  await poisonChain(page, texts.html);
  await chooser.getByRole('button', { name: 'Sandbox Wallet' }).click();
  await approve(page, 'Connect to this page?');
  await signAndMint(page);
  await expect(newKey(page)).toBeVisible();
  expect(await damage(page)).toEqual([]);
});

test('behavior: nothing in the address, in storage or in the window points the page elsewhere', async ({
  page,
  sandbox,
  watched,
}) => {
  watched.expectConsole(/status of 401/);
  const evil = 'https://evil.example/api/v1';
  await page.addInitScript((url) => {
    for (const name of ['apiBase', 'apiBaseUrl', 'ZECCA_API_BASE_URL']) localStorage.setItem(name, url);
    Object.assign(window, { __ENV: { ZECCA_API_BASE_URL: url }, ZECCA_API_BASE_URL: url, apiBaseUrl: url });
  }, evil);
  await page.goto(`./?api=${evil}&apiBaseUrl=${evil}&ZECCA_API_BASE_URL=${evil}#/key`);
  await page.evaluate((url) => window.postMessage({ apiBaseUrl: url }, '*'), evil);
  // watch.ts fails the test on a request to any other host, sent or blocked.
  await page.getByLabel('API key').fill(`VENICE_INFERENCE_KEY_${crypto.randomUUID()}`);
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect.poll(() => sandbox.requests.some(({ hasAuthorization }) => hasAuthorization)).toBe(true);
});
