import type { Cell, Step } from './cell.tsx';

/** What is read at the end, what can be pressed, what the journal keeps. */
export type Outcome = {
  says: string;
  buttons: readonly string[];
  kept: readonly string[];
  /** What the wallet is asked for after the step's own prompt. */
  next?: readonly string[];
  /** What it sends from the step's prompt on. */
  sent?: readonly string[];
};

export type Row = {
  event: string;
  act(on: Cell): unknown;
  /** The steps where a wallet can do that. */
  at: readonly Step[];
  becomes(step: Step): Outcome;
};

export const transactions = ['approve', 'stake', 'unstake', 'claim'] as const satisfies readonly Step[];
export const sends = [...transactions, 'batch'] as const satisfies readonly Step[];

/** The step's own prompt. */
export const own: Record<Step, string> = {
  approve: 'approve',
  stake: 'stake',
  batch: 'approve + stake',
  switch: 'switch',
  unstake: 'initiateUnstake',
  claim: 'claim',
};

const names: Record<Step, string> = {
  approve: 'approve',
  stake: 'stakeVvv',
  batch: 'batch',
  switch: '',
  unstake: 'unstakeVvv',
  claim: 'claim',
};

/** What the journal keeps of a step, after an approval where the step comes second. */
export const keeps = (step: Step, ...states: string[]) => [
  ...(step === 'stake' ? ['approve settled'] : []),
  ...states.map((state) => `${names[step]} ${state}`),
];

const staking = ['Smallest for a key', 'All', 'Stake VVV', 'All balances'];
/** Back where the user decides: the form while nothing was sent, else the intent that stands half-way. */
export const decide: Record<Step, readonly string[]> = {
  approve: staking,
  stake: ['Continue', 'Start over'],
  batch: staking,
  switch: ['Smallest for a key', 'All', 'Switch to Base', 'All balances'],
  unstake: ['All', 'Unstake VVV', 'All balances'],
  claim: ['Claim about 100 VVV', 'All balances'],
};
export const half = ['Continue', 'Start over'];
export const doubt = ['Ask again', 'Start over'];

/** Nothing was sent, and the wallet says why. */
export const declined = (says: string) => (step: Step) => ({
  says,
  buttons: decide[step],
  kept: keeps(step),
});

/** The wallet may still do it. */
export const inDoubt = (says: string) => (step: Step) => ({
  says,
  buttons: doubt,
  kept: keeps(step, 'open'),
});

/** In a block, and not what was asked for. */
export const without =
  (says: string, ...sent: string[]) =>
  (step: Step) => ({ says, buttons: half, kept: keeps(step, 'failed'), sent: [own[step], ...sent] });

const doneSays: Record<Step, string> = {
  approve: 'Check your wallet: stake 100 VVV',
  stake: '100 VVV staked',
  batch: '100 VVV staked',
  switch: '',
  unstake: 'Unstaking 100 VVV',
  claim: 'Rewards claimed',
};

/** Carried out. After an approval the wallet is asked for the stake. */
export const done = (step: Step): Outcome => ({
  says: doneSays[step],
  buttons: step === 'approve' ? [] : ['All balances'],
  kept: step === 'approve' ? ['approve settled', 'stakeVvv open'] : [],
  next: step === 'approve' ? ['stake'] : [],
  sent: [own[step]],
});
