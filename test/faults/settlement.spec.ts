import type { Route } from '@playwright/test';
import { cell, holds } from '../e2e/cell.ts';
import { button, countPaid, openApproving, panel, review } from '../e2e/creditStory.ts';
import { progress, refusal } from '../e2e/story.ts';
import { expect, test } from './fixtures.ts';
import { runUntilShown, type Stage } from './strike.ts';

// Venice did not tell what became of a payment, and Base does not either: nothing is signed or sent
// again, and as soon as Base answers the page says what it shows.

const answer =
  (body: string, status = 200) =>
  (route: Route) =>
    route.fulfill({ status, contentType: 'application/json', body });
const result = (value: unknown) => answer(JSON.stringify({ jsonrpc: '2.0', id: 1, result: value }));

const rows: readonly { name: string; how: 'offline' | ((route: Route) => Promise<void>) }[] = [
  { name: 'offline', how: 'offline' },
  { name: 'refused', how: (route) => route.abort('connectionrefused') },
  { name: 'hang before headers', how: async () => {} },
  { name: '403', how: answer('{}', 403) },
  { name: '429 without headers', how: answer('{}', 429) },
  { name: '500', how: answer('{}', 500) },
  { name: '504', how: answer('{}', 504) },
  { name: 'HTML with 200', how: answer('<!doctype html><title>Just a moment…</title>') },
  { name: '200 with broken JSON', how: answer('{"jsonrpc":"2.0","id":1,"result":"0x') },
  { name: '200 of another shape', how: result({ object: 'news' }) },
  { name: 'redirect', how: answer('', 307) },
];

for (const row of rows) {
  const name = { fault: row.name, meets: 'Base after a top-up' };
  test(`error: Base after a top-up: ${row.name}`, holds([name]), async ({ stage }) => {
    await cell(name, () => meet(stage, row));
  });
}

async function meet(stage: Stage, { how }: (typeof rows)[number]): Promise<void> {
  const { page, context, sandbox, watched } = stage;
  const place = panel(page, 'Top up');
  watched.expectConsole(/^Console: Failed to load resource: /);
  sandbox.set({ settlement: 'late' });
  await openApproving(stage);
  await review(page);
  await button(place, 'Sign and pay 5 USDC').click();
  const told = refusal(page, 'Checking whether the payment went through');
  await expect(told).toContainText('Base shows no payment yet.');
  if (how === 'offline') await context.setOffline(true);
  else await page.route('**/sandbox/rpc', how);

  await button(place, 'Check now').click();
  await runUntilShown(page, told.filter({ hasText: 'Could not read Base.' }));
  await expect(told).toContainText('Do not sign another payment.');
  await expect(place.getByRole('button')).toHaveText(['Check now']);

  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await context.setOffline(false);
  await sandbox.settle();
  await runUntilShown(page, progress(page, 'The payment went through'));
  expect(sandbox.requests.filter(({ hasPayment }) => hasPayment)).toHaveLength(1);
  expect(await countPaid(stage)).toBe(1);
}
