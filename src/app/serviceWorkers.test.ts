import { describe, expect, it, vi } from 'vitest';
import { removeServiceWorkers } from './serviceWorkers.ts';

const page = 'https://zecca.example/app/#/key';

/** As much of a registration as the page asks for. */
function registered(scope: string, unregister = vi.fn(async () => true)) {
  return { scope, unregister };
}

const container = (...found: ReturnType<typeof registered>[]) => ({
  // The type has twenty members more, none of which is used.
  getRegistrations: async () => found as unknown as ServiceWorkerRegistration[],
});

describe('removeServiceWorkers', () => {
  it('behavior: removes those that see this page’s requests, and no other of the host', async () => {
    const [root, own, other] = ['', 'app/', 'other/'].map((path) =>
      registered(`https://zecca.example/${path}`),
    );
    if (!root || !own || !other) throw new Error('three were made');
    expect(await removeServiceWorkers(container(root, own, other), page)).toBe(true);
    expect(root.unregister).toHaveBeenCalledOnce();
    expect(own.unregister).toHaveBeenCalledOnce();
    expect(other.unregister).not.toHaveBeenCalled();
  });

  it('behavior: tells of one that does not go', async () => {
    const stuck = registered('https://zecca.example/', vi.fn().mockRejectedValue(new Error('no')));
    expect(await removeServiceWorkers(container(stuck), page)).toBe(true);
  });

  it('behavior: finds none where there is none, or where the browser has no such thing', async () => {
    expect(await removeServiceWorkers(container(), page)).toBe(false);
    expect(await removeServiceWorkers(undefined, page)).toBe(false);
    const closed = { getRegistrations: () => Promise.reject(new DOMException('No', 'SecurityError')) };
    expect(await removeServiceWorkers(closed, page)).toBe(false);
  });
});
