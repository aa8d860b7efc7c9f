import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { noon } from '../../test/noon.ts';
import { renderView } from '../../test/renderView.tsx';
import { createTestbed, type Testbed } from '../../test/sandbox/api/testbed.ts';
import { sandboxFetch } from '../../test/sandboxFetch.ts';
import { createVenice } from '../venice/client.ts';
import { toVeniceError, type VeniceError } from '../venice/errors.ts';
import { FailureNotice } from './FailureNotice.tsx';

let bed: Testbed;
beforeEach(async () => {
  vi.useFakeTimers({ now: noon, toFake: ['Date', 'setInterval', 'clearInterval'] });
  bed = await createTestbed();
});
afterEach(() => vi.useRealTimers());

/**
 * Fails one time more than Venice lets pass, as pages do that know nothing of each other: one alone
 * would stop before.
 */
async function getBlocked(): Promise<VeniceError> {
  for (;;) {
    const venice = createVenice({ baseUrl: 'http://127.0.0.1/api/v1', fetch: sandboxFetch(bed.sandbox) });
    const failed = venice.withKey(() => 'nobody').getRateLimits();
    const error = await failed.then(() => undefined, toVeniceError);
    if (error?.code !== 'UNAUTHORIZED') return error ?? Promise.reject(new Error('It was let through'));
  }
}

describe('FailureDetails', () => {
  it('behavior: counts the block of 30 seconds down to its end', async () => {
    renderView(<FailureNotice title="Could not read the keys" error={await getBlocked()} />);
    const pause = /blocked this key after too many failed requests/;
    expect(screen.getByRole('alert')).toHaveTextContent(pause);
    expect(screen.getByText('You can retry in 30 seconds.')).toBeVisible();
    act(() => vi.advanceTimersByTime(29_000));
    expect(screen.getByText('You can retry in 1 second.')).toBeVisible();
    act(() => vi.advanceTimersByTime(1000));
    expect(screen.queryByText(/You can retry/)).not.toBeInTheDocument();
    expect(screen.getByRole('alert')).toHaveTextContent(pause);
  });
});
