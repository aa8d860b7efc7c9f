import { expect } from '@playwright/test';
import {
  connect,
  connectWallet,
  mintPath,
  newKey,
  open,
  progress,
  refusal,
  signAndMint,
  signButton,
} from '../e2e/story.ts';
import type { Stage } from './strike.ts';

/** What Venice was asked for, and what came of it. */
export type Counts = Readonly<Record<string, number>>;

/** Where an intent can stand. */
export type PhaseRow = {
  reach(stage: Stage): Promise<unknown>;
  /** What is on screen in this phase and in no other. */
  stands(stage: Stage): Promise<unknown>;
  /** Until here. */
  counts: Counts;
  /** The browser asks before the page is left. */
  isGuarded?: true;
};

/** Where a mint can stand. */
export type Phase =
  | 'idle'
  | 'challenge'
  | 'review'
  | 'signing'
  | 'posting'
  | 'minted'
  | 'refused'
  | 'ambiguous';

const hour = 3_600_000;
const post = { method: 'POST', path: mintPath, when: 'after' } as const;

export const phases: Record<Phase, PhaseRow> = {
  idle: {
    reach: ({ page }) => open(page),
    stands: ({ page }) =>
      expect(page.getByRole('main').getByRole('button', { name: 'Connect wallet' })).toBeVisible(),
    counts: { posts: 0, keys: 0 },
  },
  challenge: {
    reach: async ({ page, sandbox }) => {
      sandbox.set({
        faults: [{ method: 'GET', path: mintPath, delayMs: hour, times: Number.POSITIVE_INFINITY }],
      });
      await connectWallet(page);
    },
    stands: async ({ page }) => {
      await expect(page.getByRole('status').getByText('Getting a challenge from Venice…')).toBeVisible();
      await expect(signButton(page)).toBeDisabled();
    },
    counts: { posts: 0, keys: 0 },
  },
  review: {
    reach: ({ page }) => connect(page),
    stands: ({ page }) => expect(signButton(page)).toBeEnabled(),
    counts: { posts: 0, keys: 0 },
  },
  signing: {
    reach: async ({ page }) => {
      await connect(page);
      await signButton(page).click();
    },
    stands: ({ page }) =>
      expect(
        progress(page, 'Check your wallet').or(progress(page, 'No response from the wallet yet')),
      ).toBeVisible(),
    counts: { posts: 0, keys: 0 },
  },
  posting: {
    reach: async ({ page, sandbox }) => {
      await connect(page);
      sandbox.set({ faults: [{ ...post, delayMs: hour }] });
      await signAndMint(page);
      await expect.poll(() => sandbox.keys()).toHaveLength(1);
    },
    stands: ({ page }) => expect(progress(page, 'Venice is minting your key…')).toBeVisible(),
    counts: { posts: 1, keys: 1 },
    isGuarded: true,
  },
  minted: {
    reach: async ({ page }) => {
      await connect(page);
      await signAndMint(page);
      await expect(newKey(page)).toBeVisible();
    },
    stands: ({ page, sandbox }) =>
      expect(newKey(page).getByText(`Hidden. Ends in ${sandbox.keys()[0]?.last6Chars}`)).toBeVisible(),
    counts: { posts: 1, keys: 1 },
    isGuarded: true,
  },
  refused: {
    reach: async ({ page, sandbox, watched }) => {
      watched.expectConsole(/^Console: Failed to load resource: .* status of 422 /);
      await connect(page);
      sandbox.set({ faults: [{ ...post, status: 422, when: 'before' }] });
      await signAndMint(page);
    },
    stands: ({ page }) =>
      expect(refusal(page, 'Venice could not process the request.').getByRole('button')).toHaveText([
        'Copy diagnostics',
        'Try again',
      ]),
    counts: { posts: 1, keys: 0 },
  },
  ambiguous: {
    reach: async ({ page, sandbox, watched }) => {
      watched.expectConsole(/^Console: Failed to load resource: .* status of 502 /);
      await connect(page);
      sandbox.set({ faults: [{ ...post, status: 502 }] });
      await signAndMint(page);
    },
    // The tag on screen is the stored key's.
    stands: async ({ page, sandbox }) => {
      const told = page.getByRole('alert').filter({ hasText: 'A key may exist' });
      await expect(told.getByRole('button')).toHaveText(['Manage with wallet', 'I checked: mint again']);
      await expect(told).toContainText(sandbox.keys()[0]?.description.slice(-7) ?? 'no key');
    },
    counts: { posts: 1, keys: 1 },
  },
};
