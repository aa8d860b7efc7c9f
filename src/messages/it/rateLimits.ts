import type { rateLimits as en } from '../en/rateLimits.ts';
import type { Translated } from '../translated.ts';

export const rateLimits: Translated<typeof en> = {
  title: 'Limiti di frequenza',
  lead: 'Quante volte si può chiamare ogni modello con questa chiave, e a che prezzo. RPM: richieste al minuto. TPM: token al minuto. RPD: richieste al giorno.',
  none: 'Venice non ha indicato limiti di frequenza per questa chiave.',
  search: 'Cerca modelli',
  searchHint: 'Nome, id, tipo o privacy',
  type: 'Tipo',
  allTypes: 'Tutti i tipi ({count, number})',
  oneType: '{type} ({count, number})',
  unknownType: 'sconosciuto',
  count: '{shown, number} di {all, plural, one {# modello} many {# di modelli} other {# modelli}}',
  noMatch: 'Nessun modello corrisponde.',
  clear: 'Togli i filtri',
  withoutModels: 'Mancano tipi, privacy e prezzi: l’elenco dei modelli di Venice non si è potuto leggere.',

  columns: {
    model: 'Modello',
    type: 'Tipo',
    privacy: 'Privacy',
    price: 'Prezzo',
    RPM: 'RPM',
    TPM: 'TPM',
    RPD: 'RPD',
  },
  nameless: 'Un modello senza id',
  noLimits: 'nessun limite indicato',
  offline: 'offline',
  missing: '–',
  other: '{type} {amount}',
  unreadableLimits:
    '{count, plural, one {# limite illeggibile} many {# di limiti illeggibili} other {# limiti illeggibili}}',
  perMillion: '{input} in ingresso, {output} in uscita per milione',
  inputPerMillion: '{input} per milione',
  each: '{amount} a generazione',
};
