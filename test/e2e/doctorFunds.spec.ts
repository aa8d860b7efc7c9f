import {
  chat,
  chatUntilRefused,
  doctor,
  makeDiem,
  mintElsewhere,
  paste,
  save,
  stakeDiem,
  unlock,
  unstakeDiem,
} from './doctorStory.ts';
import { expect, test } from './fixtures.ts';
import { choose, fillForm } from './form.ts';
import { openDetails } from './keysStory.ts';
import { goTo, lock, manageWithWallet } from './sessionStory.ts';
import { account, connect, newKey, readKey, signAndMint } from './story.ts';

// A key that cannot spend: each reason is brought about, told, mended by the control that the
// doctor names, and gone.

test('behavior: spent to its cap: the wallet raises that very limit', async ({ page, zecca }) => {
  const key = await mintElsewhere(zecca, { consumptionLimit: { usd: null, diem: 0.02 } });
  const printed = await chatUntilRefused(zecca, key, 'claude-opus-45');
  await connect(page);
  await goTo(page, 'Check');
  await unlock(page, key);
  const found = await paste(page, printed);
  await expect(found).toContainText('Its DIEM limit is used up, or is 0. The account may have more.');
  await manageWithWallet(page);
  await expect(found).toContainText(
    'It has spent its DIEM limit of 0.02 DIEM a day. The account may have more. The limit resets at',
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
  zecca,
}) => {
  await connect(page);
  await fillForm(page, { usd: 'Off', diem: 'Off' });
  await signAndMint(page);
  const key = await readKey(page);
  expect((await chat(zecca, key)).status).toBe(402);
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
  expect((await chat(zecca, key)).status).toBe(200);
});

test('behavior: set to 0 meanwhile: what a program prints leads to that very limit', async ({
  page,
  zecca,
}) => {
  const key = await mintElsewhere(zecca);
  await connect(page);
  await goTo(page, 'Keys');
  await manageWithWallet(page);
  const details = await openDetails(page, 'Web3 API Key');
  await details.getByRole('button', { name: 'Edit limits' }).click();
  await choose(page, 'DIEM limit', 'Off');
  await save(page);
  await lock(page);
  const { status, printed } = await chat(zecca, key);
  expect(status).toBe(402);
  await goTo(page, 'Check');
  await unlock(page, key);
  const found = await paste(page, printed);
  await manageWithWallet(page);
  await expect(found).toContainText('Its DIEM limit is Off, which is not the same as “no cap”');
  await found.getByRole('button', { name: 'Edit limits' }).click();
  await choose(page, 'DIEM limit', 'No cap');
  await save(page);
  await expect(doctor(page)).toContainText('It may spend 31.81 DIEM.');
  expect((await chat(zecca, key)).status).toBe(200);
});

test('behavior: nothing staked: minted, told, staked in the page, and the new key answers', async ({
  page,
  zecca,
  sandbox,
  chain,
}) => {
  sandbox.grant(chain.accounts[account.noDiem].address, { usd: 0 });
  await makeDiem(chain, account.noDiem);
  await connect(page, account.noDiem);
  await signAndMint(page);
  const key = await readKey(page);
  expect((await chat(zecca, key)).status).toBe(402);
  const check = page.getByRole('region', { name: 'Does it work?' });
  await expect(check.getByRole('alert')).toContainText(
    'The account has 0 DIEM staked. Below 0.1 nothing can be spent, and Venice reports no USD credit.',
  );
  await check.getByRole('button', { name: 'Stake DIEM' }).click();
  await stakeDiem(page, 'Smallest for a key');
  await expect(check.getByRole('status')).toContainText('The key worksIt may spend 0.1 DIEM.');
  await expect(newKey(page)).toBeVisible();
  expect((await chat(zecca, key)).status).toBe(200);
});

test('behavior: DIEM used up, then taken out of its stake, then staked again in the page', async ({
  page,
  zecca,
  chain,
}) => {
  const key = await mintElsewhere(zecca, { apiKeyType: 'ADMIN' });
  await unstakeDiem(chain, '0.11');
  await chatUntilRefused(zecca, key, 'claude-opus-45');
  await page.goto('./#/key');
  await unlock(page, key);
  await expect(doctor(page)).toContainText('Today’s DIEM is used up');
  await expect(doctor(page).getByText(/^Wait (\d+ hours? )?(\d+ minutes? )?\d+ seconds?\.$/)).toBeVisible();

  await unstakeDiem(chain, '0.05');
  await page.reload();
  await unlock(page, key);
  await expect(doctor(page)).toContainText('less than 0.1 DIEM staked, so it cannot spend any');
  // The wallet has none to stake: then Venice's page comes second.
  await connect(page);
  await goTo(page, 'Check');
  await unlock(page, key);
  await doctor(page).getByRole('button', { name: 'Stake DIEM' }).click();
  const window = page.getByRole('dialog', { name: 'Stake DIEM' });
  await expect(window).toContainText('This wallet has no DIEM to stake.');
  await expect(window.getByRole('link', { name: 'get DIEM at Venice' })).toHaveAttribute(
    'href',
    'https://venice.ai/token',
  );
  await page.keyboard.press('Escape');
  await expect(doctor(page).getByRole('button', { name: 'Stake DIEM' })).toBeFocused();

  await makeDiem(chain, account.staker);
  await doctor(page).getByRole('button', { name: 'Stake DIEM' }).click();
  await stakeDiem(page, 'All');
  await expect(doctor(page)).toContainText('The key works');
  expect((await chat(zecca, key)).status).toBe(200);
});

test('behavior: nothing staked and credit bought at Venice: a press, and the key spends', async ({
  page,
  zecca,
  sandbox,
  chain,
}) => {
  const key = await mintElsewhere(zecca, { apiKeyType: 'ADMIN' });
  await unstakeDiem(chain, '0.05');
  const { printed } = await chat(zecca, key);
  await page.goto('./#/key');
  await unlock(page, key);
  const found = await paste(page, printed);
  await expect(found).toContainText('less than 0.1 DIEM staked, so it cannot spend any');
  await expect(found).toContainText('Venice’s message: “Insufficient USD or Diem balance');
  await expect(found.getByRole('link', { name: 'Add credit at Venice' })).toHaveAttribute(
    'href',
    'https://venice.ai/settings/api',
  );
  sandbox.grant(chain.accounts[account.staker].address, { usd: 5 });
  await found.getByRole('button', { name: 'Check again' }).click();
  await expect(doctor(page)).toContainText('It may spend $5.00.');
  expect((await chat(zecca, key)).status).toBe(200);
});
