import type { Locator, Page } from '@playwright/test';
import type { FaultRow } from './faults.ts';
import type { Stage, Target } from './strike.ts';

/**
 * What became of a call that changes something: refused for sure; its answer lost and the thing
 * done, or not done, or nobody can tell; or sent twice by the browser.
 */
export type Outcome = 'refused' | 'done' | 'undone' | 'unread' | 'resent';

/** What the page shows of an outcome, and how it goes on. */
export type Ending = {
  role: 'alert' | 'status';
  title: string;
  /** The fault's own sentence stands below. */
  isExplained?: true;
  /** The last buttons in reach. */
  buttons: string[];
  next: string;
  /** What stands after the next step. */
  leadsTo: string | RegExp;
};

export type Writing = Target & {
  name: string;
  begin(stage: Stage): Promise<void>;
  /** As far as the last press before the call. */
  open(page: Page, turn: number): Promise<unknown>;
  press: string;
  /** Where all of it happens. */
  place(page: Page): Locator;
  endings: Record<Outcome, Ending>;
  /** Where a fault says something else of this call. */
  special?: Readonly<Record<string, Outcome>>;
  sentences?: Readonly<Record<string, string>>;
  /** The browser's line of what the page asks afterwards. */
  log?: RegExp;
  /** How many things of its kind there are: keys that work, payments that were made. */
  count(stage: Stage): number | Promise<number>;
  /** By how many of them there are more for one call. */
  gains: number;
  /** However often it is sent, it is done once. */
  isIdempotent?: true;
  /** After so long the page gives up. */
  timeoutMs?: number;
  /** What meets this call alone. */
  faults?: readonly FaultRow[];
  /** Back to where it began. */
  end(page: Page, stage: Stage): Promise<void>;
};

export function outcomeOf(row: FaultRow, { special }: Writing): Outcome {
  const known = special?.[row.name];
  if (known) return known;
  if (row.isDefinite) return 'refused';
  // What hides the call hides what it did.
  if (row.how === 'offline' || row.how === 'refused') return 'unread';
  return row.isDone ? 'done' : 'undone';
}

/** The sandbox's wallet signs by the network: what cuts it goes after that, and before the call. */
export function onceSigned(cut: (stage: Stage) => Promise<void>) {
  return async (stage: Stage): Promise<void> => {
    await stage.page.route('**/sandbox/rpc', async (route) => {
      const { method } = route.request().postDataJSON();
      if (method !== 'personal_sign' && method !== 'eth_signTypedData_v4') return route.fallback();
      const response = await route.fetch();
      await cut(stage);
      await route.fulfill({ response });
    });
  };
}

export const goOfflineOnceSigned = onceSigned(({ context }) => context.setOffline(true));
