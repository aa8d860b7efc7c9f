import { announceLocale } from '../messages/documentLocale.ts';

/**
 * What was drawn at build stays to be read; index.html has the words, in English, as nothing else
 * may be there.
 */
export function tellUnwoken(): void {
  announceLocale('en');
  document.getElementById('unwoken')?.removeAttribute('hidden');
}
