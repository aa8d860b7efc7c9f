import { expect, type Locator, type Page } from '@playwright/test';
import type { Sandbox } from '../sandbox/api/sandbox.ts';
import { approve, connect, newKey, signAndMint } from './story.ts';

// The steps of a session, beside those of a mint in story.ts.

export function ceremony(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Manage with wallet' });
}

/** The session's own strip above the page; there only while a key is held. */
export function sessionBar(page: Page): Locator {
  return page.getByRole('region', { name: 'Session', exact: true });
}

/** Goes to a page as a user does: by its link, without a load. */
export async function goTo(page: Page, name: 'Mint' | 'Check' | 'Keys' | 'Usage'): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
}

/** With a wallet that is connected: one signature, and the session is open. */
export async function manageWithWallet(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Manage with wallet' }).first().click();
  await signToManage(page);
}

/** In the window that opened: one signature. */
export async function signToManage(page: Page): Promise<void> {
  await ceremony(page).getByRole('button', { name: 'Sign and unlock' }).click();
  await approve(page);
  await expect(ceremony(page)).toHaveCount(0);
  await expect(sessionBar(page)).toContainText('Made by your wallet for this visit');
}

/** Connects on the mint, goes to the key's page and opens a wallet session there. */
export async function connectAndManage(page: Page): Promise<void> {
  await connect(page);
  await goTo(page, 'Check');
  await manageWithWallet(page);
}

/** Mints an INFERENCE key and goes on with it. */
export async function mintAndGoOn(page: Page): Promise<void> {
  await connect(page);
  await signAndMint(page);
  await newKey(page).getByText('I saved this key').click();
  await newKey(page).getByRole('button', { name: 'Use it here' }).click();
  await expect(sessionBar(page)).toContainText('Inference key');
  await expect(page.getByRole('region', { name: 'This key', exact: true })).toBeVisible();
}

export async function lock(page: Page): Promise<void> {
  await sessionBar(page).getByRole('button', { name: 'Lock' }).click();
  await expect(page.getByText('Locked. The key was removed.')).toBeVisible();
}

/** The session keys that still work, by their last six characters. */
export function liveSessionKeys(sandbox: Sandbox): string[] {
  return sandbox
    .keys()
    .filter(({ description, revoked }) => description.startsWith('Zecca session #') && !revoked)
    .map(({ last6Chars }) => last6Chars);
}
