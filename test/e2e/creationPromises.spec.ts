import type { Page } from '@playwright/test';
import type { Sandbox } from '../sandbox/api/sandbox.ts';
import type { SandboxPage } from '../sandbox/page.ts';
import { fetchRouted } from './fetchRouted.ts';
import { expect, test } from './fixtures.ts';
import { fillForm } from './form.ts';
import {
  createToReveal,
  dialog,
  mintAdmin,
  openCreations,
  openDetails,
  openKeys,
  rotateToReveal,
  saveNewKey,
} from './keysStory.ts';
import { goTo, manageWithWallet, sessionBar } from './sessionStory.ts';
import {
  account,
  approve,
  connect,
  mintPath,
  newKey,
  prompt,
  refusal,
  signAndMint,
  signButton,
  switchAccount,
} from './story.ts';

const minute = 60_000;
const hour = 60 * minute;

// What the page promises of a key from the moment that it asks Venice to make one until its user
// has saved it.

/** Has the server list so many keys a page, as Venice may. */
async function serveInPages(page: Page, size: number): Promise<void> {
  await page.route(
    (url) => url.pathname.endsWith('/api/v1/api_keys'),
    async (route) => {
      if (route.request().method() !== 'GET') return route.continue();
      const response = await fetchRouted(route);
      const { data }: { data: unknown[] } = await response.json();
      const asked = Number(new URL(route.request().url()).searchParams.get('page') ?? 1);
      return route.fulfill({
        response,
        json: { object: 'list', data: data.slice((asked - 1) * size, asked * size) },
      });
    },
  );
}

/** Has the key of a description come without its id, so that its row cannot be read. */
async function spoilRow(page: Page, description: string): Promise<void> {
  await page.route(
    (url) => url.pathname.endsWith('/api/v1/api_keys'),
    async (route) => {
      if (route.request().method() !== 'GET') return route.continue();
      const response = await fetchRouted(route);
      const { data }: { data: { description: string }[] } = await response.json();
      const rows = data.map((row) => (row.description === description ? { ...row, id: null } : row));
      return route.fulfill({ response, json: { object: 'list', data: rows } });
    },
  );
}

/** How a key comes to be, as far as it is on screen. */
const makings: readonly { how: string; make(page: Page): Promise<unknown> }[] = [
  { how: 'created', make: createToReveal },
  {
    how: 'cloned',
    async make(page) {
      await (await openDetails(page, 'agent')).getByRole('button', { name: 'Clone' }).click();
      await dialog(page, 'Clone key').getByRole('button', { name: 'Create key' }).click();
      await expect(newKey(page)).toBeVisible();
    },
  },
  { how: 'rotated', make: (page) => rotateToReveal(page, 'agent') },
];

/** What ends a session while a new key is on screen. */
const endings: readonly {
  how: string;
  log?: RegExp;
  end(on: { page: Page; sandbox: Sandbox }): Promise<unknown>;
}[] = [
  {
    how: 'Lock was pressed',
    end: ({ page }) => sessionBar(page).getByRole('button', { name: 'Lock' }).click(),
  },
  { how: 'ten idle minutes went by', end: ({ page }) => page.clock.runFor(10 * minute + 1000) },
  {
    how: 'Venice answers 401',
    log: /status of 401/,
    async end({ page, sandbox }) {
      const console = sandbox.keys().find(({ description }) => description === 'console');
      if (console) console.revoked = true;
      // The list that is read after a creation may tell first, and take the button away.
      await page
        .getByRole('button', { name: 'Refresh' })
        .click({ timeout: 5_000 })
        .catch(() => {});
    },
  },
];

/** The key on screen is the one that Venice made last, whole. */
async function expectKept(page: Page, sandbox: Sandbox): Promise<void> {
  const region = newKey(page);
  await region.getByRole('button', { name: 'Show key' }).click();
  const last6 = sandbox.keys().at(-1)?.last6Chars ?? '';
  await expect(region.getByRole('code')).toHaveText(new RegExp(`^VENICE_.*${last6}$`));
  await region.getByRole('button', { name: 'Hide key' }).click();
}

test.describe('promise 1: a key that was made stays on screen until it is saved', () => {
  const openWithAgent = async (page: Page, zecca: SandboxPage) => {
    const admin = await mintAdmin(zecca);
    await admin.client.createKey({ apiKeyType: 'INFERENCE', description: 'agent' });
    await page.clock.install();
    await openKeys(page, admin);
  };

  for (const { how, make } of makings)
    for (const { how: why, log, end } of endings)
      test(`behavior: ${how}, and ${why}`, async ({ page, zecca, sandbox, watched }) => {
        if (log) watched.expectConsole(log);
        await openWithAgent(page, zecca);
        await make(page);
        await end({ page, sandbox });
        await expect(sessionBar(page)).toHaveCount(0);
        await expectKept(page, sandbox);
        for (const name of ['Usage', 'Mint', 'Keys'] as const) await goTo(page, name);
        await expectKept(page, sandbox);
        await saveNewKey(page);
        await expect(newKey(page)).toHaveCount(0);
      });

  test('behavior: created, and the session’s hour is over', async ({ page, sandbox }) => {
    await page.clock.install();
    await connect(page);
    await goTo(page, 'Keys');
    await manageWithWallet(page);
    // A list that is still on its way would be lost to the moved clock.
    await expect(page.getByRole('table', { name: 'Keys' })).toBeVisible();
    // Somebody is there all the time.
    for (let passed = 0; passed < 55; passed += 5) {
      await page.clock.runFor(5 * minute);
      await page.keyboard.press('Shift');
    }
    await createToReveal(page);
    await page.clock.runFor(6 * minute);
    await expect(sessionBar(page)).toHaveCount(0);
    await expectKept(page, sandbox);
  });

  test('behavior: created, and the wallet shows another account', async ({ page, sandbox }) => {
    await connect(page);
    await goTo(page, 'Keys');
    await manageWithWallet(page);
    await createToReveal(page);
    await switchAccount(page, account.vvvOnly);
    await expect(sessionBar(page)).toHaveCount(0);
    await expectKept(page, sandbox);
  });

  test('behavior: created, and the chunk of another page does not come', async ({
    page,
    zecca,
    sandbox,
    watched,
  }) => {
    watched.expectConsole(/ERR_|Failed to|error/i);
    await openWithAgent(page, zecca);
    await page.route(/\/assets\/UsagePage-.*\.js$/, (route) => route.abort());
    await createToReveal(page);
    await goTo(page, 'Usage');
    await expect(page.getByText('Could not load this part of the page')).toBeVisible();
    await expectKept(page, sandbox);
  });

  test('behavior: minted, and another page is opened, and a session there opens and locks', async ({
    page,
    sandbox,
  }) => {
    await connect(page);
    await signAndMint(page);
    await expect(newKey(page)).toBeVisible();
    await goTo(page, 'Usage');
    await expectKept(page, sandbox);
    const minted = sandbox.keys().at(-1)?.last6Chars ?? '';
    await goTo(page, 'Check');
    await manageWithWallet(page);
    await sessionBar(page).getByRole('button', { name: 'Lock' }).click();
    await expect(newKey(page)).toContainText(minted);
    await saveNewKey(page);
    await expect(newKey(page)).toHaveCount(0);
  });

  test('behavior: a request that was out when the session locked still brings its key', async ({
    page,
    zecca,
    sandbox,
  }) => {
    await openWithAgent(page, zecca);
    sandbox.set({ faults: [{ method: 'POST', path: '/api_keys', hold: true }] });
    await page.getByRole('button', { name: 'Create key' }).click();
    await dialog(page, 'Create key').getByRole('button', { name: 'Create key' }).click();
    await expect.poll(() => sandbox.keys().length).toBe(3);
    await page.evaluate(() => window.dispatchEvent(new Event('pagehide')));
    await expect(sessionBar(page)).toHaveCount(0);
    sandbox.set({ faults: [] });
    await expectKept(page, sandbox);
  });

  test('error: a lost response is told by its tag after a lock and after a reload, and its key is revoked', async ({
    page,
    zecca,
    sandbox,
    watched,
  }) => {
    watched.expectConsole(/status of (500|503)/);
    await openWithAgent(page, zecca);
    sandbox.set({
      faults: [
        { method: 'POST', path: '/api_keys', when: 'after', status: 500 },
        { method: 'GET', path: '/api_keys', status: 503, times: 2 },
      ],
    });
    await page.getByRole('button', { name: 'Create key' }).click();
    await dialog(page, 'Create key').getByRole('button', { name: 'Create key' }).click();
    const lost = openCreations(page);
    await expect(lost).toContainText('Could not read the list of keys');
    const made = () => sandbox.keys().find(({ description }) => description.startsWith('Zecca #'));
    const tag = made()?.description.slice(-7) ?? '';
    await expect(lost).toContainText(tag);
    await sessionBar(page).getByRole('button', { name: 'Lock' }).click();
    await expect(lost).toContainText(tag);
    await page.reload();
    await expect(lost).toContainText('Unknown whether your key was made');
    await expect(lost).toContainText(tag);
    await connect(page);
    await expect(lost).toContainText(tag);
    await goTo(page, 'Keys');
    await manageWithWallet(page);
    await expect(lost).toContainText('A key was made, and its secret is lost');
    await lost.getByRole('button', { name: 'Revoke the lost key' }).click();
    await expect(lost).toHaveCount(0);
    expect(made()?.revoked).toBe(true);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(lost).toHaveCount(0);
  });
});

test.describe('promise 7: “No key was made” is said only when the whole list was read', () => {
  const lost = { method: 'POST', path: mintPath, times: 1 } as const;

  test('behavior: a lost mint is found on the second page', async ({ page, zecca, sandbox, watched }) => {
    watched.expectConsole(/status of 500/);
    const admin = await mintAdmin(zecca);
    for (let count = 0; count < 4; count++)
      await admin.client.createKey({ apiKeyType: 'INFERENCE', description: `other ${count}` });
    await serveInPages(page, 5);
    await page.clock.install();
    await connect(page);
    sandbox.set({ faults: [{ ...lost, when: 'after', status: 500 }] });
    await signAndMint(page);
    await expect(refusal(page, 'Venice’s response never arrived')).toBeVisible();
    const made = sandbox.keys().at(-1)?.description ?? '';
    await page.clock.runFor(61_000);
    await manageWithWallet(page);
    await expect(page.getByText(made)).toBeVisible();
    await expect(page.getByText(/none was made/)).toHaveCount(0);
    await page.getByRole('button', { name: 'Revoke it and mint again' }).click();
    await expect
      .poll(() => sandbox.keys().find(({ description }) => description === made)?.revoked)
      .toBe(true);
  });

  test('error: with a row that cannot be read, nobody says that no key was made', async ({
    page,
    sandbox,
    watched,
  }) => {
    watched.expectConsole(/status of 500/);
    await page.clock.install();
    await connect(page);
    sandbox.set({ faults: [{ ...lost, when: 'after', status: 500 }] });
    await signAndMint(page);
    await expect(refusal(page, 'Venice’s response never arrived')).toBeVisible();
    await page.clock.runFor(61_000);
    await spoilRow(page, sandbox.keys().at(-1)?.description ?? '');
    await manageWithWallet(page);
    await expect(page.getByText('Could not read the whole list')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Mint again', exact: true })).toHaveCount(0);
  });
});

test.describe('promise 4: what is minted is what stood on screen when the wallet opened', () => {
  test('behavior: a cap that is set while a new challenge is fetched is in the key', async ({
    page,
    sandbox,
  }) => {
    await page.clock.install();
    await connect(page);
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(`**${mintPath}?*`, async (route) => {
      await held;
      await route.continue();
    });
    // The laptop slept: the challenge is over, and no timer has fired.
    await page.clock.setSystemTime(Date.now() + 20 * minute);
    const asked = page.waitForRequest((request) => request.url().includes(`${mintPath}?`));
    await signButton(page).click();
    await asked;
    await fillForm(page, { description: 'capped', usd: '5' });
    release();
    await expect(prompt(page)).toBeVisible();
    await approve(page);
    await expect(newKey(page)).toBeVisible();
    expect(sandbox.keys()).toMatchObject([
      { description: expect.stringMatching(/^capped #/), consumptionLimit: { usd: 5, diem: null } },
    ]);
  });
});

test.describe('promise 10: clocks', () => {
  for (const days of [-400, -1, 1, 400])
    test(`behavior: a mint works on a device whose clock is ${days} days off`, async ({ page, sandbox }) => {
      await page.clock.install({ time: Date.now() + days * 24 * hour });
      await connect(page);
      await signAndMint(page);
      await expect(newKey(page)).toBeVisible();
      const left = Date.parse(sandbox.keys()[0]?.expiresAt ?? '') - Date.now();
      expect(Math.round(left / (24 * hour))).toBe(90);
    });

  test('behavior: a rotation on a device two hours ahead keeps the hour that the key has left', async ({
    page,
    zecca,
    sandbox,
  }) => {
    const admin = await mintAdmin(zecca);
    const expiresAt = new Date(Date.now() + hour).toISOString();
    await admin.client.createKey({ apiKeyType: 'INFERENCE', description: 'short', expiresAt });
    await page.clock.install({ time: Date.now() + 2 * hour });
    await openKeys(page, admin);
    await (await openDetails(page, 'short')).getByRole('button', { name: 'Rotate' }).click();
    await dialog(page, 'Rotate key').getByRole('button', { name: 'Create new key' }).click();
    await expect(page.getByText('I saved this key')).toBeVisible();
    expect(sandbox.keys().at(-1)).toMatchObject({
      description: expect.stringMatching(/^short ~/),
      expiresAt,
    });
  });

  for (const hours of [-48, 2])
    test(`behavior: an old key gets the day that was chosen on a device ${hours} hours off`, async ({
      page,
      zecca,
      sandbox,
    }) => {
      const admin = await mintAdmin(zecca);
      await admin.client.createKey({ apiKeyType: 'INFERENCE', description: 'agent' });
      await page.clock.install({ time: Date.now() + hours * hour });
      await openKeys(page, admin);
      await rotateToReveal(page, 'agent');
      await saveNewKey(page);
      await dialog(page, 'Rotate key').getByText('In 1 day', { exact: true }).click();
      await dialog(page, 'Rotate key').getByRole('button', { name: 'Retire old key' }).click();
      await expect(dialog(page, 'Rotate key').getByText('Done: the old key expires')).toBeVisible();
      const old = sandbox.keys().find(({ description }) => description === 'agent');
      expect(hoursLeft(old?.expiresAt)).toBe(24);
    });

  test('behavior: an edit on a device two days behind asks for thirty days of Venice’s', async ({
    page,
    zecca,
    sandbox,
  }) => {
    const admin = await mintAdmin(zecca);
    await admin.client.createKey({ apiKeyType: 'INFERENCE', description: 'agent' });
    await page.clock.install({ time: Date.now() - 48 * hour });
    await openKeys(page, admin);
    await (await openDetails(page, 'agent')).getByRole('button', { name: 'Edit' }).click();
    const editor = dialog(page, 'Edit limits');
    await editor.getByText('30 days', { exact: true }).click();
    await editor.getByRole('button', { name: 'Save' }).click();
    await expect(editor.getByText('Saved: Venice stores what you asked for')).toBeVisible();
    const stored = sandbox.keys().find(({ description }) => description === 'agent');
    expect(hoursLeft(stored?.expiresAt)).toBe(30 * 24);
  });
});

function hoursLeft(expiresAt: string | null | undefined): number {
  return Math.round((Date.parse(expiresAt ?? '') - Date.now()) / hour);
}
