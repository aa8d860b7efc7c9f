/** The browser's locks, shared by all tabs of this origin; a page without TLS has none. */
export function browserLocks(): LockManager | undefined {
  return globalThis.navigator?.locks;
}

type LockedTask<T> = {
  run(): Promise<T>;
  /** Another tab holds the lock. */
  busy(): T;
};

/**
 * Runs a task while no other tab runs one under the same name. A browser without locks, or one that
 * refuses them, runs the task without that protection. The lock is free again when `run` settles.
 *
 * @param locks what stands for the browser's in a test
 */
export async function withLock<T>(
  name: string,
  { run, busy }: LockedTask<T>,
  locks: LockManager | undefined = browserLocks(),
): Promise<T> {
  if (!locks) return run();
  let isAsked = false;
  const ask = (lock: Lock | null): Promise<T> | T => {
    isAsked = true;
    return lock ? run() : busy();
  };
  try {
    return await locks.request(name, { ifAvailable: true }, ask);
  } catch (error) {
    // Private windows and opaque origins refuse the request itself; the task has not begun then.
    if (isAsked) throw error;
    return run();
  }
}
