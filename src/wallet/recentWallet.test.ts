import { afterEach, describe, expect, it, vi } from 'vitest';
import { recentWallet, rememberWallet } from './recentWallet.ts';

afterEach(() => vi.unstubAllGlobals());

describe('rememberWallet', () => {
  it('behavior: keeps the id for this tab, and forgets it', () => {
    const items = new Map<string, string>();
    vi.stubGlobal('sessionStorage', {
      getItem: (key: string) => items.get(key) ?? null,
      setItem: (key: string, value: string) => items.set(key, value),
      removeItem: (key: string) => items.delete(key),
    });
    expect(recentWallet()).toBeUndefined();
    rememberWallet('com.example.wallet');
    expect(recentWallet()).toBe('com.example.wallet');
    expect([...items]).toEqual([['zecca.wallet', 'com.example.wallet']]);
    rememberWallet(undefined);
    expect(recentWallet()).toBeUndefined();
  });

  it('error: storage that is missing or refuses costs a reconnection and nothing else', () => {
    vi.stubGlobal('sessionStorage', undefined);
    rememberWallet('com.example.wallet');
    expect(recentWallet()).toBeUndefined();
    const refuse = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    vi.stubGlobal('sessionStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
    rememberWallet('com.example.wallet');
    expect(recentWallet()).toBeUndefined();
  });
});
