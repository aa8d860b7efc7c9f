import type { reveal as en } from '../en/reveal.ts';
import type { Translated } from '../translated.ts';

export const reveal: Translated<typeof en> = {
  title: 'La tua nuova chiave',
  once: 'È mostrata una sola volta. Né Venice né questa pagina la conservano.',
  masked: 'Nascosta. Finisce con {last6}',
  show: 'Mostra la chiave',
  hide: 'Nascondi la chiave',
  shownFor: 'Si nasconde tra {seconds, plural, one {# secondo} many {# di secondi} other {# secondi}}.',
  copy: 'Copia la chiave',
  copied: 'Copiata. Altri programmi possono leggere gli appunti: incolla la chiave, poi copia qualcos’altro.',
  copyFailed: 'Il browser non ha permesso la copia. Mostra la chiave e copiala a mano, oppure scaricala.',
  download: 'Scarica .env',
  downloaded:
    'Al browser è stato chiesto di salvare venice.env. Controlla i download, poi spostalo dove il tuo progetto legge il suo .env.',
  saved: 'Ho salvato questa chiave',
  done: 'Fatto',
  goOn: 'Usala qui',
  opening: 'Apro una sessione con questa chiave…',
  openFailed: 'Venice non risponde ancora per questa chiave. È ancora qui: riprova tra un momento.',
  doneHint: 'Spunta la casella dopo aver messo la chiave al sicuro. «Fatto» la rimuove da questa pagina.',
  doneOrGoOnHint:
    'Spunta la casella dopo aver messo la chiave al sicuro. «Fatto» la rimuove da questa pagina; «Usala qui» la tiene in memoria finché non blocchi o esci.',
  adminWarning: 'Questa è una chiave Admin: chi la possiede può creare e revocare chiavi di questo account.',

  asked: 'Che cosa hai chiesto',
  askedNote:
    'Queste sono le impostazioni che hai inviato. È noto che la risposta di Venice ripete i limiti in modo errato, perciò non è mostrata.',
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
