import { type Address, parseEther } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type SandboxChain, startChain } from './chain.ts';
import { deploySafe, signAsSafe, stakeFor } from './safe.ts';

let chain: SandboxChain;
let safe: Address;
beforeAll(async () => {
  chain = await startChain();
  const [one, two, three] = chain.accounts;
  safe = await deploySafe(chain.rpcUrl, {
    owners: [one.address, two.address, three.address],
    threshold: 2,
  });
}, 30_000);
afterAll(() => chain.close());

const message = 'a challenge';
const owner = (index: 0 | 1 | 2 | 3) => privateKeyToAccount(chain.accounts[index].privateKey);
const verify = async (...owners: (0 | 1 | 2 | 3)[]) =>
  chain.verifyMessage({
    address: safe,
    message,
    signature: await signAsSafe(safe, owners.map(owner), message),
  });

describe('signAsSafe', () => {
  test.each([
    [0, 1],
    [1, 2],
    [2, 0],
    [0, 1, 2],
  ] as const)('behavior: owners %i and %i together sign for the Safe', async (...owners) => {
    expect(await verify(...owners)).toBe(true);
  });

  test('error: one owner is too few, and a stranger does not count', async () => {
    expect(await verify(0)).toBe(false);
    expect(await verify(0, 3)).toBe(false);
  });
});

describe('stakeFor', () => {
  test('behavior: the stake belongs to the Safe', async () => {
    await stakeFor(chain.rpcUrl, chain.accounts[1].address, safe, '3');
    expect(await chain.stakedOf(safe)).toBe(parseEther('3'));
  });
});
