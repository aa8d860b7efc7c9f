import { createTestClient, http, parseEther } from 'viem';
import { base } from 'viem/chains';
import { expect, test } from './fixtures.ts';
import {
  chooseAction,
  chooseStake,
  confirmAction,
  sends,
  signAfterStake,
  stake,
  stakeButton,
  stakePanel,
  standing,
  vvvOf,
} from './stakeStory.ts';
import { account, approve, behave, connect, newKey, posts, progress, prompt, reject } from './story.ts';

const send = 'Send this transaction?';

test('behavior: from VVV to a key in one visit: approve, stake, sign; "all" leaves nothing', async ({
  page,
  sandbox,
  chain,
}) => {
  const { address } = chain.accounts[account.vvvOnly];
  await connect(page, account.vvvOnly);
  await expect(standing(page).getByRole('status')).toHaveText(
    'Stake first. This wallet holds 500 VVV, none of it staked.',
  );
  await chooseStake(page, 'All');
  const panel = stakePanel(page);
  await expect(panel).toContainText('Staked VVV lets you make keys. It pays for no calls.');
  await expect(panel).toContainText('This wallet has 0 staked DIEM and 0 DIEM that is not staked.');
  await expect(panel).toContainText('Locked afterwards, 500 sVVV would give about 20 DIEM now.');
  await stake(page);
  await approve(page, send);
  await expect(progress(page, 'Check your wallet: stake 500 VVV')).toBeVisible();
  await approve(page, send);
  await signAfterStake(page);
  await expect(newKey(page)).toBeVisible();
  expect(await vvvOf(chain.rpcUrl, address)).toBe(0n);
  expect(await chain.stakedOf(address)).toBe(parseEther('500'));
  expect(await sends(page)).toEqual({ transactions: 2, bundles: 0 });
  expect(posts(sandbox)).toBe(1);
});

test('behavior: with a wallet that offers EIP-5792, one approval does both', async ({
  page,
  sandbox,
  chain,
}) => {
  const { address } = chain.accounts[account.vvvOnly];
  await connect(page, account.vvvOnly);
  await page.evaluate(() => window.sandboxWallet.offerBatches(true));
  await chooseStake(page, 'Smallest for a key');
  await expect(stakePanel(page)).toContainText('One wallet prompt does both');
  await stake(page);
  await approve(page, send);
  await signAfterStake(page);
  await expect(newKey(page)).toBeVisible();
  expect(await chain.stakedOf(address)).toBe(parseEther('0.000001'));
  expect(await sends(page)).toEqual({ transactions: 0, bundles: 1 });
  expect(posts(sandbox)).toBe(1);
});

test('behavior: a reload at each step resumes, and nothing is sent twice or by itself', async ({
  page,
  chain,
  sandbox,
}) => {
  const { address } = chain.accounts[account.vvvOnly];
  await connect(page, account.vvvOnly);
  await chooseStake(page, '12.5');
  await stake(page);
  await expect(prompt(page, send)).toBeVisible();

  // Asked, and not answered: the chain shows nothing.
  await page.reload();
  const panel = stakePanel(page);
  await expect(panel.getByRole('alert')).toContainText('Your wallet did not respond');
  await panel.getByRole('button', { name: 'Ask again' }).click();
  await approve(page, send);

  // Allowed, and asked to stake.
  await expect(prompt(page, send)).toBeVisible();
  await page.reload();
  await expect(panel.getByRole('alert')).toContainText('Your wallet did not respond');
  await panel.getByRole('button', { name: 'Ask again' }).click();
  await reject(page, send);
  await expect(panel).toContainText('You rejected it in your wallet');

  // Declined, while the request from before the reload may still be open in the wallet.
  await page.reload();
  await expect(panel.getByRole('alert')).toContainText('Your wallet did not respond');
  await expect(panel).toContainText('Base shows no effect of it.');
  await panel.getByRole('button', { name: 'Ask again' }).click();
  await approve(page, send);
  await signAfterStake(page);
  await expect(newKey(page)).toBeVisible();
  expect(await chain.stakedOf(address)).toBe(parseEther('12.5'));
  expect(await vvvOf(chain.rpcUrl, address)).toBe(parseEther('487.5'));
  expect(posts(sandbox)).toBe(1);
});

test('behavior: sent, reloaded before a block took it: it is found, and the stake waits for a press', async ({
  page,
  chain,
}) => {
  const node = createTestClient({ mode: 'anvil', chain: base, transport: http(chain.rpcUrl) });
  await connect(page, account.vvvOnly);
  await chooseStake(page, '3');
  await stake(page);
  await node.setAutomine(false);
  await approve(page, send);
  const link = stakePanel(page).getByRole('link', { name: 'View on BaseScan' });
  await expect(link).toHaveAttribute('href', /^https:\/\/basescan\.org\/tx\/0x[0-9a-f]{64}$/);
  await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  await page.reload();
  await expect(progress(page, 'Waiting for Base')).toBeVisible();
  await node.mine({ blocks: 1 });
  await node.setAutomine(true);
  await expect(stakePanel(page)).toContainText('3 VVV approved, not staked yet');
  expect(await sends(page)).toEqual({ transactions: 0, bundles: 0 });
});

test('behavior: on another network: asked to switch here only; by a press', async ({ page, chain }) => {
  await connect(page, account.vvvOnly);
  await page.evaluate(() => window.sandboxWallet.switchChain(1));
  await chooseStake(page, '0.5');
  const panel = stakePanel(page);
  await expect(panel).toContainText('Your wallet is on another network');
  await panel.getByRole('button', { name: 'Switch to Base' }).click();
  await approve(page, 'Switch the network?');
  await expect(panel.getByRole('button', { name: stakeButton })).toBeVisible();
  await behave(page, 'approve');
  await stake(page);
  await panel.getByRole('button', { name: 'Sign and mint a key' }).click();
  await expect(newKey(page)).toBeVisible();
  expect(await chain.stakedOf(chain.accounts[account.vvvOnly].address)).toBe(parseEther('0.5'));
});

test('behavior: sVVV locked for DIEM at the quote, staked, and taken back after a day', async ({
  page,
  chain,
}) => {
  const { address } = chain.accounts[account.noDiem];
  const node = createTestClient({ mode: 'anvil', chain: base, transport: http(chain.rpcUrl) });
  await connect(page, account.noDiem);
  await standing(page).getByRole('button', { name: 'Manage stake' }).click();
  const panel = stakePanel(page);
  await chooseAction(page, 'Lock for DIEM', '50');
  await expect(panel).toContainText(
    'You get about 2 DIEM for 50 sVVV now. With less than 1.99 DIEM nothing is locked.',
  );
  await confirmAction(page, 'Lock 50 sVVV for DIEM');
  await expect(panel).toContainText('50 sVVV locked for DIEM');

  await panel.getByRole('button', { name: 'All balances' }).click();
  await chooseAction(page, 'Stake DIEM', 'All');
  await confirmAction(page, 'Stake 2 DIEM');
  await expect(panel).toContainText('2 DIEM staked');
  expect(await chain.stakedDiemOf(address)).toBe(parseEther('2'));

  await panel.getByRole('button', { name: 'All balances' }).click();
  await chooseAction(page, 'Unstake DIEM', '1.5');
  await expect(panel).toContainText('A second unstake starts the day again for all DIEM that is unstaking.');
  await confirmAction(page, 'Unstake 1.5 DIEM');
  await expect(panel).toContainText('Unstaking 1.5 DIEM');
  await node.increaseTime({ seconds: 86_400 + 10 });
  await node.mine({ blocks: 1 });
  await panel.getByRole('button', { name: 'All balances' }).click();
  await chooseAction(page, 'Withdraw DIEM');
  await confirmAction(page, 'Withdraw 1.5 DIEM');
  await expect(panel).toContainText('1.5 DIEM withdrawn');
  expect(await chain.stakedDiemOf(address)).toBe(parseEther('0.5'));
});

test('behavior: two tabs: one asks, the other shows it, and takes it over when the first is closed', async ({
  page,
  chain,
}) => {
  await connect(page, account.vvvOnly);
  await chooseStake(page, '3');
  const other = await page.context().newPage();
  await other.goto(page.url());
  await connect(other, account.vvvOnly);
  await chooseStake(other, '4');
  await stake(page);
  await expect(prompt(page, send)).toBeVisible();
  await expect(stakePanel(other)).toContainText('Another tab of this page is using this account');
  await expect(stakePanel(other)).toContainText('Check your wallet: approve 3 VVV');
  expect(await sends(other)).toEqual({ transactions: 0, bundles: 0 });
  await page.close();
  await expect(stakePanel(other).getByRole('alert')).toContainText('Your wallet did not respond');
  expect(await chain.stakedOf(chain.accounts[account.vvvOnly].address)).toBe(0n);
});
