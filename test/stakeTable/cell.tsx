import { act, screen } from '@testing-library/react';
import { useSyncExternalStore } from 'react';
import { IntlProvider } from 'use-intl';
import { decodeFunctionData, type Hex, parseEther } from 'viem';
import { vi } from 'vitest';
import { diemAbi, erc20Abi, stakingAbi } from '../../src/chain/contracts.ts';
import { stake as words } from '../../src/messages/en/stake.ts';
import { en } from '../../src/messages/en.ts';
import { formats } from '../../src/messages/formats.ts';
import { createStakeJournal } from '../../src/stake/journal.ts';
import { StakeStage } from '../../src/stake/StakeStage.tsx';
import { createStaker, type Staker } from '../../src/stake/staker.ts';
import type { Action } from '../../src/stake/types.ts';
import { FakeBase } from '../fakeBase.ts';
import { createFakeStakeWallet, memoryStorage, type Prompt } from '../fakeStakeWallet.ts';
import { alone } from '../fakeTabs.ts';
import { renderView } from '../renderView.tsx';

/** What the wallet is asked for when it does what a row says. */
export const steps = ['approve', 'stake', 'batch', 'switch', 'unstake', 'claim'] as const;
export type Step = (typeof steps)[number];

export const amount = parseEther('100');

/** The panel on a fake chain, with a wallet whose prompts stay open, at the prompt of one step. */
export type Cell = ReturnType<typeof openStage> & { step: Step };

/** Draws the panel and goes to the wallet's prompt of a step. Timers are fake. */
export async function reach(step: Step): Promise<Cell> {
  const on = openStage(({ unstake: 'unstakeVvv', claim: 'claim' } as const)[step as 'unstake'] ?? 'stakeVvv');
  if (step === 'batch') on.wallet.capabilities = { '0x2105': { atomic: { status: 'supported' } } };
  if (step === 'unstake') on.base.holding.stakedVvv = amount;
  if (step === 'claim') on.base.holding.pendingRewards = amount;
  if (step === 'switch') on.moveTo(1);
  on.start();
  await on.settle();
  if (step === 'switch') await on.press('Switch to Base');
  else await on.begin();
  if (step === 'stake') {
    on.confirm();
    await on.inBlock();
  }
  return { ...on, step };
}

/** The panel of one action, not drawn before `start`. */
export function openStage(action: Action) {
  const base = new FakeBase();
  const wallet = createFakeStakeWallet(base);
  const storage = memoryStorage();
  const journal = createStakeJournal(() => storage);
  const staker = createStaker({ wallet, source: base.source, journal, tabs: alone() });
  const bundles: string[] = [];
  let stop = () => {};
  const last = () => wallet.prompts.at(-1);
  const settle = (ms = 50) => act(() => vi.advanceTimersByTimeAsync(ms));
  const takeBundle = (status: number, isCarriedOut = status === 200) => {
    const { calls = [], id = '0x' } = last() ?? {};
    bundles.push(nameOf(calls));
    if (isCarriedOut) base.carryOut(calls);
    wallet.bundles.set(id, status);
  };
  return {
    base,
    wallet,
    last,
    settle,
    takeBundle,
    start: () => {
      stop = staker.start();
      renderView(
        <IntlProvider
          locale="en"
          timeZone="UTC"
          formats={formats}
          messages={{ ...en, stake: words } as never}
        >
          <Stage staker={staker} action={action} />
        </IntlProvider>,
        { getState: wallet.getState, subscribe: wallet.subscribe },
      );
    },
    /** The view goes. */
    stop: () => stop(),
    begin: async () => {
      void staker.begin({ action, amount });
      await settle();
    },
    press: async (name: string) => {
      await act(async () => screen.getByRole('button', { name }).click());
      await settle();
    },
    /** The wallet takes what it was asked for: a transaction, or a bundle that is carried out at once. */
    confirm: () => {
      const prompt = last();
      if (prompt?.method !== 'wallet_sendCalls') return void wallet.confirm(prompt);
      takeBundle(200);
      prompt.resolve({ id: prompt.id });
    },
    inBlock: async () => {
      base.mine();
      await settle(5_000);
    },
    /** Sends another call under the nonce of the last transaction. */
    replaceBy: (call: Prompt['calls'][number]) => base.send(call, base.pool.at(-1)?.nonce),
    /** The wallet's own network, which it announces unless it is one that does not. */
    moveTo: (chainId: number, { isAnnounced = true } = {}) => {
      wallet.chainId = chainId;
      if (isAnnounced) wallet.set({ chainId });
    },
    buttons: () => screen.queryAllByRole('button').map(({ textContent }) => textContent),
    /** What the wallet was asked for. */
    asked: () => wallet.prompts.map(nameOfPrompt),
    /** What it sent. */
    sent: () => [...base.sent.map((sent) => nameOf([sent])), ...bundles],
    /** What the journal keeps. */
    kept: () => journal.read()?.asks.map((ask) => `${ask.step} ${ask.status}`) ?? [],
  };
}

function Stage({ staker, action }: { staker: Staker; action: Action }) {
  const state = useSyncExternalStore(staker.subscribe, staker.getState);
  return <StakeStage action={action} onChoose={() => {}} staker={staker} state={state} />;
}

const abi = [...erc20Abi, ...stakingAbi, ...diemAbi] as const;

function nameOfPrompt({ method, calls }: Prompt): string {
  if (method === 'wallet_switchEthereumChain') return 'switch';
  return method === 'wallet_addEthereumChain' ? 'add' : nameOf(calls);
}

/** Functions of contracts: `approve + stake`. */
function nameOf(calls: readonly { data: Hex }[]): string {
  return calls
    .map(({ data }) => (data === '0x' ? 'nothing' : decodeFunctionData({ abi, data }).functionName))
    .join(' + ');
}
