import type { app as en } from '../en/app.ts';
import type { Translated } from '../translated.ts';

export const app: Translated<typeof en> = {
  title: 'Zecca',
  navigation: 'Pagine',
  skip: 'Vai al contenuto',
  mint: 'Conia',
  key: 'Chiave',
  keys: 'Chiavi',
  usage: 'Consumi',
  loading: 'Caricamento…',
  notFound: 'A questo indirizzo non c’è nulla.',
  toMint: 'Vai alla zecca',
  promise:
    'Zecca non ha server e non conserva chiavi. Parla con Venice, con Base e con il tuo wallet, e con nessun altro.',
  independent: 'Un progetto indipendente, non legato a Venice.ai.',
  failedTitle: 'Questa parte della pagina non si è caricata',
  failed:
    'Forse è caduta la rete, o la pagina è stata aggiornata da quando l’hai aperta. Con questo non è stato coniato nulla.',
  reload: 'Ricarica la pagina',
};
