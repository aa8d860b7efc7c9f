import { domainToASCII, domainToUnicode } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLookAlike, toUnicode } from './grantHost.ts';

describe('toUnicode', () => {
  it.each(['bücher.example', 'пример.испытание', '例え.テスト', 'مثال.إختبار', 'app.example'])(
    'behavior: %s comes back from its punycode',
    (host) => expect(toUnicode(domainToASCII(host))).toBe(host),
  );

  it('behavior: reads what Node reads, for any letters', () => {
    const letters = fc.stringMatching(/^[a-zа-яα-ω一-十]{1,20}$/);
    fc.assert(
      fc.property(letters, (label) => {
        const ascii = domainToASCII(`${label}.example`);
        fc.pre(ascii !== '');
        expect(toUnicode(ascii)).toBe(domainToUnicode(ascii));
      }),
    );
  });

  it('error: a label that is no punycode stays as it is', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof toUnicode(`xn--${text}`) === 'string'));
    for (const label of ['xn--a-!', 'xn--99999999', 'xn--']) expect(toUnicode(label)).toBe(label);
  });
});

describe('isLookAlike', () => {
  it.each(['vеnice.ai', 'xn--vnice-3ve.ai', 'аррӏе.com', 'paypaΙ.com', 'app.ехаmрlе'])('error: %s', (host) =>
    expect(isLookAlike(host)).toBe(true),
  );

  it.each(['venice.ai', 'bücher.example', 'пример.example', '例え-app.jp', 'مثال.example'])(
    'behavior: %s is in one script',
    (host) => expect(isLookAlike(host)).toBe(false),
  );
});
