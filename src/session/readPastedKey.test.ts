import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPastedKey } from './readPastedKey.ts';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'];
const secret = fc.string({
  unit: fc.constantFrom(...letters),
  minLength: 42,
  maxLength: 42,
});
const type = fc.constantFrom('INFERENCE' as const, 'ADMIN' as const);

/** Much of what the reader looks at, so that many of these come out as keys. */
const anything = fc.string({
  unit: fc.oneof(fc.constantFrom(...letters), fc.constantFrom(...'"\'`=: #/;,\n\u200b\u202eé🗝')),
  maxLength: 60,
});

/** What people paste around a key. */
const wrappings: readonly ((key: string) => string)[] = [
  (key) => key,
  (key) => `  ${key}\n`,
  (key) => `"${key}"`,
  (key) => `'${key}',`,
  (key) => `“${key}”`,
  (key) => `VENICE_API_KEY=${key}`,
  (key) => `export VENICE_API_KEY="${key}"  # my key`,
  (key) => `$env:VENICE_API_KEY = "${key}"`,
  (key) => `VENICE_ADMIN_KEY=${key} // for CI`,
  (key) => `apiKey: '${key}',`,
  (key) => `Bearer ${key}`,
  (key) => `Authorization: Bearer ${key}`,
  (key) => `"Authorization: Bearer ${key}"`,
  (key) => `\ufeff${key}\u200b`,
  (key) => `key = "${key}";`,
];

describe('readPastedKey', () => {
  it('behavior: finds any key in any wrapping', () => {
    fc.assert(
      fc.property(secret, type, fc.constantFrom(...wrappings), (rest, apiKeyType, wrap) => {
        const apiKey = `VENICE_${apiKeyType}_KEY_${rest}`;
        expect(readPastedKey(wrap(apiKey))).toEqual({ kind: 'key', apiKey, apiKeyType });
      }),
      { numRuns: 1000 },
    );
  });

  it('behavior: an older key without a prefix is a key of unknown type', () => {
    const apiKey = `v1-${crypto.randomUUID()}`;
    expect(readPastedKey(apiKey)).toEqual({ kind: 'key', apiKey, apiKeyType: undefined });
  });

  it.each(['', '   ', '\n', '""', '\u200b'])('error: nothing in %j', (text) => {
    expect(readPastedKey(text)).toEqual({ kind: 'empty' });
  });

  it.each([
    ['sk-ant-', 'Anthropic'],
    ['sk-or-v1-', 'OpenRouter'],
    ['sk-proj-', 'OpenAI'],
    ['gsk_', 'Groq'],
    ['hf_', 'Hugging Face'],
    ['AIza', 'Google'],
  ])('error: %s names its provider, wrapped too', (beginning, provider) => {
    const text = `${beginning}${crypto.randomUUID()}`;
    expect(readPastedKey(text)).toEqual({ kind: 'foreign', provider });
    expect(readPastedKey(`API_KEY="${text}"`)).toEqual({ kind: 'foreign', provider });
  });

  it('error: the private key of a wallet is told apart from a key', () => {
    const hex = 'a1'.repeat(32);
    for (const text of [hex, `0x${hex}`, `PRIVATE_KEY=0x${hex}`])
      expect(readPastedKey(text)).toEqual({ kind: 'walletSecret' });
  });

  it.each([12, 24])('error: so is a recovery phrase of %i words', (count) => {
    expect(readPastedKey(Array(count).fill('orbit').join(' '))).toEqual({ kind: 'walletSecret' });
  });

  it.each(['two words', 'clé-à-molette-inconnue', 'short'])('error: %j is not one key', (text) => {
    expect(readPastedKey(text)).toEqual({ kind: 'unreadable' });
  });

  it('behavior: whatever is pasted, a key is one visible ASCII word and a part of the text', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const pasted = readPastedKey(text);
        if (pasted.kind !== 'key') return;
        expect(pasted.apiKey).toMatch(/^[\x21-\x7e]{8,256}$/);
        expect(text.replace(/[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g, '')).toContain(
          pasted.apiKey,
        );
      }),
      { numRuns: 2000 },
    );
  });
});
