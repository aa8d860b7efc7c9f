import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { createKeyPageBed, drawKeyPage } from '../../test/keyPageBed.tsx';
import type { SessionBed } from '../../test/sessionBed.ts';
import { holdKey } from '../session/heldKey.ts';

let on: SessionBed;
beforeEach(async () => {
  on = await createKeyPageBed();
});

const draw = () => drawKeyPage(on);
const region = (name: string | RegExp) => screen.findByRole('region', { name });
const expiresAt = () => Date.now() + 60 * 60_000;

describe('KeyPage', () => {
  it('behavior: without a key, two ways to bring one', () => {
    draw();
    expect(screen.getByRole('region', { name: 'Use a key you have' })).toBeVisible();
    expect(screen.getByRole('region', { name: 'Or use your wallet' })).toBeVisible();
  });

  it('behavior: an INFERENCE key is told what it may not, and how to unlock it', async () => {
    const key = await on.mint('INFERENCE');
    await on.session.enter(key, 'mint');
    const { user, onManage } = draw();
    const facts = await region('This key');
    expect(facts).toHaveTextContent('Key typeInference');
    expect(facts).toHaveTextContent(`Key id${key.id}`);
    const limits = await region('Its limits');
    expect(limits).toHaveTextContent('Only Admin keys can read or change limits');
    await user.click(within(limits).getByRole('button', { name: 'Manage with wallet' }));
    expect(onManage).toHaveBeenCalledOnce();
    expect(on.calls().filter((call) => !/rate_limits|models/.test(call))).toEqual([]);
  });

  it('behavior: an ADMIN key reads its own limits and may edit them', async () => {
    const key = await on.mint('ADMIN', { consumptionLimit: { usd: 5, diem: 0 }, limitPeriod: 'MONTH' });
    await on.session.enter(key, 'paste');
    const { user } = draw();
    const limits = await region('Its limits');
    expect(await within(limits).findByText('$5 a month')).toBeVisible();
    expect(limits).toHaveTextContent('DIEM limitOff');
    expect(limits).toHaveTextContent('ResetsMonthly');
    await user.click(within(limits).getByRole('button', { name: 'Edit limits' }));
    expect(await screen.findByRole('dialog', { name: 'Edit limits' })).toBeVisible();
  });

  it('behavior: a wallet session offers the limits of the INFERENCE key that was open before, found by its last six', async () => {
    const minted = await on.mint('INFERENCE', { consumptionLimit: { usd: 2, diem: null } });
    await on.session.enter(
      minted.use((apiKey) => holdKey(apiKey, { apiKeyType: 'INFERENCE' })),
      'paste',
    );
    await on.session.enter(await on.mint('ADMIN'), 'wallet', { expiresAt: expiresAt() });
    draw();
    const limits = await region(`Limits of the key …${minted.last6}`);
    expect(await within(limits).findByText('$2 a day')).toBeVisible();
    expect(within(limits).getByRole('button', { name: 'Edit limits' })).toBeEnabled();
    expect(screen.queryByRole('region', { name: 'Its limits' })).toBeNull();
  });

  it('error: a key of another account is not in the list, and the page says what that may mean', async () => {
    await on.session.enter(
      holdKey((await on.bed.mintKey(on.bed.wallet())).apiKey, { apiKeyType: 'INFERENCE' }),
      'paste',
    );
    await on.session.enter(await on.mint('ADMIN'), 'wallet', { expiresAt: expiresAt() });
    draw();
    expect(await screen.findByText('The key is not in this account’s list')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Edit limits' })).toBeNull();
  });

  it('behavior: a wallet session of its own leads to all keys', async () => {
    await on.session.enter(await on.mint('ADMIN'), 'wallet', { expiresAt: expiresAt() });
    draw();
    expect(within(await region('All your keys')).getByRole('link', { name: 'See all keys' })).toBeVisible();
  });

  it('error: limits that could not be read can be read again', async () => {
    const key = await on.mint('ADMIN', { consumptionLimit: { usd: 5, diem: null } });
    await on.session.enter(key, 'paste');
    on.bed.sandbox.set({ faults: [{ path: `/api_keys/${key.id}`, status: 500, times: 2 }] });
    const { user } = draw();
    const limits = await region('Its limits');
    expect(await within(limits).findByText('Could not read the limits', {}, { timeout: 4000 })).toBeVisible();
    await user.click(within(limits).getByRole('button', { name: 'Read again' }));
    expect(await within(limits).findByText('$5 a day')).toBeVisible();
  });

  it('behavior: after the lock, nothing of the key is on the page', async () => {
    const key = await on.mint('ADMIN');
    await on.session.enter(key, 'paste');
    draw();
    await region('Its limits');
    await on.session.lock('button');
    expect(await region('Use a key you have')).toBeVisible();
    expect(document.body).not.toHaveTextContent(key.last6);
  });
});
