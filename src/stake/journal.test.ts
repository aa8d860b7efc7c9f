import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createStakeJournal, resumeState, type StakeEntry } from './journal.ts';
import { pendingTask, storageKey } from './pending.ts';

const entry: StakeEntry = {
  intent: {
    action: 'stakeVvv',
    address: '0x70997970C51812dc3A010C7d01b50e0d17dc79C8',
    amount: 2n ** 200n + 1n,
    minOut: 0n,
  },
  before: 0n,
  step: 'approve',
  isBatch: false,
  asks: [{ key: 'a', step: 'approve', status: 'sent', id: '0xab' }],
};

function storageWith(text: string | null): Storage {
  const entries = new Map(text === null ? [] : [[storageKey, text]]);
  return {
    getItem: (name: string) => entries.get(name) ?? null,
    setItem: (name: string, value: string) => void entries.set(name, value),
    removeItem: (name: string) => void entries.delete(name),
    // The three that the journal uses.
  } as unknown as Storage;
}

describe('createStakeJournal', () => {
  it('behavior: gives back what was written, to the last digit, until it is cleared', () => {
    const storage = storageWith(null);
    const journal = createStakeJournal(() => storage);
    journal.write(entry);
    expect(journal.read()).toEqual(entry);
    journal.clear();
    expect(journal.read()).toBeUndefined();
  });

  it('error: a browser that refuses storage is no obstacle', () => {
    const journal = createStakeJournal(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    journal.write(entry);
    expect(journal.read()).toBeUndefined();
  });

  it('error: whatever else stands there is not a stake', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        expect(createStakeJournal(() => storageWith(text)).read()).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
  });
});

describe('resumeState', () => {
  it.each([
    [{ ...entry, asks: [] }, 'paused'],
    [entry, 'waiting'],
    [{ ...entry, asks: [{ key: 'a', step: 'approve', status: 'open' }] }, 'unsure'],
    [{ ...entry, asks: [{ key: 'a', step: 'approve', status: 'settled' }] }, 'paused'],
  ] as const)('behavior: %o stands at %s', (from, phase) => {
    expect(resumeState(from).phase).toBe(phase);
  });
});

describe('pendingTask', () => {
  it('behavior: tells what a stake that was left half-way was for', () => {
    const storage = storageWith(null);
    createStakeJournal(() => storage).write(entry);
    vi.stubGlobal('sessionStorage', storage);
    expect(pendingTask()).toBe('stakeVvv');
    storage.removeItem(storageKey);
    expect(pendingTask()).toBeUndefined();
    vi.unstubAllGlobals();
  });
});
