import { createTranslator, type Locale } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { it as italian } from './it.ts';

const languages: readonly (readonly [Locale, typeof en])[] = [
  ['en', en],
  ['it', italian as typeof en],
  ['ar-u-nu-latn', ar as typeof en],
];

// "$50" alone is easily taken for a cap over the whole life of a key.
describe.each(languages)('a cap in %s', (locale, messages) => {
  const t = createTranslator({ locale, messages, namespace: 'keys' });

  it.each(['EPOCH', 'MONTH', 'LIFETIME', 'other'] as const)(
    'behavior: stands with its period: %s',
    (period) => {
      expect(t('capPeriod', { cap: '$50', period })).toMatch(/^\$50 \S/);
      const used = t('used', { used: '$2', cap: '$50', period });
      expect(used.slice(used.indexOf('$50'))).toMatch(/^\$50 \S/);
    },
  );
});

describe.each([
  ['en', en, /balance/i],
  ['it', italian, /\bsaldo\b/i],
  ['ar', ar, /رصيد الحساب/],
] as const)('what a key may spend in %s', (_, { keyStatus, keys, doctor }, balance) => {
  it('behavior: is never called the balance of the account', () => {
    const { WORKS, UNSURE, CANNOT_SPEND } = doctor.causes;
    expect(JSON.stringify([keyStatus, keys, doctor.lead, WORKS, UNSURE, CANNOT_SPEND])).not.toMatch(balance);
  });
});
