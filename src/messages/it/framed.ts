import type { framed as en } from '../en/framed.ts';
import type { Translated } from '../translated.ts';

export const framed: Translated<typeof en> = {
  why: 'Zecca non funziona dentro un’altra pagina, dove ciò che premi potrebbe essere coperto.',
  open: 'Apri Zecca in una nuova scheda',
};
