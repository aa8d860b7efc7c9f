import type { rotate as en } from '../en/rotate.ts';
import type { Translated } from '../translated.ts';

export const rotate: Translated<typeof en> = {
  title: 'Ruota chiave',
  reading: 'Leggo la chiave da Venice…',
  unread: 'Non è stato possibile leggere la chiave, perciò nulla è cambiato',
  again: 'Riprova',
  close: 'Chiudi',
  cancel: 'Annulla',
  unclonable: 'Questa chiave non si può ruotare',
  unclonableText:
    'Venice non ne dice il tipo, i limiti o le altre impostazioni. Tirando a indovinare, la nuova chiave potrebbe avere di più. Crea una chiave a mano, poi revoca questa.',

  about:
    'Una nuova chiave con le impostazioni di “{name}”. La vecchia continua a funzionare finché non hai salvato la nuova e scelto quando farla terminare.',
  settings: 'La nuova chiave',
  same: 'come ora',
  carried: {
    noCap: '{currency}: nessun tetto, come ora.',
    off: '{currency}: spesa zero, come ora.',
    left: '{currency}: {left} di {cap}. {period, select, EPOCH {Spesi oggi} MONTH {Spesi questo mese} other {Già spesi}}: {used}.',
    whole:
      '{currency}: {cap}, come ora. {period, select, EPOCH {Oggi non si è speso nulla} MONTH {Questo mese non si è speso nulla} other {Non si è speso nulla}}.',
    nothing:
      '{currency}: spesa zero. {period, select, EPOCH {Oggi si è speso} MONTH {Questo mese si è speso} other {Si è speso}} tutto il tetto di {cap}: non resta nulla da passare.',
    full: '{currency}: {cap}, come ora.',
    unknown:
      '{currency}: {cap}. Venice non dice quanto se ne è speso, perciò la nuova chiave riceve il limite intero.',
  },
  limits: 'La nuova chiave riceve',
  left: 'Ciò che resta',
  full: 'Il limite intero',
  leftHint:
    'Il limite più basso resta finché non lo alzi: modifica i limiti quando la vecchia chiave è terminata.',
  fullHint:
    'Finché la vecchia chiave non termina, entrambe possono spendere: la vecchia ciò che resta, la nuova il limite intero.',
  create: 'Crea la nuova chiave',
  creating: 'Venice sta creando la nuova chiave…',
  refused: 'Venice non ha creato la chiave',
  oldWorks: 'La vecchia chiave ({last6}) funziona come prima.',

  revealed: 'Ora funzionano entrambe le chiavi: la vecchia ({old}) e questa nuova',
  revealedText: 'Prima salva la nuova; poi scegli quando finisce la vecchia.',
  endTitle: 'Funzionano entrambe le chiavi',
  endText: 'La vecchia chiave ({old}) e la nuova ({fresh}). Quando deve terminare la vecchia?',
  ends: 'La vecchia chiave termina',
  now: 'Ora',
  hour: 'Tra 1 ora',
  day: 'Tra 1 giorno',
  week: 'Tra 7 giorni',
  nowHint: 'Tutto ciò che la usa ancora smette subito di funzionare.',
  graceHint: 'Il tempo di aggiornare ogni posto che la usa. Scade: {at}.',
  ownOld: 'La vecchia chiave è quella che stai usando qui: quando termina, questa pagina si blocca.',
  end: 'Ritira la vecchia chiave',
  keepBoth: 'Per ora tienile entrambe',
  ending: 'Termino la vecchia chiave…',
  endFailed: 'La vecchia chiave non è terminata: funzionano entrambe',
  endUnknown: 'Non si sa se la vecchia chiave sia terminata. La nuova ({fresh}) funziona.',
  done: 'Fatto: la vecchia chiave è revocata',
  doneAt: 'Fatto: la vecchia chiave scade ({at})',
  doneText: 'La nuova chiave ({fresh}) funziona.',

  unfinished:
    '{count, plural, one {Una rotazione non è stata finita} many {# di rotazioni non sono state finite} other {# rotazioni non sono state finite}}',
  unfinishedText:
    'In ogni coppia funzionano entrambe le chiavi. Se hai salvato la nuova, termina la vecchia. Se non l’hai salvata, il suo segreto è perso: scarta la nuova e ruota ancora.',
  bothWork: '{old} e la chiave che le succede, {fresh}',
  endOld: 'Ritira la vecchia chiave',
  revokeNew: 'Scarta la nuova chiave',
};
