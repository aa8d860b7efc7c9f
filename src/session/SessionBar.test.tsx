import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderView } from '../../test/renderView.tsx';
import { createSessionBed, type SessionBed } from '../../test/sessionBed.ts';
import { idleMs, warningMs } from './idleClock.ts';
import { SessionBar } from './SessionBar.tsx';

let on: SessionBed;
beforeEach(async () => {
  on = await createSessionBed();
});
afterEach(() => {
  vi.useRealTimers();
});

const minuteMs = 60_000;
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })));
const draw = () => renderView(<SessionBar />, {}, { session: on.session });
const pass = (ms: number) => act(() => on.pass(ms));

async function openByWallet() {
  const expiresAt = Date.now() + 60 * minuteMs;
  const key = await on.mint('ADMIN', {
    description: 'Zecca session #AAAAAA',
    expiresAt: new Date(expiresAt).toISOString(),
  });
  on.session.open(key, 'wallet', { address: on.account.address, expiresAt });
  return key;
}

describe('SessionBar', () => {
  it('behavior: is not there before a key is', () => {
    draw();
    expect(screen.queryByRole('region', { name: 'Session' })).toBeNull();
  });

  it('behavior: names the key, and its clock runs', async () => {
    const key = await openByWallet();
    draw();
    expect(screen.getByRole('region', { name: 'Session' })).toHaveTextContent(`Admin key …${key.last6}`);
    expect(screen.getByRole('timer')).toHaveTextContent('Expires in 1:00:00');
    await pass(2 * minuteMs + 5000);
    expect(screen.getByRole('timer')).toHaveTextContent('Expires in 57:55');
  });

  it('behavior: Lock locks, and says so', async () => {
    on.session.open(await on.mint('INFERENCE'), 'paste');
    draw();
    expect(screen.queryByRole('timer')).toBeNull();
    await press('Lock');
    expect(screen.getByRole('status')).toHaveTextContent('Locked. The key was removed.');
    expect(screen.queryByRole('region', { name: 'Session' })).toBeNull();
  });

  it('behavior: warns in the last idle minute, and can be kept open', async () => {
    on.session.open(await on.mint('INFERENCE'), 'paste');
    draw();
    await pass(idleMs - warningMs);
    expect(screen.getByRole('alert')).toHaveTextContent('This page removes the key in 60 seconds.');
    await press('Stay unlocked');
    expect(screen.queryByRole('alert')).toBeNull();
    await pass(idleMs);
    expect(screen.getByRole('status')).toHaveTextContent('Locked after ten minutes without use');
  });

  it('error: a key that Venice would not revoke is named until it was read of', async () => {
    const key = await openByWallet();
    on.bed.sandbox.set({ faults: [{ method: 'DELETE', status: 403, body: { error: 'no' } }] });
    draw();
    await press('Lock');
    const alert = await vi.waitFor(() => screen.getByRole('alert'));
    expect(alert).toHaveTextContent(`Venice rejected the revocation of session key …${key.last6}`);
    expect(alert).toHaveTextContent(`It expires at 1:00 PM. Its id is ${key.id}.`);
    await press('Dismiss');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('behavior: session keys of earlier visits are found by their description and revoked', async () => {
    const old = await on.mint('ADMIN', { description: 'Zecca session #BBBBBB' });
    const mine = await on.mint('ADMIN', { description: 'Zecca session' });
    const own = await openByWallet();
    draw();
    const alert = await vi.waitFor(() => screen.getByRole('alert'));
    expect(alert).toHaveTextContent('A session key of an earlier visit still works');
    expect(alert).toHaveTextContent(`…${old.last6}, id ${old.id}`);
    await press('Revoke it');
    await vi.waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    const revoked = on.bed.sandbox.keys().filter((key) => key.revoked);
    expect(revoked.map(({ id }) => id)).toEqual([old.id]);
    expect([mine.id, own.id]).not.toContain(old.id);
  });

  it('error: one that cannot be revoked stays, and is named', async () => {
    const old = await on.mint('ADMIN', { description: 'Zecca session #BBBBBB' });
    await openByWallet();
    on.bed.sandbox.set({ faults: [{ method: 'DELETE', status: 500 }] });
    draw();
    await vi.waitFor(() => screen.getByRole('alert'));
    await press('Revoke it');
    await vi.waitFor(() =>
      expect(screen.getByRole('alert')).toHaveTextContent(`Venice did not revoke …${old.last6}`),
    );
    await press('Revoke it');
    await vi.waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });
});
