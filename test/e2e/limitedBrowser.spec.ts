import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { holdApp, readShift } from './landingStory.ts';
import { liveSessionKeys, lock, manageWithWallet, sessionBar } from './sessionStory.ts';
import { connect, newKey, signAndMint } from './story.ts';

/** Storage, locks, the clipboard and `randomUUID` are not there. */
async function lackMuch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    // The sandbox's wallet keeps its own account there, as an extension would elsewhere.
    const refuse = (name: string) => {
      if (name.startsWith('zecca.')) throw new DOMException('denied', 'SecurityError');
    };
    const { getItem, setItem } = Storage.prototype;
    Storage.prototype.getItem = function (name) {
      refuse(name);
      return getItem.call(this, name);
    };
    Storage.prototype.setItem = function (name, text) {
      refuse(name);
      setItem.call(this, name, text);
    };
    Object.defineProperty(Crypto.prototype, 'randomUUID', { value: undefined });
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    Object.defineProperty(navigator, 'locks', { value: undefined });
  });
}

test.describe('a browser that lacks much', () => {
  test('behavior: the page says what it cannot do, and does the rest', async ({ page, sandbox }) => {
    await lackMuch(page);
    await connect(page);
    const limits = page.getByRole('status').filter({ hasText: 'This browser limits what the page can do' });
    await expect(limits.getByRole('listitem')).toHaveText([/storage/, /tabs/, /copy/]);

    await signAndMint(page);
    await newKey(page).getByRole('button', { name: 'Copy key' }).click();
    await expect(newKey(page).getByText('The browser did not allow copying.')).toBeVisible();
    await newKey(page).getByText('I saved this key').click();
    await newKey(page).getByRole('button', { name: 'Use it here' }).click();
    await expect(sessionBar(page)).toContainText('Inference key');

    await manageWithWallet(page);
    expect(liveSessionKeys(sandbox)).toHaveLength(1);
    await lock(page);
    await expect.poll(() => liveSessionKeys(sandbox)).toEqual([]);
  });

  test('behavior: what it lacks is told before the page answers, and moves no button', async ({ page }) => {
    await lackMuch(page);
    const release = await holdApp(page);
    await page.goto('./');
    await expect(page.getByText('This browser limits what the page can do')).toBeVisible();
    release();
    await expect(page.getByText(/^Expires /)).toBeVisible();
    expect(await readShift(page)).toBe(0);
  });
});
