import { expect, type Locator, type Page } from '@playwright/test';
import { type Address, createPublicClient, http } from 'viem';
import { base } from 'viem/chains';
import { erc20Abi, vvvAddress } from '../../src/chain/contracts.ts';
import { approve } from './story.ts';

// The steps of a stake as a user takes them.

/** What the page says of the connected wallet. */
export function standing(page: Page): Locator {
  return page.getByRole('region', { name: 'What this wallet holds' });
}

export function stakePanel(page: Page): Locator {
  return page.getByRole('region', { name: 'Your stake' });
}

/** Opens the panel from what the page says of the wallet, and fills in the amount. */
export async function chooseStake(
  page: Page,
  amount: 'All' | 'Smallest for a key' | (string & {}),
): Promise<void> {
  await standing(page)
    .getByRole('button', { name: /^Stake/ })
    .click();
  const panel = stakePanel(page);
  await expect(panel.getByRole('textbox', { name: 'Amount' })).toBeVisible();
  if (amount === 'All' || amount === 'Smallest for a key')
    await panel.getByRole('button', { name: amount, exact: true }).click();
  else await panel.getByRole('textbox', { name: 'Amount' }).fill(amount);
}

/** Presses the panel's own button. */
export async function stake(page: Page): Promise<void> {
  await stakePanel(page).getByRole('button', { name: stakeButton }).click();
}

/** The panel's own button names the amount. */
export const stakeButton = /^Stake( [\d.]+)? VVV$/;

/** Once the verdict was read after the stake: asks for the signature, and approves it. */
export async function signAfterStake(page: Page): Promise<void> {
  await stakePanel(page).getByRole('button', { name: 'Sign and mint a key' }).click();
  await approve(page);
}

/** Chooses an action among all balances, and the amount where it takes one. */
export async function chooseAction(page: Page, action: string, amount?: string): Promise<void> {
  const panel = stakePanel(page);
  await panel.getByRole('button', { name: action, exact: true }).click();
  if (amount === 'All') await panel.getByRole('button', { name: 'All', exact: true }).click();
  else if (amount) await panel.getByRole('textbox', { name: 'Amount' }).fill(amount);
}

/** Confirms in the page and in the wallet. */
export async function confirmAction(page: Page, name: string | RegExp): Promise<void> {
  await stakePanel(page).getByRole('button', { name }).click();
  await approve(page, 'Send this transaction?');
}

/** How often the wallet was asked for each way to send something. */
export async function sends(page: Page): Promise<{ transactions: number; bundles: number }> {
  const log = await page.evaluate(() => window.sandboxWallet.log.map(({ method }) => method));
  return {
    transactions: log.filter((method) => method === 'eth_sendTransaction').length,
    bundles: log.filter((method) => method === 'wallet_sendCalls').length,
  };
}

/** VVV in the account itself, in base units. */
export function vvvOf(rpcUrl: string, address: Address): Promise<bigint> {
  return createPublicClient({ chain: base, transport: http(rpcUrl) }).readContract({
    address: vvvAddress,
    abi: erc20Abi,
    functionName: 'balanceOf',
    args: [address],
  });
}
