import { describe, expect, it, vi } from 'vitest';
import { createTestLocks } from '../../test/browserParts.ts';
import { withLock } from './withLock.ts';

const task = () => ({ run: vi.fn(async () => 'ran'), busy: vi.fn(() => 'busy') });

describe('withLock', () => {
  it('behavior: a second task under one name is told that the first one runs', async () => {
    const locks = createTestLocks();
    let end = () => {};
    const first = withLock(
      'a',
      { run: () => new Promise<string>((done) => (end = () => done('first'))), busy: () => 'busy' },
      locks,
    );
    expect(await withLock('a', task(), locks)).toBe('busy');
    end();
    expect(await first).toBe('first');
    expect(await withLock('a', task(), locks)).toBe('ran');
  });

  it('behavior: the lock is free again after a task that failed', async () => {
    const locks = createTestLocks();
    const failed = withLock('a', { run: () => Promise.reject(new Error('no')), busy: () => '' }, locks);
    await expect(failed).rejects.toThrow('no');
    expect(await withLock('a', task(), locks)).toBe('ran');
  });

  it('error: a browser without locks, and one that refuses them, run the task once', async () => {
    const refusing = { request: () => Promise.reject(new DOMException('no', 'SecurityError')) };
    for (const locks of [undefined, refusing as unknown as LockManager]) {
      const { run, busy } = task();
      expect(await withLock('a', { run, busy }, locks)).toBe('ran');
      expect(run).toHaveBeenCalledOnce();
      expect(busy).not.toHaveBeenCalled();
    }
  });
});
