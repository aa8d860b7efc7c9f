import { describe, expect, it } from 'vitest';
import KeyValueMemory from './keyValueMemory.ts';

describe('KeyValueMemory', () => {
  it('behavior: gives back copies of what was set, until it is removed', async () => {
    const store = new KeyValueMemory();
    const session = { topic: 'a', peers: ['b'] };
    await store.setItem('session', session);
    session.peers.push('c');
    expect(await store.getItem('session')).toEqual({ topic: 'a', peers: ['b'] });
    expect(await store.getKeys()).toEqual(['session']);
    expect(await store.getEntries()).toEqual([['session', { topic: 'a', peers: ['b'] }]]);
    await store.removeItem('session');
    expect(await store.getItem('session')).toBeUndefined();
  });
});
