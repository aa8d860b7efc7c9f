import type { create as en } from '../en/create.ts';
import type { Translated } from '../translated.ts';

export const create: Translated<typeof en> = {
  title: 'Crea chiave',
  cloneTitle: 'Clona chiave',
  cloneText:
    'Le impostazioni dell’altra chiave, con i suoi limiti interi: entrambe continuano a valere. Per sostituire una chiave, ruotala.',
  templates: 'Parti da',
  template: {
    agent: 'Agente di programmazione, 5 USD + 5 DIEM al giorno',
    ci: 'CI, 30 giorni',
    guest: 'Ospite, 0,5 DIEM al giorno',
    customer: 'Cliente, 5 USD in tutto',
    privateOnly: 'Solo modelli privati',
  },
  create: 'Crea chiave',
  cancel: 'Annulla',
  creating: 'Venice sta creando la chiave…',
  refused: 'Venice non ha creato la chiave',
  paced:
    'Venice crea al massimo 20 chiavi al minuto. Potrai creare la prossima tra {seconds, plural, one {# secondo} many {# di secondi} other {# secondi}}.',

  readingBack: 'Rileggo che cosa ha registrato Venice…',
  asAsked: 'Venice l’ha registrata come hai chiesto',
  notReadBack:
    'Non si è ancora potuto rileggere che cosa ha registrato Venice. La chiave qui sotto è intera.',
  differs: 'Venice ha registrato qualcosa di diverso da quello che hai chiesto: {fields}',
  differsText: 'Salva la chiave, poi guardane i dettagli e modificala.',
  twins:
    '{count, plural, one {C’è un’altra chiave} many {Ci sono altre # di chiavi} other {Ci sono altre # chiavi}} con la stessa etichetta',
  twinsText: 'Il browser o un gateway ha inviato la richiesta due volte. Nessuno ha il segreto dell’altra.',
  revokeTwins:
    '{count, plural, one {Revoca l’altra chiave} many {Revoca le altre chiavi} other {Revoca le altre chiavi}}',
};
