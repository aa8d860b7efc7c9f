import type { Page } from '@playwright/test';
import { test as base, expect } from '../e2e/fixtures.ts';
import { expectForm, fillForm } from '../e2e/form.ts';
import { account, newKey, open, posts, progress, refusal, signButton } from '../e2e/story.ts';
import { bundleScript } from '../sandbox/bundleScript.ts';
import { createMetaMask, type MetaMask } from './metamask/background.ts';

// MetaMask's own provider in the page, announced by EIP-6963, and its JSON-RPC engine behind a stream.

const test = base.extend<{ metamask: MetaMask }, { inpage: string }>({
  inpage: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are needed from this pattern
    async ({}, use) => {
      const code = await bundleScript(new URL('metamask/inpage.ts', import.meta.url));
      // Its streams were written for Node; what they ask of it stays out of the page.
      const process =
        '{ env: {}, browser: true, nextTick: (run, ...args) => queueMicrotask(() => run(...args)) }';
      await use(`((process, global) => {\n${code}\n})(${process}, globalThis);`);
    },
    { scope: 'worker' },
  ],
  metamask: async ({ context, page, chain, inpage }, use) => {
    const send = (message: unknown) => void page.evaluate((sent) => window.fromMetaMask(sent), message);
    const metamask = createMetaMask(chain.accounts, chain.rpcUrl, send);
    await context.exposeBinding('toMetaMask', (_source, message) => metamask.receive(message));
    await context.addInitScript(inpage);
    await use(metamask);
  },
});

const connectButton = (page: Page) => page.getByRole('button', { name: 'Connect wallet' });
const chooser = (page: Page) => page.getByRole('dialog', { name: 'Connect a Wallet' });
const filled = { description: 'My agent', usd: '3' };

/** Chooses MetaMask in RainbowKit's window. Resolves when its user is asked. */
async function choose(page: Page, metamask: MetaMask): Promise<void> {
  const asked = metamask.prompts.length;
  await connectButton(page).click();
  await chooser(page).getByRole('button', { name: 'MetaMask' }).click();
  await expect.poll(() => metamask.prompts.length).toBe(asked + 1);
}

/** Connected, with a form that is filled in. */
async function connect(page: Page, metamask: MetaMask): Promise<void> {
  await open(page);
  await choose(page, metamask);
  metamask.approve();
  await expect(signButton(page)).toBeEnabled();
  await fillForm(page, filled);
}

/** Presses once. Resolves when the user is asked to sign. */
async function pressSign(page: Page, metamask: MetaMask): Promise<void> {
  const asked = metamask.prompts.length;
  await signButton(page).click();
  await expect.poll(() => metamask.prompts.slice(asked)).toEqual(['sign']);
}

test('behavior: connects, signs and mints with a prompt for each; a reload asks nothing', async ({
  page,
  metamask,
  sandbox,
}) => {
  await connect(page, metamask);
  await pressSign(page, metamask);
  metamask.approve();
  await expect(newKey(page)).toBeVisible();
  expect(metamask.prompts).toEqual(['connect', 'sign']);
  expect(posts(sandbox)).toBe(1);
  await newKey(page).getByText('I saved this key').click();
  await newKey(page).getByRole('button', { name: 'Done' }).click();
  await page.reload();
  await expect(signButton(page)).toBeEnabled();
  expect(metamask.prompts).toEqual(['connect', 'sign']);
});

test('error: the connection is declined: the button is back, and the next press connects', async ({
  page,
  metamask,
}) => {
  await open(page);
  await choose(page, metamask);
  metamask.reject();
  await expect(connectButton(page)).toHaveAttribute('aria-busy', 'false');
  await page.keyboard.press('Escape');
  await choose(page, metamask);
  metamask.approve();
  await expect(signButton(page)).toBeEnabled();
});

test('error: the signature is declined: told as declined, and the next press mints', async ({
  page,
  metamask,
  sandbox,
}) => {
  await connect(page, metamask);
  await pressSign(page, metamask);
  metamask.reject();
  await expect(progress(page, 'You declined the signature')).toBeVisible();
  await expectMintsNext(page, metamask, sandbox);
});

for (const [what, happen, says] of [
  ['is locked', (metamask: MetaMask) => metamask.lock(), 'no longer connected'],
  [
    'switches its account',
    (metamask: MetaMask) => metamask.switchAccount(account.noDiem),
    'the wallet now shows',
  ],
] as const)
  test(`error: MetaMask ${what} while it asks for a signature: nothing is sent`, async ({
    page,
    metamask,
    sandbox,
  }) => {
    await connect(page, metamask);
    await pressSign(page, metamask);
    happen(metamask);
    await expect(refusal(page, 'The account in your wallet changed')).toContainText(says);
    // The window is open still; what comes of it is for nobody.
    metamask.approve();
    await expectForm(page, filled);
    expect(metamask.prompts).toEqual(['connect', 'sign']);
    expect(posts(sandbox)).toBe(0);
  });

test('behavior: locked before a signature: the page asks to connect, and the form stays', async ({
  page,
  metamask,
  sandbox,
}) => {
  await connect(page, metamask);
  metamask.lock();
  await expect(connectButton(page)).toBeVisible();
  await expectForm(page, filled);
  expect(metamask.prompts).toEqual(['connect']);
  expect(posts(sandbox)).toBe(0);
});

test('behavior: another account and another network before a signature: that account mints', async ({
  page,
  metamask,
  sandbox,
  chain,
}) => {
  await connect(page, metamask);
  metamask.switchAccount(account.noDiem);
  metamask.switchNetwork(1);
  const shown = chain.accounts[account.noDiem].address.slice(-4);
  await expect(page.getByRole('button', { name: new RegExp(`^Wallet 0x.*${shown}`) })).toBeVisible();
  await expectForm(page, filled);
  await pressSign(page, metamask);
  metamask.approve();
  await expect(newKey(page)).toBeVisible();
  expect(sandbox.keys().map(({ owner }) => owner)).toEqual([chain.accounts[account.noDiem].address]);
  expect(posts(sandbox)).toBe(1);
});

test('behavior: its network is switched while it asks: the mint goes on', async ({
  page,
  metamask,
  sandbox,
}) => {
  await connect(page, metamask);
  await pressSign(page, metamask);
  metamask.switchNetwork(1);
  metamask.approve();
  await expect(newKey(page)).toBeVisible();
  expect(metamask.prompts).toEqual(['connect', 'sign']);
  expect(posts(sandbox)).toBe(1);
});

test('behavior: its service worker restarts while it asks: it asks again, and one key is minted', async ({
  page,
  metamask,
  sandbox,
}) => {
  await connect(page, metamask);
  await pressSign(page, metamask);
  metamask.stopWorker();
  metamask.startWorker();
  // MetaMask sends what was open once more by itself; the page presses nothing.
  await expect.poll(() => metamask.prompts).toEqual(['connect', 'sign', 'sign']);
  metamask.approve();
  await expect(newKey(page)).toBeVisible();
  expect(posts(sandbox)).toBe(1);
  expect(sandbox.keys()).toHaveLength(1);
});

test('behavior: pressed while its service worker is down: it asks once it is back', async ({
  page,
  metamask,
  sandbox,
}) => {
  await connect(page, metamask);
  metamask.stopWorker();
  await signButton(page).click();
  await expect(progress(page, 'Check your wallet')).toBeVisible();
  metamask.startWorker();
  await expect.poll(() => metamask.prompts).toEqual(['connect', 'sign']);
  metamask.approve();
  await expect(newKey(page)).toBeVisible();
  expect(posts(sandbox)).toBe(1);
});

test('error: it is updated while it asks, and its connection ends for good: nothing is sent', async ({
  page,
  metamask,
  sandbox,
  watched,
}) => {
  watched.expectConsole(/MetaMask: Disconnected/);
  await connect(page, metamask);
  await pressSign(page, metamask);
  metamask.update();
  await expect(refusal(page, 'The account in your wallet changed')).toContainText('no longer connected');
  await expect(connectButton(page)).toBeVisible();
  await expectForm(page, filled);
  expect(posts(sandbox)).toBe(0);
});

/** The form is as it was, nothing was sent, and the next press mints. */
async function expectMintsNext(
  page: Page,
  metamask: MetaMask,
  sandbox: Parameters<typeof posts>[0],
): Promise<void> {
  await expectForm(page, filled);
  expect(posts(sandbox)).toBe(0);
  await pressSign(page, metamask);
  metamask.approve();
  await expect(newKey(page)).toBeVisible();
  expect(posts(sandbox)).toBe(1);
}
