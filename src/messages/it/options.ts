import type { options as en } from '../en/options.ts';
import type { Translated } from '../translated.ts';

export const options: Translated<typeof en> = {
  more: 'Cambia tipo e modelli: {type}, {models}',
  keyType: 'Tipo di chiave',
  inference: 'Inference',
  inferenceHint: 'Chiama modelli. La scelta giusta per app e agenti.',
  admin: 'Admin',
  adminHint: 'Inoltre crea, modifica e revoca ogni chiave di questo account. Trattala come il wallet stesso.',

  description: 'Descrizione',
  descriptionHint:
    'Per riconoscerla. Si aggiunge un’etichetta come #7F3KQ2, con cui la chiave si può ritrovare.',
  descriptionPlaceholder: 'Zecca',

  spend: 'Quanto può spendere questa chiave?',
  noLimit: 'Nessun limite',
  aLimit: 'Un limite',
  byCurrency: 'Per valuta',
  spendHints: {
    none: 'Tutti gli USD e i DIEM dell’account.',
    total: 'In USD e DIEM insieme. 1 DIEM vale 1 USD.',
    currency: 'Venice conta ogni valuta per conto suo.',
  },
  total: 'Totale',
  totalErrors: {
    AMOUNT_MISSING: 'Scrivi un importo, o scegli «Nessun limite».',
    AMOUNT_ZERO: 'Un limite di 0 azzera la spesa. Per farlo, scegli «Per valuta».',
  },
  suggest: 'Usa {amount} al giorno: quanto valgono i DIEM di questo wallet',

  usdLimit: 'Limite USD',
  diemLimit: 'Limite DIEM',
  noCap: 'Nessun tetto',
  cap: 'Tetto',
  off: 'Spesa zero',
  usdAmount: 'Importo in USD',
  diemAmount: 'Importo in DIEM',
  limitNone: 'Può spendere tutto ciò che l’account ha in {currency}.',
  limitOff: 'Non può spendere nulla in {currency}.',
  limitAmount: 'Venice rifiuta le richieste oltre questo importo.',

  resets: 'Si rinnova',
  epoch: 'Ogni giorno',
  month: 'Ogni mese',
  lifetime: 'Mai',
  epochHint: 'Ogni giorno alle 00:00 UTC',
  monthHint: 'Il primo del mese, alle 00:00 UTC',
  lifetimeHint: 'Un solo budget per tutta la vita della chiave',

  modelPrivacy: 'Privacy dei modelli',
  all: 'Tutti i modelli',
  allHint: 'Privati e anonimizzati',
  privateText: 'Testo privato',
  privateTextHint: 'Testo ed embedding solo su modelli privati',
  privateOnly: 'Solo privati',
  privateOnlyHint: 'I modelli anonimizzati vengono rifiutati',

  expires: 'Scadenza',
  inDays: '{days, plural, one {# giorno} many {# di giorni} other {# giorni}}',
  inAYear: '1 anno',
  never: 'Mai',
  onDate: 'In una data precisa',
  date: 'Data e ora',
  endsAt: 'Scadenza: {local} ora tua, cioè {utc} UTC.',
  endsNever: 'La chiave funziona finché qualcuno non la revoca. Se trapela, trapela per sempre.',

  errors: {
    AMOUNT_MISSING: 'Scrivi un importo, o scegli «Nessun tetto» o «Spesa zero».',
    AMOUNT_FORM: 'Scrivi l’importo con cifre e un solo separatore decimale, come 1250 o 0,25.',
    AMOUNT_ZERO: 'Un tetto di 0 impedisce ogni spesa. Se è ciò che vuoi, scegli «Spesa zero».',
    AMOUNT_TOO_LARGE: 'Il tetto più alto è 9999999999.',
    AMOUNT_TOO_PRECISE: 'Usa al massimo sei decimali.',
    EXPIRY_FORM: 'Scegli una data e un’ora.',
    EXPIRY_PAST: 'Questo momento è passato. Scegline uno successivo.',
    DESCRIPTION_LENGTH: 'Usa al massimo 56 caratteri.',
    DESCRIPTION_TOO_LONG: 'Usa al massimo 64 caratteri.',
    LIMIT_UNKNOWN:
      'Scegline uno: i due limiti si inviano insieme, e Venice non dice quale sia questo adesso.',
  },
};
