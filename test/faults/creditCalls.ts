import { expect, type Page } from '@playwright/test';
import { x402Paths } from '../../src/venice/x402Client.ts';
import {
  button,
  countPaid,
  expectCredit,
  openApproving,
  openCredit,
  pageLink,
  panel,
  review,
} from '../e2e/creditStory.ts';
import { testClient } from '../sandbox/chain/testClient.ts';
import { type FaultRow, resent } from './faults.ts';
import type { Reading } from './readings.ts';
import { runUntilShown, type Stage } from './strike.ts';
import { type Ending, goOfflineOnceSigned, onceSigned, type Writing } from './writing.ts';

// The calls of a wallet that pays by itself: the terms, two reads by signature, and a payment.

/** What was read stands until the page is left, and the terms for a minute: a read begins there. */
async function leaveAndReturn(page: Page): Promise<void> {
  await pageLink(page, 'Check').click();
  await expect(page.getByLabel('API key')).toBeVisible();
  await page.clock.fastForward(61_000);
  await pageLink(page, 'Credit').click();
}

function signedRead(
  name: string,
  path: string,
  { title, show, well }: { title: string; show: string; well: string },
): Reading {
  const sign = (page: Page) => button(panel(page, title), 'Sign and read').click();
  return {
    name,
    isOneTime: true,
    method: 'GET',
    path,
    begin: async (stage) => {
      const { accounts } = stage.zecca.chain;
      stage.sandbox.grant(accounts[3].address, { credit: 3 });
      await openApproving(stage);
      // The browser's line of what it sent again by itself.
      stage.watched.expectConsole(/^Console: Failed to load resource: .* status of 401 /);
    },
    goOffline: goOfflineOnceSigned,
    refuse: onceSigned(({ venice }) => venice.refuse()),
    ask: async (page) => {
      await leaveAndReturn(page);
      await button(panel(page, title), show).click();
      await sign(page);
    },
    title: 'The request failed',
    // A signature is good for one call, whatever comes of it.
    tries: (row) => (row === resent ? 2 : 1),
    buttons: () => ['Copy diagnostics'],
    next: (page) => button(panel(page, title), show),
    confirm: sign,
    well: (page) => panel(page, title).getByText(well, { exact: true }).first(),
    sentences: {
      401: 'Venice rejected the wallet’s signature for this request.',
      [resent.name]: 'Venice rejected the wallet’s signature for this request.',
    },
  };
}

export const creditReadings: readonly Reading[] = [
  {
    name: 'quote',
    isSimple: true,
    isAlone: true,
    method: 'POST',
    path: x402Paths.topUp,
    // Offline, only pages come that came before.
    begin: async (stage) => {
      await openCredit(stage);
      await leaveAndReturn(stage.page);
      await expectCredit(stage.page);
    },
    ask: leaveAndReturn,
    keepsFocus: (page) => pageLink(page, 'Credit'),
    title: 'Could not read Venice’s terms',
    tries: () => 1,
    buttons: () => ['Copy diagnostics', 'Read again'],
    next: (page) => button(panel(page, 'Pay as you go'), 'Read again'),
    well: (page) => panel(page, 'Pay as you go').getByText('5 USDC'),
    // The terms come with this status: what it holds was not read.
    sentences: { 402: 'Could not read the response.' },
  },
  signedRead('credit', '/x402/balance/', { title: 'My credit', show: 'Show my credit', well: '$3.00' }),
  signedRead('transactions', '/x402/transactions/', {
    title: 'Transactions',
    show: 'Show transactions',
    well: 'Top-up',
  }),
];

/** The payment's own refusals, in Venice's codes, with the payment taken all the same or not. */
const refusals: readonly FaultRow[] = (
  [
    [400, 'INVALID_PAYMENT_FORMAT', 'before'],
    [400, 'PAYMENT_VERIFICATION_FAILED', 'after'],
    [402, 'SETTLEMENT_FAILED', 'before'],
    [402, 'SETTLEMENT_FAILED', 'after'],
    [409, 'PAYMENT_IN_PROGRESS', 'before'],
    [409, 'PAYMENT_IN_PROGRESS', 'after'],
    [429, 'RATE_LIMIT_EXCEEDED', 'after'],
    [504, 'SETTLEMENT_TIMEOUT', 'before'],
    [504, 'SETTLEMENT_TIMEOUT', 'after'],
  ] as const
).map(([status, error, when]) => ({
  name: `${status} ${error}, ${when === 'after' ? 'paid' : 'not paid'}`,
  how: { status, body: { error, message: 'Not this time.' }, when },
  arrives: 'always',
  ...(when === 'after' && { isDone: true }),
  sentence: '',
  log: new RegExp(`^Console: Failed to load resource: .* status of ${status} `),
}));

const open: Ending = {
  role: 'alert',
  title: 'Checking whether the payment went through',
  buttons: ['Check now'],
  next: 'Check now',
  leadsTo: /^Base shows no payment yet\. It can still go through until .* Do not sign another one before\.$/,
};
const paid: Ending = {
  role: 'status',
  title: 'The payment went through',
  buttons: ['Top up again'],
  next: 'Top up again',
  leadsTo: 'Review the payment',
};

/** Base alone tells what became of it, and no other is offered before. */
export const topUp: Writing = {
  name: 'top-up',
  method: 'POST',
  path: x402Paths.topUp,
  isPayment: true,
  begin: openApproving,
  open: (page) => review(page),
  goOffline: goOfflineOnceSigned,
  press: 'Sign and pay 5 USDC',
  place: (page) => panel(page, 'Top up'),
  count: countPaid,
  gains: 1,
  isIdempotent: true,
  timeoutMs: 121_000,
  faults: refusals,
  endings: {
    refused: { ...open, isExplained: true },
    done: paid,
    undone: open,
    unread: open,
    resent: { ...paid, title: 'Topped up' },
  },
  sentences: {
    400: 'Venice says that the payment is not valid.',
    402: 'Venice says that the payment failed.',
  },
  end: async (page, { zecca }: Stage) => {
    const place = panel(page, 'Top up');
    if (!(await button(place, 'Check now').isVisible())) return;
    const base = testClient(zecca.chain.rpcUrl);
    await base.increaseTime({ seconds: 601 });
    await base.mine({ blocks: 1 });
    await runUntilShown(page, place.getByText('No payment was made'));
    await button(place, 'Top up again').click();
  },
};
