import { createTabs, type TabPorts, type Tabs } from '../src/stake/tabs.ts';

type Held = { name: string; release(): void };
type Waiting = { name: string; grant(): void };

/** One tab, which nobody shares an account with. */
export function alone(): Tabs {
  return createTabs({ locks: undefined, channel: undefined });
}

/** The locks and the channel that the tabs of one browser share. */
export function createFakeBrowser() {
  const held: (Held & { tab: object })[] = [];
  const queue: (Waiting & { tab: object })[] = [];
  const channels: { tab: object; onmessage: ((event: MessageEvent) => void) | null }[] = [];

  const next = (name: string) => {
    if (held.some((each) => each.name === name)) return;
    const index = queue.findIndex((each) => each.name === name);
    if (index >= 0) queue.splice(index, 1)[0]?.grant();
  };

  const locksOf = (tab: object) => ({
    request: (name: string, options: LockOptions, run: (lock: Lock | null) => unknown) =>
      new Promise((resolve, reject) => {
        const grant = () => {
          let free = () => {};
          const mine = { name, tab, release: () => free() };
          held.push(mine);
          const died = new Promise<void>((end) => {
            free = end;
          });
          void Promise.race([died, Promise.resolve(run({ name, mode: 'exclusive' }))]).then(() => {
            held.splice(held.indexOf(mine), 1);
            resolve(undefined);
            next(name);
          });
        };
        if (!held.some((each) => each.name === name)) return grant();
        if (options.ifAvailable) return resolve(run(null));
        const waiting = { name, tab, grant };
        queue.push(waiting);
        options.signal?.addEventListener('abort', () => {
          const index = queue.indexOf(waiting);
          if (index >= 0) queue.splice(index, 1);
          reject(new DOMException('aborted', 'AbortError'));
        });
      }),
  });

  return {
    /** @returns what a page in a new tab has, and the death of that tab */
    open(): { tabs: Tabs; die(): void } {
      const tab = {};
      const channel = {
        tab,
        onmessage: null as ((event: MessageEvent) => void) | null,
        postMessage: (data: unknown) => {
          // The timers of a dead page go on in a test.
          if (!channels.includes(channel)) return;
          for (const other of channels)
            if (other.tab !== tab) queueMicrotask(() => other.onmessage?.({ data } as MessageEvent));
        },
      };
      channels.push(channel);
      // The one overload of `request` that tabs use.
      const ports = { locks: locksOf(tab), channel } as unknown as TabPorts;
      return {
        tabs: createTabs(ports),
        die: () => {
          channels.splice(channels.indexOf(channel), 1);
          for (const each of queue.filter((waiting) => waiting.tab === tab))
            queue.splice(queue.indexOf(each), 1);
          for (const each of held.filter((lock) => lock.tab === tab)) each.release();
        },
      };
    },
  };
}
