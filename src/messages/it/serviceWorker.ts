import type { serviceWorker as en } from '../en/serviceWorker.ts';
import type { Translated } from '../translated.ts';

export const serviceWorker: Translated<typeof en> = {
  title: 'Un programma estraneo stava tra questa pagina e la rete, ed è stato rimosso',
  text: 'Questo indirizzo aveva un service worker. Zecca non ne ha. Può aver letto o cambiato ciò che la pagina inviava e riceveva: ricarica la pagina prima di continuare, e revoca le chiavi che hai usato qui in precedenza.',
  reload: 'Ricarica la pagina',
};
