import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMinterBed, type MinterBed, reach, read } from '../../test/minterBed.ts';
import { mintWhenReady } from './mintWhenReady.ts';

let on: MinterBed;
beforeEach(async () => {
  on = await createMinterBed();
});
afterEach(() => on.end());

describe('mintWhenReady', () => {
  it('behavior: mints once, as soon as the challenge is there', async () => {
    const minter = on.start();
    const mint = vi.fn(() => void minter.mint(read));
    expect(minter.getState().phase).toBe('challenge');
    mintWhenReady(minter, on.account.address, mint);
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
    await minter.mint(read);
    await reach(minter, 'refused');
    const mint = vi.fn();
    mintWhenReady(minter, on.account.address, mint);
    await reach(minter, 'review');
    expect(mint).toHaveBeenCalledTimes(1);
  });

  it('error: gives up where the wallet leaves', async () => {
    const minter = on.start();
    const mint = vi.fn();
    mintWhenReady(minter, on.account.address, mint);
    await on.wallet.disconnect();
    on.wallet.switchTo(on.account);
    await reach(minter, 'review');
    expect(mint).not.toHaveBeenCalled();
  });

  it('error: another account is there by then: its wallet is not asked', async () => {
    const minter = on.start();
    expect(minter.getState().phase).toBe('challenge');
    const mint = vi.fn();
    mintWhenReady(minter, on.account.address, mint);
    on.wallet.switchTo(on.bed.wallet());
    await reach(minter, 'review');
    expect(mint).not.toHaveBeenCalled();
  });

  it('error: asked for an account that is not there any more', async () => {
    const minter = on.start();
    await reach(minter, 'review');
    on.wallet.switchTo(on.bed.wallet());
    await reach(minter, 'review');
    const mint = vi.fn();
    mintWhenReady(minter, on.account.address, mint);
    expect(mint).not.toHaveBeenCalled();
  });

  it('error: the page is gone', async () => {
    const minter = on.start();
    const mint = vi.fn();
    mintWhenReady(minter, on.account.address, mint)();
    await reach(minter, 'review');
    expect(mint).not.toHaveBeenCalled();
  });
});
