import { screen, within } from '@testing-library/react';
import { useSyncExternalStore } from 'react';
import { IntlProvider } from 'use-intl';
import { parseEther } from 'viem';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderView } from '../../test/renderView.tsx';
import { type SandboxChain, startChain } from '../../test/sandbox/chain/chain.ts';
import { sentence } from '../../test/sentence.ts';
import { createStakeBed, reachStake, type StakeBed } from '../../test/stakeBed.ts';
import { stake as words } from '../messages/en/stake.ts';
import { en } from '../messages/en.ts';
import { formats } from '../messages/formats.ts';
import { StakeStage } from './StakeStage.tsx';
import type { Staker } from './staker.ts';

// What wallets do at each step, on a real node: what is read, what can be pressed, what was sent.

let chain: SandboxChain;
let bed: StakeBed;
beforeAll(async () => {
  chain = await startChain();
});
beforeEach(() => {
  // Clocks run, and can be put forward.
  vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  vi.spyOn(globalThis, 'fetch');
});
afterEach(async () => {
  bed.end();
  const elsewhere = vi.mocked(fetch).mock.calls.filter(([url]) => String(url) !== chain.rpcUrl);
  expect(elsewhere, 'posts to anybody but the chain').toEqual([]);
  vi.restoreAllMocks();
  vi.useRealTimers();
  await chain.revert();
});
afterAll(() => chain.close());

function Stage({ staker }: { staker: Staker }) {
  const state = useSyncExternalStore(staker.subscribe, staker.getState);
  return <StakeStage action="stakeVvv" onChoose={() => {}} staker={staker} state={state} />;
}

/** Draws the panel's inside and goes to the prompt of a step. */
async function begin(step: 'approve' | 'stake'): Promise<void> {
  bed = await createStakeBed(chain);
  renderView(
    <IntlProvider locale="en" formats={formats} messages={{ ...en, stake: words } as never}>
      <Stage staker={bed.staker} />
    </IntlProvider>,
    bed.wallet,
  );
  await reachStake(bed.staker, 'choice');
  void bed.staker.begin({ action: 'stakeVvv', amount: parseEther('500') });
  await asked(1);
  if (step === 'approve') return;
  bed.questions[0]?.answer(true);
  await asked(2);
}

const asked = (times: number) =>
  vi.waitFor(() => expect(bed.questions).toHaveLength(times), { timeout: 10_000 });
const buttons = () => screen.queryAllByRole('button').map(({ textContent }) => textContent);
const said = (text: string) => screen.findByText(sentence(text), {}, { timeout: 10_000 });
const answer = (approved: boolean) => bed.questions.at(-1)?.answer(approved);

type Cell = {
  event: string;
  act(): void;
  /** What is read then at either step, and what can be pressed. */
  approve: readonly [sentence: string, ...buttons: string[]];
  stake: readonly [sentence: string, ...buttons: string[]];
};

const choice = ['Smallest for a key', 'All', 'Stake VVV', 'All balances'];
const half = ['Continue', 'Start over'];
const doubt = ['Ask again', 'Start over'];

const cells: readonly Cell[] = [
  {
    event: 'reject',
    act: () => answer(false),
    approve: ['You rejected it in your wallet', ...choice],
    stake: ['You rejected it in your wallet', ...half],
  },
  {
    event: 'disconnect',
    act: () => bed.control.disconnect(),
    approve: ['The account in your wallet changed', ...doubt],
    stake: ['The account in your wallet changed', ...doubt],
  },
  {
    event: 'lock',
    act: () => bed.control.behave('locked'),
    approve: ['The account in your wallet changed', ...doubt],
    stake: ['The account in your wallet changed', ...doubt],
  },
  {
    event: 'account switch',
    act: () => bed.control.selectAccount(2),
    approve: ['The account in your wallet changed', ...doubt],
    stake: ['The account in your wallet changed', ...doubt],
  },
  {
    event: 'chain switch',
    act: () => bed.control.switchChain(1),
    approve: ['Check your wallet: approve 500 VVV'],
    stake: ['Check your wallet: stake 500 VVV'],
  },
  {
    event: 'never answers',
    act: () => void vi.advanceTimersByTime(30_000),
    approve: ['No response from your wallet yet', 'Stop waiting'],
    stake: ['No response from your wallet yet', 'Stop waiting'],
  },
];

describe('StakeStage', () => {
  for (const step of ['approve', 'stake'] as const) {
    it.each(cells)(`error: $event, while the wallet asks to ${step}`, async (cell) => {
      await begin(step);
      const before = step === 'approve' ? 0 : 1;
      cell.act();
      const [sentence, ...pressable] = cell[step];
      expect(await said(sentence)).toBeVisible();
      expect(buttons()).toEqual(pressable);
      expect(bed.asked()).toEqual({ sends: before + 1, switches: 0 });
      expect(await bed.mined()).toBe(before);
      expect(bed.staked()).toBe(0);
    });
  }

  it('behavior: approved after the account left: the chain shows it, and the stake waits for a press', async () => {
    await begin('approve');
    bed.control.selectAccount(2);
    await said('The account in your wallet changed');
    answer(true);
    expect(await said('500 VVV approved, not staked yet')).toBeVisible();
    expect(buttons()).toEqual(half);
    await bed.staker.goOn();
    expect(await said('Another account is connected')).toBeVisible();
    expect(bed.asked().sends).toBe(1);
    expect(await bed.mined()).toBe(1);
  });

  it('behavior: answered after the user stopped waiting: it still counts, once', async () => {
    await begin('stake');
    vi.advanceTimersByTime(30_000);
    (await screen.findByRole('button', { name: 'Stop waiting' })).click();
    expect(await said('Your wallet did not respond')).toBeVisible();
    expect(buttons()).toEqual(doubt);
    answer(true);
    expect(await said('500 VVV staked')).toBeVisible();
    expect(await bed.mined()).toBe(2);
    expect(bed.staked()).toBe(1);
  });

  it('behavior: on another network after the first transaction: asked for by a press, then it goes on', async () => {
    await begin('approve');
    bed.control.switchChain(1);
    answer(true);
    expect(await said('Your wallet is on another network')).toBeVisible();
    expect(buttons()).toEqual(['Switch to Base', 'Start over']);
    expect(bed.asked()).toEqual({ sends: 1, switches: 0 });
    within(document.body).getByRole('button', { name: 'Switch to Base' }).click();
    await asked(2);
    answer(true);
    (await screen.findByRole('button', { name: 'Continue' }, { timeout: 10_000 })).click();
    await asked(3);
    answer(true);
    expect(await said('500 VVV staked')).toBeVisible();
    expect(bed.asked()).toEqual({ sends: 2, switches: 1 });
  });

  it.each([
    ['pending', 'Your wallet is locked or has an open request', choice],
    ['reject', 'You rejected it in your wallet', choice],
  ] as const)('error: the wallet answers at once: %s', async (behaviour, sentence, pressable) => {
    bed = await createStakeBed(chain);
    bed.control.behave(behaviour);
    renderView(
      <IntlProvider locale="en" formats={formats} messages={{ ...en, stake: words } as never}>
        <Stage staker={bed.staker} />
      </IntlProvider>,
      bed.wallet,
    );
    await reachStake(bed.staker, 'choice');
    await bed.staker.begin({ action: 'stakeVvv', amount: 1n });
    expect(await said(sentence)).toBeVisible();
    expect(buttons()).toEqual(pressable);
    expect(await bed.mined()).toBe(0);
  });
});
