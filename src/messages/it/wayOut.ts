import type { wayOut as en } from '../en/wayOut.ts';
import type { Translated } from '../translated.ts';

export const wayOut: Translated<typeof en> = {
  framed: {
    why: 'Zecca non funziona dentro un’altra pagina, dove ciò che premi potrebbe essere coperto.',
    open: 'Apri Zecca in una nuova scheda',
  },
  shared: {
    why: 'Tutte le pagine di questo gateway condividono la stessa origine, quindi un’altra pagina potrebbe leggere la tua chiave. Zecca non funziona a questo indirizzo.',
    open: 'Apri Zecca sulla sua origine',
  },
};
