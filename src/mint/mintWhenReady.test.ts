import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMinterBed, type MinterBed, reach, request } from '../../test/minterBed.ts';
import { mintWhenReady } from './mintWhenReady.ts';

let on: MinterBed;
beforeEach(async () => {
  on = await createMinterBed();
});
afterEach(() => on.end());

describe('mintWhenReady', () => {
  it('behavior: mints once, as soon as the challenge is there', async () => {
    const minter = on.start();
    const mint = vi.fn(() => void minter.mint(request));
    expect(minter.getState().phase).toBe('challenge');
    mintWhenReady(minter, mint);
    expect(mint).not.toHaveBeenCalled();
    await reach(minter, 'minted');
    expect(mint).toHaveBeenCalledTimes(1);
  });

  it('behavior: leaves a refusal behind and takes the mint up again', async () => {
    const minter = on.start();
    await reach(minter, 'review');
    const body = { error: 'This wallet has no staked VVV on Base' };
    on.bed.sandbox.set({
      faults: [{ method: 'POST', path: '/api_keys/generate_web3_key', status: 400, body }],
    });
    await minter.mint(request);
    await reach(minter, 'refused');
    const mint = vi.fn();
    mintWhenReady(minter, mint);
    await reach(minter, 'review');
    expect(mint).toHaveBeenCalledTimes(1);
  });

  it('error: gives up where the wallet leaves', async () => {
    const minter = on.start();
    const mint = vi.fn();
    mintWhenReady(minter, mint);
    await on.wallet.disconnect();
    on.wallet.switchTo(on.account);
    await reach(minter, 'review');
    expect(mint).not.toHaveBeenCalled();
  });
});
