import { type BrowserContext, expect, type Page } from '@playwright/test';
import { x402Paths } from '../../src/venice/x402Client.ts';
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

/** So many cells live through one page. */
export const groupSize = 8;

/** Which call a fault is for. `spare` are paths under the same beginning that stay whole. */
export type Target = {
  method: string;
  path: string;
  spare?: readonly string[];
  /** Of the calls to that path only those that pay: without a payment it tells the terms. */
  isPayment?: true;
  /** Where the network has to last until the call itself. */
  goOffline?(stage: Stage): Promise<void>;
  refuse?(stage: Stage): Promise<void>;
};

export async function strike(stage: Stage, row: FaultRow, target: Target): Promise<void> {
  const { sandbox, context, venice, watched } = stage;
  if (row.log) watched.expectConsole(row.log);
  if (row.how === 'offline') return target.goOffline?.(stage) ?? context.setOffline(true);
  if (row.how === 'refused') return target.refuse?.(stage) ?? venice.refuse();
  venice.freshenSockets(row.isFresh ?? false);
  const times = Number.POSITIVE_INFINITY;
  const { method, path, spare = [] } = target;
  sandbox.set({
    ...row.knobs,
    faults: [...spare.map((path) => ({ method, path, times })), { method, path, times, ...row.how }],
  });
}

/** The world as it was. */
export async function mend({ sandbox, page, context, venice }: Stage): Promise<void> {
  await page.unrouteAll({ behavior: 'wait' });
  sandbox.set({ faults: [], exposeHeaders: true });
  await context.setOffline(false);
  await venice.accept();
  venice.freshenSockets(false);
}

/**
 * The calls that came to Venice since this was called: all that were meant, and all that changed
 * something.
 */
export function listenTo({ sandbox }: Pick<Stage, 'sandbox'>, target: Target) {
  const { method, path, spare = [], isPayment } = target;
  const before = sandbox.requests.length;
  const isMeant = (call: RequestRecord) =>
    call.method === method &&
    call.path.startsWith(path) &&
    !spare.some((each) => call.path.startsWith(each)) &&
    (!isPayment || call.hasPayment === true);
  const since = () => sandbox.requests.slice(before);
  return {
    meant: () => since().filter(isMeant).length,
    writes: () =>
      since()
        .filter((call) => call.method !== 'GET' && !isQuote(call))
        .map((call) => `${call.method} ${call.path}`),
  };
}

/** A POST that changes nothing: Venice's terms for a top-up. */
function isQuote({ path, hasPayment }: RequestRecord): boolean {
  return path === x402Paths.topUp && !hasPayment;
}

/** What the page itself sends of such calls; what the browser repeats is not among it. */
export function countSent(page: Page, { method, path, isPayment }: Target): () => number {
  let sent = 0;
  page.on('request', (request) => {
    const isThere = request.method() === method && new URL(request.url()).pathname === `/api/v1${path}`;
    if (isThere && (!isPayment || 'payment-signature' in request.headers())) sent++;
  });
  return () => sent;
}

/** Lets time go by, for the page and for Venice. */
export async function elapse({ page, sandbox }: Pick<Stage, 'page' | 'sandbox'>, ms: number): Promise<void> {
  sandbox.set({ clockOffsetMs: sandbox.knobs().clockOffsetMs + ms });
  await page.clock.fastForward(ms);
}

/** Keys that work, whoever knows of them. */
export function liveKeys({ sandbox }: Pick<Stage, 'sandbox'>): string[] {
  return sandbox
    .keys()
    .filter(({ revoked }) => !revoked)
    .map(({ id }) => id);
}

/**
 * Lets the page's clock run until something shows, a little at a time: answers come in real time,
 * and the page must not give one up that is on its way.
 */
export async function runUntilShown(page: Page, target: ReturnType<Page['locator']>): Promise<void> {
  for (let step = 0; step < 150; step++) {
    if (
      await target.waitFor({ timeout: 50 }).then(
        () => true,
        () => false,
      )
    )
      return;
    await page.clock.runFor(500);
  }
  await expect(target).toBeVisible();
}
