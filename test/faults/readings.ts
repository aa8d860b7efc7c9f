import { expect, type Locator, type Page } from '@playwright/test';
import { expectNearby } from '../e2e/cell.ts';
import { dialog, mintAdmin, openKeys } from '../e2e/keysStory.ts';
import { account, connect, signButton, switchAccount } from '../e2e/story.ts';
import type { FaultRow } from './faults.ts';
import { runUntilShown, type Stage, type Target } from './strike.ts';

/** A call that changes nothing, and the part of the page that makes it. */
export type Reading = Target & {
  name: string;
  /** The browser sends it without asking before: no key, no header of ours. */
  isSimple?: true;
  /** The first on its socket, and asked once: the browser sends none again. */
  isAlone?: true;
  /** Signed for one call: what the browser sends again, Venice refuses. */
  isOneTime?: true;
  /** Opens the page to where the call has been answered well. */
  begin(stage: Stage): Promise<void>;
  /** Brings the call about as a user does. */
  ask(page: Page, turn: number): Promise<unknown>;
  /** What stands over the sentence. */
  title: string;
  /** How often it is sent before the page tells. */
  tries(row: FaultRow): number;
  /** What the page offers, in its order. */
  buttons(row: FaultRow, turn: number): string[];
  /** The next step. */
  next(page: Page, row: FaultRow): Locator;
  /** What it takes beside the press. */
  confirm?(page: Page): Promise<unknown>;
  /** What keeps the focus, where the next step stands in another part of the page. */
  keepsFocus?(page: Page): Locator;
  /** What stands when all is well, and nowhere else. */
  well(page: Page): Locator;
  /** Puts away what was opened. */
  end?(page: Page): Promise<void>;
  /** Where a fault says something else of this call. */
  sentences?: Readonly<Record<string, string>>;
  /** Where a fault is no failure of this call, but an answer. */
  answers?: Readonly<Record<string, (stage: Stage) => Promise<void>>>;
};

const copy = 'Copy diagnostics';
const keys = '/api_keys';
const limits = '/api_keys/rate_limits';
const log = '/api_keys/rate_limits/log';
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** What stands on a page once all of its calls have been answered. */
const whole = {
  key: ['Venice lets this key call models.', 'No limit was reached.', 'The key works'],
  usage: ['What is left', 'By day'],
} as const;

/**
 * Unlocks with an ADMIN key and goes to a page, and waits for all of it: what is still asked for
 * when the clock leaps has no answer in time.
 */
async function openWithAdmin({ page, zecca }: Stage, path: keyof typeof whole): Promise<void> {
  const { apiKey } = await mintAdmin(zecca);
  // From elsewhere, since a page that is here already would stay as it is.
  await page.goto('about:blank');
  await page.goto(`/#/${path}`);
  await page.getByLabel('API key').fill(apiKey);
  await button(page, 'Unlock').click();
  for (const words of whole[path]) await expect(page.getByText(words, { exact: true }).first()).toBeVisible();
}

async function openList({ page, zecca }: Stage): Promise<void> {
  const admin = await mintAdmin(zecca);
  await admin.client.createKey({ apiKeyType: 'INFERENCE', description: 'agent' });
  await openKeys(page, admin);
}

export const readings: readonly Reading[] = [
  {
    name: 'challenge',
    isSimple: true,
    method: 'GET',
    path: '/api_keys/generate_web3_key',
    begin: ({ page }) => connect(page),
    ask: (page, turn) => switchAccount(page, turn % 2 === 0 ? account.noDiem : account.staker),
    title: 'Could not get a challenge from Venice',
    // A fault that passes is tried twice more; an API that takes no address answers 400 to one.
    tries: ({ isPassing, name }) => (isPassing ? 3 : name === '400' ? 2 : 1),
    buttons: () => [copy, 'Try again'],
    next: (page) => button(page, 'Try again'),
    well: (page) => signButton(page).and(page.locator(':enabled')),
    sentences: { 402: 'The request had no key.' },
  },
  {
    name: 'list',
    method: 'GET',
    path: keys,
    spare: [`${keys}/`],
    begin: openList,
    ask: (page) => button(page, 'Refresh').click(),
    title: 'Could not read the keys',
    tries: () => 2,
    buttons: () => [copy, 'Try again'],
    next: (page) => button(page, 'Try again'),
    well: (page) => page.getByText('2 of 2 keys'),
  },
  {
    name: 'details',
    method: 'GET',
    path: `${keys}/`,
    spare: [limits],
    begin: openList,
    ask: (page) => page.getByRole('button', { name: 'Details of agent' }).click(),
    title: 'Could not read the key',
    tries: () => 1,
    buttons: () => [copy, 'Try again'],
    next: (page) => button(page, 'Try again'),
    well: (page) => dialog(page, 'Key details').getByText('Spent in 7 days'),
    end: (page) => dialog(page, 'Key details').getByRole('button', { name: 'Close' }).click(),
  },
  {
    name: 'rate limits',
    method: 'GET',
    path: limits,
    spare: [log],
    begin: (stage) => openWithAdmin(stage, 'key'),
    ask: (page) => button(page, 'Refresh').click(),
    title: 'Could not read what the key may do',
    tries: () => 2,
    buttons: () => [copy],
    next: (page) => button(page, 'Refresh'),
    well: (page) => page.getByText('Venice lets this key call models.'),
    // The one call that any working key may make: what it does not open, is over.
    answers: {
      401: async ({ page }) => {
        await runUntilShown(
          page,
          page.getByText('Locked: Venice no longer accepts the key. It is revoked or expired.'),
        );
        await expect(region(page, 'Session')).toHaveCount(0);
        await expect(page.getByLabel('API key')).toHaveValue('');
        await expectNearby(page, button(page, 'Unlock'));
      },
    },
  },
  {
    name: 'log',
    method: 'GET',
    path: log,
    begin: (stage) => openWithAdmin(stage, 'key'),
    ask: (page) => button(page, 'Refresh').click(),
    title: 'Could not read the log',
    tries: ({ name }) => (name === '401' ? 1 : 2),
    buttons: () => [copy, 'Read again'],
    // Where nothing comes through, the other panels have failed, too.
    next: (page, { how }) => button(page, typeof how === 'string' ? 'Refresh' : 'Read again'),
    keepsFocus: (page) => button(page, 'Refresh'),
    well: (page) => page.getByText('No limit was reached.'),
    // Whether a key may read it is told by asking alone; it costs nothing else.
    answers: {
      401: async ({ page }) => {
        const panel = region(page, 'Breaches');
        await expect(panel).toContainText('Venice shows this log to Admin keys only.');
        await expect(panel.getByRole('button')).toHaveText(['Manage with wallet']);
        await expect(page.getByText('Venice lets this key call models.')).toBeVisible();
      },
    },
  },
  {
    name: 'analytics',
    method: 'GET',
    path: '/billing/usage-analytics',
    begin: (stage) => openWithAdmin(stage, 'usage'),
    ask: (page, turn) =>
      page
        .getByRole('radiogroup', { name: 'Period' })
        .getByText(`${turn % 2 === 0 ? 90 : 30} days`)
        .click(),
    title: 'Could not read the usage',
    tries: (row) => (isSlow(row) ? 1 : 2),
    buttons: (row, turn) => [
      copy,
      ...(isSlow(row) ? [`Show ${turn % 2 === 0 ? 30 : 7} days`] : []),
      'Read again',
    ],
    next: (page) => button(page, 'Read again'),
    well: (page) => region(page, 'By day'),
  },
];

/** A long look-back takes as long again: a shorter one is offered. */
function isSlow({ isSilent, name }: FaultRow): boolean {
  return isSilent === true || name === '504';
}
