import { expect } from '@playwright/test';
import { createTestClient, http } from 'viem';
import { base } from 'viem/chains';
import { chooseStake, signAfterStake, stake, stakeButton, stakePanel, standing } from '../e2e/stakeStory.ts';
import { account, approve, connect, newKey, progress, prompt, reject } from '../e2e/story.ts';
import type { Visit } from './visit.ts';

const send = 'Send this transaction?';

/** What a wallet holds, and the steps of a stake. */
export const stakeVisits: readonly Visit[] = [
  {
    name: 'what wallets hold',
    states: [
      {
        name: 'nothing staked, nothing to stake',
        async reach({ page }) {
          await connect(page, account.nothing);
          await expect(standing(page)).toContainText('no VVV to stake');
        },
      },
      {
        name: 'staked, without DIEM',
        async reach({ page }) {
          await page
            .getByRole('combobox', { name: 'Sandbox wallet' })
            .selectOption({ index: account.noDiem });
          await expect(standing(page)).toContainText('No DIEM is staked here');
        },
      },
    ],
  },
  {
    name: 'Base out of reach',
    log: /ERR_FAILED/,
    states: [
      {
        name: 'standing unknown',
        async reach({ page }) {
          await page.route('**/sandbox/rpc', (route) => {
            const { method } = route.request().postDataJSON();
            return method === 'eth_call' ? route.abort() : route.fallback();
          });
          await connect(page);
          await expect(standing(page)).toContainText('Could not read this wallet’s balances');
        },
      },
    ],
  },
  {
    name: 'a stake',
    states: [
      {
        name: 'no sVVV: stake first',
        async reach({ page }) {
          await connect(page, account.vvvOnly);
          await expect(standing(page)).toContainText('Stake first');
        },
      },
      {
        name: 'stake on another network',
        async reach({ page }) {
          await page.evaluate(() => window.sandboxWallet.switchChain(1));
          await chooseStake(page, '12.5');
          await expect(stakePanel(page)).toContainText('Your wallet is on another network');
        },
      },
      {
        name: 'wallet asks to switch',
        async reach({ page }) {
          await stakePanel(page).getByRole('button', { name: 'Switch to Base' }).click();
          await expect(prompt(page, 'Switch the network?')).toBeVisible();
        },
      },
      {
        name: 'stake ready',
        async reach({ page }) {
          await approve(page, 'Switch the network?');
          await expect(stakePanel(page).getByRole('button', { name: stakeButton })).toBeVisible();
        },
      },
      {
        name: 'stake too large',
        async reach({ page }) {
          await stakePanel(page).getByRole('textbox', { name: 'Amount' }).fill('12500');
          await stake(page);
          await expect(stakePanel(page)).toContainText('This is more than is available.');
        },
      },
      {
        name: 'wallet asks to allow',
        async reach({ page }) {
          await stakePanel(page).getByRole('textbox', { name: 'Amount' }).fill('12.5');
          await stake(page);
          await expect(prompt(page, send)).toBeVisible();
        },
      },
      {
        name: 'stake unanswered',
        async reach({ page }) {
          await page.reload();
          await expect(stakePanel(page).getByRole('alert')).toContainText('Your wallet did not respond');
        },
      },
      {
        name: 'stake declined',
        async reach({ page }) {
          await stakePanel(page).getByRole('button', { name: 'Ask again' }).click();
          await reject(page, send);
          await expect(stakePanel(page)).toContainText('You rejected it in your wallet');
        },
      },
      {
        name: 'waiting for Base',
        async reach({ page, chain }) {
          await node(chain.rpcUrl).setAutomine(false);
          await stakePanel(page)
            .getByRole('button', { name: /^(Ask again|Continue)$/ })
            .click();
          await approve(page, send);
          await expect(progress(page, 'Waiting for Base')).toBeVisible();
        },
      },
      {
        name: 'allowed, wallet asks to stake',
        async reach({ page, chain }) {
          await node(chain.rpcUrl).mine({ blocks: 1 });
          await node(chain.rpcUrl).setAutomine(true);
          await expect(prompt(page, send)).toBeVisible();
        },
      },
      {
        name: 'staked, then minted',
        async reach({ page }) {
          await approve(page, send);
          await signAfterStake(page);
          await expect(newKey(page)).toBeVisible();
        },
      },
    ],
  },
];

function node(rpcUrl: string) {
  return createTestClient({ mode: 'anvil', chain: base, transport: http(rpcUrl) });
}
