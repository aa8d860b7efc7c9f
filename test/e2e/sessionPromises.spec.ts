import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { type Admin, mintAdmin, openKeys } from './keysStory.ts';
import { ceremony, connectAndManage, goTo, liveSessionKeys, lock, sessionBar } from './sessionStory.ts';
import {
  account,
  accountButton,
  approve,
  connect,
  mintPath,
  newKey,
  posts,
  prompt,
  refusal,
  signAndMint,
  switchAccount,
} from './story.ts';

// What a session promises, whatever the device, the wallet and other hands do meanwhile.

const minuteMs = 60_000;

/** Opens the window and has the wallet ask. */
async function askWallet(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Manage with wallet' }).first().click();
  await ceremony(page).getByRole('button', { name: 'Sign and unlock' }).click();
  await expect(prompt(page)).toBeVisible();
}

/** Moves the device's clock alone: Venice's stays, and no time passes. */
async function moveClock(page: Page, minutes: number): Promise<void> {
  const now = await page.evaluate(() => Date.now());
  await page.clock.setSystemTime(now + minutes * minuteMs);
}

async function paste(page: Page, { apiKey }: Pick<Admin, 'apiKey'>): Promise<void> {
  await page.goto('./#/key');
  await page.getByLabel('API key').fill(apiKey);
  await page.getByRole('button', { name: 'Unlock' }).click();
}

test.describe('cancel means cancel', () => {
  for (const way of ['Cancel', 'Escape'] as const)
    test(`behavior: after ${way}, a late approval mints nothing, opens nothing and holds no lock`, async ({
      page,
      sandbox,
    }) => {
      await connect(page);
      await goTo(page, 'Check');
      await askWallet(page);
      // A wallet's window leaves the page within reach; the sandbox's is a modal part of it.
      if (way === 'Escape') await page.locator('body').dispatchEvent('keydown', { key: 'Escape' });
      else await ceremony(page).getByRole('button', { name: 'Cancel' }).dispatchEvent('click');
      await expect(ceremony(page)).toHaveCount(0);

      // The wallet still asks, and nobody holds the lock: the next mint of this only tab goes through.
      const held = () => page.evaluate(async () => (await navigator.locks.query()).held?.length);
      await expect.poll(held).toBe(0);
      await approve(page);
      await goTo(page, 'Mint');
      await signAndMint(page);
      await expect(newKey(page)).toBeVisible();
      expect(posts(sandbox)).toBe(1);
      expect(liveSessionKeys(sandbox)).toEqual([]);
      await expect(sessionBar(page)).toHaveCount(0);
    });
});

test.describe('a session key is always revoked', () => {
  /** The clock may move while a panel still reads, and the key end before the answer. */
  const readWhileRevoked = /status of 401/;

  for (const [how, minutes] of [
    ['put forward an hour', 61],
    ['set back two hours', -120],
  ] as const)
    test(`behavior: on a clock that is ${how}`, async ({ page, sandbox, watched }) => {
      watched.expectConsole(readWhileRevoked);
      await page.clock.install();
      await connectAndManage(page);
      expect(liveSessionKeys(sandbox)).toHaveLength(1);
      await moveClock(page, minutes);
      // Without a hand on the page: ten idle minutes.
      await page.clock.runFor(11 * minuteMs);
      await expect(sessionBar(page)).toHaveCount(0);
      await expect.poll(() => liveSessionKeys(sandbox)).toEqual([]);
    });

  test('behavior: after its own expiry was removed on the Keys page', async ({ page, sandbox, watched }) => {
    watched.expectConsole(readWhileRevoked);
    await page.clock.install();
    await connectAndManage(page);
    await goTo(page, 'Keys');
    await page.getByRole('button', { name: /^Details of Zecca session/ }).click();
    await page.getByRole('dialog', { name: 'Key details' }).getByRole('button', { name: 'Edit' }).click();
    const editor = page.getByRole('dialog', { name: 'Edit limits' });
    await editor.getByText('Never', { exact: true }).click();
    await editor.getByRole('button', { name: 'Save' }).click();
    await expect(editor.getByText('Saved: Venice stores what you asked for')).toBeVisible();
    await editor.getByRole('button', { name: 'Close' }).click();
    // A hand on the page each five minutes, for an hour.
    for (let turn = 0; turn < 12; turn++) {
      await page.clock.runFor(5 * minuteMs);
      await page.mouse.wheel(0, 1);
    }
    await page.clock.runFor(minuteMs);
    await expect(sessionBar(page)).toHaveCount(0);
    await expect.poll(() => liveSessionKeys(sandbox)).toEqual([]);
  });

  test('behavior: one that somebody else revoked is no alarm', async ({ page, sandbox, zecca, watched }) => {
    watched.expectConsole(/401/);
    const { client } = await mintAdmin(zecca);
    await connectAndManage(page);
    const [left] = liveSessionKeys(sandbox);
    const id = sandbox.keys().find(({ last6Chars }) => last6Chars === left)?.id ?? '';
    await client.deleteKey({ id });
    await lock(page);
    await page.waitForLoadState('networkidle');
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
});

test.describe('the session is the account’s that the header shows', () => {
  for (const [when, fault] of [
    ['minted', { method: 'POST', path: mintPath, hold: true }],
    ['proved', { method: 'GET', path: '/api_keys/rate_limits', hold: true }],
  ] as const)
    test(`behavior: also where the wallet switched while the key was ${when}`, async ({ page, sandbox }) => {
      await connect(page);
      await goTo(page, 'Check');
      sandbox.set({ faults: [{ ...fault }] });
      await askWallet(page);
      await approve(page);
      // The challenge comes from the path that the mint goes to.
      await expect
        .poll(() =>
          sandbox.requests.some(({ method, path }) => method === fault.method && path === fault.path),
        )
        .toBe(true);
      if (when === 'proved') await expect(ceremony(page).getByText('Unlocking…')).toBeVisible();
      await switchAccount(page, account.noDiem);
      await expect(accountButton(page)).toHaveText('0x3C44…93BC');
      sandbox.set({ faults: [] });
      await expect(refusal(page, 'Your wallet switched accounts')).toBeVisible();
      await expect(sessionBar(page)).toHaveCount(0);
      await expect.poll(() => liveSessionKeys(sandbox)).toEqual([]);
    });
});

test.describe('clocks', () => {
  test('behavior: ten idle minutes lock, though the clock was set back', async ({ page, zecca }) => {
    await page.clock.install();
    await paste(page, await mintAdmin(zecca));
    await expect(sessionBar(page)).toBeVisible();
    await moveClock(page, -120);
    await page.clock.runFor(10 * minuteMs + 1000);
    await expect(page.getByText('Locked after ten minutes without use.')).toBeVisible();
  });

  test('behavior: a key is shown for 30 seconds, though the clock was set back', async ({ page }) => {
    await page.clock.install();
    await connect(page);
    await signAndMint(page);
    const region = newKey(page);
    await region.getByRole('button', { name: 'Show key' }).click();
    await expect(region.getByRole('code')).toHaveText(/^VENICE_/);
    await moveClock(page, -60);
    await page.clock.runFor(31_000);
    await expect(region.getByRole('code')).toHaveText(/^•+.{6}$/);
  });

  test('behavior: a key with an hour to live opens on a device two hours ahead', async ({ page, zecca }) => {
    const { client } = await mintAdmin(zecca);
    const expiresAt = `${new Date(Date.now() + 60 * minuteMs).toISOString().slice(0, 19)}Z`;
    const made = await client.createKey({ apiKeyType: 'INFERENCE', description: 'agent', expiresAt });
    await page.clock.install({ time: Date.now() + 120 * minuteMs });
    await paste(page, made);
    await expect(sessionBar(page)).toContainText('Inference key');
    await page.clock.runFor(minuteMs);
    await expect(sessionBar(page)).toContainText('Inference key');
  });
});

test('behavior: the list of keys is read once when a session opens, whatever shows it', async ({
  page,
  sandbox,
  zecca,
}) => {
  const admin = await mintAdmin(zecca);
  sandbox.requests.length = 0;
  await openKeys(page, admin);
  await page.waitForLoadState('networkidle');
  const reads = sandbox.requests.filter(({ method, path }) => method === 'GET' && path === '/api_keys');
  // The whole list, and the question whether there is a second page.
  expect(reads.map(({ query }) => query)).toEqual([{}, { page: '2' }]);
});
