import type { keyStatus as en } from '../en/keyStatus.ts';
import type { Translated } from '../translated.ts';

export const keyStatus: Translated<typeof en> = {
  title: 'Che cosa può fare ora questa chiave',
  reading: 'Chiedo a Venice che cosa può fare la chiave…',
  unread: 'Venice non ha detto che cosa può fare la chiave',
  unreadOld: 'Qui vedi la risposta delle {time}.',
  mayCall: 'Venice permette a questa chiave di chiamare modelli.',
  mayNotCall: 'Venice non permette a questa chiave di chiamare modelli.',
  ofThisKey:
    'Gli importi sono ciò che questa chiave può spendere, entro i suoi limiti. L’account può avere di più.',
  ofTheSession:
    'La chiave della sessione è fatta per non spendere nulla: se qui non c’è nulla, è giusto così. Non dice niente dell’account, né delle tue altre chiavi.',

  usd: 'USD',
  diem: 'DIEM',
  earned: 'Credito guadagnato',
  bundled: 'Credito incluso',
  vcu: 'VCU, ora DIEM',
  unsaid: 'Venice non lo ha detto',
  tier: 'Livello',
  charged: '<id>{tier}</id>, a consumo',
  expires: 'Scadenza',
  never: 'Mai',
  moment: '{date} ({relative})',
  epoch: 'Prossima epoca',
  epochIn: 'Tra {hours, number} h {minutes, number} min {seconds, number} s',
  epochAt: '{local} ora tua, {utc}',
  epochBegun: 'È cominciata: aggiorna per vedere che cosa ha portato il nuovo giorno.',

  refresh: 'Aggiorna',
  lastAnswer: 'Ultima risposta alle {time}',
  noAnswer: 'Ancora nessuna risposta',
  stale: 'È di oltre due minuti fa: da allora la chiave può aver speso.',
  paced: 'Venice è stata interrogata meno di dieci secondi fa. Riprova tra un momento.',
  refreshing: 'Leggo…',
};
