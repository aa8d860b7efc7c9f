import { describe, expect, it } from 'vitest';
import { VeniceError } from '../venice/errors.ts';
import { offerShorter } from './lookBack.ts';

describe('offerShorter', () => {
  it('behavior: one step shorter where the time ran out', () => {
    const late = new VeniceError('SERVER', { status: 504 });
    expect(offerShorter(90, late)).toBe(30);
    expect(offerShorter(30, new VeniceError('TIMEOUT', { reason: `${30_000} ms` }))).toBe(7);
    expect(offerShorter(7, late)).toBeUndefined();
  });

  it('behavior: after other failures a shorter one would not help', () => {
    expect(offerShorter(90, new VeniceError('SERVER', { status: 500 }))).toBeUndefined();
    expect(offerShorter(90, new VeniceError('GONE', { status: 410 }))).toBeUndefined();
  });
});
