import { preferences } from './ar/preferences.ts';
import type { Words } from './fetchWords.ts';

/** The main flow in Arabic, by whole namespaces; the rest is shown in English. */
export const ar: Words = { preferences };
