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
  stakePanel,
  standing,
  vvvOf,
} from './stakeStory.ts';
import { account, approve, connect, newKey, posts } from './story.ts';

const send = 'Send this transaction?';
const ways = [
  { name: 'plain prompts', isBatch: false, stakes: { transactions: 2, bundles: 0 } },
  { name: 'a batch', isBatch: true, stakes: { transactions: 0, bundles: 1 } },
] as const;

for (const { name, isBatch, stakes } of ways)
  test(`behavior: from VVV to a key, and back to VVV after seven days, with ${name}`, async ({
    page,
    sandbox,
    chain,
  }) => {
    const { address } = chain.accounts[account.vvvOnly];
    const node = createTestClient({ mode: 'anvil', chain: base, transport: http(chain.rpcUrl) });
    /** A block that much later: the node estimates gas on its last block, and rewards grow with time. */
    const pass = async (seconds: number) => {
      await node.increaseTime({ seconds });
      await node.mine({ blocks: 1 });
    };
    await connect(page, account.vvvOnly);
    if (isBatch) await page.evaluate(() => window.sandboxWallet.offerBatches(true));
    await chooseStake(page, 'All');
    await stake(page);
    for (let prompts = stakes.transactions + stakes.bundles; prompts > 0; prompts--)
      await approve(page, send);
    await signAfterStake(page);
    await newKey(page).getByText('I saved this key').click();
    await newKey(page).getByRole('button', { name: 'Done' }).click();
    expect(await chain.stakedOf(address)).toBe(parseEther('500'));
    expect(await sends(page)).toEqual(stakes);
    expect(posts(sandbox)).toBe(1);

    await pass(86_400);
    await standing(page).getByRole('button', { name: 'Manage stake' }).click();
    const panel = stakePanel(page);
    await chooseAction(page, 'Claim rewards');
    await confirmAction(page, /^Claim about/);
    await expect(panel).toContainText('Rewards claimed');
    expect(await vvvOf(chain.rpcUrl, address)).toBeGreaterThan(0n);

    await pass(60);
    await panel.getByRole('button', { name: 'All balances' }).click();
    await chooseAction(page, 'Unstake VVV', 'All');
    await expect(panel).toContainText('You can withdraw the VVV after 7 days.');
    await expect(panel).toContainText('Venice does not document what happens to the keys');
    await confirmAction(page, 'Unstake 500 VVV');
    await expect(panel).toContainText('Unstaking 500 VVV');
    expect(await chain.stakedOf(address)).toBe(0n);
    expect(await sends(page)).toEqual({ ...stakes, transactions: stakes.transactions + 2 });

    await panel.getByRole('button', { name: 'All balances' }).click();
    await expect(panel).toContainText('VVV unstaking');
    await expect(panel.getByRole('button', { name: 'Withdraw VVV' })).toHaveCount(0);
    await pass(7 * 86_400 + 10);
    await page.reload();
    await standing(page).getByRole('button', { name: 'Manage stake' }).click();
    await chooseAction(page, 'Withdraw VVV');
    await confirmAction(page, 'Withdraw 500 VVV');
    await expect(panel).toContainText('500 VVV withdrawn');
    expect(await vvvOf(chain.rpcUrl, address)).toBeGreaterThan(parseEther('500'));
  });
