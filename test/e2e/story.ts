import { expect, type Locator, type Page, type Response } from '@playwright/test';
import { createWalletClient, http, parseEther } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { base } from 'viem/chains';
import { erc20Abi, stakingAbi, stakingAddress, vvvAddress } from '../../src/chain/contracts.ts';
import type { Sandbox } from '../sandbox/api/sandbox.ts';
import type { SandboxChain } from '../sandbox/chain/chain.ts';
import type { Behaviour, createSandboxWallet } from '../sandbox/wallet/provider.ts';

// The steps of a mint as a user takes them: by what is read out and seen, never by how the page is built.

declare global {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be added to
  interface Window {
    sandboxWallet: ReturnType<typeof createSandboxWallet>['control'];
  }
}

/** The four seeded accounts, by what they have (test/sandbox/chain/accounts.ts). */
export const account = { staker: 0, vvvOnly: 1, noDiem: 2, nothing: 3 } as const;

export const mintPath = '/api_keys/generate_web3_key';

/** Opens the mint, which need not be at the root of its host. */
export async function open(page: Page): Promise<void> {
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/wallet/);
}

/**
 * Opens the mint and connects through RainbowKit's window, then the wallet's own. Resolves when the
 * mint can be signed.
 */
export async function connect(page: Page, index?: number): Promise<void> {
  await connectWallet(page, index);
  await expect(signButton(page)).toBeEnabled();
}

/** The same, for tests where no challenge comes. */
export async function connectWallet(page: Page, index: number = account.staker): Promise<void> {
  await open(page);
  await page.getByRole('combobox', { name: 'Sandbox wallet' }).selectOption({ index });
  await page.getByRole('button', { name: 'Connect wallet' }).click();
  await page
    .getByRole('dialog', { name: 'Connect a Wallet' })
    .getByRole('button', { name: 'Sandbox Wallet' })
    .click();
  await approve(page, 'Connect to this page?');
}

export function signButton(page: Page): Locator {
  return page.getByRole('button', { name: 'Sign and mint' });
}

/** The wallet's own window. */
export function prompt(page: Page, title = 'Sign this message?'): Locator {
  return page.getByRole('dialog', { name: title });
}

export async function approve(page: Page, title?: string): Promise<void> {
  await prompt(page, title).getByRole('button', { name: 'Approve' }).click();
}

export async function reject(page: Page, title?: string): Promise<void> {
  await prompt(page, title).getByRole('button', { name: 'Reject' }).click();
}

export async function signAndMint(page: Page): Promise<void> {
  await signButton(page).click();
  await approve(page);
}

export function newKey(page: Page): Locator {
  return page.getByRole('region', { name: 'Your new key' });
}

/** How the wallet answers from now on. */
export async function behave(page: Page, behaviour: Behaviour): Promise<void> {
  await page.evaluate((next) => window.sandboxWallet.behave(next), behaviour);
}

/** Switches the account in the wallet, as its user may at any time. */
export async function switchAccount(page: Page, index: number): Promise<void> {
  await page.evaluate((next) => window.sandboxWallet.selectAccount(next), index);
}

/** The header's button of a connected wallet; its text is the short address. */
export function accountButton(page: Page): Locator {
  return page.getByRole('button', { name: /^Wallet 0x/ });
}

/** A sentence about what went wrong, by its title. */
export function refusal(page: Page, title: string): Locator {
  return page.getByRole('alert').filter({ has: page.getByText(title, { exact: true }) });
}

/** What goes on, or went as the user wanted, by its title. */
export function progress(page: Page, title: string): Locator {
  return page.getByRole('status').filter({ has: page.getByText(title, { exact: true }) });
}

/** Stakes a token of an account's VVV, as its user would elsewhere. */
export async function stakeVvv(
  { accounts, rpcUrl }: SandboxChain,
  index: (typeof account)[keyof typeof account],
): Promise<void> {
  const amount = parseEther('1');
  const wallet = createWalletClient({
    account: privateKeyToAccount(accounts[index].privateKey),
    chain: base,
    transport: http(rpcUrl),
  });
  await wallet.writeContract({
    address: vvvAddress,
    abi: erc20Abi,
    functionName: 'approve',
    args: [stakingAddress, amount],
  });
  await wallet.writeContract({
    address: stakingAddress,
    abi: stakingAbi,
    functionName: 'stake',
    args: [wallet.account.address, amount],
  });
}

/** Shows the new key, reads it and hides it again. */
export async function readKey(page: Page): Promise<string> {
  const region = newKey(page);
  await region.getByRole('button', { name: 'Show key' }).click();
  const text = region.getByRole('code');
  await expect(text).toHaveText(/^VENICE_/);
  const key = await text.innerText();
  await region.getByRole('button', { name: 'Hide key' }).click();
  return key;
}

/** Counts the mints that the page sends from now on; what the browser repeats by itself is not among them. */
export function sentPosts(page: Page): () => number {
  let sent = 0;
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith(mintPath)) sent++;
  });
  return () => sent;
}

/** What the page will hear of its next mint. */
export function mintAnswer(page: Page): Promise<Response> {
  return page.waitForResponse(
    (response) => response.request().method() === 'POST' && response.url().endsWith(mintPath),
  );
}

/** The calls that the page made of the wallet. */
export async function walletCalls(page: Page): Promise<string[]> {
  return page.evaluate(() => window.sandboxWallet.log.map(({ method }) => method));
}

/** How many mints the sandbox was asked for. */
export function posts(sandbox: Sandbox): number {
  return mintPosts(sandbox).length;
}

export function mintPosts({ requests }: Sandbox) {
  return requests.filter(({ method, path }) => method === 'POST' && path === mintPath);
}

export function challenges({ requests }: Sandbox): number {
  return requests.filter(({ method, path }) => method === 'GET' && path === mintPath).length;
}
