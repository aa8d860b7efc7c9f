import { createPublicClient, createTestClient, http, parseEther } from 'viem';
import { base } from 'viem/chains';
import { erc20Abi, vvvAddress } from '../../src/chain/contracts.ts';
import { expect, test } from './fixtures.ts';
import { chooseStake, sends, stake, stakePanel, standing } from './stakeStory.ts';
import { account, approve, behave, connect, newKey, posts, progress, prompt, reject } from './story.ts';

const send = 'Send this transaction?';

const vvvOf = (rpcUrl: string, address: `0x${string}`) =>
  createPublicClient({ chain: base, transport: http(rpcUrl) }).readContract({
    address: vvvAddress,
    abi: erc20Abi,
    functionName: 'balanceOf',
    args: [address],
  });

test('behavior: from VVV to a key in one visit: approve, stake, sign; "all" leaves nothing', async ({
  page,
  sandbox,
  chain,
}) => {
  const { address } = chain.accounts[account.vvvOnly];
  await connect(page, account.vvvOnly);
  await expect(standing(page).getByRole('status')).toHaveText(
    'Stake first. This wallet holds 500 VVV, and none of it is staked.',
  );
  await chooseStake(page, 'All');
  await stake(page);
  await approve(page, send);
  await expect(progress(page, 'Your wallet asks to stake 500 VVV')).toBeVisible();
  await approve(page, send);
  await approve(page);
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
  await chooseStake(page, 'Smallest that works');
  await expect(stakePanel(page)).toContainText('Your wallet asks once, for both');
  await stake(page);
  await approve(page, send);
  await approve(page);
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
  await expect(panel.getByRole('alert')).toContainText('Your wallet gave no answer');
  await panel.getByRole('button', { name: 'Ask again' }).click();
  await approve(page, send);

  // Allowed, and asked to stake.
  await expect(prompt(page, send)).toBeVisible();
  await page.reload();
  await expect(panel.getByRole('alert')).toContainText('Your wallet gave no answer');
  await panel.getByRole('button', { name: 'Ask again' }).click();
  await reject(page, send);
  await expect(panel).toContainText('You declined in your wallet');

  // Declined: the leave is there, the stake waits for a press.
  await page.reload();
  await expect(panel).toContainText('12.5 VVV are allowed, and not staked yet');
  await panel.getByRole('button', { name: 'Go on' }).click();
  await approve(page, send);
  await approve(page);
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
  const link = stakePanel(page).getByRole('link', { name: 'See it at BaseScan' });
  await expect(link).toHaveAttribute('href', /^https:\/\/basescan\.org\/tx\/0x[0-9a-f]{64}$/);
  await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  await page.reload();
  await expect(progress(page, 'Waiting for Base')).toBeVisible();
  await node.mine({ blocks: 1 });
  await node.setAutomine(true);
  await expect(stakePanel(page)).toContainText('3 VVV are allowed, and not staked yet');
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
  await expect(panel.getByRole('button', { name: 'Stake', exact: true })).toBeVisible();
  await behave(page, 'approve');
  await stake(page);
  await expect(newKey(page)).toBeVisible();
  expect(await chain.stakedOf(chain.accounts[account.vvvOnly].address)).toBe(parseEther('0.5'));
});
