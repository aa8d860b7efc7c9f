import { stake } from '../messages/en/stake.ts';
import { fetchApart } from '../messages/fetchApart.ts';

/** The words of staking, with the language that they are in. */
export const fetchStakeWords = fetchApart<typeof stake>(stake, {
  it: async () => (await import('../messages/it/stake.ts')).stake,
  ar: async () => (await import('../messages/ar/stake.ts')).stake,
});
