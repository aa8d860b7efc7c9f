import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanPaste, cleanText, hasHidden, replaceHidden } from './text.ts';

/** One of each kind that a text can hide in, or hide behind. */
const hidden = {
  'a control character': '\u0007',
  'a line break': '\n',
  'a bidirectional override': '\u202e',
  'a zero width space': '\u200b',
  'a word joiner': '\u2060',
  'a byte order mark': '\ufeff',
  'a soft hyphen': '\u00ad',
  'a Mongolian vowel separator': '\u180e',
  'an annotation mark': '\ufff9',
  'a tag': '\u{e0041}',
  'a private use character': '\ue000',
  'a private use character of plane 16': '\u{10fffd}',
  'half of a pair': '\ud83e',
  'the other half': '\ude99',
  'a Hangul filler': '\u3164',
  'a Hangul initial filler': '\u115f',
  'a Hangul medial filler': '\u1160',
  'a halfwidth Hangul filler': '\uffa0',
  'a Braille blank': '\u2800',
  'a Khitan filler': '\u{16fe4}',
  'a null notehead': '\u{1d159}',
  'an object replacement': '\ufffc',
  'a variation selector': '\ufe0e',
  'a variation selector of plane 14': '\u{e0101}',
  'a grapheme joiner': '\u034f',
  'a noncharacter': '\uffff',
  'a line separator': '\u2028',
} as const;

const plain = ['Zecca, Зекка, 鋳造所, ضرب', '“quoted” – 1.250,00 €', 'नमस्ते', '한국어', '🪙🇮🇹', '❤\ufe0f'];

describe('hasHidden', () => {
  it.each(Object.entries(hidden))('error: finds %s, at each call anew', (_, character) => {
    expect(hasHidden(`a${character}b`)).toBe(true);
    expect(hasHidden(character)).toBe(true);
  });

  it('behavior: finds nothing in plain text of any script', () => {
    for (const text of plain.slice(0, -1)) expect(hasHidden(text)).toBe(false);
  });

  it('behavior: finds every format, surrogate and private use character that there is', () => {
    const missed = Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code)).filter(
      (character) => /[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/u.test(character) && !hasHidden(character),
    );
    expect(missed).toEqual([]);
  });
});

describe('cleanText', () => {
  it('behavior: leaves plain text alone, the colour of an emoji with it', () => {
    for (const text of plain) expect(cleanText(text)).toBe(text);
  });

  it.each(Object.entries(hidden))('behavior: marks %s', (_, character) => {
    expect(cleanText(`a${character}b`)).toBe('a\ufffdb');
  });

  it('behavior: cuts between two characters, not within one', () => {
    expect(cleanText('🪙'.repeat(4), 5)).toBe('🪙🪙…');
    expect(cleanText('🪙🪙', 4)).toBe('🪙🪙');
  });

  it('behavior: no text comes out longer than asked, or with a hidden character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 600 }),
        fc.integer({ min: 1, max: 300 }),
        (text, max) => {
          const clean = cleanText(text, max);
          expect(clean.length).toBeLessThanOrEqual(max + 1);
          expect(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/u.test(clean)).toBe(false);
        },
      ),
    );
  });
});

describe('replaceHidden', () => {
  it('behavior: puts the given text in place of each', () => {
    expect(replaceHidden('a\u202e\u{e0041}b', '')).toBe('ab');
    expect(replaceHidden('a\u202e\u{e0041}b', ' ')).toBe('a  b');
  });
});

describe('cleanPaste', () => {
  it('behavior: keeps words apart and drops what nobody sees', () => {
    expect(cleanPaste('\ufeffKEY=\u3164a\u{e0041}b\n\tc \u200b')).toBe('KEY=ab c');
  });
});
