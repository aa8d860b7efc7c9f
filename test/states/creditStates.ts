import { expect, type Page } from '@playwright/test';
import { x402Paths } from '../../src/venice/x402Client.ts';
import {
  button,
  callByWallet,
  expectCredit,
  openCredit,
  panel,
  review,
  signPayment,
} from '../e2e/creditStory.ts';
import { account, approve, reject } from '../e2e/story.ts';
import { openAt, type Visit } from './visit.ts';

const topUp = (page: Page) => panel(page, 'Top up');
const payment = { method: 'POST', path: x402Paths.topUp } as const;

/** Credit that a wallet buys: the terms, a payment to each of its ends, and what was charged. */
export const creditVisits: readonly Visit[] = [
  {
    name: 'credit without a wallet',
    states: [
      {
        name: 'credit: terms, no wallet',
        async reach({ page }) {
          await openAt(page, '/#/credit');
          await expect(panel(page, 'Pay as you go')).toContainText('5 USDC');
        },
      },
      {
        name: 'credit: programs that pay',
        async reach({ page }) {
          await button(page.getByRole('main'), 'Show programs').click();
          const dialog = page.getByRole('dialog', { name: 'Paid by a wallet’s credit' });
          await expect(dialog.getByRole('option', { name: /^Wallet that pays/ })).toHaveCount(3);
        },
      },
    ],
  },
  {
    name: 'a top-up',
    states: [
      { name: 'credit: amount', reach: ({ page }) => openCredit({ page }) },
      {
        name: 'credit: amount too small',
        async reach({ page }) {
          await topUp(page).getByRole('textbox').fill('1');
          await button(topUp(page), 'Review the payment').click();
          await expect(topUp(page)).toContainText('The smallest top-up is 5.');
        },
      },
      { name: 'credit: the payment decoded', reach: ({ page }) => review(page) },
      {
        name: 'credit: another network',
        async reach({ page }) {
          await page.evaluate(() => window.sandboxWallet.switchChain(1));
          await expect(button(topUp(page), 'Switch to Base')).toBeVisible();
          await page.evaluate(() => window.sandboxWallet.switchChain(8453));
          await expect(button(topUp(page), 'Sign and pay 5 USDC')).toBeVisible();
          await page.evaluate(() => window.sandboxWallet.switchChain(1));
          await expect(button(topUp(page), 'Switch to Base')).toBeVisible();
        },
      },
      {
        name: 'credit: payment declined',
        async reach({ page }) {
          await page.evaluate(() => window.sandboxWallet.switchChain(8453));
          await button(topUp(page), 'Sign and pay 5 USDC').click();
          await reject(page);
          await expect(topUp(page)).toContainText('You declined it in your wallet.');
        },
      },
      {
        name: 'credit: payment on its way',
        async reach({ page, sandbox }) {
          await signPayment(page);
          sandbox.set({ faults: [{ ...payment, when: 'after', hold: true }] });
          await approve(page);
          await expect(topUp(page)).toContainText('Venice is settling the payment');
        },
      },
      {
        name: 'credit: topped up',
        async reach({ page, sandbox }) {
          sandbox.set({ faults: [] });
          await expect(topUp(page)).toContainText('Your credit is now $5.00');
        },
      },
    ],
  },
  {
    name: 'a top-up in doubt',
    log: /status of (403|504)/,
    states: [
      {
        name: 'credit: rejected, and Base not decided',
        async reach({ page, sandbox }) {
          await openCredit({ page });
          await signPayment(page);
          sandbox.set({ settlement: 'late', faults: [{ ...payment, when: 'after', status: 403 }] });
          await approve(page);
          await expect(topUp(page)).toContainText('Base shows no payment yet.');
        },
      },
      {
        name: 'credit: paid without a receipt',
        async reach({ page, sandbox }) {
          await sandbox.settle();
          await button(topUp(page), 'Check now').click();
          await expect(topUp(page)).toContainText('Venice did not confirm it.');
        },
      },
    ],
  },
  {
    name: 'terms that cannot be read',
    log: /status of 500/,
    states: [
      {
        name: 'credit: terms unread',
        async reach({ page, sandbox }) {
          sandbox.set({ faults: [{ ...payment, status: 500, times: 4 }] });
          await openAt(page, '/#/credit');
          await expect(panel(page, 'Pay as you go')).toContainText('Could not read Venice’s terms');
        },
      },
      {
        name: 'credit: other terms',
        async reach({ page, sandbox }) {
          const body = { x402Version: 2, accepts: [] };
          sandbox.set({ faults: [{ ...payment, status: 402, body, times: 4 }] });
          await button(panel(page, 'Pay as you go'), 'Read again').click();
          await expect(panel(page, 'Pay as you go')).toContainText('These terms are not the ones');
        },
      },
    ],
  },
  {
    name: 'what a wallet has',
    log: /status of 401/,
    states: [
      {
        name: 'credit: a login decoded',
        async reach({ page, zecca, sandbox, chain }) {
          sandbox.grant(chain.accounts[account.noDiem].address, { credit: 12.5 });
          for (let call = 0; call < 3; call++) await callByWallet(zecca, account.noDiem);
          sandbox.grant(chain.accounts[account.staker].address, { credit: 3 });
          await openCredit({ page }, account.staker);
          await button(panel(page, 'My credit'), 'Show my credit').click();
          await expect(panel(page, 'What you will sign')).toBeVisible();
        },
      },
      {
        name: 'credit: DIEM of a linked account',
        async reach({ page }) {
          await button(panel(page, 'My credit'), 'Sign and read').click();
          await approve(page);
          await expect(panel(page, 'My credit')).toContainText('DIEM is spent first');
        },
      },
      {
        name: 'credit: a read rejected',
        async reach({ page, sandbox }) {
          sandbox.set({ faults: [{ path: '/x402/balance/', status: 401 }] });
          await button(panel(page, 'My credit'), 'Read again').click();
          await button(panel(page, 'My credit'), 'Sign and read').click();
          await approve(page);
          await expect(panel(page, 'My credit')).toContainText('The signature is used up.');
        },
      },
      {
        name: 'credit: no transactions',
        async reach({ page }) {
          await page
            .getByRole('combobox', { name: 'Sandbox wallet' })
            .selectOption({ index: account.vvvOnly });
          await expectCredit(page);
          await showTransactions(page);
          await expect(panel(page, 'Transactions')).toContainText('No transactions yet.');
        },
      },
      {
        name: 'credit: charges by day and request',
        async reach({ page }) {
          await page
            .getByRole('combobox', { name: 'Sandbox wallet' })
            .selectOption({ index: account.noDiem });
          await expectCredit(page);
          await showTransactions(page);
          await expect(panel(page, 'Transactions').getByRole('row')).toHaveCount(5);
          await expect(page.locator('path.recharts-rectangle').first()).toBeVisible();
        },
      },
    ],
  },
];

async function showTransactions(page: Page): Promise<void> {
  await button(panel(page, 'Transactions'), 'Show transactions').click();
  await button(panel(page, 'Transactions'), 'Sign and read').click();
  await approve(page);
}
