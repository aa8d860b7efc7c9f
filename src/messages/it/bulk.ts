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
  background: 'Chiudi e continua',
  tooLong:
    'La sessione scade tra circa {left, number} min e il lavoro richiede circa {minutes, number} min. Saranno completate circa {fit, number} chiavi su {todo, number}. Un resoconto elenca le altre.',
  otherBusy: 'È in corso un’altra modifica multipla. Attendi che finisca.',
  summary:
    '{todo, plural, =0 {Non c’è nulla da fare} one {# chiave sarà modificata} many {# di chiavi saranno modificate} other {# chiavi saranno modificate}}.{skipped, plural, =0 {} one { # resta com’è.} many { # restano come sono.} other { # restano come sono.}}',
  revokeSummary:
    '{todo, plural, =0 {Nessuna chiave sarà revocata} one {# chiave sarà revocata, subito e per sempre} many {# di chiavi saranno revocate, subito e per sempre} other {# chiavi saranno revocate, subito e per sempre}}.{skipped, plural, =0 {} one { # resta com’è.} many { # restano come sono.} other { # restano come sono.}}',
  pace: '{minutes, plural, =0 {Bastano pochi secondi.} one {Questa pagina invia al massimo 19 richieste al minuto, quindi serve circa un minuto.} many {Questa pagina invia al massimo 19 richieste al minuto, quindi servono circa # di minuti.} other {Questa pagina invia al massimo 19 richieste al minuto, quindi servono circa # minuti.}}',
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
    moved: 'cambiata altrove',
    unknown: 'sconosciuto',
  },
  differs: 'Venice ha registrato altro.',
  moved:
    'Qualcuno ha cambiato questa voce nel frattempo, perciò non è stata toccata. Continua per cambiarla.',

  running:
    '{done, number} di {todo, number} fatte{failed, plural, =0 {} one {, # non riuscita} many {, # non riuscite} other {, # non riuscite}}.',
  waits:
    'Riprende tra {seconds, plural, one {# secondo} many {# di secondi} other {# secondi}}, per restare nei limiti di Venice.',
  stopping: 'Mi fermo dopo la richiesta in corso…',
  checking: 'Leggo l’elenco, per vedere che cosa ha registrato Venice…',
  finished: 'Fatto: ogni chiave è come previsto',
  finishedWith:
    '{failed, plural, one {# chiave non è come prevista} many {# di chiavi non sono come previste} other {# chiavi non sono come previste}}',
  finishedText: 'Se continui, le chiavi già fatte non si inviano di nuovo.',
  stopped: 'Fermato: {done, number} di {todo, number} fatte',
  problem: 'Venice non accetta più la chiave di questa sessione',
  locked: 'Fermato: la sessione è stata bloccata',
  unchecked: 'L’elenco non si è potuto leggere: che cosa abbia registrato Venice non è verificato',

  report: {
    region: 'Lavori lunghi',
    revoked:
      'Revocate: {done, number}. Ancora attive: {left, number}.{unknown, plural, =0 {} one { Sconosciute: #.} many { Sconosciute: #.} other { Sconosciute: #.}}',
    changed:
      'Modificate: {done, number}. Non modificate: {left, number}.{unknown, plural, =0 {} one { Sconosciute: #.} many { Sconosciute: #.} other { Sconosciute: #.}}',
    user: 'Hai fermato il lavoro. Non è stato inviato altro.',
    lock: 'La sessione è stata bloccata. Non è stato inviato altro.',
    refused: 'Venice non accetta più la chiave di quella sessione. Non è stato inviato altro.',
    alive: 'Ancora attive:',
    notChanged: 'Non modificate:',
    lost: 'Esito sconosciuto, perché la risposta di Venice non è arrivata:',
    allRevoked: 'Chiavi revocate',
    allChanged: 'Chiavi modificate',
    dismiss: 'Ignora',
  },
};
