import {
  box,
  chat,
  chatUntilBlocked,
  chatUntilRefused,
  doctor,
  mintElsewhere,
  paste,
  save,
  unlock,
} from './doctorStory.ts';
import { expect, test } from './fixtures.ts';
import { goTo, lock, manageWithWallet, signToManage } from './sessionStory.ts';
import { connect, progress, readKey, signAndMint } from './story.ts';

// A key or a call that is refused, as in doctorFunds.spec.ts: brought about, told, mended, and gone.

test('behavior: an ended key leads to a new one', async ({ page, zecca, sandbox }) => {
  const expiresAt = new Date(Date.now() + 30 * 60_000).toISOString();
  const key = await mintElsewhere(zecca, { expiresAt });
  sandbox.set({ clockOffsetMs: 60 * 60_000 });
  const { printed } = await chat(zecca, key);
  await connect(page);
  await goTo(page, 'Check');
  const found = await paste(page, printed);
  await expect(found).toContainText('It may be revoked, expired or copied only in part.');
  await found.getByRole('link', { name: 'Mint a new key' }).click();
  await signAndMint(page);
  await expect(progress(page, 'The key works')).toContainText('31.81 DIEM');
  expect((await chat(zecca, await readKey(page))).status).toBe(200);
});

test('behavior: of the wrong type, and too private: the wallet opens the way', async ({ page, zecca }) => {
  const key = await mintElsewhere(zecca, { modelPrivacy: 'PRIVATE_ONLY' });
  await connect(page);
  await goTo(page, 'Check');
  await unlock(page, key);
  const listed = await fetch(`${zecca.url}/api/v1/api_keys`, { headers: { authorization: `Bearer ${key}` } });
  const found = await paste(page, await listed.text());
  await expect(found).toContainText('The call needs an Admin key');
  await found.getByRole('button', { name: 'Manage with wallet' }).click();
  await signToManage(page);
  // What the type could not do: the list of keys, and this one in it.
  await found.getByRole('link', { name: 'Choose the key in the list' }).click();
  await expect(page.getByRole('row').filter({ hasText: key.slice(-6) })).toBeVisible();
  await lock(page);
  await goTo(page, 'Check');
  await unlock(page, key);
  await paste(page, (await chat(zecca, key, 'grok-41-fast')).printed);
  await expect(found).toContainText('The key may only call private models');
  await manageWithWallet(page);
  await found.getByRole('button', { name: 'Edit model privacy' }).click();
  await expect(page.getByRole('radio', { name: /^Private only/ })).toBeFocused();
  await page.getByRole('radiogroup', { name: 'Model privacy' }).getByText('All models').click();
  await save(page);
  expect((await chat(zecca, key, 'grok-41-fast')).status).toBe(200);
});

test('behavior: too many requests and too many failures are two things, and both pass', async ({
  page,
  zecca,
  sandbox,
}) => {
  await page.clock.install();
  const key = await mintElsewhere(zecca);
  await page.goto('./#/key');
  await unlock(page, key);
  const found = await paste(page, await chatUntilRefused(zecca, key, 'claude-opus-45'));
  await expect(found).toContainText('Too many requests a minute');
  await expect(found.getByText(/^Wait (1 minute )?\d+ seconds?\.$/)).toBeVisible();
  await paste(page, await chatUntilBlocked(zecca, key));
  await expect(found).toContainText('Blocked after too many failed requests');
  await expect(found.getByText(/^Wait \d+ seconds?\.$/)).toBeVisible();
  sandbox.set({ clockOffsetMs: 61_000 });
  await page.clock.fastForward(61_000);
  await expect(found).toContainText('You can try again now.');
  await found.getByRole('button', { name: 'Check again' }).click();
  await expect(doctor(page)).toContainText('It may spend');
  expect((await chat(zecca, key)).status).toBe(200);
  expect((await chat(zecca, key, 'claude-opus-45')).status).toBe(200);
});

test('behavior: no key at all, a key in the box, hostile words: nothing is kept', async ({ page, zecca }) => {
  const key = await mintElsewhere(zecca);
  await page.goto('./#/key');
  const found = await paste(page, (await chat(zecca, undefined)).printed);
  await expect(found).toContainText('The request had no key');
  await found.getByLabel('Error').fill(`Authorization: Bearer ${key}\n<img src=x onerror=alert(1)>\u202e`);
  await expect(found).toContainText('It was removed and not stored');
  expect(await page.evaluate((secret) => document.body.outerHTML.includes(secret), key)).toBe(false);
  expect(await found.getByLabel('Error').inputValue()).not.toContain(key);
  await found.getByRole('button', { name: 'Diagnose' }).click();
  await expect(found).toContainText('No known error found');
  await paste(page, (await chat(zecca, undefined)).printed);
  await found.getByRole('link', { name: 'Unlock a key' }).click();
  await unlock(page, key);
  await expect(doctor(page)).toContainText('It may spend 31.81 DIEM.');
});

test('error: out of reach and not readable are told apart, with the exact curl', async ({
  page,
  zecca,
  sandbox,
  watched,
}) => {
  watched.expectConsole(/ERR_EMPTY_RESPONSE|ERR_CONNECTION/);
  const key = await mintElsewhere(zecca);
  await page.goto('./#/key');
  await unlock(page, key);
  await expect(doctor(page)).toContainText('The key works');
  const isOnline = await page.evaluate(() => navigator.onLine);
  test.skip(!isOnline, 'Where this machine itself is offline, the page says that, and rightly');
  const lose = async (what: string) => {
    await page.reload();
    await page.getByLabel('API key').fill(key);
    await page.getByRole('button', { name: 'Unlock', exact: true }).click();
    await expect(page.getByRole('alert').filter({ hasText: what })).toBeVisible();
  };
  const always = { times: Number.POSITIVE_INFINITY, drop: true } as const;
  sandbox.set({ faults: [{ path: '/api_keys', ...always }] });
  await lose('Venice is reachable, but its response could not be read.');
  sandbox.set({ faults: [always] });
  await lose('Venice cannot be reached from here.');
  await page.getByText('The same request in a terminal').click();
  await expect(page.getByText('$VENICE_API_KEY')).toContainText(
    `${new URL(zecca.pageUrl).origin}/api/v1/api_keys/rate_limits`,
  );
});

test('error: offline is told as that', async ({ page, context, zecca, watched }) => {
  watched.expectConsole(/ERR_INTERNET_DISCONNECTED/);
  const key = await mintElsewhere(zecca);
  await page.goto('./#/key');
  await expect(page.getByText(/^Unlock a key/).first()).toBeVisible();
  await context.setOffline(true);
  await page.getByLabel('API key').fill(key);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await expect(page.getByText('This device is offline.')).toBeVisible();
  await expect(box(page)).toBeVisible();
});
