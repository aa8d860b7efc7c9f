import { execFileSync, spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { parse as parseToml } from 'smol-toml';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { composeQuoted, envValue, plain, quoted, shellQuoted } from './quote.ts';

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('"', "'", '\\', '`', '$', '{', '}', '\n', '\r', '#', ':', 'a', '\u2028'),
  }),
);

describe('plain', () => {
  it('behavior: leaves out what cannot be seen, and keeps the rest', () => {
    expect(plain('a\u0000b\u001b[31m\u202ec\ud800d\u2028e')).toBe('ab[31mcde');
    expect(plain('GLM 5.1 – émile 😀')).toBe('GLM 5.1 – émile 😀');
  });
});

describe('quoted', () => {
  it('behavior: any text comes back the same from JSON, TOML, YAML and JavaScript', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const string = quoted(text);
        expect(JSON.parse(string)).toBe(plain(text));
        expect(parseToml(`a = ${string}`)).toEqual({ a: plain(text) });
        expect(parseYaml(`a: ${string}\nb: [${string}]`)).toEqual({ a: plain(text), b: [plain(text)] });
      }),
      { numRuns: 500 },
    );
  });
});

describe('composeQuoted', () => {
  it('behavior: no variable of Compose is left in any text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { a } = parseYaml(`a: ${composeQuoted(text)}`);
        expect(a.replaceAll('$$', '')).not.toContain('$');
        expect(a.replaceAll('$$', '$')).toBe(plain(text));
      }),
    );
  });
});

describe('envValue', () => {
  it('behavior: a key, an address and a model stay as they are', () => {
    for (const text of [
      `VENICE_INFERENCE_KEY_${crypto.randomUUID()}`,
      'https://api.venice.ai/api/v1',
      'a/b:c-1.5',
    ])
      expect(envValue(text)).toBe(text);
  });

  it('behavior: any text is one bare word', () => {
    fc.assert(fc.property(hostile, (text) => /^[\w.:/@+=,%-]*$/.test(envValue(text))));
  });
});

const hasBash = spawnSync('bash', ['-c', '']).status === 0;

describe.skipIf(!hasBash)('shellQuoted', () => {
  it('behavior: a shell hands on any text as one word', () => {
    const texts = fc.sample(hostile, { numRuns: 200, seed: 7 }).filter((text) => !text.includes('\0'));
    const script = texts.map((text) => `printf '%s\\0' ${shellQuoted('posix', text)}`).join('\n');
    const said = execFileSync('bash', { input: script, encoding: 'utf8' });
    expect(said.split('\0').slice(0, -1)).toEqual(texts.map(plain));
  });

  it('behavior: nothing ends a string of PowerShell early, nor the line of cmd around it', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const word = shellQuoted('powershell', text);
        expect(word).toMatch(/^'(?:[^'\u2018-\u201b"%\n]|(['\u2018-\u201b])\1)*'$/);
        expect(shellQuoted('cmd', text)).toMatch(/^"[\w.:/@+=,-]*"$/);
      }),
    );
  });
});
