import type { app as en } from '../en/app.ts';
import type { Translated } from '../translated.ts';

export const app: Translated<typeof en> = {
  title: 'Zecca',
  navigation: 'Pagine',
  skip: 'Vai al contenuto',
  mint: 'Conia',
  key: 'Verifica',
  keys: 'Chiavi',
  usage: 'Consumi',
  credit: 'Credito',
  loading: 'Caricamento…',
  notFound: 'A questo indirizzo non c’è nulla.',
  toMint: 'Vai a Conia',
  promise: 'Zecca non ha server e non conserva chiavi. Si collega solo a Venice, a Base e al tuo wallet.',
  independent: 'Un progetto indipendente, non legato a Venice.ai.',
  toGrant: 'Per chi sviluppa: chiedi una chiave agli utenti',
  failedTitle: 'Questa parte della pagina non si è caricata',
  failed:
    'La rete potrebbe essere assente, o è uscita una nuova versione della pagina. Nessuna chiave è stata coniata.',
  reload: 'Ricarica la pagina',

  browser: {
    title: 'Questo browser limita ciò che la pagina può fare',
    storage: 'Nega l’archiviazione: ricaricando si perdono il modulo, il wallet, la lingua e il tema.',
    locks: 'Non vede le tue altre schede: conia in una sola scheda.',
    clipboard: 'Non permette alla pagina di copiare: mostra la chiave e copiala tu, oppure scaricala.',
    insecure: 'Apri questa pagina con https per togliere questi limiti.',
  },
};
