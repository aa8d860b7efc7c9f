import type { MintOptions } from '../venice/bodies.ts';
import type { MintEcho } from '../venice/mintedKey.ts';

const comparedFields = ['apiKeyType', 'description', 'limitPeriod', 'modelPrivacy', 'expiresAt'] as const;
export type ComparedField = (typeof comparedFields)[number];

/**
 * Where Venice's answer to a mint differs from what was asked. The limits are left out: the echo
 * errs on them (`diem` comes back null when only diem was sent, `usd: 0` comes back null) while the
 * stored values are right. Fields absent from the answer say nothing.
 */
export function findDifferences(asked: MintOptions, echo: MintEcho): ComparedField[] {
  return comparedFields.filter((field) => {
    const heard = echo[field];
    if (heard === undefined) return false;
    if (field === 'expiresAt') return readTime(asked.expiresAt) !== readTime(echo.expiresAt);
    return asked[field] !== undefined && heard !== asked[field];
  });
}

function readTime(date: string | null | undefined): number | undefined {
  return date ? Date.parse(date) : undefined;
}
