import type { palette as en } from '../en/palette.ts';
import type { Translated } from '../translated.ts';

export const palette: Translated<typeof en> = {
  open: 'Comandi',
  title: 'Comandi',
  field: 'Trova un comando',
  placeholder: 'Scrivi che cosa vuoi fare',
  nothing: 'Nessun comando ha queste parole.',
  groups: {
    pages: 'Vai a',
    actions: 'Azioni',
    keys: 'Chiavi',
    settings: 'Lingua e tema',
    palette: 'Scorciatoie',
  },
  toMint: 'Conia',
  toKey: 'Verifica una chiave',
  toKeys: 'Chiavi: tutte quelle dell’account',
  toUsage: 'Consumi',
  toCredit: 'Credito: paga a consumo',
  toGrant: 'Link di richiesta per le app',
  connect: 'Collega il wallet',
  account: 'Wallet: account e rete',
  manage: 'Gestisci con il wallet',
  lock: 'Blocca e rimuovi la chiave',
  createKey: 'Crea una chiave',
  pasteError: 'Incolla un errore',
  details: 'Dettagli di {name}',
  editLimits: 'Modifica i limiti di {name}',
  rotate: 'Ruota {name}',
  revoke: 'Revoca {name}',
  language: 'Lingua: {name}',
  theme: 'Tema: {name}',
  lettersOn: 'Attiva le scorciatoie a lettere',
  lettersOff: 'Disattiva le scorciatoie a lettere',
  lettersHint:
    'Con le scorciatoie a lettere, “g” e poi “m” apre Conia finché questa scheda è aperta. Mentre scrivi non valgono.',
};
