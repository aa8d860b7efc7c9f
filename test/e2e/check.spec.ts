import { expect, test } from './fixtures.ts';
import { fillForm } from './form.ts';
import { account, connect, newKey, signAndMint } from './story.ts';

// The first call with the new key, and the sentence it comes to.

test('behavior: an account with nothing left gets a key, and is told that it cannot spend', async ({
  page,
  sandbox,
  chain,
}) => {
  sandbox.grant(chain.accounts[account.noDiem].address, { usd: 0 });
  await connect(page, account.noDiem);
  await signAndMint(page);
  await expect(page.getByRole('region', { name: 'Does it work?' }).getByRole('alert')).toContainText(
    'The key works, but it cannot spendThe account has 0 DIEM staked. Below 0.1 nothing can be spent',
  );
});

test('behavior: dollars and DIEM are both named', async ({ page, sandbox, chain }) => {
  sandbox.grant(chain.accounts[account.staker].address, { usd: 12.5 });
  await connect(page);
  await fillForm(page, { usd: '5', diem: '0.25' });
  await signAndMint(page);
  await expect(page.getByRole('region', { name: 'Does it work?' }).getByRole('status')).toHaveText(
    /^The key worksIt may spend (\$5\.00 and 0\.25 DIEM|0\.25 DIEM and \$5\.00)\.$/,
  );
});

test('error: a check that fails says nothing against the key, and can be made again', async ({
  page,
  sandbox,
  watched,
}) => {
  watched.expectConsole(/status of 503/);
  await connect(page);
  sandbox.set({ faults: [{ path: '/api_keys/rate_limits', status: 503, times: Number.POSITIVE_INFINITY }] });
  await signAndMint(page);
  const check = page.getByRole('region', { name: 'Does it work?' });
  await expect(check.getByRole('alert')).toContainText('Could not check the key yet');
  sandbox.set({ faults: [] });
  await check.getByRole('button', { name: 'Check again' }).click();
  await expect(check.getByRole('status')).toContainText('The key works');
  await expect(newKey(page)).toBeVisible();
});
