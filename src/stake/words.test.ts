import { describe, expect, it } from 'vitest';
import { stake as arabic } from '../messages/ar/stake.ts';
import { stake as english } from '../messages/en/stake.ts';
import { stake as italian } from '../messages/it/stake.ts';
import { fetchStakeWords } from './words.ts';

describe('fetchStakeWords', () => {
  it('behavior: has the words of staking in every language, each named by its own', async () => {
    expect(await fetchStakeWords('en')).toEqual({ locale: 'en', words: english });
    expect(await fetchStakeWords('it')).toEqual({ locale: 'it', words: italian });
    expect(await fetchStakeWords('ar')).toEqual({ locale: 'ar', words: arabic });
  });

  it('behavior: gives the same promise each time, which a view may wait for while it is drawn', () => {
    expect(fetchStakeWords('it')).toBe(fetchStakeWords('it'));
  });
});
