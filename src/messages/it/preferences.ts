import type { preferences as en } from '../en/preferences.ts';
import type { Translated } from '../translated.ts';

export const preferences: Translated<typeof en> = {
  language: 'Lingua',
  theme: 'Tema',
  themes: { system: 'Come il sistema', light: 'Chiaro', dark: 'Scuro' },
  failed: 'Questa lingua non si è caricata. Controlla la connessione e sceglila di nuovo.',
  documentTitle: 'Zecca: conia una chiave API di Venice',
};
