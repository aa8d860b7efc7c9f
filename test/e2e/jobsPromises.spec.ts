import type { Locator, Page } from '@playwright/test';
import type { KeyClient } from '../../src/venice/keyClient.ts';
import type { Sandbox } from '../sandbox/api/sandbox.ts';
import { expect, test } from './fixtures.ts';
import { choose } from './form.ts';
import { dialog, mintAdmin, openDetails, openKeys } from './keysStory.ts';
import { languageSelect, spoken } from './languagesStory.ts';
import { goTo, lock } from './sessionStory.ts';
import { standing } from './stakeStory.ts';
import { account, challenges, connect, connectWallet, posts, signButton, walletCalls } from './story.ts';
import { alterChallenge, restore } from './wire.ts';

// What the page promises of long work, of edits and of what texts may hide.

test.describe('hidden characters', () => {
  const hidden = {
    'Unicode tags': '\u{e0053}\u{e0065}\u{e006e}\u{e0064}',
    'a Hangul filler': '\u3164',
    'a private use character': '\ue000',
    'a Braille blank': '\u2800',
    'half of a pair': '\ud83e',
    'a variation selector': '\ufe0f',
  };

  test('error: a message to sign that holds one never reaches the wallet', async ({ page, sandbox }) => {
    sandbox.set({ protocol: 'siwe' });
    const told = page.getByRole('alert');
    for (const [index, [what, character]] of Object.entries(hidden).entries())
      await test.step(what, async () => {
        await alterChallenge(page, (data) => ({
          ...data,
          message: `${data.message}`.replace('This signature', `This${character} signature`),
        }));
        if (index === 0) await connectWallet(page);
        else await told.getByRole('button', { name: 'Start again' }).click();
        await expect.poll(() => challenges(sandbox)).toBe(index + 1);
        await expect(told).toContainText('This is not a Venice challenge');
        await expect(signButton(page)).toBeHidden();
        await restore(page);
      });
    expect(await walletCalls(page)).not.toContain('personal_sign');
    expect(posts(sandbox)).toBe(0);
  });

  test('behavior: a name shows each of them as a mark', async ({ page, zecca }) => {
    const admin = await mintAdmin(zecca);
    const characters = Object.values(hidden).filter((text) => text !== '\ud83e');
    for (const [index, character] of characters.entries())
      await admin.client.createKey({ apiKeyType: 'INFERENCE', description: `ag${character}ent ${index}` });
    await openKeys(page, admin);
    for (const [index, character] of characters.entries()) {
      const marked = '\ufffd'.repeat([...character].length);
      await expect(page.getByRole('button', { name: `Details of ag${marked}ent ${index}` })).toBeVisible();
    }
  });
});

test.describe('an edit takes nothing away', () => {
  test('behavior: a cap that another tab set while the form was open is shown, asked about, and kept', async ({
    page,
    sandbox,
    zecca,
  }) => {
    const admin = await mintAdmin(zecca);
    await admin.client.createKey({ apiKeyType: 'INFERENCE', description: 'agent' });
    const stored = () => sandbox.keys().find(({ description }) => description === 'agent');
    await openKeys(page, admin);
    await (await openDetails(page, 'agent')).getByRole('button', { name: 'Edit limits' }).click();
    const edit = dialog(page, 'Edit limits');
    await choose(edit, 'USD limit', 'Cap');
    await edit.getByRole('textbox', { name: 'USD amount' }).fill('5');

    await admin.client.updateKey({ id: stored()?.id ?? '', consumptionLimit: { usd: null, diem: 1 } });
    await edit.getByRole('button', { name: 'Save' }).click();
    await expect(edit.getByRole('alert')).toContainText('Someone changed this key while you edited it');
    await expect(
      edit.getByRole('row', { name: 'DIEM limit No cap 1 DIEM a day 1 DIEM a day' }),
    ).toBeVisible();
    expect(stored()?.consumptionLimit).toEqual({ usd: null, diem: 1 });

    await edit.getByRole('button', { name: 'Save my changes' }).click();
    await expect(edit.getByText('Saved: Venice stores what you asked for')).toBeVisible();
    expect(stored()?.consumptionLimit).toEqual({ usd: 5, diem: 1 });
  });
});

test.describe('long work', () => {
  /** So many keys beside the ADMIN key, at the pace that Venice allows. */
  async function makeKeys({ sandbox, client }: { sandbox: Sandbox; client: KeyClient }, count: number) {
    for (let made = 0; made < count; made++) {
      if (made % 18 === 17) sandbox.set({ clockOffsetMs: sandbox.knobs().clockOffsetMs + 61_000 });
      await client.createKey({ apiKeyType: 'INFERENCE', description: `key ${made}` });
    }
    sandbox.set({ clockOffsetMs: 0 });
  }

  const alive = (sandbox: Sandbox) =>
    sandbox.keys().filter(({ apiKeyType, revoked }) => apiKeyType === 'INFERENCE' && !revoked);

  /** Selects every key and presses the last button. */
  async function revokeAll(page: Page, count: number): Promise<Locator> {
    await page.getByRole('checkbox', { name: 'Select all shown keys' }).click();
    await page.getByRole('button', { name: 'Revoke selected' }).click();
    const bulk = dialog(page, `Revoke ${count + 1} keys`);
    await bulk.getByRole('textbox').fill(String(count));
    return bulk;
  }

  const reports = (page: Page) => page.getByRole('region', { name: 'Long-running work' });

  test('behavior: 230 revocations outlast the idle clock, with no hand on the page', async ({
    page,
    sandbox,
    zecca,
  }) => {
    const admin = await mintAdmin(zecca);
    await makeKeys({ sandbox, client: admin.client }, 230);
    await page.clock.install();
    await openKeys(page, admin);
    const bulk = await revokeAll(page, 230);
    await bulk.getByRole('button', { name: 'Revoke 230 keys' }).click();
    for (let minute = 1; minute <= 13; minute++) {
      const done = Math.min(230, 19 * minute);
      // As the page knows it: a response that is still on its way would be lost to the moved clock.
      await expect(bulk.getByRole('progressbar')).toHaveJSProperty('value', done);
      expect(alive(sandbox)).toHaveLength(230 - done);
      if (done < 230) await page.clock.fastForward(61_000);
    }
    await expect(bulk.getByText('Done: every key is as planned')).toBeVisible();
    await expect(
      page.getByRole('region', { name: 'Session', exact: true, includeHidden: true }),
    ).toBeAttached();
  });

  test('behavior: a lock stops it at once, and the report names what is left, on every page', async ({
    page,
    sandbox,
    zecca,
  }) => {
    const admin = await mintAdmin(zecca);
    await makeKeys({ sandbox, client: admin.client }, 30);
    await page.clock.install();
    await openKeys(page, admin);
    const bulk = await revokeAll(page, 30);
    await bulk.getByRole('button', { name: 'Revoke 30 keys' }).click();
    await expect(bulk.getByRole('progressbar')).toHaveJSProperty('value', 19);
    await bulk.getByRole('button', { name: 'Close and continue' }).click();
    await goTo(page, 'Mint');
    await expect(reports(page).getByText('19 of 30 done')).toBeVisible();
    await lock(page);
    await page.clock.fastForward(120_000);
    await expect(reports(page).getByText('19 revoked, 11 still active')).toBeVisible();
    await expect(reports(page).getByText('The session was locked. Nothing more was sent.')).toBeVisible();
    for (const { description } of alive(sandbox))
      await expect(
        reports(page)
          .getByRole('listitem')
          .filter({ hasText: `${description} …` }),
      ).toBeVisible();
    await goTo(page, 'Keys');
    await reports(page).getByRole('button', { name: 'Dismiss' }).click();
    await expect(reports(page)).toHaveCount(0);
    expect(alive(sandbox)).toHaveLength(11);
  });

  test('behavior: work that outlasts the session is said to, before it starts', async ({
    page,
    sandbox,
    zecca,
  }) => {
    const admin = await mintAdmin(zecca);
    await makeKeys({ sandbox, client: admin.client }, 60);
    const { id } = sandbox.keys().find(({ apiKeyType }) => apiKeyType === 'ADMIN') ?? { id: '' };
    const expiresAt = `${new Date(Date.now() + 150_000).toISOString().slice(0, 19)}Z`;
    await admin.client.updateKey({ id, expiresAt });
    await openKeys(page, admin);
    const bulk = await revokeAll(page, 60);
    await expect(bulk.getByRole('alert')).toContainText(
      'The session expires in about 2 min, and this takes about 3 min. About 38 of 60 keys will be done.',
    );
  });

  test('behavior: the history is read on while another page is on screen', async ({
    page,
    sandbox,
    chain,
    zecca,
  }) => {
    const admin = await mintAdmin(zecca);
    sandbox.grant(chain.accounts[account.staker].address, { usageRows: 3000 });
    let release = () => {};
    let pages = 0;
    await page.route('**/billing/usage-history?*', async (route) => {
      if (++pages === 2) await new Promise<void>((resolve) => (release = resolve));
      await route.continue();
    });
    await openKeys(page, admin);
    await goTo(page, 'Usage');
    await page.getByText('90 days', { exact: true }).click();
    await page.getByRole('button', { name: 'Read the history' }).click();
    await expect.poll(() => pages).toBe(2);
    await goTo(page, 'Keys');
    await expect(reports(page).getByText('1,000 rows on 1 page')).toBeVisible();
    release();
    await expect(reports(page).getByText('3,000 rows on 3 pages')).toBeVisible();
    await goTo(page, 'Usage');
    await page.getByText('90 days', { exact: true }).click();
    await expect(page.getByRole('button', { name: 'Save as CSV' })).toBeVisible();
  });
});

test('behavior: amounts of the chain are written in the language of the page', async ({ page }) => {
  await connect(page);
  await standing(page).getByText('All balances').click();
  const row = (name: string) => page.getByRole('term').filter({ hasText: name }).locator('xpath=..');
  await expect(row('sVVV (staked)')).toContainText('1,250');
  await languageSelect(page, spoken.en).selectOption(spoken.it.name);
  const { facts } = spoken.it.words.standing;
  await expect(row(facts.lockedVvv)).toContainText('795,25');
  await expect(row(facts.stakedVvv)).toContainText('1250');
  await languageSelect(page, spoken.it).selectOption(spoken.ar.name);
  await expect(row(spoken.ar.words.standing.facts.lockedVvv)).toContainText('\u2068795.25\u2069');
});
