import { act, fireEvent, screen } from '@testing-library/react';
import { parseEther } from 'viem';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sentence } from '../../test/sentence.ts';
import { openStage } from '../../test/stakeTable/cell.tsx';

let on: ReturnType<typeof openStage>;
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  on.stop();
  vi.useRealTimers();
});

/** The form of a lock for DIEM, with 50 of 100 sVVV typed in. */
async function typeLock(): Promise<void> {
  on = openStage('mintDiem');
  on.base.holding.stakedVvv = parseEther('100');
  on.start();
  await on.settle();
  const field = screen.getByRole('textbox', { name: 'Amount' });
  await act(async () => void fireEvent.change(field, { target: { value: '50' } }));
}
const lock = () => screen.getByRole('button', { name: 'Lock 50 sVVV for DIEM' });

describe('ActionForm', () => {
  it('behavior: a lock waits for its quote, and accepts half a percent less', async () => {
    await typeLock();
    expect(lock()).toBeDisabled();
    await on.settle(1_000);
    expect(screen.getByText(sentence(/^You get about 2 DIEM for 50 sVVV now/))).toBeVisible();
    await on.press('Lock 50 sVVV for DIEM');
    expect(on.asked()).toEqual(['mintDiem']);
  });

  it('error: a quote that cannot be read is said, and the wallet is not asked', async () => {
    await typeLock();
    on.base.isDown = true;
    await on.settle(1_000);
    expect(screen.getByText('Could not read the DIEM amount')).toBeVisible();
    expect(lock()).toBeDisabled();
    on.base.isDown = false;
    await on.press('Try again');
    await on.settle(1_000);
    expect(lock()).toBeEnabled();
    expect(on.asked()).toEqual([]);
  });

  it('behavior: a wallet that would upgrade the account is named before it is asked, and two prompts are a choice', async () => {
    on = openStage('stakeVvv');
    on.wallet.capabilities = { '0x2105': { atomic: { status: 'ready' } } };
    on.start();
    await on.settle();
    expect(screen.getByText(/first ask to upgrade this account to a smart account/)).toBeVisible();
    await on.press('All');
    await on.press('Use two prompts');
    expect(on.asked()).toEqual(['approve']);
  });
});
