import type { reveal as en } from '../en/reveal.ts';
import type { Translated } from '../translated.ts';

export const reveal: Translated<typeof en> = {
  title: 'La tua nuova chiave',
  once: 'Si mostra solo questa volta. Venice non ne tiene una copia che tu possa rileggere, e nemmeno questa pagina.',
  masked: 'Nascosta. Finisce con {last6}',
  show: 'Mostra la chiave',
  hide: 'Nascondi la chiave',
  shownFor: 'Si nasconde tra {seconds, plural, one {# secondo} many {# di secondi} other {# secondi}}.',
  copy: 'Copia la chiave',
  copied: 'Copiata. Altri programmi possono leggere gli appunti: incolla la chiave, poi copia qualcos’altro.',
  copyFailed: 'Il browser non ha permesso la copia. Mostra la chiave e copiala a mano, oppure scaricala.',
  download: 'Scarica .env',
  downloaded: 'Salvata come venice.env tra i download. Spostala dove il tuo progetto legge il suo .env.',
  saved: 'Ho salvato questa chiave',
  done: 'Fatto',
  goOn: 'Continua con questa chiave',
  opening: 'Apro una sessione con questa chiave…',
  openFailed: 'Venice non risponde ancora per questa chiave. È ancora qui: riprova tra un momento.',
  doneHint:
    'Spunta la casella quando la chiave è in un posto sicuro. Poi qui viene dimenticata, oppure ti segue nella sua pagina finché non blocchi o esci.',
  adminWarning: 'Questa è una chiave Admin: chi la possiede può creare e revocare chiavi di questo account.',

  asked: 'Che cosa hai chiesto',
  askedNote:
    'Questo è ciò che è stato inviato. Gli importi che Venice ripete nella sua risposta sono notoriamente sbagliati, perciò qui non si mostrano.',
  differs: 'La risposta di Venice differisce in: {fields}.',
  unread: 'Il resto della risposta di Venice non si è potuto leggere. La chiave qui sopra è intera.',
  type: 'Tipo di chiave',
  descriptionLabel: 'Descrizione',
  usd: 'Limite USD',
  diem: 'Limite DIEM',
  resets: 'Si rinnova',
  privacy: 'Privacy dei modelli',
  expires: 'Scadenza',
  id: 'Id della chiave',
  noCap: 'Nessun tetto',
  off: 'Spesa zero',
  never: 'Mai',
};
