import { expect, type Locator, type Page } from '@playwright/test';

// The steps of a stake as a user takes them.

/** What the page says of the connected wallet. */
export function standing(page: Page): Locator {
  return page.getByRole('region', { name: 'What this wallet holds' });
}

export function stakePanel(page: Page): Locator {
  return page.getByRole('region', { name: 'The stake' });
}

/** Opens the panel from what the page says of the wallet, and fills in the amount. */
export async function chooseStake(
  page: Page,
  amount: 'All' | 'Smallest that works' | (string & {}),
): Promise<void> {
  await standing(page)
    .getByRole('button', { name: /^Stake/ })
    .click();
  const panel = stakePanel(page);
  await expect(panel.getByRole('textbox', { name: 'Amount' })).toBeVisible();
  if (amount === 'All' || amount === 'Smallest that works')
    await panel.getByRole('button', { name: amount, exact: true }).click();
  else await panel.getByRole('textbox', { name: 'Amount' }).fill(amount);
}

/** Presses the panel's own button. */
export async function stake(page: Page): Promise<void> {
  await stakePanel(page).getByRole('button', { name: 'Stake', exact: true }).click();
}

/** How often the wallet was asked for each way to send something. */
export async function sends(page: Page): Promise<{ transactions: number; bundles: number }> {
  const log = await page.evaluate(() => window.sandboxWallet.log.map(({ method }) => method));
  return {
    transactions: log.filter((method) => method === 'eth_sendTransaction').length,
    bundles: log.filter((method) => method === 'wallet_sendCalls').length,
  };
}
