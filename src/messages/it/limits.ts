import type { limits as en } from '../en/limits.ts';
import type { Translated } from '../translated.ts';

export const limits: Translated<typeof en> = {
  title: 'Verifica una chiave',
  lead: 'Sblocca una chiave per vedere che cosa può fare, o firma con il wallet. Quando esci, la chiave viene rimossa.',

  factsTitle: 'Questa chiave',
  sessionTitle: 'La chiave della sessione',
  type: 'Tipo di chiave',
  ending: 'Finisce con',
  id: 'Id della chiave',
  idUnknown: 'A una chiave Inference non viene detto il proprio id.',
  expires: 'Scadenza',
  mayManage: 'Può leggere e modificare ogni chiave dell’account.',
  mayNotManage: 'Può chiamare modelli. Non può leggere né modificare chiavi, neppure sé stessa.',
  mayBe: 'Venice non ha detto se può gestire chiavi. Ciò che non può fare viene rifiutato quando provi.',

  ownTitle: 'I suoi limiti',
  managedTitle: 'Limiti della chiave …{last6}',
  lockedWhy:
    'Venice lascia leggere e modificare i limiti solo alle chiavi Admin, e questa è una chiave Inference.',
  reading: 'Leggo che cosa ha registrato Venice…',
  unread: 'Non è stato possibile leggere i limiti',
  absent: 'La chiave non è nell’elenco di questo account',
  absentText:
    'Forse è di un altro wallet, è stata revocata, o ha gli ultimi sei caratteri in comune con un’altra chiave.',
  again: 'Leggi di nuovo',
  edit: 'Modifica limiti',
  allTitle: 'Tutte le tue chiavi',
  all: 'Questa sessione può modificare ogni chiave del tuo account.',
  toKeys: 'Vedi tutte le chiavi',
};
