import { expect, type Locator, type Page } from '@playwright/test';
import { privateKeyToAccount } from 'viem/accounts';
import { createVenice } from '../../src/venice/client.ts';
import type { KeyClient } from '../../src/venice/keyClient.ts';
import type { SandboxPage } from '../sandbox/page.ts';
import { account, newKey } from './story.ts';

// The steps of whoever manages keys, beside those of a session.

/**
 * An ADMIN key of the first account, and a client with it: for what a test needs to be there before
 * its page.
 */
export type Admin = { apiKey: string; client: KeyClient };

export async function mintAdmin({ url, chain }: SandboxPage): Promise<Admin> {
  const wallet = privateKeyToAccount(chain.accounts[account.staker].privateKey);
  const venice = createVenice({ baseUrl: `${url}/api/v1` });
  const challenge = await venice.getChallenge({ address: wallet.address });
  if (challenge.protocol !== 'token') throw new Error('The sandbox should speak "token" here');
  const signature = await wallet.signMessage({ message: challenge.token });
  const { apiKey } = await venice.mintKey({
    apiKeyType: 'ADMIN',
    description: 'console',
    address: wallet.address,
    signature,
    token: challenge.token,
  });
  return { apiKey, client: venice.withKey(() => apiKey) };
}

/** Pastes the key and goes to the list. */
export async function openKeys(page: Page, { apiKey }: Admin): Promise<void> {
  await page.goto('./#/keys');
  await page.getByLabel('API key').fill(apiKey);
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByRole('table', { name: 'Keys' })).toBeVisible();
}

export function dialog(page: Page, name: string): Locator {
  return page.getByRole('dialog', { name });
}

/** The details of a key, by the beginning of its description. */
export async function openDetails(page: Page, description: string): Promise<Locator> {
  await page.getByRole('button', { name: `Details of ${description}` }).click();
  const details = dialog(page, 'Key details');
  await expect(details.getByRole('button', { name: 'Rotate' })).toBeVisible();
  return details;
}

/** As far as both keys work and the new one is shown. @returns where it is shown */
export async function rotateToReveal(page: Page, description: string): Promise<Locator> {
  await (await openDetails(page, description)).getByRole('button', { name: 'Rotate' }).click();
  await dialog(page, 'Rotate key').getByRole('button', { name: 'Create new key' }).click();
  await expect(newKey(page).getByText('Venice stores what you asked for')).toBeVisible();
  return newKey(page);
}

/** Where keys stand that nobody saved yet, or that may be lost. */
export function openCreations(page: Page): Locator {
  return page.getByRole('region', { name: 'New keys' });
}

/** Ticks the box and lets the new key go. */
export async function saveNewKey(page: Page): Promise<void> {
  await newKey(page).getByText('I saved this key').click();
  await newKey(page).getByRole('button', { name: 'Done' }).click();
}

/** Creates a key with the form as it first stands, as far as it is shown. */
export async function createToReveal(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Create key' }).click();
  await dialog(page, 'Create key').getByRole('button', { name: 'Create key' }).click();
  await expect(newKey(page)).toBeVisible();
  return newKey(page);
}

/** Presses Tab until the element has the focus, as far as a user would go. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let press = 0; press < 60; press++) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement).catch(() => false)) return;
  }
  throw new Error('Tab never came to it');
}

/** Goes to a button by Tab and presses it by Enter. */
export async function pressByKey(page: Page, button: Locator): Promise<void> {
  await expect(button).toBeEnabled();
  await tabTo(page, button);
  await page.keyboard.press('Enter');
}
