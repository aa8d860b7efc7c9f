import fc from 'fast-check';
import { getAddress } from 'viem';
import { describe, expect, it, vi } from 'vitest';
import { createDefaults } from '../settings/optionsForm.ts';
import { createJournal } from './journal.ts';

const trace = {
  tag: '7F3KQ2',
  address: getAddress(`0x${'a1'.repeat(20)}`),
  apiKeyType: 'INFERENCE',
  sentAt: 1_795_000_000_000,
} as const;

const kept = { values: createDefaults(Date.now()), elsewhere: trace.address };

/** @param text what stands under every name that was not written */
function createStorage(text?: string): Storage {
  const held = new Map<string, string>();
  return {
    length: 0,
    key: () => null,
    clear: () => {},
    getItem: (name) => held.get(name) ?? text ?? null,
    setItem: (name, value) => held.set(name, value),
    removeItem: (name) => held.delete(name),
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
    const setItem = vi.spyOn(storage, 'setItem');
    createJournal(() => storage).write({ ...trace, signature: '0xsecret' } as typeof trace);
    expect(JSON.stringify(setItem.mock.calls)).toContain(trace.tag);
    expect(JSON.stringify(setItem.mock.calls)).not.toContain('secret');
  });

  it.each([undefined, trace.address])(
    'behavior: gives back the form, and whose signature is awaited (%s), until it is cleared',
    (elsewhere) => {
      const storage = createStorage();
      const journal = createJournal(() => storage);
      journal.write(trace);
      journal.writeForm({ ...kept, elsewhere });
      expect(journal.readForm()).toEqual({ ...kept, elsewhere });
      journal.clearForm();
      expect(journal.readForm()).toBeUndefined();
      expect(journal.read()).toEqual(trace);
    },
  );

  it('error: a form whose expiry has passed meanwhile is not brought back', () => {
    const storage = createStorage();
    const journal = createJournal(() => storage);
    const values = { ...kept.values, expiresAt: new Date(Date.now() - 1000).toISOString() };
    journal.writeForm({ ...kept, values });
    expect(journal.readForm()).toBeUndefined();
  });

  it('error: a browser that refuses storage is no obstacle', () => {
    const journal = createJournal(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    journal.write(trace);
    expect(journal.read()).toBeUndefined();
    journal.clear();
    journal.writeForm(kept);
    expect(journal.readForm()).toBeUndefined();
    journal.clearForm();
  });

  it('error: whatever else stands there is neither trace nor form', () => {
    const json = fc.json();
    const near = fc
      .record({ tag: fc.string(), address: fc.string(), apiKeyType: fc.string(), sentAt: fc.integer() })
      .map((value) => JSON.stringify(value));
    fc.assert(
      fc.property(fc.oneof(json, near, fc.string()), (text) => {
        const journal = createJournal(() => createStorage(text));
        expect([journal.read(), journal.readForm()]).toEqual([undefined, undefined]);
      }),
      { numRuns: 2000 },
    );
  });
});
