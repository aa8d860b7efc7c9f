import { describe, expect, it, vi } from 'vitest';
import { probe } from './probe.ts';

const online = () => true;

describe('probe', () => {
  it('behavior: a server that answers is reachable, and is asked without key, cookies or CORS', async () => {
    const fetch = vi.fn<typeof globalThis.fetch>(async () => Response.error());
    expect(await probe('https://venice.test/api/v1', { fetch, isOnline: online })).toBe('reachable');
    const [url, init] = fetch.mock.calls[0] ?? [];
    expect(url).toBe('https://venice.test/api/v1/models/traits');
    expect(init).toMatchObject({ mode: 'no-cors', credentials: 'omit' });
    expect(init).not.toHaveProperty('method');
    expect(init).not.toHaveProperty('headers');
    expect(fetch).toHaveBeenCalledOnce();
  });

  it('behavior: nobody answers', async () => {
    const fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await probe('/api/v1', { fetch, isOnline: online })).toBe('unreachable');
  });

  it('behavior: nobody answers, and the browser says that it is offline', async () => {
    const fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await probe('/api/v1', { fetch, isOnline: () => false })).toBe('offline');
  });

  it('behavior: a browser that says so on a network that works is not believed', async () => {
    const fetch = async () => Response.error();
    expect(await probe('/api/v1', { fetch, isOnline: () => false })).toBe('reachable');
  });

  it('error: a server that never answers is unreachable after five seconds', async () => {
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort());
    const fetch: typeof globalThis.fetch = (_, init) =>
      init?.signal?.aborted ? Promise.reject(new DOMException('', 'AbortError')) : new Promise(() => {});
    expect(await probe('/api/v1', { fetch, isOnline: online })).toBe('unreachable');
    expect(timeout).toHaveBeenCalledWith(5_000);
    timeout.mockRestore();
  });
});
