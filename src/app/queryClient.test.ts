import { MutationObserver, onlineManager, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { VeniceError } from '../venice/errors.ts';
import { createQueryClient } from './queryClient.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  onlineManager.setOnline(true);
  vi.useRealTimers();
});

describe('createQueryClient', () => {
  it('behavior: what was sent offline fails at once, and nothing is sent when the network returns', async () => {
    const queries = createQueryClient();
    queries.mount();
    const mint = vi.fn(() => Promise.reject(new VeniceError('NETWORK')));
    const read = vi.fn(() => Promise.reject(new VeniceError('NETWORK')));
    onlineManager.setOnline(false);
    const minting = new MutationObserver(queries, { mutationFn: mint });
    const reading = new QueryObserver(queries, { queryKey: ['read'], queryFn: read });
    const stop = reading.subscribe(() => {});
    await expect(minting.mutate()).rejects.toMatchObject({ code: 'NETWORK' });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(reading.getCurrentResult().status).toBe('error');
    expect([mint, read].map(({ mock }) => mock.calls.length)).toEqual([1, 2]);

    onlineManager.setOnline(true);
    await vi.advanceTimersByTimeAsync(60_000);
    expect([mint, read].map(({ mock }) => mock.calls.length)).toEqual([1, 2]);
    stop();
    queries.unmount();
  });

  it('behavior: a read that this page held back is not asked for again', async () => {
    const read = vi.fn(() => Promise.reject(new VeniceError('PAUSED', { resetAt: 30_000 })));
    const asked = createQueryClient().fetchQuery({ queryKey: ['read'], queryFn: read });
    await expect(asked).rejects.toMatchObject({ code: 'PAUSED' });
    expect(read).toHaveBeenCalledOnce();
  });
});
