import { screen } from '@testing-library/react';
import { parseEther } from 'viem';
import { expect } from 'vitest';
import type { Cell } from './cell.tsx';
import { decide, declined, doubt, type Row } from './outcomes.ts';

/** The approval is in a block, for another amount than the one that was asked for. */
const approve = async (on: Cell, allowance: bigint) => {
  on.confirm();
  on.base.mine();
  on.base.holding.allowance = allowance;
  await on.settle(5_000);
};

/** What users change in the wallet: the allowance, the way of a bundle. */
export const changedRows: readonly Row[] = [
  {
    event: 'an allowance of 40',
    at: ['approve'],
    act: (on) => approve(on, parseEther('40')),
    becomes: () => ({
      says: 'You approved 40 of 100 VVV',
      buttons: ['Stake 40 VVV', 'Approve 100 VVV', 'Start over'],
      kept: ['approve failed'],
      sent: ['approve'],
    }),
  },
  {
    event: 'an allowance of 40, of which the stake takes 40',
    at: ['approve'],
    act: async (on) => {
      await approve(on, parseEther('40'));
      await on.press('Stake 40 VVV');
      on.confirm();
      await on.inBlock();
    },
    becomes: () => ({
      says: '40 VVV staked',
      buttons: ['All balances'],
      kept: [],
      next: ['stake'],
      sent: ['approve', 'stake'],
    }),
  },
  {
    event: 'an allowance of 40, approved again',
    at: ['approve'],
    act: async (on) => {
      await approve(on, parseEther('40'));
      await on.press('Approve 100 VVV');
    },
    becomes: () => ({
      says: 'Check your wallet: approve 100 VVV',
      buttons: [],
      kept: ['approve failed', 'approve open'],
      next: ['approve'],
      sent: ['approve'],
    }),
  },
  {
    event: 'an allowance of any amount',
    at: ['approve'],
    act: async (on) => {
      await approve(on, 2n ** 256n - 1n);
      on.confirm();
      await on.inBlock();
      expect(screen.getByRole('link', { name: 'Check or revoke it on BaseScan' })).toHaveAttribute(
        'href',
        `https://basescan.org/tokenapprovalchecker?search=${on.base.address}`,
      );
    },
    becomes: () => ({
      says: 'Your wallet approved any amount: Venice’s staking contract may take all VVV of this wallet.',
      buttons: ['All balances'],
      kept: [],
      next: ['stake'],
      sent: ['approve', 'stake'],
    }),
  },
  {
    event: 'another network after the approval',
    at: ['approve'],
    act: async (on) => {
      on.moveTo(1, { isAnnounced: false });
      on.confirm();
      await on.inBlock();
    },
    becomes: () => ({
      says: 'Your wallet is on another network',
      buttons: ['Continue', 'Start over'],
      kept: ['approve settled'],
      sent: ['approve'],
    }),
  },
  {
    event: 'another network after the approval, and back',
    at: ['approve'],
    act: async (on) => {
      on.moveTo(1, { isAnnounced: false });
      on.confirm();
      await on.inBlock();
      on.moveTo(8453, { isAnnounced: false });
      await on.press('Continue');
    },
    becomes: () => ({
      says: 'Check your wallet: stake 100 VVV',
      buttons: [],
      kept: ['approve settled', 'stakeVvv open'],
      next: ['stake'],
      sent: ['approve'],
    }),
  },
  {
    event: '-32603, then two plain prompts',
    at: ['batch'],
    act: async (on) => {
      on.last()?.reject(-32603);
      await on.settle(10_000);
      await on.press('Use two prompts');
    },
    becomes: () => ({
      says: 'Check your wallet: approve 100 VVV',
      buttons: [],
      kept: ['batch open', 'approve open'],
      next: ['approve'],
    }),
  },
  {
    event: '-32603 though the bundle was carried out',
    at: ['batch'],
    act: async (on) => {
      on.takeBundle(200);
      on.last()?.reject(-32603);
      await on.settle(5_000);
    },
    becomes: () => ({
      says: '100 VVV staked',
      buttons: ['All balances'],
      kept: [],
      sent: ['approve + stake'],
    }),
  },
  {
    event: '5730: the wallet forgot the bundle',
    at: ['batch'],
    act: async (on) => {
      on.last()?.resolve({ id: on.last()?.id });
      await on.settle(5_000);
    },
    becomes: () => ({ says: 'Your wallet did not respond', buttons: doubt, kept: ['batch open'] }),
  },
  {
    event: 'a bundle that failed',
    at: ['batch'],
    act: async (on) => {
      on.takeBundle(500);
      on.last()?.resolve({ id: on.last()?.id });
      await on.settle(5_000);
    },
    becomes: () => ({
      says: 'Base rejected the transaction',
      buttons: ['Start over'],
      kept: [],
      sent: ['approve + stake'],
    }),
  },
];

const onBase = () => ({
  says: 'Two wallet prompts: approve exactly this amount, then stake it.',
  buttons: decide.approve,
  kept: [],
});
const unknownChain = () => ({
  says: 'Check your wallet.',
  buttons: decide.switch,
  kept: [],
  next: ['add'],
});

/** What wallets do when they are asked to switch to Base. */
export const switchRows: readonly Row[] = [
  {
    event: 'switches, and says so',
    at: ['switch'],
    act: (on) => {
      on.moveTo(8453);
      on.last()?.resolve(null);
    },
    becomes: onBase,
  },
  {
    event: 'switches without chainChanged',
    at: ['switch'],
    act: (on) => {
      on.moveTo(8453, { isAnnounced: false });
      on.last()?.resolve(null);
    },
    becomes: onBase,
  },
  {
    event: 'returns null and stays where it is',
    at: ['switch'],
    act: (on) => on.last()?.resolve(null),
    becomes: declined('Your wallet is on another network'),
  },
  {
    event: '4001: rejected',
    at: ['switch'],
    act: (on) => on.last()?.reject(4001),
    becomes: declined('You rejected it in your wallet'),
  },
  {
    event: '-32002: locked, or a request is open',
    at: ['switch'],
    act: (on) => on.last()?.reject(-32002),
    becomes: declined('Your wallet is locked or has an open request'),
  },
  {
    event: '4902: does not know Base',
    at: ['switch'],
    act: (on) => on.last()?.reject(4902),
    becomes: unknownChain,
  },
  {
    event: '4902 inside data.originalError',
    at: ['switch'],
    act: (on) => on.last()?.reject({ code: -32603, data: { originalError: { code: 4902 } } }),
    becomes: unknownChain,
  },
  {
    event: '-32603: an internal error',
    at: ['switch'],
    act: (on) => on.last()?.reject(-32603),
    becomes: unknownChain,
  },
  {
    event: '4902, then adds Base and is on it',
    at: ['switch'],
    act: async (on) => {
      on.last()?.reject(4902);
      await on.settle();
      on.moveTo(8453);
      on.last()?.resolve(null);
    },
    becomes: () => ({ ...onBase(), next: ['add'] }),
  },
  {
    event: '4902, then adds Base and stays where it is',
    at: ['switch'],
    act: async (on) => {
      on.last()?.reject(4902);
      await on.settle();
      on.last()?.resolve(null);
    },
    becomes: () => ({ ...declined('Your wallet is on another network')('switch'), next: ['add'] }),
  },
];
