import { expect, type Page } from '@playwright/test';
import { button, openCredit, pageLink, panel, review } from '../e2e/creditStory.ts';
import { account, approve, prompt, reject, switchAccount } from '../e2e/story.ts';
import type { After, EventRow } from './events.ts';
import { runUntilShown, type Stage } from './strike.ts';
import type { TopUpPhase } from './topUpPhases.ts';

const same = (...names: TopUpPhase[]): Partial<Record<TopUpPhase, After<TopUpPhase>>> =>
  Object.fromEntries(names.map((phase) => [phase, { phase }]));
const form = { phase: 'top-up form' } as const;

/** What was sent is kept, without its signature; what was not is dropped. */
const reloaded: EventRow<TopUpPhase>['after'] = {
  ...same('top-up alone', 'top-up form'),
  'top-up review': form,
  'top-up asking': {
    ...form,
    says: 'The page reloaded while your wallet was open. The payment was not sent.',
  },
  'top-up posting': { phase: 'top-up settled', says: 'The payment went through' },
  'top-up unknown': {
    phase: 'top-up unknown',
    says: 'The page reloaded while Venice was settling the payment.',
  },
  'top-up settled': form,
};

const mainButton: Partial<Record<TopUpPhase, string>> = {
  'top-up form': 'Review the payment',
  'top-up review': 'Sign and pay 5 USDC',
  'top-up asking': 'Stop waiting',
  'top-up unknown': 'Check now',
  'top-up settled': 'Top up again',
};

export const topUpEvents: readonly EventRow<TopUpPhase>[] = [
  {
    name: 'double press',
    // A wallet's window would keep a real pointer from the page's buttons.
    happen: ({ page }, phase) =>
      button(panel(page, 'Top up'), mainButton[phase] ?? '').evaluate((pressed: HTMLElement) => {
        pressed.click();
        pressed.click();
      }),
    after: {
      'top-up form': { phase: 'top-up review' },
      'top-up review': { phase: 'top-up asking' },
      'top-up asking': form,
      'top-up unknown': { phase: 'top-up unknown' },
      'top-up settled': form,
    },
  },
  {
    name: 'signed after it was given up',
    happen: async ({ page }) => {
      await button(panel(page, 'Top up'), 'Stop waiting').evaluate((pressed: HTMLElement) => pressed.click());
      await approve(page);
    },
    after: { 'top-up asking': form },
  },
  { name: 'page reloaded', isLeaving: true, happen: ({ page }) => page.reload(), after: reloaded },
  {
    name: 'back and forward again',
    isLeaving: true,
    happen: async ({ page }) => {
      await page.goto('about:blank');
      await page.goBack();
    },
    after: reloaded,
  },
  {
    name: 'look at another page',
    happen: visitAnotherPage,
    after: {
      ...same('top-up form', 'top-up posting', 'top-up unknown'),
      'top-up review': form,
      'top-up asking': form,
      'top-up settled': form,
    },
  },
  {
    name: 'other account',
    happen: async ({ page }, phase) => {
      await switchAccount(page, account.noDiem);
      // What the last account signs then is not sent.
      if (phase === 'top-up asking') await approve(page);
    },
    after: {
      ...same('top-up form', 'top-up posting', 'top-up unknown', 'top-up settled'),
      'top-up review': form,
      'top-up asking': { ...form, says: 'The account in your wallet changed.' },
    },
  },
  {
    name: 'wallet disconnects',
    happen: ({ page }) => page.evaluate(() => window.sandboxWallet.disconnect()),
    after: {
      ...same('top-up posting', 'top-up unknown', 'top-up settled'),
      'top-up form': { phase: 'top-up alone' },
      'top-up review': { phase: 'top-up alone' },
      'top-up asking': { phase: 'top-up alone', says: 'Your wallet disconnected.' },
    },
  },
  {
    name: 'declined',
    happen: ({ page }) => reject(page),
    after: { 'top-up asking': { ...form, says: 'You declined it in your wallet.' } },
  },
  {
    name: 'silent for half a minute',
    happen: ({ page }) => page.clock.fastForward(30_000),
    after: {
      'top-up asking': { phase: 'top-up asking', says: 'No response yet. Open your wallet' },
      'top-up posting': { phase: 'top-up posting', says: 'This takes longer than usual.' },
      'top-up unknown': { phase: 'top-up unknown', says: 'Do not sign another one before.' },
    },
  },
  {
    name: 'top-up in a second tab',
    happen: topUpInSecondTab,
    after: {
      'top-up form': { ...form, more: { posts: 1, paid: 1 } },
      'top-up review': { phase: 'top-up review', more: { posts: 1, paid: 1 } },
      ...same('top-up asking', 'top-up posting', 'top-up unknown'),
      'top-up settled': { phase: 'top-up settled', more: { posts: 1, paid: 1 } },
    },
  },
  {
    name: 'settles at last',
    happen: async ({ page, sandbox }) => {
      await sandbox.settle();
      await runUntilShown(page, page.getByText('The payment went through'));
    },
    after: { 'top-up unknown': { phase: 'top-up settled', more: { paid: 1 } } },
  },
];

/** By the address, as the back button and a link do it: no load, so nothing asks. */
async function visitAnotherPage({ page }: Stage): Promise<void> {
  // A wallet's window would keep a pointer from the links.
  const follow = (name: string) => pageLink(page, name).evaluate((link: HTMLElement) => link.click());
  await follow('Check');
  await expect(page.getByLabel('API key')).toBeVisible();
  await follow('Credit');
}

/** Where the first tab pays, the second may not. */
async function topUpInSecondTab({ context, page }: Stage, phase: TopUpPhase): Promise<void> {
  const second: Page = await context.newPage();
  await openCredit({ page: second });
  await second.bringToFront();
  await review(second);
  await button(panel(second, 'Top up'), 'Sign and pay 5 USDC').click();
  if (phase === 'top-up asking' || phase === 'top-up posting' || phase === 'top-up unknown') {
    const told = second.getByRole('alert').filter({ hasText: 'Another tab is topping up this wallet' });
    await expect(told).toBeVisible();
    await expect(prompt(second)).toHaveCount(0);
  } else {
    await approve(second);
    await expect(second.getByText('Topped up')).toBeVisible();
  }
  await second.close();
  await page.bringToFront();
}
