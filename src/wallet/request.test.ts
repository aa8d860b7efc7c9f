import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SandboxChain, startChain } from '../../test/sandbox/chain/chain.ts';
import { createStakeBed } from '../../test/stakeBed.ts';
import { WalletError } from './errors.ts';

let chain: SandboxChain;
beforeAll(async () => {
  chain = await startChain();
});
afterAll(() => chain.close());

describe('request', () => {
  it("behavior: hands a call to the frozen wallet's provider, and its answer back", async () => {
    const { wallet, end } = await createStakeBed(chain);
    const state = wallet.getState();
    if (state.status !== 'connected') throw new Error('not connected');
    const { address, connectorUid } = state;
    const asked = { method: 'eth_chainId', params: [], address, connectorUid } as const;
    expect(await wallet.request(asked)).toBe('0x2105');
    await expect(wallet.request({ ...asked, address: chain.accounts[2].address })).rejects.toEqual(
      new WalletError('ACCOUNT_CHANGED'),
    );
    end();
  });
});
