import { expect, type Page } from '@playwright/test';
import { expectForm, fillForm } from '../e2e/form.ts';
import { ceremony, goTo, sessionBar } from '../e2e/sessionStory.ts';
import { approve, newKey, posts, signButton } from '../e2e/story.ts';
import type { Sandbox } from '../sandbox/api/sandbox.ts';

/** Where the page asks for a signature. */
export type Place = { name: string; protocol: 'token' | 'siwe'; isSession?: boolean };

export const places: readonly Place[] = [
  { name: 'mint, token', protocol: 'token' },
  { name: 'mint, SIWE', protocol: 'siwe' },
  { name: 'manage with wallet', protocol: 'token', isSession: true },
];

const filled = { description: 'My agent', usd: '3' };

export const signatures = (page: Page) =>
  page.evaluate(() => window.sandboxWallet.log.filter(({ method }) => method === 'personal_sign').length);

/** As far as the button that asks the wallet. */
export async function comeTo(page: Page, { isSession }: Place): Promise<void> {
  if (!isSession) return fillForm(page, filled);
  await goTo(page, 'Check');
  await page.getByRole('button', { name: 'Manage with wallet' }).first().click();
}

/** One press, one prompt. @returns how many requests for a key were sent before it */
export async function press(page: Page, sandbox: Sandbox, { isSession }: Place): Promise<number> {
  const [sent, asked] = [posts(sandbox), await signatures(page)];
  if (isSession) await ceremony(page).getByRole('button', { name: 'Sign and unlock' }).click();
  else await signButton(page).click();
  await approve(page);
  await expect.poll(() => signatures(page)).toBe(asked + 1);
  return sent;
}

/** What was filled in stands there still. */
export async function expectIntact(page: Page, { isSession }: Place): Promise<void> {
  if (!isSession) await expectForm(page, filled);
}

/** The key of one request, and back to where the next can be asked for. */
export async function takeKey(page: Page, sandbox: Sandbox, place: Place, sent: number): Promise<void> {
  await expect(place.isSession ? sessionBar(page) : newKey(page)).toBeVisible();
  expect(posts(sandbox)).toBe(sent + 1);
  if (place.isSession) return sessionBar(page).getByRole('button', { name: 'Lock' }).click();
  await newKey(page).getByText('I saved this key').click();
  await newKey(page).getByRole('button', { name: 'Done' }).click();
  await expect(signButton(page)).toBeEnabled();
}
