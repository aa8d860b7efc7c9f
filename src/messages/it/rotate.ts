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
    'Venice non ne dice il tipo, i limiti o le altre impostazioni, e tirando a indovinare la nuova chiave potrebbe avere più della vecchia. Crea una chiave a mano, poi revoca questa.',

  about:
    'Una nuova chiave con le impostazioni di “{name}”. La vecchia continua a funzionare finché non hai salvato la nuova e scelto quando farla terminare.',
  settings: 'La nuova chiave',
  same: 'come ora',
  carried: {
    noCap: '{currency}: nessun tetto, come ora.',
    off: '{currency}: spesa zero, come ora.',
    left: '{currency}: {left} di {cap}. {period, select, EPOCH {Spesi oggi} MONTH {Spesi questo mese} other {Già spesi}}: {used}; la nuova chiave riceve solo ciò che resta, altrimenti la rotazione raddoppierebbe il budget.',
    whole:
      '{currency}: {cap}, come ora. {period, select, EPOCH {Oggi non si è speso nulla} MONTH {Questo mese non si è speso nulla} other {Non si è speso nulla}}.',
    nothing:
      '{currency}: spesa zero. {period, select, EPOCH {Oggi si è speso} MONTH {Questo mese si è speso} other {Si è speso}} tutto il tetto di {cap}: non resta nulla da passare.',
    unknown:
      '{currency}: {cap}. Venice non dice quanto se ne è speso, perciò la nuova chiave lo riceve intero.',
  },
  raiseLater: {
    EPOCH:
      'Il limite più basso resta finché non lo alzi. Quando la vecchia chiave non c’è più ed è cominciato un nuovo giorno UTC, questa pagina propone quello intero.',
    MONTH:
      'Il limite più basso resta finché non lo alzi. Quando la vecchia chiave non c’è più ed è cominciato un nuovo mese UTC, questa pagina propone quello intero.',
    LIFETIME: 'Finché la vecchia chiave non termina, entrambe possono spendere ciò che resta.',
  },
  create: 'Crea la nuova chiave',
  creating: 'Venice sta creando la nuova chiave…',
  refused: 'Venice non ha creato la chiave',
  oldWorks: 'La vecchia chiave ({last6}) funziona come prima.',
  absent: 'Nessuna chiave è stata creata. La vecchia funziona come prima: riprova.',

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
  graceHint: 'Il tempo di mettere la nuova chiave dappertutto. Fine della vecchia: {at}.',
  ownOld: 'La vecchia chiave è quella che stai usando qui: quando termina, questa pagina si blocca.',
  end: 'Termina la vecchia chiave',
  keepBoth: 'Per ora tienile entrambe',
  ending: 'Termino la vecchia chiave…',
  endFailed: 'La vecchia chiave non è terminata: funzionano entrambe',
  endUnknown: 'Non si sa se la vecchia chiave sia terminata. La nuova ({fresh}) funziona.',
  done: 'Fatto: la vecchia chiave è revocata',
  doneAt: 'Fatto: la vecchia chiave termina ({at})',
  doneText: 'La nuova chiave ({fresh}) funziona.',
  restoreFrom:
    'Ha ciò che restava del limite. A partire da {day} questa pagina propone di ripristinare quello intero; lo dice anche la descrizione della nuova chiave.',

  unfinished:
    '{count, plural, one {Una rotazione non è stata finita} many {# di rotazioni non sono state finite} other {# rotazioni non sono state finite}}',
  unfinishedText:
    'In ogni coppia funzionano entrambe le chiavi. Se hai salvato la nuova, termina la vecchia. Se non l’hai salvata, il suo segreto è perso: scarta la nuova e ruota ancora.',
  bothWork: '{old} e la chiave che le succede, {fresh}',
  endOld: 'Termina la vecchia chiave',
  revokeNew: 'Scarta la nuova chiave',
};
