import type { elsewhere as en } from '../en/elsewhere.ts';
import type { Translated } from '../translated.ts';

export const elsewhere: Translated<typeof en> = {
  open: 'Firma altrove',
  openHint: 'Per un cold wallet, un Safe o la riga di comando. Non serve collegare nulla.',

  lead: 'Inserisci l’indirizzo in cui tieni i tuoi sVVV. Prendi qui il messaggio, firmalo con quel wallet, poi incolla la firma.',
  address: 'Indirizzo',
  addressHint: 'Comincia con 0x. Indicarlo non chiede nulla al suo wallet.',
  addressErrors: {
    empty: 'Prima inserisci l’indirizzo.',
    name: 'Questa pagina non cerca i nomi: una risposta sbagliata sarebbe pericolosa. Inserisci l’indirizzo stesso.',
    checksum:
      'Una lettera di questo indirizzo è maiuscola o minuscola a sproposito: probabilmente è un errore di battitura. Copialo di nuovo.',
    form: 'Questo non è un indirizzo: servono 0x e 40 caratteri da 0 a 9 e dalla a alla f.',
    walletSecret:
      'Questa sembra la chiave privata o la frase di recupero di un wallet. Non è stata conservata né inviata. Non inserirne mai una in nessuna pagina.',
  },
  use: 'Usa questo indirizzo',
  back: 'Usa un wallet collegato',
  otherAddress: 'Un altro indirizzo',

  take: 'Prendi il messaggio',
  takeHint: 'Tieni pronto il wallet: il messaggio scade dopo 15 minuti.',

  takeTitle: '1. Firma questo messaggio',
  takeText: 'Firma esattamente questo messaggio con {address}.',
  text: 'Il messaggio da firmare',
  copy: 'Copia il messaggio',
  copied: 'Copiato. Firmalo senza cambiare nulla.',
  copyFailed: 'Il browser non ha permesso la copia. Seleziona il messaggio e copialo tu.',
  download: 'Scarica il messaggio',
  downloaded:
    'Al browser è stato chiesto di salvare venice-challenge.txt. Il file contiene solo il messaggio.',
  qr: 'Mostra come codice QR',
  qrHide: 'Nascondi il codice QR',
  qrName: 'Il messaggio da firmare, come codice QR',
  qrTooLong: 'Questo messaggio è troppo lungo per un codice QR. Scaricalo.',
  how: 'Come firmarlo',
  howCast: 'Con cast di Foundry, nella cartella del file:',
  shell: 'Comandi per',
  howSafe:
    'In un Safe: fai firmare il testo come messaggio off-chain da un numero sufficiente di proprietari, poi prendi la firma che unisce le loro.',
  howOther: 'In qualunque altro wallet: la sua funzione per firmare un messaggio (personal_sign).',
  share: 'Il messaggio da solo è innocuo. Con la tua firma conia una chiave: incolla la firma solo qui.',

  pasteTitle: '2. Incolla la firma',
  signature: 'Firma',
  signatureHint: 'Esadecimale, come l’ha data il wallet. Virgolette e a capo non danno fastidio.',
  signatureErrors: {
    empty: 'Prima incolla la firma.',
    notHex: 'Questa non è una firma: servono 0x e un numero pari di caratteri da 0 a 9 e dalla a alla f.',
    tooShort:
      'È troppo corta: una firma ha almeno 65 byte, e questa ne ha {bytes, plural, one {#} many {#} other {#}}.',
    tooLong: 'È troppo lunga per essere una firma.',
    walletSecret:
      'Questa sembra una chiave privata, un hash o una frase di recupero. Non è stata conservata né inviata. Non incollare mai il segreto di un wallet in nessuna pagina.',
    otherSigner:
      'Ha firmato {actual}, ma la chiave è per {expected}. Non è stata inviata. Firma il messaggio mostrato ora con l’account giusto.',
  },
  mint: 'Conia con questa firma',
  checking: 'Verifico la firma…',
  tryAnyway: 'Prova comunque',
  newText: 'Prendi un messaggio nuovo',
  stop: 'Ferma',
};
