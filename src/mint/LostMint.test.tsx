import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renderView } from '../../test/renderView.tsx';
import { createSessionBed, type SessionBed } from '../../test/sessionBed.ts';
import { LostMint } from './LostMint.tsx';
import type { MintTrace } from './mint.ts';

let on: SessionBed;
beforeEach(async () => {
  on = await createSessionBed({ timers: 'real' });
});

async function draw({ agoMs = 120_000, address = on.account.address } = {}) {
  const trace: MintTrace = {
    tag: '7F3KQ2',
    address,
    apiKeyType: 'INFERENCE',
    sentAt: Date.now() - agoMs,
  };
  const acts = { onStartOver: vi.fn(), onManage: vi.fn() };
  renderView(
    <LostMint trace={trace} cause="lost" onStartOver={acts.onStartOver} />,
    {},
    {
      session: on.session,
      onManage: acts.onManage,
    },
  );
  return { ...acts, user: userEvent.setup() };
}

async function openByWallet() {
  on.session.open(await on.mint('ADMIN'), 'wallet', { address: on.account.address });
}

const button = (name: string) => screen.findByRole('button', { name });
const isRevoked = (id: string | undefined) => on.bed.sandbox.keys().find((key) => key.id === id)?.revoked;

describe('LostMint', () => {
  it('behavior: the wallet can look for the key, or its owner by hand', async () => {
    const { user, onManage, onStartOver } = await draw();
    await user.click(await button('Manage with wallet'));
    expect(onManage).toHaveBeenCalledOnce();
    await user.click(await button('I checked: mint again'));
    expect(onStartOver).toHaveBeenCalledOnce();
    expect(on.calls()).toEqual([]);
  });

  it('behavior: the session finds the key by its tag, and revokes it before another is minted', async () => {
    const lost = await on.mint('INFERENCE', { description: 'agent #7F3KQ2' });
    const other = await on.mint('INFERENCE', { description: 'agent #7F3KQ3' });
    await openByWallet();
    const { user, onStartOver } = await draw();
    expect(await screen.findByText('agent #7F3KQ2')).toBeVisible();
    expect(onStartOver).not.toHaveBeenCalled();
    await user.click(await button('Revoke it and mint again'));
    await vi.waitFor(() => expect(onStartOver).toHaveBeenCalledOnce());
    expect({ lost: isRevoked(lost.id), other: isRevoked(other.id) }).toEqual({ lost: true, other: false });
  });

  it('error: a revocation that Venice refuses mints nothing, and can be tried again', async () => {
    await on.mint('INFERENCE', { description: 'agent #7F3KQ2' });
    await openByWallet();
    on.bed.sandbox.set({ faults: [{ method: 'DELETE', status: 500 }] });
    const { user, onStartOver } = await draw();
    await user.click(await button('Revoke it and mint again'));
    expect(await screen.findByText('Venice did not revoke it')).toBeVisible();
    expect(onStartOver).not.toHaveBeenCalled();
    await user.click(await button('Revoke it and mint again'));
    await vi.waitFor(() => expect(onStartOver).toHaveBeenCalledOnce());
  });

  it('behavior: a key that was never made is told so once that is sure', async () => {
    await openByWallet();
    const { user, onStartOver } = await draw();
    expect(await screen.findByText('No key has the tag #7F3KQ2: none was made.')).toBeVisible();
    await user.click(await button('Mint again'));
    expect(onStartOver).toHaveBeenCalledOnce();
  });

  it('behavior: within the first minute the page goes on looking', async () => {
    await openByWallet();
    await draw({ agoMs: 1000 });
    expect(await screen.findByText(/^Searching your keys for #7F3KQ2/)).toBeVisible();
    await vi.waitFor(() => expect(on.calls()).toContain('GET /api_keys'));
    expect(screen.queryByRole('button', { name: 'Mint again' })).toBeNull();
  });

  it('error: the session of another wallet proves nothing', async () => {
    await openByWallet();
    await draw({ address: on.bed.wallet().address });
    expect(await button('Manage with wallet')).toBeVisible();
    expect(on.calls()).toEqual([]);
  });

  it('error: a list that cannot be read says nothing of the key', async () => {
    await openByWallet();
    on.bed.sandbox.set({ faults: [{ path: '/api_keys', status: 500 }] });
    const { user } = await draw();
    expect(await screen.findByText('Could not read the list of keys', {}, { timeout: 4000 })).toBeVisible();
    await user.click(await button('Look again'));
    expect(await screen.findByText(/none was made/)).toBeVisible();
  });

  it('error: a list with a row that cannot be read does not prove that no key was made', async () => {
    await openByWallet();
    on.bed.sandbox.set({ faults: [{ path: '/api_keys', status: 200, body: { data: [{}] } }] });
    const { user } = await draw();
    expect(await screen.findByText('Could not read the whole list')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Mint again' })).toBeNull();
    await user.click(await button('Look again'));
    expect(await screen.findByText(/none was made/)).toBeVisible();
  });
});
