import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderView } from '../../test/renderView.tsx';
import { VeniceError } from '../venice/errors.ts';
import { noteCall } from '../venice/failedCall.ts';
import { FailureNotice } from './FailureNotice.tsx';

const call = {
  method: 'GET',
  path: '/api_keys',
  baseUrl: '/api/v1',
  url: '/api/v1/api_keys',
  hasKey: true,
  at: Date.UTC(2026, 10, 21, 12),
} as const;

const lost = (method: 'GET' | 'POST' = 'GET') => {
  const error = new VeniceError('NETWORK');
  noteCall(error, { ...call, method });
  return error;
};
const draw = (error: VeniceError) => renderView(<FailureNotice title="It failed" error={error} />);

const fetch = vi.fn<typeof globalThis.fetch>();
beforeEach(() => void vi.stubGlobal('fetch', fetch));
afterEach(() => {
  vi.unstubAllGlobals();
  fetch.mockReset();
});

describe('FailureNotice', () => {
  it('behavior: a server that answers the probe: the answer could not be read', async () => {
    fetch.mockResolvedValue(Response.json({}));
    draw(lost());
    expect(await screen.findByText(/Venice is reachable, but its response/)).toBeVisible();
    expect(fetch).toHaveBeenCalledOnce();
  });

  it('behavior: nobody answers: the exact curl, and diagnostics', async () => {
    fetch.mockRejectedValue(new TypeError('Failed to fetch'));
    const user = userEvent.setup();
    draw(lost());
    expect(await screen.findByText(/Venice cannot be reached from here/)).toBeVisible();
    await user.click(screen.getByText('The same request in a terminal'));
    await user.click(screen.getByRole('button', { name: 'Copy command' }));
    expect(await navigator.clipboard.readText()).toMatch(
      /^printf .*"\$VENICE_API_KEY" \|\ncurl .* \\\n {2}'https:\/\/api\.venice\.ai\/api\/v1\/api_keys'$/s,
    );
    await user.click(screen.getByRole('radio', { name: 'PowerShell' }));
    await user.click(screen.getByRole('button', { name: 'Copy command' }));
    expect(await navigator.clipboard.readText()).toContain("Bearer ' + $env:VENICE_API_KEY");
    await user.click(screen.getByRole('button', { name: 'Copy diagnostics' }));
    expect(await navigator.clipboard.readText()).toContain('code: NETWORK (UNREACHABLE)');
    expect(screen.getByText(/contains no key/)).toBeVisible();
  });

  it('error: a browser without a clipboard says so', async () => {
    const user = userEvent.setup();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('', 'NotAllowedError'));
    draw(new VeniceError('RATE_LIMITED', { status: 429 }));
    await user.click(screen.getByRole('button', { name: 'Copy diagnostics' }));
    expect(await screen.findByText('The browser did not allow copying.')).toBeVisible();
  });

  it('behavior: a POST is not offered again: it may have taken effect', async () => {
    fetch.mockRejectedValue(new TypeError('Failed to fetch'));
    draw(lost('POST'));
    expect(await screen.findByText(/Venice cannot be reached from here/)).toBeVisible();
    expect(screen.queryByText('The same request in a terminal')).toBeNull();
  });

  it('behavior: a rate limit counts down from half a minute where no header says more', () => {
    draw(new VeniceError('RATE_LIMITED', { status: 429 }));
    expect(screen.getByText(/^You can retry in (29|30) seconds\.$/)).toBeVisible();
    expect(fetch).not.toHaveBeenCalled();
  });
});
