import type { wallet as en } from '../en/wallet.ts';
import type { Translated } from '../translated.ts';

export const wallet: Translated<typeof en> = {
  connect: 'Collega il wallet',
  connecting: 'Controlla il tuo wallet',
  account: 'Wallet {address} di {name}: account',
  injected: 'Wallet del browser',
  absent:
    'In questo browser non è stato trovato alcun wallet. Installane uno, o apri questa pagina nel browser dell’app del tuo wallet, poi premi di nuovo.',
  leftOut:
    '{count, plural, one {Un wallet} many {# di wallet} other {# wallet}} di questo browser non può essere elencato: l’annuncio non segue EIP-6963.',
  failed:
    'Il codice per i wallet non si è caricato. Controlla la connessione e premi di nuovo, oppure ricarica la pagina.',
  crashed:
    'La finestra del wallet si è bloccata. Premi di nuovo per aprirne un’altra, oppure ricarica la pagina.',
  window: { name: 'Wallet', close: 'Chiudi', about: 'Che cos’è un wallet' },
};
