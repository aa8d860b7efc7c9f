import { getAddress, toFunctionSelector } from 'viem';
import { describe, expect, test } from 'vitest';
import {
  diemAbi,
  diemAddress,
  erc20Abi,
  multicall3Address,
  stakingAbi,
  stakingAddress,
  vvvAddress,
} from './contracts.ts';

const selectors = (abi: typeof erc20Abi | typeof stakingAbi | typeof diemAbi) =>
  Object.fromEntries(abi.map((item) => [item.name, toFunctionSelector(item)]));

describe('addresses', () => {
  test('behavior: carry their checksum (ERC-55), so a mistyped digit cannot pass', () => {
    const addresses = [vvvAddress, stakingAddress, diemAddress, multicall3Address];
    expect(addresses.map((address) => getAddress(address.toLowerCase()))).toEqual(addresses);
  });
});

describe('erc20Abi', () => {
  test('behavior: has the selectors of ERC-20', () => {
    expect(selectors(erc20Abi)).toEqual({
      balanceOf: '0x70a08231',
      allowance: '0xdd62ed3e',
      approve: '0x095ea7b3',
    });
  });
});

describe('stakingAbi', () => {
  test('behavior: has the selectors seen on Base, stake with two arguments', () => {
    expect(selectors(stakingAbi)).toMatchObject({
      balanceOf: '0x70a08231',
      stake: '0xadc9772e',
      balanceOfUnlocked: '0xceddd07d',
      lockedStakes: '0x92417dc7',
      stakes: '0x16934fc4',
      cooldownDuration: '0x35269315',
      pendingRewards: '0x31d7a262',
      getDiemAmountOut: '0x87716cbf',
    });
  });
});

describe('diemAbi', () => {
  test('behavior: has the selectors seen on Base, stake with one argument', () => {
    expect(selectors(diemAbi)).toMatchObject({
      balanceOf: '0x70a08231',
      stake: '0xa694fc3a',
      stakedInfos: '0x9503b15c',
    });
  });
});
