import fc from 'fast-check';
import { getAddress } from 'viem';
import { describe, expect, it } from 'vitest';
import { createJournal } from './journal.ts';

const trace = {
  nonce: '7F3KQ2',
  address: getAddress(`0x${'a1'.repeat(20)}`),
  apiKeyType: 'INFERENCE',
  startedAt: 1_795_000_000_000,
} as const;

function createStorage(text?: string): Storage {
  let held = text ?? null;
  return {
    length: 0,
    key: () => null,
    clear: () => {},
    getItem: () => held,
    setItem: (_, value) => {
      held = value;
    },
    removeItem: () => {
      held = null;
    },
  };
}

describe('createJournal', () => {
  it('behavior: gives back what was written, until it is cleared', () => {
    const journal = createJournal(() => storage);
    const storage = createStorage();
    journal.write(trace);
    expect(journal.read()).toEqual(trace);
    journal.clear();
    expect(journal.read()).toBeUndefined();
  });

  it('behavior: writes the trace and nothing that happens to stand beside it', () => {
    const storage = createStorage();
    createJournal(() => storage).write({ ...trace, signature: '0xsecret' } as typeof trace);
    expect(storage.getItem('')).not.toContain('secret');
  });

  it('error: a browser that refuses storage is no obstacle', () => {
    const journal = createJournal(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    journal.write(trace);
    expect(journal.read()).toBeUndefined();
    journal.clear();
  });

  it('error: whatever else stands there is not a trace', () => {
    const json = fc.json();
    const near = fc
      .record({ nonce: fc.string(), address: fc.string(), apiKeyType: fc.string(), startedAt: fc.integer() })
      .map((value) => JSON.stringify(value));
    fc.assert(
      fc.property(fc.oneof(json, near, fc.string()), (text) => {
        expect(createJournal(() => createStorage(text)).read()).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
  });
});
