import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { lock, manageWithWallet, mintAndGoOn } from './sessionStory.ts';
import { connect, newKey, readKey, signAndMint } from './story.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Use this key' });
const guide = (page: Page, name: string) => dialog(page).getByRole('region', { name });
const html = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);

async function openClients(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Use this key' }).click();
  await expect(dialog(page).getByRole('searchbox', { name: 'Find a client' })).toBeVisible();
}

/** By the keyboard alone: a few letters, and Enter. */
async function choose(page: Page, letters: string, name: string): Promise<void> {
  await dialog(page).getByRole('searchbox', { name: 'Find a client' }).fill(letters);
  await page.keyboard.press('Enter');
  await expect(guide(page, name).getByRole('heading', { name })).toBeFocused();
}

/** The page's own policy forbids reading the clipboard: another page of the same browser does. */
async function readClipboard(page: Page, context: BrowserContext): Promise<string> {
  const reader = await context.newPage();
  await reader.route('**/reader', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  await reader.goto('/reader');
  const text = await reader.evaluate(() => navigator.clipboard.readText());
  await reader.close();
  await page.bringToFront();
  return text;
}

/** Opens a desktop client: the link holds the key, and is nowhere in the page. */
async function expectLink(page: Page, key: string): Promise<void> {
  const cherry = guide(page, 'Cherry Studio');
  await expect(cherry).toContainText('The link contains the key.');
  const opened = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        HTMLAnchorElement.prototype.click = function () {
          resolve(this.href);
        };
      }),
  );
  await cherry.getByRole('button', { name: 'Open Cherry Studio with the key' }).click();
  const data = new URL(await opened).searchParams.get('data') ?? '';
  const json = Buffer.from(data.replaceAll('_', '+').replaceAll('-', '/'), 'base64').toString();
  expect(JSON.parse(json).apiKey).toBe(key);
  await expect(cherry.getByRole('status')).toContainText('Sent to Cherry Studio.');
  expect(await html(page)).not.toContain(data);
}

test.describe('after the mint', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('behavior: the key is in a set-up only when asked for, for 30 seconds, and copied exactly', async ({
    page,
    context,
  }) => {
    await page.clock.install();
    await connect(page);
    await signAndMint(page);
    const key = await readKey(page);
    await openClients(page);
    await choose(page, 'mcp', 'MCP host (Claude Desktop, LM Studio…)');
    const mcp = guide(page, 'MCP host (Claude Desktop, LM Studio…)');
    const text = mcp.getByRole('code');
    await expect(text).toContainText('"VENICE_API_KEY": "your-venice-api-key"');
    await expect(text).toContainText('"VENICE_DEFAULT_CHAT_MODEL": "zai-org-glm-5-1"');
    expect(await html(page)).not.toContain(key);

    await choose(page, 'cherry', 'Cherry Studio');
    await expectLink(page, key);
    await choose(page, 'mcp', 'MCP host (Claude Desktop, LM Studio…)');

    await mcp.getByRole('button', { name: 'Copy mcp.json' }).click();
    await expect(mcp.getByRole('status')).toHaveText('Copied.');
    const plain = await readClipboard(page, context);
    expect(plain).toBe(await text.textContent());

    await mcp.getByRole('button', { name: 'Copy with key: mcp.json' }).click();
    await expect(mcp.getByRole('status')).toContainText('Copied with the key.');
    expect(await html(page)).not.toContain(key);
    const filled = await readClipboard(page, context);
    expect(filled).toBe(plain.replace('your-venice-api-key', key));

    await mcp.getByRole('button', { name: 'Show with key' }).click();
    await expect(text).toContainText(key);
    await page.clock.runFor(30_000);
    await expect(text).not.toContainText(key);
    await mcp.getByRole('button', { name: 'Show with key' }).click();
    await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
    expect(await html(page)).not.toContain(key);
    await expect(newKey(page)).toBeHidden();
  });
});

test('behavior: the session’s key goes with the lock; a wallet session gives none away', async ({ page }) => {
  await mintAndGoOn(page);
  await openClients(page);
  await choose(page, 'aider', 'aider');
  await guide(page, 'aider').getByRole('button', { name: 'Show with key' }).click();
  const key = /OPENAI_API_KEY=(VENICE_\S+)/.exec(
    (await guide(page, 'aider').getByRole('code').textContent()) ?? '',
  );
  expect(key?.[1]).toBeTruthy();
  await dialog(page).getByRole('button', { name: 'Close' }).click();
  expect(await html(page)).not.toContain(key?.[1]);
  await openClients(page);
  await page.keyboard.press('Escape');
  await lock(page);
  await expect(page.getByRole('button', { name: 'Use this key' })).toHaveCount(0);

  await manageWithWallet(page);
  await openClients(page);
  await expect(dialog(page)).toContainText('This session’s own key is temporary');
  await expect(dialog(page).getByRole('button', { name: /key/ })).toHaveCount(0);
});

test('behavior: at 320 px the list and the set-up follow one another', async ({ page }) => {
  await mintAndGoOn(page);
  await page.setViewportSize({ width: 320, height: 700 });
  await openClients(page);
  await choose(page, 'n8n', 'n8n');
  await dialog(page).getByRole('button', { name: 'All clients' }).click();
  await expect(guide(page, 'n8n')).toBeHidden();
  await choose(page, '1pass', '1Password');
});
