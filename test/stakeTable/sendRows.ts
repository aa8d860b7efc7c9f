import type { Cell } from './cell.tsx';
import {
  declined,
  done,
  doubt,
  inDoubt,
  keeps,
  own,
  type Row,
  sends,
  transactions,
  without,
} from './outcomes.ts';

const other = '0x90F79bf6EB2c4f870365E785982E1f101E93b906';
const confirmInBlock = async (on: Cell) => {
  on.confirm();
  await on.inBlock();
};
/** What the step takes is gone when the block comes. */
const takeAway = ({ base, step }: Cell) => {
  if (step === 'stake') base.holding.vvv = 0n;
  else base.holding.stakedVvv = 0n;
};

/** What a wallet does with a transaction or a bundle that it is asked to send. */
export const sendRows: readonly Row[] = [
  {
    event: '4001: rejected',
    at: sends,
    act: (on) => on.last()?.reject(4001),
    becomes: declined('You rejected it in your wallet'),
  },
  {
    event: '-32002: locked, or a request is open',
    at: sends,
    act: (on) => on.last()?.reject(-32002),
    becomes: declined('Your wallet is locked or has an open request'),
  },
  {
    event: '4200: not supported',
    at: transactions,
    act: (on) => on.last()?.reject(4200),
    becomes: declined('Your wallet does not support this'),
  },
  {
    event: '-32603: an internal error',
    at: transactions,
    act: (on) => on.last()?.reject(-32603),
    becomes: inDoubt('Your wallet did not respond'),
  },
  {
    event: 'a response that is no hash',
    at: sends,
    act: (on) => on.last()?.resolve({ ok: true }),
    becomes: (step) =>
      inDoubt(step === 'batch' ? 'Your wallet reported an error' : 'Your wallet did not respond')(step),
  },
  {
    event: 'the account is switched',
    at: sends,
    act: (on) => on.last()?.reject(4100),
    becomes: inDoubt('The account in your wallet changed'),
  },
  {
    event: 'disconnected',
    at: sends,
    act: (on) => {
      on.wallet.set({ status: 'disconnected' });
      on.last()?.reject(4900);
    },
    becomes: inDoubt('The account in your wallet changed'),
  },
  {
    event: 'silent for 30 s',
    at: sends,
    act: (on) => on.settle(30_000),
    becomes: (step) => ({
      says: 'No response from your wallet yet',
      buttons: ['Stop waiting'],
      kept: keeps(step, 'open'),
    }),
  },
  {
    event: 'silent, then confirmed after the user stopped waiting',
    at: sends,
    act: async (on) => {
      await on.settle(30_000);
      await on.press('Stop waiting');
      on.confirm();
      await on.settle(0);
      await on.inBlock();
    },
    becomes: done,
  },
  {
    event: 'asked again, and the second prompt rejected while the first is open',
    at: sends,
    act: async (on) => {
      await on.settle(30_000);
      await on.press('Stop waiting');
      await on.press('Ask again');
      on.last()?.reject(4001);
    },
    becomes: (step) => ({ ...inDoubt('You rejected it in your wallet')(step), next: [own[step]] }),
  },
  { event: 'confirmed', at: sends, act: confirmInBlock, becomes: done },
  {
    event: 'confirmed, and in no block for a minute',
    at: transactions,
    act: async (on) => {
      on.confirm();
      await on.settle(65_000);
    },
    becomes: (step) => ({
      says: 'Not in a block yet',
      buttons: ['Start over'],
      kept: keeps(step, 'sent'),
      sent: [own[step]],
    }),
  },
  {
    event: 'sped up: the same call under another hash',
    at: transactions,
    act: async (on) => {
      const [call] = on.last()?.calls ?? [];
      on.confirm();
      await on.settle(3_000);
      if (call) on.replaceBy(call);
      await on.inBlock();
    },
    becomes: (step) => ({ ...done(step), sent: [own[step], own[step]] }),
  },
  {
    event: 'cancelled: nothing under its nonce',
    at: transactions,
    act: async (on) => {
      on.confirm();
      await on.settle(3_000);
      on.replaceBy({ to: on.base.address, data: '0x' });
      await on.inBlock();
    },
    becomes: without('You cancelled the transaction in your wallet', 'nothing'),
  },
  {
    event: 'replaced by another call',
    at: transactions,
    act: async (on) => {
      on.confirm();
      await on.settle(3_000);
      on.replaceBy({ to: other, data: '0x' });
      await on.inBlock();
    },
    becomes: without('The transaction had no effect', 'nothing'),
  },
  {
    event: 'the contract rejects it in the block',
    at: ['stake', 'unstake'],
    act: async (on) => {
      takeAway(on);
      await confirmInBlock(on);
    },
    becomes: (step) => ({
      says: 'Base rejected the transaction',
      buttons: ['Start over'],
      kept: [],
      sent: [own[step]],
    }),
  },
  {
    event: 'a receipt without a status: the position decides',
    at: transactions,
    act: async (on) => {
      on.base.statusShown = null;
      await confirmInBlock(on);
    },
    becomes: done,
  },
  {
    event: 'a receipt of success without effect: the position decides',
    at: ['stake', 'unstake'],
    act: async (on) => {
      on.base.statusShown = '0x1';
      takeAway(on);
      await confirmInBlock(on);
    },
    becomes: without('The transaction had no effect'),
  },
  {
    event: 'the view is gone, then confirmed and in a block',
    at: sends,
    act: async (on) => {
      on.stop();
      on.confirm();
      await on.inBlock();
    },
    becomes: (step) => ({
      says: 'Waiting for Base',
      buttons: [],
      kept: keeps(step, 'sent'),
      sent: [own[step]],
    }),
  },
  ...[-32603, -32602, 5720].map(
    (code): Row => ({
      event: `${code}: an error that may follow a bundle that was sent`,
      at: ['batch'],
      act: async (on) => {
        on.last()?.reject(code);
        await on.settle(10_000);
      },
      becomes: () => ({
        says: 'Your wallet reported an error',
        buttons: ['Use two prompts', ...doubt],
        kept: ['batch open'],
      }),
    }),
  ),
  ...[4200, -32601, 5700, 5710, 5740, 5750, 5760].map(
    (code): Row => ({
      event: `${code}: a bundle that the wallet refuses`,
      at: ['batch'],
      act: (on) => on.last()?.reject(code),
      becomes: declined('Your wallet did not do both at once'),
    }),
  ),
];
