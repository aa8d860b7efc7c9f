import { expect, test } from './fixtures.ts';
import { choose, fillForm } from './form.ts';
import {
  account,
  approve,
  challenges,
  connect,
  mintPosts,
  newKey,
  posts,
  readKey,
  refusal,
  signAndMint,
  signButton,
  stakeVvv,
  walletCalls,
} from './story.ts';

const days = 24 * 60 * 60 * 1000;

for (const protocol of ['token', 'siwe'] as const) {
  test.describe(`mint by ${protocol}`, () => {
    test.beforeEach(({ sandbox }) => sandbox.set({ protocol }));

    test('behavior: two clicks and one signature give a key that works, and the page says what it may spend', async ({
      page,
      sandbox,
      zecca,
    }) => {
      await connect(page, account.staker);
      await signAndMint(page);
      await expect(newKey(page)).toBeVisible();
      const check = page.getByRole('region', { name: 'Does it work?' });
      await expect(check.getByRole('status')).toHaveText('The key worksIt may spend 31.81 DIEM.');

      const key = await readKey(page);
      const answer = await fetch(`${zecca.url}/api/v1/api_keys/rate_limits`, {
        headers: { authorization: `Bearer ${key}` },
      });
      expect(answer.status).toBe(200);
      expect(posts(sandbox)).toBe(1);
      expect(sandbox.keys()).toEqual([
        expect.objectContaining({
          owner: zecca.chain.accounts[account.staker].address,
          apiKeyType: 'INFERENCE',
          description: expect.stringMatching(/^Zecca #[0-9A-HJKMNP-TV-Z]{6}$/),
          consumptionLimit: { usd: null, diem: null },
          limitPeriod: 'EPOCH',
          modelPrivacy: 'ALL',
          last6Chars: key.slice(-6),
          revoked: false,
        }),
      ]);
      expect((await walletCalls(page)).filter((call) => call === 'personal_sign')).toHaveLength(1);
    });

    test('behavior: a wallet with sVVV and no money gets a key', async ({ page, sandbox }) => {
      await connect(page, account.noDiem);
      await signAndMint(page);
      const check = page.getByRole('region', { name: 'Does it work?' });
      await expect(check.getByRole('alert')).toContainText('The key works, but it cannot spend');
      expect(sandbox.keys()).toHaveLength(1);
    });

    test('behavior: a wallet with VVV that is not staked is told so, stakes, and mints', async ({
      page,
      sandbox,
      chain,
      watched,
    }) => {
      watched.expectConsole(/status of 400/);
      await connect(page, account.vvvOnly);
      await signAndMint(page);
      const told = refusal(page, 'This wallet has no staked VVV on Base');
      await expect(told.getByRole('link', { name: 'Stake VVV at Venice' })).toHaveAttribute(
        'href',
        /^https:\/\/venice\.ai\//,
      );
      expect(sandbox.keys()).toEqual([]);

      await stakeVvv(chain, account.vvvOnly);
      await told.getByRole('button', { name: 'Check again' }).click();
      await signAndMint(page);
      await expect(newKey(page)).toBeVisible();
      expect(posts(sandbox)).toBe(2);
    });

    test('error: a wallet with nothing is told what is missing', async ({ page, sandbox, watched }) => {
      watched.expectConsole(/status of 400/);
      await connect(page, account.nothing);
      await signAndMint(page);
      const told = refusal(page, 'This wallet has no staked VVV on Base');
      await expect(told).toContainText('connect the wallet that holds yours');
      await expect(told.getByRole('button', { name: 'Check again' })).toBeEnabled();
      expect(posts(sandbox)).toBe(1);
      expect(sandbox.keys()).toEqual([]);
    });

    test('behavior: everything in the form is stored as it was chosen', async ({ page, sandbox }) => {
      await connect(page, account.staker);
      await fillForm(page, { description: 'My agent', usd: '12.5', diem: 'Off', resets: 'Monthly' });
      await choose(page, 'Model privacy', 'Private text');
      await choose(page, 'Expires', '30 days');
      const ends = Date.now() + 30 * days;
      await signAndMint(page);
      await expect(newKey(page)).toBeVisible();

      const [stored] = sandbox.keys();
      expect(stored).toMatchObject({
        apiKeyType: 'INFERENCE',
        description: expect.stringMatching(/^My agent #[0-9A-HJKMNP-TV-Z]{6}$/),
        consumptionLimit: { usd: 12.5, diem: 0 },
        limitPeriod: 'MONTH',
        modelPrivacy: 'PRIVATE_TEXT',
      });
      expect(Math.abs(Date.parse(stored?.expiresAt ?? '') - ends)).toBeLessThan(2 * 60_000);
      expect(Object.keys(Object(mintPosts(sandbox)[0]?.body)).sort()).toEqual(
        [
          'address',
          'apiKeyType',
          'consumptionLimit',
          'description',
          'expiresAt',
          'limitPeriod',
          'modelPrivacy',
          'signature',
          protocol === 'token' ? 'token' : 'message',
        ].sort(),
      );
    });

    test('behavior: an Admin key that never ends, with spending off', async ({ page, sandbox }) => {
      await connect(page, account.staker);
      await choose(page, 'Key type', 'Admin');
      await choose(page, 'Expires', 'Never');
      await fillForm(page, { usd: 'Off', diem: 'Off' });
      await signAndMint(page);
      await expect(newKey(page)).toContainText('This is an Admin key');
      await expect(page.getByRole('region', { name: 'Does it work?' }).getByRole('alert')).toContainText(
        'The key works, but its limit is 0Both limits are Off',
      );
      expect(sandbox.keys()).toEqual([
        expect.objectContaining({
          apiKeyType: 'ADMIN',
          consumptionLimit: { usd: 0, diem: 0 },
          expiresAt: null,
        }),
      ]);
    });
  });
}

test('behavior: a key may end on a date, said in both clocks', async ({ page, sandbox }) => {
  await connect(page);
  await choose(page, 'Expires', 'On a date');
  const date = page.getByRole('group', { name: 'Date and time' });
  const at = { month: '3', day: '14', year: `${new Date().getFullYear() + 2}`, hour: '09', minute: '26' };
  for (const [segment, value] of Object.entries(at)) {
    await date.getByRole('spinbutton', { name: segment }).click();
    await page.keyboard.type(value);
  }
  await expect(
    page.getByText(/^Expires Mar 14, \d{4}, 9:26 AM your time \(.* 8:26 AM UTC\)\.$/),
  ).toBeVisible();
  await signAndMint(page);
  await expect(newKey(page)).toBeVisible();
  expect(sandbox.keys()[0]?.expiresAt).toBe(`${at.year}-03-14T08:26:00.000Z`);
});

test.describe('the form', () => {
  test('error: a cap that is no amount opens no wallet, and says what is wrong', async ({
    page,
    sandbox,
  }) => {
    await connect(page);
    for (const [typed, said] of [
      ['', 'Enter an amount, or choose “No cap” or “Off”.'],
      ['five', 'Use digits and one decimal point, such as 1250 or 0.25.'],
      ['0', 'A cap of 0 turns spending off. To do that, choose “Off”.'],
      ['10000000000', 'The largest cap is 9999999999.'],
      ['0.1234567', 'Use at most six decimals.'],
    ] as const) {
      await fillForm(page, { usd: typed });
      await signButton(page).click();
      await expect(page.getByRole('group', { name: 'USD limit' })).toContainText(said);
      await expect(page.getByRole('textbox', { name: 'Amount' })).toBeFocused();
    }
    expect(await walletCalls(page)).not.toContain('personal_sign');
    expect(posts(sandbox)).toBe(0);
    await fillForm(page, { usd: '0.5' });
    await signAndMint(page);
    await expect(newKey(page)).toBeVisible();
  });

  test('behavior: switching a limit back and forth loses no amount', async ({ page }) => {
    await connect(page);
    await fillForm(page, { usd: '7.25' });
    await fillForm(page, { usd: 'No cap' });
    await choose(page, 'USD limit', 'Cap');
    await expect(page.getByRole('textbox', { name: 'Amount' })).toHaveValue('7.25');
  });
});

test('behavior: an API that takes no parameters is asked again without them', async ({
  page,
  sandbox,
  watched,
}) => {
  watched.expectConsole(/status of 400/);
  sandbox.set({ strictChallengeQuery: true });
  await connect(page);
  expect(challenges(sandbox)).toBe(2);
  await signAndMint(page);
  await expect(newKey(page)).toBeVisible();
});

test('behavior: the challenge is there before the click, and renewed before it runs short', async ({
  page,
  sandbox,
}) => {
  await page.clock.install();
  await connect(page);
  expect(challenges(sandbox)).toBe(1);
  sandbox.set({ clockOffsetMs: 14 * 60_000 });
  await page.clock.fastForward(14 * 60_000);
  await expect.poll(() => challenges(sandbox)).toBe(2);
  await signButton(page).click();
  await approve(page);
  await expect(newKey(page)).toBeVisible();
  expect(posts(sandbox)).toBe(1);
});
