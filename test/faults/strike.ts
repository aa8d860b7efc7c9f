import { type BrowserContext, expect, type Page } from '@playwright/test';
import type { Watch } from '../e2e/watch.ts';
import type { RequestRecord } from '../sandbox/api/call.ts';
import type { Sandbox } from '../sandbox/api/sandbox.ts';
import type { SandboxPage } from '../sandbox/page.ts';
import type { ApiServer } from './apiServer.ts';
import type { FaultRow } from './faults.ts';

/** What a cell acts on. */
export type Stage = {
  page: Page;
  context: BrowserContext;
  sandbox: Sandbox;
  zecca: SandboxPage;
  venice: ApiServer;
  watched: Watch;
};

/** Which call a fault is for. `spare` are paths under the same beginning that stay whole. */
export type Target = { method: string; path: string; spare?: readonly string[] };

export async function strike({ sandbox, context, venice, watched }: Stage, row: FaultRow, target: Target) {
  if (row.log) watched.expectConsole(row.log);
  if (row.how === 'offline') return context.setOffline(true);
  if (row.how === 'refused') return venice.refuse();
  venice.freshenSockets(row.isFresh ?? false);
  const times = Number.POSITIVE_INFINITY;
  const { method, path, spare = [] } = target;
  sandbox.set({
    ...row.knobs,
    faults: [...spare.map((path) => ({ method, path, times })), { method, path, times, ...row.how }],
  });
}

/** The world as it was. */
export async function mend({ sandbox, context, venice }: Stage): Promise<void> {
  sandbox.set({ faults: [], exposeHeaders: true });
  await context.setOffline(false);
  await venice.accept();
  venice.freshenSockets(false);
}

/** The calls that came to Venice since this was called: all that were meant, and all that changed something. */
export function listenTo({ sandbox }: Pick<Stage, 'sandbox'>, { method, path, spare = [] }: Target) {
  const before = sandbox.requests.length;
  const isMeant = (call: RequestRecord) =>
    call.method === method && call.path.startsWith(path) && !spare.some((each) => call.path.startsWith(each));
  const since = () => sandbox.requests.slice(before);
  return {
    meant: () => since().filter(isMeant).length,
    writes: () =>
      since()
        .filter((call) => call.method !== 'GET')
        .map((call) => `${call.method} ${call.path}`),
  };
}

/** Keys that work, whoever knows of them. */
export function liveKeys({ sandbox }: Pick<Stage, 'sandbox'>): string[] {
  return sandbox
    .keys()
    .filter(({ revoked }) => !revoked)
    .map(({ id }) => id);
}

/**
 * Lets the page's clock run until something shows, a little at a time: answers come in real time, and the page must not give one up that
 * is on its way.
 */
export async function runUntilShown(page: Page, target: ReturnType<Page['locator']>): Promise<void> {
  for (let step = 0; step < 60; step++) {
    if (
      await target.waitFor({ timeout: 50 }).then(
        () => true,
        () => false,
      )
    )
      return;
    await page.clock.runFor(250);
  }
  await expect(target).toBeVisible();
}
