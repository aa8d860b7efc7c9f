import { expect, type Locator, type Page } from '@playwright/test';
import { account, behave, connect } from '../e2e/story.ts';
import type { Stage } from './strike.ts';

// The credit of a wallet that pays by itself, as its user comes to it.

export const panel = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });
export const button = (place: Locator, name: string): Locator =>
  place.getByRole('button', { name, exact: true });

export function pageLink(page: Page, name: string): Locator {
  return page.getByRole('navigation').getByRole('link', { name, exact: true });
}

/** As far as the terms and the wallet's USDC are on screen. */
export async function expectCredit(page: Page): Promise<void> {
  await expect(panel(page, 'Pay as you go')).toContainText('5 USDC');
  await expect(panel(page, 'Top up')).toContainText(/Your wallet holds/);
}

export async function openCredit({ page }: Pick<Stage, 'page'>): Promise<void> {
  await connect(page, account.nothing);
  await pageLink(page, 'Credit').click();
  await expectCredit(page);
}

/** The same, with a wallet that approves whatever it is asked. */
export async function openApproving(stage: Pick<Stage, 'page'>): Promise<void> {
  await openCredit(stage);
  await behave(stage.page, 'approve');
}

/** The payment on screen, and not signed. */
export async function review(page: Page): Promise<void> {
  const place = panel(page, 'Top up');
  await place.getByRole('textbox', { name: 'Amount in USDC' }).fill('5');
  await button(place, 'Review the payment').click();
  await expect(button(place, 'Sign and pay 5 USDC')).toBeEnabled();
}

/** How many payments of 5 USDC left the wallet. */
export async function countPaid({ zecca: { chain } }: Pick<Stage, 'zecca'>): Promise<number> {
  const left = await chain.usdcOf(chain.accounts[account.nothing].address);
  return Number((100_000_000n - left) / 5_000_000n);
}
