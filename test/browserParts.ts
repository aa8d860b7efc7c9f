/** A `Storage` in memory. */
export function createMemoryStorage(): Storage {
  const entries = new Map<string, string>();
  return {
    length: 0,
    key: () => null,
    clear: () => entries.clear(),
    getItem: (name) => entries.get(name) ?? null,
    setItem: (name, value) => entries.set(name, value),
    removeItem: (name) => entries.delete(name),
  };
}

/** The browser's LockManager as far as `withLock` uses it. */
export function createTestLocks(): LockManager {
  let isHeld = false;
  const request = async (_name: string, _options: unknown, run: (lock: unknown) => unknown) => {
    if (isHeld) return run(null);
    isHeld = true;
    try {
      return await run({});
    } finally {
      isHeld = false;
    }
  };
  return { request, query: async () => ({}) } as unknown as LockManager;
}
