import type { bulk as en } from '../en/bulk.ts';
import type { Translated } from '../translated.ts';

export const bulk: Translated<typeof en> = {
  selected:
    '{count, plural, one {# chiave selezionata} many {# di chiavi selezionate} other {# chiavi selezionate}}',
  setLimits: 'Imposta i limiti',
  setExpiry: 'Imposta la scadenza',
  revokeSelected: 'Revoca le selezionate',
  clear: 'Deseleziona',

  title: {
    revoke: 'Revoca {count, plural, one {# chiave} many {# di chiavi} other {# chiavi}}',
    limits: 'Imposta i limiti di {count, plural, one {# chiave} many {# di chiavi} other {# chiavi}}',
    expiry: 'Imposta la scadenza di {count, plural, one {# chiave} many {# di chiavi} other {# chiavi}}',
  },
  showPlan: 'Mostra il piano',
  plan: 'Il piano',
  change: 'Cambia il piano',
  cancel: 'Annulla',
  close: 'Chiudi',
  summary:
    '{todo, plural, =0 {Non c’è nulla da fare} one {# chiave sarà modificata} many {# di chiavi saranno modificate} other {# chiavi saranno modificate}}.{skipped, plural, =0 {} one { # resta com’è.} many { # restano come sono.} other { # restano come sono.}}',
  revokeSummary:
    '{todo, plural, =0 {Nessuna chiave sarà revocata} one {# chiave sarà revocata, subito e per sempre} many {# di chiavi saranno revocate, subito e per sempre} other {# chiavi saranno revocate, subito e per sempre}}.{skipped, plural, =0 {} one { # resta com’è.} many { # restano come sono.} other { # restano come sono.}}',
  pace: '{minutes, plural, =0 {Bastano pochi secondi.} one {A Venice si chiede al massimo 19 volte al minuto: ci vorrà circa un minuto.} many {A Venice si chiede al massimo 19 volte al minuto: ci vorranno circa # di minuti.} other {A Venice si chiede al massimo 19 volte al minuto: ci vorranno circa # minuti.}}',
  typeCount: 'Scrivi {count} per confermare',
  start: {
    revoke: 'Revoca {count, plural, one {# chiave} many {# di chiavi} other {# chiavi}}',
    limits: 'Modifica {count, plural, one {# chiave} many {# di chiavi} other {# chiavi}}',
    expiry: 'Modifica {count, plural, one {# chiave} many {# di chiavi} other {# chiavi}}',
  },
  stop: 'Ferma',
  retry:
    '{count, plural, one {Continua con # chiave} many {Continua con # di chiavi} other {Continua con # chiavi}}',

  key: 'Chiave',
  what: 'Che cosa succede',
  status: 'Stato',
  revoke: 'revocata',
  becomes: '{field}: {from} → {to}',
  same: 'è già così',
  own: 'in uso qui, non si tocca',
  statuses: {
    waiting: 'in attesa',
    working: 'in corso…',
    done: 'fatto',
    skipped: 'resta com’è',
    failed: 'non riuscito',
  },
  differs: 'Venice ha registrato altro.',

  running:
    '{done, number} di {todo, number} fatte{failed, plural, =0 {} one {, # non riuscita} many {, # non riuscite} other {, # non riuscite}}.',
  waits:
    'Riprende tra {seconds, plural, one {# secondo} many {# di secondi} other {# secondi}}, per restare nei limiti di Venice.',
  stopping: 'Mi fermo dopo la chiamata in corso…',
  checking: 'Leggo l’elenco, per vedere che cosa ha registrato Venice…',
  finished: 'Fatto: ogni chiave è come previsto',
  finishedWith:
    '{failed, plural, one {# chiave non è come prevista} many {# di chiavi non sono come previste} other {# chiavi non sono come previste}}',
  finishedText: 'Se continui, ciò che è fatto non si invia di nuovo.',
  stopped: 'Fermato: {done, number} di {todo, number} fatte',
  problem: 'Si è fermato da solo',
  unchecked: 'L’elenco non si è potuto leggere: che cosa abbia registrato Venice non è verificato',
};
