import {
  box,
  chat,
  chatUntilRefused,
  doctor,
  mintElsewhere,
  paste,
  save,
  unlock,
  unstakeDiem,
} from './doctorStory.ts';
import { expect, test } from './fixtures.ts';
import { choose, fillForm } from './form.ts';
import { goTo, manageWithWallet } from './sessionStory.ts';
import { account, connect, progress, signAndMint } from './story.ts';

// Each trouble is brought about, told, mended by the control that the doctor names, and gone: the key can spend.

test('behavior: spent to its cap: the wallet raises that very limit', async ({ page, zecca }) => {
  const key = await mintElsewhere(zecca, { consumptionLimit: { usd: null, diem: 0.02 } });
  const printed = await chatUntilRefused(zecca, key, 'claude-opus-45');
  await connect(page);
  await goTo(page, 'Key');
  await unlock(page, key);
  const found = await paste(page, printed);
  await expect(found).toContainText('Its DIEM limit is used up, or is 0. The account may have more.');
  await manageWithWallet(page);
  await expect(found).toContainText(
    'It has spent its DIEM limit of 0.02 DIEM. The account may have more. The limit resets at',
  );
  await found.getByRole('button', { name: 'Edit limits' }).click();
  await expect(
    page.getByRole('group', { name: 'DIEM limit' }).getByRole('textbox', { name: 'Amount' }),
  ).toBeFocused();
  await fillForm(page, { diem: '5' });
  await save(page);
  await expect(doctor(page).getByText('The key works')).toBeVisible();
  expect((await chat(zecca, key)).status).toBe(200);
});

test('behavior: minted with both limits off: told at once, and mended on the spot', async ({
  page,
  sandbox,
}) => {
  await connect(page);
  await fillForm(page, { usd: 'Off', diem: 'Off' });
  await signAndMint(page);
  const check = page.getByRole('region', { name: 'Does it work?' });
  await expect(check.getByRole('alert')).toContainText(
    'Both limits are Off: it can spend neither DIEM nor USD',
  );
  await manageWithWallet(page);
  await check.getByRole('button', { name: 'Edit limits' }).click();
  await expect(
    page.getByRole('radiogroup', { name: 'DIEM limit' }).getByRole('radio', { name: 'Off' }),
  ).toBeFocused();
  await choose(page, 'DIEM limit', 'No cap');
  await save(page);
  await expect(check.getByRole('status')).toContainText('The key worksIt may spend 31.81 DIEM.');
  expect(sandbox.keys()[0]?.consumptionLimit).toEqual({ usd: 0, diem: null });
});

test('behavior: DIEM taken out of its stake, then used up, then credit added', async ({
  page,
  zecca,
  sandbox,
  chain,
}) => {
  const key = await mintElsewhere(zecca, { apiKeyType: 'ADMIN' });
  await unstakeDiem(chain, '0.11');
  const printed = await chatUntilRefused(zecca, key, 'claude-opus-45');
  await page.goto('/#/key');
  await unlock(page, key);
  await expect(doctor(page)).toContainText('The DIEM of this day is used up');
  await expect(doctor(page).getByText(/^Wait (\d+ hours? )?(\d+ minutes? )?\d+ seconds?\.$/)).toBeVisible();

  await unstakeDiem(chain, '0.05');
  await page.reload();
  await unlock(page, key);
  await expect(doctor(page)).toContainText('under 0.1 DIEM staked, of which none is spendable');
  const found = await paste(page, printed);
  await expect(found).toContainText('Venice said: “Insufficient USD or Diem balance');
  await expect(found.getByRole('link', { name: 'Stake DIEM at Venice' })).toHaveAttribute(
    'href',
    'https://venice.ai/token',
  );
  sandbox.grant(chain.accounts[account.staker].address, { usd: 5 });
  await found.getByRole('button', { name: 'Check again' }).click();
  await expect(doctor(page)).toContainText('It may spend $5.00.');
  expect((await chat(zecca, key)).status).toBe(200);
});

test('behavior: an ended key leads to a new one', async ({ page, zecca, sandbox }) => {
  const expiresAt = new Date(Date.now() + 30 * 60_000).toISOString();
  const key = await mintElsewhere(zecca, { expiresAt });
  sandbox.set({ clockOffsetMs: 60 * 60_000 });
  const { printed } = await chat(zecca, key);
  await connect(page);
  await goTo(page, 'Key');
  const found = await paste(page, printed);
  await expect(found).toContainText('It may have been revoked, have ended, or have been copied in part.');
  await found.getByRole('link', { name: 'Mint a new key' }).click();
  await signAndMint(page);
  await expect(progress(page, 'The key works')).toContainText('31.81 DIEM');
});

test('behavior: of the wrong type, and too private: the wallet opens the way', async ({ page, zecca }) => {
  const key = await mintElsewhere(zecca, { modelPrivacy: 'PRIVATE_ONLY' });
  await connect(page);
  await goTo(page, 'Key');
  await unlock(page, key);
  const listed = await fetch(`${zecca.url}/api/v1/api_keys`, { headers: { authorization: `Bearer ${key}` } });
  const found = await paste(page, await listed.text());
  await expect(found).toContainText('The call needs an Admin key');
  await expect(found.getByRole('button', { name: 'Manage with wallet' })).toBeVisible();
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
  await page.goto('/#/key');
  await unlock(page, key);
  const found = await paste(page, await chatUntilRefused(zecca, key, 'claude-opus-45'));
  await expect(found).toContainText('Too many requests a minute');
  await expect(found.getByText(/^Wait (1 minute )?\d+ seconds?\.$/)).toBeVisible();
  for (let calls = 0; calls < 20; calls++) await chat(zecca, key, 'no-such-model');
  await paste(page, (await chat(zecca, key, 'no-such-model')).printed);
  await expect(found).toContainText('Paused after too many failures');
  await expect(found.getByText(/^Wait \d+ seconds?\.$/)).toBeVisible();
  sandbox.set({ clockOffsetMs: 61_000 });
  await page.clock.fastForward(61_000);
  await expect(found).toContainText('The wait is over: try again.');
  expect((await chat(zecca, key)).status).toBe(200);
  expect((await chat(zecca, key, 'claude-opus-45')).status).toBe(200);
});

test('behavior: no key at all, a key in the box, hostile words: nothing is kept', async ({ page, zecca }) => {
  const key = await mintElsewhere(zecca);
  await page.goto('/#/key');
  const found = await paste(page, (await chat(zecca, undefined)).printed);
  await expect(found).toContainText('The call carried no key');
  await found.getByLabel('Error').fill(`Authorization: Bearer ${key}\n<img src=x onerror=alert(1)>\u202e`);
  await expect(found).toContainText('It was struck out and not kept');
  expect(await page.evaluate((secret) => document.body.outerHTML.includes(secret), key)).toBe(false);
  expect(await found.getByLabel('Error').inputValue()).not.toContain(key);
  await found.getByRole('button', { name: 'Find the cause' }).click();
  await expect(found).toContainText('No known error was found in this');
  await paste(page, (await chat(zecca, undefined)).printed);
  await found.getByRole('link', { name: 'Unlock a key' }).click();
  await unlock(page, key);
  await expect(doctor(page)).toContainText('It may spend 31.81 DIEM.');
});

test('error: offline, out of reach and not readable are told apart, with the exact curl', async ({
  page,
  context,
  zecca,
  sandbox,
  watched,
}) => {
  watched.expectConsole(/ERR_INTERNET_DISCONNECTED|ERR_EMPTY_RESPONSE|ERR_CONNECTION/);
  const key = await mintElsewhere(zecca);
  await page.goto('/#/key');
  await unlock(page, key);
  await expect(doctor(page)).toContainText('The key works');
  const lose = async (what: string) => {
    await page.reload();
    await page.getByLabel('API key').fill(key);
    await page.getByRole('button', { name: 'Unlock', exact: true }).click();
    await expect(page.getByRole('alert').filter({ hasText: what })).toBeVisible();
  };
  const always = { times: Number.POSITIVE_INFINITY, drop: true } as const;
  sandbox.set({ faults: [{ path: '/api_keys', ...always }] });
  await lose('Venice is there, and its answer to this call could not be read.');
  sandbox.set({ faults: [always] });
  await lose('Venice cannot be reached from here.');
  await page.getByText('The same call by curl').click();
  await expect(page.getByText('$VENICE_API_KEY')).toContainText(`${zecca.url}/api/v1/api_keys/rate_limits`);
  await context.setOffline(true);
  await page.getByLabel('API key').fill(key);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await expect(page.getByText('This device is offline.')).toBeVisible();
  await expect(box(page)).toBeVisible();
});
