import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { cell, holds } from '../e2e/cell.ts';
import { expect, test } from '../e2e/fixtures.ts';
import { expectForm, fillForm } from '../e2e/form.ts';
import { createToReveal, dialog, mintAdmin, openKeys, rotateToReveal, saveNewKey } from '../e2e/keysStory.ts';
import { connectAndManage, goTo, lock } from '../e2e/sessionStory.ts';
import { chooseStake, sends, signAfterStake, stake } from '../e2e/stakeStory.ts';
import {
  account,
  approve,
  connect,
  connectWallet,
  mintAnswer,
  newKey,
  open,
  posts,
  readKey,
  refusal,
  signAndMint,
  signButton,
} from '../e2e/story.ts';
import type { Sandbox } from '../sandbox/api/sandbox.ts';
import type { SandboxPage } from '../sandbox/page.ts';
import { conditions } from './conditions.ts';
import { signatures } from './places.ts';

// What browsers deny, say wrongly, or do to the page, in everything that makes or changes a key.

type Stage = { page: Page; sandbox: Sandbox; zecca: SandboxPage };

const created = ({ requests }: Sandbox) =>
  requests.filter(({ method, path }) => method === 'POST' && path === '/api_keys').length;
const alive = (sandbox: Sandbox, description: string) =>
  sandbox.keys().filter((key) => !key.revoked && key.description.startsWith(description));

/** The list of keys, with so many beside the one that opens it. */
async function openList({ page, zecca, sandbox }: Stage, count: number): Promise<void> {
  const admin = await mintAdmin(zecca);
  for (let made = 0; made < count; made++)
    await admin.client.createKey({ apiKeyType: 'INFERENCE', description: `agent ${made}` });
  await openKeys(page, admin);
  expect(created(sandbox)).toBe(count);
}

const ways: readonly { meets: string; go(stage: Stage): Promise<void> }[] = [
  {
    meets: 'mint',
    async go({ page, sandbox }) {
      await connect(page);
      await fillForm(page, { description: 'My agent', usd: '3', diem: 'Off' });
      const answer = mintAnswer(page);
      await signAndMint(page);
      await expect(newKey(page)).toBeVisible();
      expect(await readKey(page)).toBe((await (await answer).json()).data.apiKey);
      await saveNewKey(page);
      await expect(signButton(page)).toBeEnabled();
      expect([posts(sandbox), await signatures(page)]).toEqual([1, 1]);
      expect(sandbox.keys()[0]?.consumptionLimit).toEqual({ usd: 3, diem: 0 });
    },
  },
  {
    meets: 'manage',
    async go({ page, sandbox }) {
      await connectAndManage(page);
      await goTo(page, 'Keys');
      await expect(page.getByRole('table', { name: 'Keys' })).toBeVisible();
      await lock(page);
      expect([posts(sandbox), await signatures(page)]).toEqual([1, 1]);
    },
  },
  {
    meets: 'create',
    async go(stage) {
      await openList(stage, 0);
      await createToReveal(stage.page);
      await saveNewKey(stage.page);
      await expect(newKey(stage.page)).toHaveCount(0);
      expect(created(stage.sandbox)).toBe(1);
    },
  },
  {
    meets: 'rotate',
    async go(stage) {
      const { page, sandbox } = stage;
      await openList(stage, 1);
      await rotateToReveal(page, 'agent 0');
      await saveNewKey(page);
      const rotation = dialog(page, 'Rotate key');
      await rotation.getByRole('button', { name: 'Retire old key' }).click();
      await expect(rotation).toContainText('Done: the old key');
      expect(created(sandbox)).toBe(2);
    },
  },
  {
    meets: 'bulk',
    async go(stage) {
      const { page, sandbox } = stage;
      await openList(stage, 3);
      await page.getByRole('checkbox', { name: 'Select all shown keys' }).click();
      await page.getByRole('button', { name: 'Revoke selected' }).click();
      const bulk = dialog(page, 'Revoke 4 keys');
      await bulk.getByRole('textbox').fill('3');
      await bulk.getByRole('button', { name: 'Revoke 3 keys' }).click();
      await expect(bulk.getByText('Done: every key is as planned')).toBeVisible();
      expect(alive(sandbox, 'agent')).toEqual([]);
    },
  },
  {
    meets: 'stake',
    async go({ page, sandbox }) {
      await connect(page, account.vvvOnly);
      await chooseStake(page, '12.5');
      await stake(page);
      await approve(page, 'Send this transaction?');
      await approve(page, 'Send this transaction?');
      await signAfterStake(page);
      await expect(newKey(page)).toBeVisible();
      expect(await sends(page)).toEqual({ transactions: 2, bundles: 0 });
      expect([posts(sandbox), await signatures(page)]).toEqual([1, 1]);
    },
  },
];

for (const { name: fault, impose } of conditions)
  for (const { meets, go } of ways) {
    const name = { fault, meets };
    test(`${meets}: ${fault}`, holds([name]), async ({ page, context, sandbox, zecca }) => {
      await impose(context);
      await cell(name, () => go({ page, sandbox, zecca }));
      await page.evaluate(() => window.lift?.());
    });
  }

const unread = { fault: 'navigator.onLine false', meets: 'a response that may not be read' };
test(`${unread.meets}: ${unread.fault}`, holds([unread]), async ({ page, context, sandbox, watched }) => {
  watched.expectConsole(/CORS|ERR_FAILED/);
  for (const { name, impose } of conditions) if (name === unread.fault) await impose(context);
  await page.route('**/api/v1/api_keys/generate_web3_key*', (route) => route.abort());
  await connectWallet(page);
  await fillForm(page, { description: 'My agent', usd: '3' });
  await cell(unread, async () => {
    const told = page.getByRole('alert');
    await expect(told).toContainText('The response has no CORS header for this site');
    await expect(told).not.toContainText('This device is offline.');
    await page.unrouteAll();
    await told.getByRole('button', { name: /again$/ }).click();
    await expectForm(page, { description: 'My agent', usd: '3' });
    await signAndMint(page);
    await expect(newKey(page)).toBeVisible();
    expect([posts(sandbox), await signatures(page)]).toEqual([1, 1]);
  });
});

const late = { fault: 'a file that is read after the press', meets: 'the .env of a new key' };
test(`${late.meets}: ${late.fault}`, holds([late]), async ({ page, context, sandbox }) => {
  await context.addInitScript(() => {
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      setTimeout(() => click.call(this), 1_500);
    };
  });
  await connect(page);
  await cell(late, async () => {
    const answer = mintAnswer(page);
    await signAndMint(page);
    const download = page.waitForEvent('download');
    await newKey(page).getByRole('button', { name: 'Download .env' }).click();
    await expect(newKey(page)).toContainText('Your browser was asked to save venice.env.');
    await expect(newKey(page)).not.toContainText('Saved');
    const { apiKey } = (await (await answer).json()).data;
    expect(await readFile(await (await download).path(), 'utf8')).toBe(`VENICE_API_KEY=${apiKey}\n`);
    expect([posts(sandbox), await signatures(page)]).toEqual([1, 1]);
  });
});

const excel = { fault: 'Excel, which takes UTF-8 for another code page', meets: 'the history as CSV' };
test(`${excel.meets}: ${excel.fault}`, holds([excel]), async ({ page, sandbox, chain, zecca }) => {
  sandbox.grant(chain.accounts[account.staker].address, { usageRows: 20 });
  const admin = await mintAdmin(zecca);
  await openKeys(page, admin);
  await goTo(page, 'Usage');
  await cell(excel, async () => {
    await page.getByRole('button', { name: 'Read the history' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as CSV' }).click();
    const bytes = await readFile(await (await download).path());
    expect(bytes.subarray(0, 3).toString('hex')).toBe('efbbbf');
  });
});

/** Each part of the page that the network brings, and what needs it. */
const parts: readonly { meets: string; file: RegExp; reach(page: Page): Promise<unknown> }[] = [
  ...(['index', 'hydrate', 'Root'] as const).map((part) => ({
    meets: `the page itself, ${part}`,
    file: new RegExp(`/assets/${part}-.*\\.js$`),
    reach: (page: Page) => connect(page),
  })),
  {
    meets: 'the wallets',
    file: /\/assets\/stack-.*\.js$/,
    reach: (page) => connect(page),
  },
  {
    meets: 'another page',
    file: /\/assets\/KeysPage-.*\.js$/,
    async reach(page) {
      await connect(page);
      await fillForm(page, { description: 'My agent', usd: '3' });
      await goTo(page, 'Keys');
      await expect(page.getByLabel('API key')).toBeVisible();
      await goTo(page, 'Mint');
      await expectForm(page, { description: 'My agent', usd: '3' });
    },
  },
  {
    meets: 'the styles of another page',
    file: /\/assets\/KeysPage-.*\.css$/,
    async reach(page) {
      await open(page);
      await goTo(page, 'Keys');
      const isStyled = () =>
        page.evaluate(() => [...document.styleSheets].some(({ href }) => href?.includes('/KeysPage-')));
      await expect.poll(isStyled).toBe(true);
    },
  },
];

for (const { meets, file, reach } of parts) {
  const name = { fault: 'lost once on a flaky line', meets };
  test(`${meets}: ${name.fault}`, holds([name]), async ({ page, watched, sandbox }) => {
    watched.expectConsole(/Failed to load resource|Unable to preload/);
    let asked = 0;
    let loads = 0;
    page.on('load', () => loads++);
    await page.route(file, (route) => (++asked === 1 ? route.abort() : route.continue()));
    await cell(name, async () => {
      await reach(page);
      expect(asked).toBeGreaterThan(1);
      expect(loads).toBe(1);
      await expect(page.getByRole('alert')).toHaveCount(0);
      expect(posts(sandbox)).toBe(0);
    });
  });
}

const gone = { fault: 'lost until "Try again"', meets: 'another page' };
test(`${gone.meets}: ${gone.fault}`, holds([gone]), async ({ page, watched }) => {
  watched.expectConsole(/Failed to load resource/);
  const file = /\/assets\/KeysPage-.*\.js$/;
  await page.route(file, (route) => route.abort());
  await open(page);
  await cell(gone, async () => {
    await goTo(page, 'Keys');
    const told = refusal(page, 'Could not load this part of the page');
    await expect(told).toBeVisible();
    await page.unroute(file);
    await told.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByLabel('API key')).toBeVisible();
    await expect(told).toHaveCount(0);
  });
});
