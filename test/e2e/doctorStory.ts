import { expect, type Locator, type Page } from '@playwright/test';
import { createWalletClient, http, parseEther, publicActions } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { base } from 'viem/chains';
import { diemAbi, diemAddress, stakingAbi, stakingAddress } from '../../src/chain/contracts.ts';
import { createVenice } from '../../src/venice/client.ts';
import type { SandboxChain } from '../sandbox/chain/chain.ts';
import type { SandboxPage } from '../sandbox/page.ts';
import { account, approve } from './story.ts';

// How a program would meet each trouble, and how its user asks the page about it.

type Options = Parameters<ReturnType<typeof createVenice>['mintKey']>[0];
type Terms = Partial<Pick<Options, 'apiKeyType' | 'consumptionLimit' | 'modelPrivacy' | 'expiresAt'>>;

/** A key of the first account, made elsewhere. */
export async function mintElsewhere({ url, chain }: SandboxPage, terms: Terms = {}): Promise<string> {
  const wallet = privateKeyToAccount(chain.accounts[account.staker].privateKey);
  const venice = createVenice({ baseUrl: `${url}/api/v1` });
  const challenge = await venice.getChallenge({ address: wallet.address });
  if (challenge.protocol !== 'token') throw new Error('The sandbox should speak "token" here');
  const signature = await wallet.signMessage({ message: challenge.token });
  const common = { apiKeyType: 'INFERENCE', address: wallet.address, signature } as const;
  return (await venice.mintKey({ ...common, token: challenge.token, ...terms })).apiKey;
}

/** What a program with the key sends; `grok-41-fast` is not private, `claude-opus-45` is dear. */
export type Model = 'grok-41-fast' | 'claude-opus-45' | 'kimi-k2-6' | 'no-such-model';

/** One call of a program, and what it would print: the answer as `curl -i` has it. */
export async function chat(
  { url }: Pick<SandboxPage, 'url'>,
  key: string | undefined,
  model: Model = 'kimi-k2-6',
): Promise<{ status: number; printed: string }> {
  const answer = await fetch(`${url}/api/v1/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) },
    body: JSON.stringify({ model, messages: [{ role: 'user', content: 'Ahoy' }] }),
  });
  const { status } = answer;
  const headers = [...answer.headers].map(([name, value]) => `${name}: ${value}\r\n`).join('');
  return { status, printed: `HTTP/1.1 ${status}\r\n${headers}\r\n${await answer.text()}` };
}

/** Calls until one fails. @returns what that one printed */
export async function chatUntilRefused(
  zecca: Pick<SandboxPage, 'url'>,
  key: string,
  model: Model,
): Promise<string> {
  for (let calls = 0; calls < 60; calls++) {
    const { status, printed } = await chat(zecca, key, model);
    if (status >= 400) return printed;
  }
  throw new Error('60 calls and no refusal');
}

/** Calls for a model that does not exist until Venice blocks the key. @returns what the block printed */
export async function chatUntilBlocked(zecca: Pick<SandboxPage, 'url'>, key: string): Promise<string> {
  for (let calls = 0; calls < 60; calls++) {
    const { status, printed } = await chat(zecca, key, 'no-such-model');
    if (status === 429) return printed;
  }
  throw new Error('60 failures and no block');
}

/** Takes DIEM out of the first account's stake until `left` of it is staked, as its user would elsewhere. */
export async function unstakeDiem(chain: SandboxChain, left: string): Promise<void> {
  const wallet = walletOf(chain, account.staker);
  const amount = (await chain.stakedDiemOf(wallet.account.address)) - parseEther(left);
  const hash = await wallet.writeContract({
    address: diemAddress,
    abi: diemAbi,
    functionName: 'initiateUnstake',
    args: [amount],
  });
  await wallet.waitForTransactionReceipt({ hash });
}

/** Makes a DIEM out of an account's sVVV, as its user would at Venice: it lies in the wallet, not staked. */
export async function makeDiem(chain: SandboxChain, index: number): Promise<void> {
  const wallet = walletOf(chain, index);
  const hash = await wallet.writeContract({
    address: stakingAddress,
    abi: stakingAbi,
    functionName: 'mintDiem',
    // The sandbox's price: 25 sVVV.
    args: [parseEther('25'), parseEther('1')],
  });
  await wallet.waitForTransactionReceipt({ hash });
}

function walletOf({ accounts, rpcUrl }: SandboxChain, index: number) {
  const { privateKey } = accounts[index] ?? accounts[account.staker];
  return createWalletClient({
    account: privateKeyToAccount(privateKey),
    chain: base,
    transport: http(rpcUrl),
    pollingInterval: 50,
  }).extend(publicActions);
}

/** In the window that the doctor opens: stakes the least DIEM that can be spent, or all, and closes it. */
export async function stakeDiem(page: Page, amount: 'Smallest for a key' | 'All'): Promise<void> {
  const window = page.getByRole('dialog', { name: 'Stake DIEM' });
  await window.getByRole('button', { name: amount, exact: true }).click();
  await window.getByRole('button', { name: /^Stake [\d.]+ DIEM$/ }).click();
  await approve(page, 'Send this transaction?');
  await expect(window.getByText('Keys of this wallet can spend it now.')).toBeVisible();
  await window.getByRole('button', { name: 'Close' }).click();
  await expect(window).toHaveCount(0);
}

export function doctor(page: Page): Locator {
  return page.getByRole('region', { name: 'Diagnosis' });
}

export function box(page: Page): Locator {
  return page.getByRole('region', { name: 'Paste an error' });
}

export async function unlock(page: Page, key: string): Promise<void> {
  await page.getByLabel('API key').fill(key);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await expect(doctor(page)).toContainText(`About the key …${key.slice(-6)}.`);
}

/** Pastes what a program printed. @returns the box, with its diagnosis */
export async function paste(page: Page, printed: string): Promise<Locator> {
  await box(page).getByLabel('Error').fill(printed);
  await box(page).getByRole('button', { name: 'Diagnose' }).click();
  await expect(box(page).getByLabel('Error')).toHaveValue('');
  return box(page);
}

/** In the dialog of a key's limits: saves and closes it. */
export async function save(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Edit limits' });
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText('Saved: Venice stores what you asked for')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toHaveCount(0);
}
