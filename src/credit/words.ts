import { credit } from '../messages/en/credit.ts';
import { fetchApart } from '../messages/fetchApart.ts';

/** The words of the credit page, with the language that they are in. */
export const fetchCreditWords = fetchApart<typeof credit>(credit, {
  it: async () => (await import('../messages/it/credit.ts')).credit,
  ar: async () => (await import('../messages/ar/credit.ts')).credit,
});
