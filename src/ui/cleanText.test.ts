import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, hasInvisible } from './cleanText.ts';

describe('cleanText', () => {
  it('behavior: leaves plain text of any language alone', () => {
    expect(cleanText('Zecca, Зекка, 鋳造所, ضرب')).toBe('Zecca, Зекка, 鋳造所, ضرب');
  });

  it('behavior: marks characters that reorder or hide', () => {
    expect(cleanText('a\u202eNIMDA\u200bz\n')).toBe('a\ufffdNIMDA\ufffdz\ufffd');
  });

  it('behavior: no text comes out longer than asked, or with a control character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 600 }),
        fc.integer({ min: 1, max: 300 }),
        (text, max) => {
          const clean = cleanText(text, max);
          expect(clean.length).toBeLessThanOrEqual(max + 1);
          expect(/\p{Cc}/u.test(clean)).toBe(false);
        },
      ),
    );
  });
});

describe('hasInvisible', () => {
  it('behavior: finds characters that reorder or hide, at each call anew', () => {
    expect(hasInvisible('a\u202eb')).toBe(true);
    expect(hasInvisible('\u200b')).toBe(true);
    expect(hasInvisible('a\r\nb')).toBe(true);
  });

  it('behavior: plain text in lines holds none', () => {
    expect(hasInvisible('Zecca\n\nЗекка – “鋳造所”')).toBe(false);
  });
});
