import { expect } from '@playwright/test';
import { x402Paths } from '../../src/venice/x402Client.ts';
import { button, countPaid, openCredit, panel, review } from '../e2e/creditStory.ts';
import { approve, progress, refusal } from '../e2e/story.ts';
import type { PhaseRow } from './phases.ts';
import type { Stage } from './strike.ts';

/** Where a payment can stand. */
export type TopUpPhase =
  `top-up ${'alone' | 'form' | 'review' | 'asking' | 'posting' | 'unknown' | 'settled'}`;

const place = ({ page }: Stage) => panel(page, 'Top up');
const sign = async (stage: Stage) => {
  await openCredit(stage);
  await review(stage.page);
  await button(place(stage), 'Sign and pay 5 USDC').click();
};

export const topUpPhases: Record<TopUpPhase, PhaseRow> = {
  'top-up alone': {
    reach: ({ page }) => page.goto('./#/credit'),
    stands: (stage) => expect(button(place(stage), 'Connect wallet')).toBeVisible(),
    counts: { posts: 0, paid: 0 },
  },
  'top-up form': {
    reach: openCredit,
    stands: (stage) => expect(button(place(stage), 'Review the payment')).toBeVisible(),
    counts: { posts: 0, paid: 0 },
  },
  'top-up review': {
    reach: async (stage) => {
      await openCredit(stage);
      await review(stage.page);
    },
    stands: (stage) => expect(button(place(stage), 'Sign and pay 5 USDC')).toBeVisible(),
    counts: { posts: 0, paid: 0 },
  },
  'top-up asking': {
    reach: sign,
    stands: ({ page }) => expect(progress(page, 'Check your wallet')).toBeVisible(),
    counts: { posts: 0, paid: 0 },
  },
  'top-up posting': {
    reach: async (stage) => {
      const { page, sandbox } = stage;
      await sign(stage);
      sandbox.set({ faults: [{ method: 'POST', path: x402Paths.topUp, when: 'after', hold: true }] });
      await approve(page);
      await expect.poll(() => countPaid(stage)).toBe(1);
    },
    stands: ({ page }) => expect(progress(page, 'Venice is settling the payment')).toBeVisible(),
    counts: { posts: 1, paid: 1 },
    isGuarded: true,
  },
  'top-up unknown': {
    reach: async (stage) => {
      const { page, sandbox, watched } = stage;
      watched.expectConsole(/^Console: Failed to load resource: .* status of 504 /);
      sandbox.set({ settlement: 'late' });
      await sign(stage);
      await approve(page);
    },
    stands: ({ page }) =>
      expect(
        refusal(page, 'Checking whether the payment went through').filter({
          hasText: 'Base shows no payment yet.',
        }),
      ).toBeVisible(),
    counts: { posts: 1, paid: 0 },
  },
  'top-up settled': {
    reach: async (stage) => {
      await sign(stage);
      await approve(stage.page);
    },
    stands: ({ page }) =>
      expect(progress(page, 'Topped up').or(progress(page, 'The payment went through'))).toBeVisible(),
    counts: { posts: 1, paid: 1 },
  },
};
