import { expect, type Page } from '@playwright/test';
import {
  account,
  connect,
  newKey,
  prompt,
  reject,
  signAndMint,
  signButton,
  switchAccount,
} from '../e2e/story.ts';
import type { Counts, Phase } from './phases.ts';
import type { Stage } from './strike.ts';

/** What a phase becomes, and what is said of it beside. `more` is what came of it, here or in another tab. */
export type After<phase extends string = Phase> = { phase: phase; says?: string; more?: Counts };

export type EventRow<phase extends string = Phase> = {
  name: string;
  happen(stage: Stage, phase: phase): Promise<unknown>;
  /** The page is left: the browser asks first where something would be lost, and nowhere else. */
  isLeaving?: true;
  after: Partial<Record<phase, After<phase>>>;
};

const minute = 60_000;
const same = (...names: Phase[]): Partial<Record<Phase, After>> =>
  Object.fromEntries(names.map((phase) => [phase, { phase }]));
const everywhere = same(
  'idle',
  'challenge',
  'review',
  'signing',
  'posting',
  'minted',
  'refused',
  'ambiguous',
);
const changed = 'The account in your wallet changed';

/**
 * What is left of each phase when the page begins anew: the form, the phase where a key may exist,
 * never a secret.
 */
const reloaded: EventRow['after'] = {
  ...same('idle', 'challenge', 'review'),
  signing: { phase: 'review', says: 'The page reloaded while you were signing' },
  posting: { phase: 'ambiguous', says: 'A mint was interrupted' },
  minted: { phase: 'review' },
  refused: { phase: 'review' },
  ambiguous: { phase: 'ambiguous', says: 'A mint was interrupted' },
};

const mainButton: Partial<Record<Phase, string>> = {
  review: 'Sign and mint',
  signing: 'Stop waiting',
  minted: 'Copy key',
  refused: 'Try again',
  ambiguous: 'I checked: mint again',
};

export const events: readonly EventRow[] = [
  {
    name: 'double click',
    // A wallet's window would keep a real pointer from the page's buttons.
    happen: ({ page }, phase) =>
      page
        .getByRole('button', { name: mainButton[phase] ?? '', exact: true })
        .evaluate((button: HTMLElement) => {
          button.click();
          button.click();
        }),
    after: {
      review: { phase: 'signing' },
      signing: { phase: 'review' },
      refused: { phase: 'review' },
      ambiguous: { phase: 'review' },
    },
  },
  {
    name: 'mint in a second tab',
    happen: mintInSecondTab,
    after: {
      review: { phase: 'review', more: { posts: 1, keys: 1 } },
      ...same('signing', 'posting'),
      minted: { phase: 'minted', more: { posts: 1, keys: 1 } },
      refused: { phase: 'refused', more: { posts: 1, keys: 1 } },
      ambiguous: { phase: 'ambiguous', more: { posts: 1, keys: 1 } },
    },
  },
  { name: 'reload', isLeaving: true, happen: ({ page }) => page.reload(), after: reloaded },
  {
    name: 'back and forward',
    isLeaving: true,
    happen: async ({ page }) => {
      await page.goto('about:blank');
      await page.goBack();
    },
    after: reloaded,
  },
  { name: 'another page and back', happen: visitAnotherPage, after: everywhere },
  {
    name: 'freeze for 20 minutes',
    happen: async ({ page, context, sandbox }) => {
      const devtools = await context.newCDPSession(page);
      await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
      sandbox.set({ clockOffsetMs: 20 * minute });
      await devtools.send('Page.setWebLifecycleState', { state: 'active' });
      await page.clock.fastForward(20 * minute);
    },
    after: {
      ...same('idle', 'challenge', 'review', 'minted', 'refused', 'ambiguous'),
      signing: { phase: 'signing', says: 'The message expired.' },
      posting: { phase: 'ambiguous', says: 'Venice’s response never arrived' },
    },
  },
  { name: 'clock an hour on', happen: ({ page }) => setClock(page, 60 * minute), after: everywhere },
  { name: 'clock an hour back', happen: ({ page }) => setClock(page, -60 * minute), after: everywhere },
  {
    name: 'account switch',
    happen: ({ page }) => switchAccount(page, account.noDiem),
    after: {
      ...same('idle', 'challenge', 'review', 'posting', 'minted', 'ambiguous'),
      signing: { phase: 'review', says: changed },
      refused: { phase: 'review' },
    },
  },
  {
    name: 'disconnect',
    happen: ({ page }) => page.evaluate(() => window.sandboxWallet.disconnect()),
    after: {
      ...same('idle', 'posting', 'minted', 'ambiguous'),
      challenge: { phase: 'idle' },
      review: { phase: 'idle' },
      refused: { phase: 'idle' },
      signing: { phase: 'idle', says: changed },
    },
  },
  {
    name: 'reject',
    happen: ({ page }) => reject(page),
    after: { signing: { phase: 'review', says: 'You declined the signature' } },
  },
  {
    name: 'wallet silent',
    happen: ({ page }) => page.clock.fastForward(30_000),
    after: { signing: { phase: 'signing', says: 'No response from the wallet yet' } },
  },
];

/** The clock is set, and no time goes by. */
async function setClock(page: Page, byMs: number): Promise<void> {
  const now = await page.evaluate(() => Date.now());
  await page.clock.setSystemTime(now + byMs);
}

const away: Partial<Record<Phase, string>> = {
  posting: 'Venice is minting your key…',
  minted: 'Your new key',
  ambiguous: 'Unknown whether your key was made',
};

/** By the address, as the back button and a link do it: no load, so nothing asks. */
async function visitAnotherPage({ page }: Stage, phase: Phase): Promise<void> {
  const go = (hash: string) =>
    page.evaluate((next) => {
      location.hash = next;
    }, hash);
  await go('#/key');
  await expect(page.getByLabel('API key')).toBeVisible();
  const told = away[phase];
  if (told) await expect(page.getByText(told)).toBeVisible();
  await go('#/');
}

/** Where the first tab is minting, the second may not. */
async function mintInSecondTab({ context, sandbox, page }: Stage, phase: Phase): Promise<void> {
  sandbox.set({ faults: [] });
  const second = await context.newPage();
  await connect(second);
  await second.bringToFront();
  if (phase === 'signing' || phase === 'posting') {
    await signButton(second).click();
    await expect(second.getByRole('alert').filter({ hasText: 'Another tab is minting' })).toBeVisible();
    await expect(prompt(second)).toHaveCount(0);
  } else {
    await signAndMint(second);
    await expect(newKey(second)).toBeVisible();
    await newKey(second).getByText('I saved this key').click();
  }
  await second.close();
  await page.bringToFront();
}
