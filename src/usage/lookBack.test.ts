import { describe, expect, it } from 'vitest';
import { TimeoutError } from '../venice/errors.ts';
import { GoneError, ServerError } from '../venice/statusErrors.ts';
import { offerShorter } from './lookBack.ts';

describe('offerShorter', () => {
  it('behavior: one step shorter where the time ran out', () => {
    const late = new ServerError({ status: 504 });
    expect(offerShorter(90, late)).toBe(30);
    expect(offerShorter(30, new TimeoutError(30_000))).toBe(7);
    expect(offerShorter(7, late)).toBeUndefined();
  });

  it('behavior: after other failures a shorter one would not help', () => {
    expect(offerShorter(90, new ServerError({ status: 500 }))).toBeUndefined();
    expect(offerShorter(90, new GoneError({ status: 410 }))).toBeUndefined();
  });
});
