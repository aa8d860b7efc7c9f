import { expect, type Locator, type Page } from '@playwright/test';
import { privateKeyToAccount } from 'viem/accounts';
import { createSignIn, proveSignIn } from '../../src/venice/signInWithX.ts';
import type { SandboxPage } from '../sandbox/page.ts';
import { account, behave, connect } from './story.ts';

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

export async function openCredit({ page }: { page: Page }, index: number = account.nothing): Promise<void> {
  await connect(page, index);
  await pageLink(page, 'Credit').click();
  await expectCredit(page);
}

/** The same, with a wallet that approves whatever it is asked. */
export async function openApproving({ page }: { page: Page }): Promise<void> {
  await openCredit({ page });
  await behave(page, 'approve');
}

/** The payment on screen, and not signed. */
export async function review(page: Page, amount = '5'): Promise<void> {
  const place = panel(page, 'Top up');
  await place.getByRole('textbox', { name: 'Amount in USDC' }).fill(amount);
  await button(place, 'Review the payment').click();
  await expect(button(place, `Sign and pay ${amount} USDC`)).toBeEnabled();
}

/** As far as the wallet's own window. */
export async function signPayment(page: Page, amount = '5'): Promise<void> {
  await review(page, amount);
  await button(panel(page, 'Top up'), `Sign and pay ${amount} USDC`).click();
}

/** How many payments of 5 USDC left the wallet. */
export async function countPaid({ zecca: { chain } }: { zecca: SandboxPage }): Promise<number> {
  const left = await chain.usdcOf(chain.accounts[account.nothing].address);
  return Number((100_000_000n - left) / 5_000_000n);
}

/** A call of a model that the wallet signs and pays for, as a program of its user makes it. */
export async function callByWallet({ url, chain }: SandboxPage, index: 0 | 1 | 2 | 3): Promise<void> {
  const path = '/chat/completions';
  const wallet = privateKeyToAccount(chain.accounts[index].privateKey);
  const signIn = createSignIn({ address: wallet.address, path, now: Date.now() });
  const proof = proveSignIn(signIn, await wallet.signMessage({ message: signIn.message }));
  const answer = await fetch(`${url}/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [proof.name]: proof.take().value },
    body: JSON.stringify({ model: 'zai-org-glm-5-1', messages: [{ role: 'user', content: 'Ahoy' }] }),
  });
  expect(answer.status).toBe(200);
}
