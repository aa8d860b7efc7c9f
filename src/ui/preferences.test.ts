import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stubStorage } from '../../test/stubStorage.ts';
import { keptLocale, keptTheme } from './preferences.ts';

let stored: Map<string, string>;

beforeEach(() => {
  stored = stubStorage();
});

afterEach(() => vi.unstubAllGlobals());

describe('keptTheme', () => {
  it('behavior: keeps one word, and nothing once the system decides again', () => {
    expect(keptTheme.read()).toBeUndefined();
    keptTheme.keep('dark');
    expect(keptTheme.read()).toBe('dark');
    expect([...stored]).toEqual([['zecca.theme', 'dark']]);
    keptTheme.keep(undefined);
    expect([...stored]).toEqual([]);
  });

  it('error: storage that is denied or absent', () => {
    const deny = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    vi.stubGlobal('localStorage', { getItem: deny, setItem: deny, removeItem: deny });
    expect(() => keptTheme.keep('dark')).not.toThrow();
    expect(() => keptTheme.keep(undefined)).not.toThrow();
    expect(keptTheme.read()).toBeUndefined();
    vi.stubGlobal('localStorage', undefined);
    expect(() => keptTheme.keep('dark')).not.toThrow();
    expect(keptTheme.read()).toBeUndefined();
  });
});

describe('keptLocale', () => {
  it('behavior: keeps one of the languages of the page', () => {
    keptLocale.keep('ar');
    expect(keptLocale.read()).toBe('ar');
    expect([...stored]).toEqual([['zecca.locale', 'ar']]);
  });

  it.each(['de', '', 'AR', 'constructor', '"><script>', ' it'])(
    'error: %j, which another page of the same host may have left',
    (word) => {
      stored.set('zecca.locale', word);
      expect(keptLocale.read()).toBeUndefined();
    },
  );
});
