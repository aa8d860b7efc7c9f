import { act, screen } from '@testing-library/react';
import { useSyncExternalStore } from 'react';
import { IntlProvider } from 'use-intl';
import { parseEther } from 'viem';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeBase } from '../../test/fakeBase.ts';
import { createFakeStakeWallet, memoryStorage } from '../../test/fakeStakeWallet.ts';
import { alone } from '../../test/fakeTabs.ts';
import { renderView } from '../../test/renderView.tsx';
import { stakingAddress, vvvAddress } from '../chain/contracts.ts';
import { stake as words } from '../messages/en/stake.ts';
import { en } from '../messages/en.ts';
import { createStakeJournal, type StakeJournal } from './journal.ts';
import { StakeStage } from './StakeStage.tsx';
import { createStaker, type Staker } from './staker.ts';
import type { Action } from './types.ts';

// What wallets do at each step: what is read then, what can be pressed, what was sent, what the
// journal keeps.

const steps = ['approve', 'stake', 'batch', 'unstake', 'claim'] as const;
type StepName = (typeof steps)[number];

let base: FakeBase;
let wallet: ReturnType<typeof createFakeStakeWallet>;
let journal: StakeJournal;
let staker: Staker;
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  base = new FakeBase();
  wallet = createFakeStakeWallet(base);
  const storage = memoryStorage();
  journal = createStakeJournal(() => storage);
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});
const settle = (ms = 50) => act(() => vi.advanceTimersByTimeAsync(ms));
const last = () => wallet.prompts.at(-1);
const amount = parseEther('100');

function Stage({ action }: { action: Action }) {
  const state = useSyncExternalStore(staker.subscribe, staker.getState);
  return <StakeStage action={action} onChoose={() => {}} staker={staker} state={state} />;
}

/** Draws the panel and goes to the wallet's prompt of a step. */
async function reach(step: StepName): Promise<void> {
  const action = ({ unstake: 'unstakeVvv', claim: 'claim' } as const)[step as 'unstake'] ?? 'stakeVvv';
  if (step === 'batch') wallet.capabilities = { '0x2105': { atomic: { status: 'supported' } } };
  if (step === 'unstake') base.holding.stakedVvv = amount;
  if (step === 'claim') base.holding.pendingRewards = amount;
  open(action);
  await settle();
  void staker.begin({ action, amount });
  await settle();
  if (step !== 'stake') return;
  wallet.confirm(last());
  base.mine();
  await settle(5_000);
  expect(wallet.prompts).toHaveLength(2);
}

function open(action: Action): void {
  staker = createStaker({ wallet, source: base.source, journal, tabs: alone() });
  stop = staker.start();
  renderView(
    <IntlProvider locale="en" timeZone="UTC" messages={{ ...en, stake: words } as never}>
      <Stage action={action} />
    </IntlProvider>,
    { getState: wallet.getState, subscribe: wallet.subscribe },
  );
}

const buttons = () => screen.queryAllByRole('button').map(({ textContent }) => textContent);
const kept = () => journal.read()?.asks.map(({ step, status }) => `${step} ${status}`) ?? [];
const press = async (name: string) => {
  await act(async () => screen.getByRole('button', { name }).click());
  await settle();
};

const names = {
  approve: 'approve',
  stake: 'stakeVvv',
  batch: 'batch',
  unstake: 'unstakeVvv',
  claim: 'claim',
} as const;
/** What the journal keeps of a step, after an approval where the step comes second. */
const keeps = (step: StepName, ...states: string[]) => [
  ...(step === 'stake' ? ['approve settled'] : []),
  ...states.map((state) => `${names[step]} ${state}`),
];
const forms: Record<Exclude<StepName, 'stake'>, string[]> = {
  approve: ['Smallest for a key', 'All', 'Stake VVV', 'All balances'],
  batch: ['Smallest for a key', 'All', 'Stake VVV', 'All balances'],
  unstake: ['All', 'Unstake VVV', 'All balances'],
  claim: ['Claim about 100 VVV', 'All balances'],
};
/** Back where the user decides: the form while nothing was sent, else the intent that stands half-way. */
const decide = (step: StepName) => (step === 'stake' ? ['Continue', 'Start over'] : forms[step]);
const doubt = ['Ask again', 'Start over'];
const doneSaid: Record<StepName, string> = {
  approve: 'Check your wallet: stake 100 VVV',
  stake: '100 VVV staked',
  batch: '100 VVV staked',
  unstake: 'Unstaking 100 VVV',
  claim: 'Rewards claimed',
};
const afterDone = (step: StepName) => (step === 'approve' ? [] : ['All balances']);

type Outcome = { says: string; buttons: readonly string[]; kept: readonly string[]; asked?: number };
type Row = {
  event: string;
  act(step: StepName): void | Promise<void>;
  /** The steps where a wallet can do that; all where absent. */
  only?: readonly StepName[];
  becomes(step: StepName): Outcome;
};

/** The wallet takes what it was asked for: a transaction, or a bundle that is carried out at once. */
const confirm = (step: StepName) => {
  const prompt = last();
  if (step !== 'batch') return wallet.confirm(prompt);
  base.carryOut(prompt?.calls ?? []);
  wallet.bundles.set(prompt?.id ?? '0x', 200);
  prompt?.resolve({ id: prompt.id });
  return prompt?.id ?? '0x';
};
const transactions = ['approve', 'stake', 'unstake', 'claim'] as const;
const nonceOf = () => base.pool.at(-1)?.nonce;
const inBlock = async () => {
  base.mine();
  await settle(5_000);
};
const refusedBundle = (code: number): Row => ({
  event: `${code}: an error that may follow a bundle that was sent`,
  only: ['batch'],
  act: async () => {
    last()?.reject(code);
    await settle(10_000);
  },
  becomes: () => ({
    says: 'Your wallet reported an error',
    buttons: ['Use two prompts', ...doubt],
    kept: ['batch open'],
  }),
});
const noBundle = (code: number): Row => ({
  event: `${code}: a bundle that the wallet refuses`,
  only: ['batch'],
  act: () => last()?.reject(code),
  becomes: () => ({ says: 'Your wallet did not do both at once', buttons: forms.batch, kept: [] }),
});

const rows: readonly Row[] = [
  {
    event: '4001: rejected',
    act: () => last()?.reject(4001),
    becomes: (step) => ({
      says: 'You rejected it in your wallet',
      buttons: decide(step),
      kept: step === 'stake' ? ['approve settled'] : [],
    }),
  },
  {
    event: '-32002: locked, or a request is open',
    act: () => last()?.reject(-32002),
    becomes: (step) => ({
      says: 'Your wallet is locked or has an open request',
      buttons: decide(step),
      kept: step === 'stake' ? ['approve settled'] : [],
    }),
  },
  {
    event: '4200: not supported',
    only: transactions,
    act: () => last()?.reject(4200),
    becomes: (step) => ({
      says: 'Your wallet does not support this',
      buttons: decide(step),
      kept: step === 'stake' ? ['approve settled'] : [],
    }),
  },
  {
    event: '-32603: an internal error',
    only: transactions,
    act: () => last()?.reject(-32603),
    becomes: (step) => ({ says: 'Your wallet did not respond', buttons: doubt, kept: keeps(step, 'open') }),
  },
  {
    event: 'a response that is no hash',
    act: () => last()?.resolve({ ok: true }),
    becomes: (step) => ({
      says: step === 'batch' ? 'Your wallet reported an error' : 'Your wallet did not respond',
      buttons: doubt,
      kept: keeps(step, 'open'),
    }),
  },
  {
    event: 'the account is switched',
    act: () => last()?.reject(4100),
    becomes: (step) => ({
      says: 'The account in your wallet changed',
      buttons: doubt,
      kept: keeps(step, 'open'),
    }),
  },
  {
    event: 'disconnected',
    act: () => {
      wallet.set({ status: 'disconnected' });
      last()?.reject(4900);
    },
    becomes: (step) => ({
      says: 'The account in your wallet changed',
      buttons: doubt,
      kept: keeps(step, 'open'),
    }),
  },
  {
    event: 'silent for 30 s',
    act: () => settle(30_000),
    becomes: (step) => ({
      says: 'No response from your wallet yet',
      buttons: ['Stop waiting'],
      kept: keeps(step, 'open'),
    }),
  },
  {
    event: 'silent, then confirmed after the user stopped waiting',
    act: async (step) => {
      await settle(30_000);
      await press('Stop waiting');
      confirm(step);
      await settle(0);
      await inBlock();
    },
    becomes: (step) => ({
      says: doneSaid[step],
      buttons: afterDone(step),
      kept: step === 'approve' ? ['approve settled', 'stakeVvv open'] : [],
      asked: step === 'approve' ? 2 : 1,
    }),
  },
  {
    event: 'asked again, and the second prompt rejected while the first is open',
    act: async () => {
      await settle(30_000);
      await press('Stop waiting');
      await press('Ask again');
      last()?.reject(4001);
    },
    becomes: (step) => ({
      says: 'You rejected it in your wallet',
      buttons: doubt,
      kept: keeps(step, 'open'),
      asked: 2,
    }),
  },
  {
    event: 'confirmed',
    act: async (step) => {
      confirm(step);
      await inBlock();
    },
    becomes: (step) => ({
      says: doneSaid[step],
      buttons: afterDone(step),
      kept: step === 'approve' ? ['approve settled', 'stakeVvv open'] : [],
      asked: step === 'approve' ? 2 : 1,
    }),
  },
  {
    event: 'confirmed, and in no block for a minute',
    only: transactions,
    act: async () => {
      wallet.confirm(last());
      await settle(65_000);
    },
    becomes: (step) => ({ says: 'Not in a block yet', buttons: ['Start over'], kept: keeps(step, 'sent') }),
  },
  {
    event: 'sped up: the same call under another hash',
    only: transactions,
    act: async () => {
      const prompt = last();
      wallet.confirm(prompt);
      await settle(3_000);
      const [call] = prompt?.calls ?? [];
      if (call) base.send(call, nonceOf());
      await inBlock();
    },
    becomes: (step) => ({
      says: doneSaid[step],
      buttons: afterDone(step),
      kept: step === 'approve' ? ['approve settled', 'stakeVvv open'] : [],
      asked: step === 'approve' ? 2 : 1,
    }),
  },
  {
    event: 'cancelled: nothing under its nonce',
    only: transactions,
    act: async () => {
      wallet.confirm(last());
      await settle(3_000);
      base.send({ to: base.address, data: '0x' }, nonceOf());
      await inBlock();
    },
    becomes: (step) => ({
      says: 'You cancelled the transaction in your wallet',
      buttons: ['Continue', 'Start over'],
      kept: keeps(step, 'failed'),
    }),
  },
  {
    event: 'replaced by another call',
    only: transactions,
    act: async () => {
      wallet.confirm(last());
      await settle(3_000);
      base.send({ to: '0x90F79bf6EB2c4f870365E785982E1f101E93b906', data: '0x' }, nonceOf());
      await inBlock();
    },
    becomes: (step) => ({
      says: 'The transaction had no effect',
      buttons: ['Continue', 'Start over'],
      kept: keeps(step, 'failed'),
    }),
  },
  {
    event: 'the contract rejects it in the block',
    only: ['stake', 'unstake'],
    act: async (step) => {
      wallet.confirm(last());
      if (step === 'stake') base.holding.vvv = 0n;
      else base.holding.stakedVvv = 0n;
      await inBlock();
    },
    becomes: () => ({ says: 'Base rejected the transaction', buttons: ['Start over'], kept: [] }),
  },
  {
    event: 'a receipt without a status: the position decides',
    only: transactions,
    act: async () => {
      base.statusShown = null;
      wallet.confirm(last());
      await inBlock();
    },
    becomes: (step) => ({
      says: doneSaid[step],
      buttons: afterDone(step),
      kept: step === 'approve' ? ['approve settled', 'stakeVvv open'] : [],
      asked: step === 'approve' ? 2 : 1,
    }),
  },
  {
    event: 'a receipt of success without effect: the position decides',
    only: ['stake', 'unstake'],
    act: async (step) => {
      base.statusShown = '0x1';
      wallet.confirm(last());
      if (step === 'stake') base.holding.vvv = 0n;
      else base.holding.stakedVvv = 0n;
      await inBlock();
    },
    becomes: (step) => ({
      says: 'The transaction had no effect',
      buttons: ['Continue', 'Start over'],
      kept: keeps(step, 'failed'),
    }),
  },
  {
    event: 'the view is gone, then confirmed and in a block',
    act: async (step) => {
      stop();
      confirm(step);
      base.mine();
      await settle(5_000);
    },
    becomes: (step) => ({
      says: 'Waiting for Base',
      buttons: [],
      kept: keeps(step, 'sent'),
    }),
  },
  {
    event: 'an allowance of 40, of which the stake takes 40',
    only: ['approve'],
    act: async () => {
      wallet.confirm(last());
      base.mine();
      base.holding.allowance = parseEther('40');
      await settle(5_000);
      expect(buttons()).toEqual(['Stake 40 VVV', 'Approve 100 VVV', 'Start over']);
      expect(screen.getByText('You approved 40 of 100 VVV')).toBeVisible();
      await press('Stake 40 VVV');
      wallet.confirm(last());
      await inBlock();
    },
    becomes: () => ({ says: '40 VVV staked', buttons: ['All balances'], kept: [], asked: 2 }),
  },
  {
    event: 'an allowance of 40, approved again',
    only: ['approve'],
    act: async () => {
      wallet.confirm(last());
      base.mine();
      base.holding.allowance = parseEther('40');
      await settle(5_000);
      await press('Approve 100 VVV');
    },
    becomes: () => ({
      says: 'Check your wallet: approve 100 VVV',
      buttons: [],
      kept: ['approve failed', 'approve open'],
      asked: 2,
    }),
  },
  {
    event: 'an allowance of any amount',
    only: ['approve'],
    act: async () => {
      wallet.confirm(last());
      base.mine();
      base.holding.allowance = 2n ** 256n - 1n;
      await settle(5_000);
      wallet.confirm(last());
      await inBlock();
      expect(screen.getByRole('link', { name: 'Check or revoke it on BaseScan' })).toHaveAttribute(
        'href',
        `https://basescan.org/tokenapprovalchecker?search=${base.address}`,
      );
    },
    becomes: () => ({
      says: 'Your wallet approved any amount: Venice’s staking contract may take all VVV of this wallet.',
      buttons: ['All balances'],
      kept: [],
      asked: 2,
    }),
  },
  ...[-32603, -32602, 5720].map(refusedBundle),
  ...[4200, -32601, 5700, 5710, 5740, 5750, 5760].map(noBundle),
  {
    event: '-32603, then two plain prompts',
    only: ['batch'],
    act: async () => {
      last()?.reject(-32603);
      await settle(10_000);
      await press('Use two prompts');
      expect(last()?.method).toBe('eth_sendTransaction');
    },
    becomes: () => ({
      says: 'Check your wallet: approve 100 VVV',
      buttons: [],
      kept: ['batch open', 'approve open'],
      asked: 2,
    }),
  },
  {
    event: '-32603 though the bundle was carried out',
    only: ['batch'],
    act: async () => {
      base.carryOut(last()?.calls ?? []);
      last()?.reject(-32603);
      await settle(5_000);
    },
    becomes: () => ({ says: '100 VVV staked', buttons: ['All balances'], kept: [] }),
  },
  {
    event: '5730: the wallet forgot the bundle',
    only: ['batch'],
    act: async () => {
      last()?.resolve({ id: last()?.id });
      await settle(5_000);
    },
    becomes: () => ({ says: 'Your wallet did not respond', buttons: doubt, kept: ['batch open'] }),
  },
  {
    event: 'a bundle that failed',
    only: ['batch'],
    act: async () => {
      wallet.bundles.set(last()?.id ?? '0x', 500);
      last()?.resolve({ id: last()?.id });
      await settle(5_000);
    },
    becomes: () => ({ says: 'Base rejected the transaction', buttons: ['Start over'], kept: [] }),
  },
];

const cells = rows.flatMap((row) => (row.only ?? steps).map((step) => ({ ...row, step })));

describe('StakeStage', () => {
  it.each(cells)('behavior: $step: $event', async ({ step, act: wallets, becomes }) => {
    await reach(step);
    const before = wallet.prompts.length;
    await wallets(step);
    await settle();
    const outcome = becomes(step);
    expect(screen.getAllByText(outcome.says)[0]).toBeVisible();
    expect(buttons()).toEqual(outcome.buttons);
    expect(kept()).toEqual(outcome.kept);
    expect(wallet.prompts.length - before + 1).toBe(outcome.asked ?? 1);
  });

  it('behavior: the table has 60 cells or more', () => {
    expect(cells.length + switches.length).toBeGreaterThanOrEqual(60);
  });
});

type Switch = {
  event: string;
  answer(): void;
  says: string | undefined;
  buttons: readonly string[];
  asked: readonly string[];
};
const switchButton = ['Smallest for a key', 'All', 'Switch to Base', 'All balances'];
const asks = 'wallet_switchEthereumChain';
const adds = 'wallet_addEthereumChain';
const isOnBase = () => {
  wallet.chainId = 8453;
};

const switches: readonly Switch[] = [
  {
    event: 'switches, and says so',
    answer: () => {
      isOnBase();
      wallet.set({ chainId: 8453 });
      last()?.resolve(null);
    },
    says: undefined,
    buttons: forms.approve,
    asked: [asks],
  },
  {
    event: 'switches without chainChanged',
    answer: () => {
      isOnBase();
      last()?.resolve(null);
    },
    says: undefined,
    buttons: forms.approve,
    asked: [asks],
  },
  {
    event: 'returns null and stays where it is',
    answer: () => last()?.resolve(null),
    says: 'Your wallet is on another network',
    buttons: switchButton,
    asked: [asks],
  },
  {
    event: '4001',
    answer: () => last()?.reject(4001),
    says: 'You rejected it in your wallet',
    buttons: switchButton,
    asked: [asks],
  },
  {
    event: '-32002',
    answer: () => last()?.reject(-32002),
    says: 'Your wallet is locked or has an open request',
    buttons: switchButton,
    asked: [asks],
  },
  {
    event: '4902',
    answer: () => last()?.reject(4902),
    says: 'Check your wallet.',
    buttons: switchButton,
    asked: [asks, adds],
  },
  {
    event: '4902 inside data.originalError',
    answer: () => last()?.reject({ code: -32603, data: { originalError: { code: 4902 } } }),
    says: 'Check your wallet.',
    buttons: switchButton,
    asked: [asks, adds],
  },
  {
    event: '-32603',
    answer: () => last()?.reject(-32603),
    says: 'Check your wallet.',
    buttons: switchButton,
    asked: [asks, adds],
  },
];

describe('SwitchToBase', () => {
  it.each(switches)('behavior: $event', async ({ answer, says, buttons: pressable, asked }) => {
    wallet.chainId = 1;
    wallet.set({ chainId: 1 });
    open('stakeVvv');
    await settle();
    await press('Switch to Base');
    answer();
    await settle();
    if (says) expect(screen.getAllByText(says)[0]).toBeVisible();
    expect(buttons()).toEqual(pressable);
    expect(wallet.prompts.map(({ method }) => method)).toEqual(asked);
    expect(kept()).toEqual([]);
  });

  it('behavior: a wallet that moved to another network after the approval is asked for nothing', async () => {
    open('stakeVvv');
    await settle();
    void staker.begin({ action: 'stakeVvv', amount });
    await settle();
    wallet.chainId = 1;
    wallet.confirm(last());
    await inBlock();
    expect(screen.getByText('Your wallet is on another network')).toBeVisible();
    expect(wallet.prompts).toHaveLength(1);
    expect(wallet.prompts[0]?.calls[0]?.to).toBe(vvvAddress);
    wallet.chainId = 8453;
    await press('Continue');
    expect(last()?.calls[0]?.to).toBe(stakingAddress);
  });
});
