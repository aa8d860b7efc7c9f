import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renderView } from '../../test/renderView.tsx';
import { sandboxFetch } from '../../test/sandboxFetch.ts';
import { createSessionBed, type SessionBed } from '../../test/sessionBed.ts';
import { createVenice } from '../venice/client.ts';
import { MintResult } from './MintResult.tsx';
import type { Minted } from './mint.ts';

let on: SessionBed;
beforeEach(async () => {
  on = await createSessionBed({ timers: 'real' });
});

async function draw(apiKeyType: 'INFERENCE' | 'ADMIN', connect?: ReactNode) {
  const key = await on.mint(apiKeyType, { description: 'agent #7F3KQ2' });
  const { address } = on.account;
  const minted: Minted = {
    key,
    asked: { apiKeyType, description: 'agent #7F3KQ2' },
    echo: { apiKeyType },
    trace: { tag: '7F3KQ2', address, apiKeyType, sentAt: Date.now() },
  };
  const venice = createVenice({ baseUrl: 'http://127.0.0.1/api/v1', fetch: sandboxFetch(on.bed.sandbox) });
  const acts = { onDone: vi.fn(), onKeyOpened: vi.fn() };
  renderView(
    <MintResult minted={minted} venice={venice} connect={connect} {...acts} />,
    {},
    {
      session: on.session,
    },
  );
  return { ...acts, key, user: userEvent.setup() };
}

const button = (name: string) => screen.getByRole('button', { name });
const twinTitle = 'Venice created a duplicate key';

describe('MintResult', () => {
  it('behavior: once saved, the key goes on into the session, and then to its own page', async () => {
    const { user, key, onDone, onKeyOpened } = await draw('INFERENCE');
    expect(button('Use it here')).toBeDisabled();
    await user.click(screen.getByRole('checkbox', { name: 'I saved this key' }));
    await user.click(button('Use it here'));
    await vi.waitFor(() => expect(onKeyOpened).toHaveBeenCalledOnce());
    expect(onDone).toHaveBeenCalledOnce();
    expect(on.session.getState()).toMatchObject({ origin: 'mint', key: { id: key.id, last6: key.last6 } });
  });

  it('error: a key that Venice does not know yet stays here', async () => {
    const { user, key, onDone } = await draw('INFERENCE');
    await screen.findByText(/The key works/);
    on.bed.sandbox.set({
      faults: [{ path: '/api_keys/rate_limits', status: 403, body: { error: 'not yet' } }],
    });
    await user.click(screen.getByRole('checkbox', { name: 'I saved this key' }));
    await user.click(button('Use it here'));
    expect(await screen.findByText(/does not accept the key yet/)).toBeVisible();
    expect(onDone).not.toHaveBeenCalled();
    expect(key.isHeld()).toBe(true);
  });

  it('behavior: an ADMIN key looks for a twin of its mint, and revokes it', async () => {
    const twin = await on.mint('ADMIN', { description: 'agent #7F3KQ2' });
    const { user, key } = await draw('ADMIN');
    expect(await screen.findByText(twinTitle)).toBeVisible();
    await user.click(button('Revoke the duplicate'));
    await vi.waitFor(() => expect(screen.queryByText(twinTitle)).toBeNull());
    const revoked = on.bed.sandbox.keys().filter((each) => each.revoked);
    expect(revoked.map(({ id }) => id)).toEqual([twin.id]);
    expect(twin.id).not.toBe(key.id);
  });

  it('behavior: with a session of the same wallet open, an INFERENCE key is looked after too', async () => {
    await on.mint('INFERENCE', { description: 'agent #7F3KQ2' });
    on.session.open(await on.mint('ADMIN'), 'wallet', { address: on.account.address });
    await draw('INFERENCE');
    expect(await screen.findByText(twinTitle)).toBeVisible();
  });

  it('behavior: without a key that may list, nothing is asked, and the tag of a twin is named', async () => {
    const { key } = await draw('INFERENCE');
    await screen.findByText(/The key works/);
    expect(on.calls()).toEqual(['GET /api_keys/rate_limits']);
    const told = screen.getByText('Check for a duplicate key').closest('details');
    expect(told).toHaveTextContent('end in #7F3KQ2');
    expect(told).toHaveTextContent(`yours has the last six ${key.last6}`);
  });

  it('error: a part beside it that throws takes neither the key nor the other parts away', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    const Broken = () => {
      throw new TypeError('no such thing');
    };
    const { key } = await draw('INFERENCE', <Broken />);
    expect(screen.getByRole('alert')).toHaveTextContent('Could not show this part of the page');
    expect(screen.getByText(`Hidden. Ends in ${key.last6}`)).toBeVisible();
    expect(await screen.findByText(/The key works/)).toBeVisible();
    told.mockRestore();
  });
});
