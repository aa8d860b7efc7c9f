import { describe, expect, it } from 'vitest';
import { createMemoryStorage } from '../../test/browserParts.ts';
import { createCreationJournal } from './journal.ts';

const trace = {
  tag: '7F3KQ2',
  apiKeyType: 'INFERENCE',
  sentAt: 1,
  address: `0x${'0f'.repeat(20)}`,
  replaces: 'abc123',
} as const;
const other = { ...trace, tag: '7F3KQ3', address: undefined, replaces: undefined };

describe('createCreationJournal', () => {
  it('behavior: keeps what was sent until it is settled, over a reload', () => {
    const storage = createMemoryStorage();
    const journal = createCreationJournal(() => storage);
    journal.add(trace);
    journal.add(other);
    expect(createCreationJournal(() => storage).read()).toEqual([trace, other]);
    journal.remove(trace.tag);
    expect(journal.read()).toEqual([other]);
    journal.remove(other.tag);
    expect(storage.getItem('zecca.creations')).toBeNull();
  });

  it.each(['{', '{}', '[1]', `[${JSON.stringify({ ...trace, tag: '<b>' })}]`])(
    'error: what this page did not write is not read: %s',
    (text) => {
      const storage = createMemoryStorage();
      storage.setItem('zecca.creations', text);
      expect(createCreationJournal(() => storage).read()).toEqual([]);
    },
  );

  it('error: without storage nothing is kept, and nothing throws', () => {
    const journal = createCreationJournal(() => {
      throw new DOMException('no storage', 'SecurityError');
    });
    journal.add(trace);
    journal.remove(trace.tag);
    expect(journal.read()).toEqual([]);
  });
});
