import { describe, expect, it } from 'vitest';
import { createMemoryStorage } from '../../test/browserParts.ts';
import { canStore, createStore } from './storage.ts';

const denied = (): never => {
  throw new DOMException('denied', 'SecurityError');
};
const full = { ...createMemoryStorage(), setItem: denied };

describe('createStore', () => {
  it('behavior: keeps one text under one name, until it is forgotten', () => {
    const storage = createMemoryStorage();
    const store = createStore('a', 'tab', () => storage);
    expect(store.read()).toBeUndefined();
    store.write('text');
    expect(store.read()).toBe('text');
    expect(createStore('b', 'tab', () => storage).read()).toBeUndefined();
    store.write(undefined);
    expect(store.read()).toBeUndefined();
  });

  it.each([
    ['denies storage', denied],
    ['is full', () => full],
  ])('error: a browser that %s keeps nothing, and nothing throws', (_, storage) => {
    const store = createStore('a', 'tab', storage);
    store.write('text');
    store.write(undefined);
    expect(store.read()).toBeUndefined();
    expect(canStore('tab', storage)).toBe(false);
  });

  it('behavior: the probe leaves nothing behind', () => {
    const storage = createMemoryStorage();
    expect(canStore('tab', () => storage)).toBe(true);
    expect(createStore('zecca.probe', 'tab', () => storage).read()).toBeUndefined();
  });
});
