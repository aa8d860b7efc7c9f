import type { elsewhere as en } from '../en/elsewhere.ts';
import type { Translated } from '../translated.ts';

export const elsewhere: Translated<typeof en> = {
  open: 'Firma altrove',
  openHint: 'Per un cold wallet, un Safe o la riga di comando. Non serve collegare nulla.',

  lead: 'Indica l’indirizzo in cui tieni i tuoi sVVV. Da qui prendi un testo, lo firmi dove vive quel wallet, e riporti la firma.',
  address: 'Indirizzo',
  addressHint: 'Comincia con 0x. Indicarlo non chiede nulla al suo wallet.',
  addressErrors: {
    empty: 'Prima inserisci l’indirizzo.',
    name: 'Qui i nomi non si risolvono, perché chi risponde potrebbe rispondere il falso. Inserisci l’indirizzo vero e proprio.',
    checksum:
      'Una lettera di questo indirizzo è maiuscola o minuscola a sproposito: probabilmente è un errore di battitura. Copialo di nuovo.',
    form: 'Questo non è un indirizzo: servono 0x e 40 caratteri da 0 a 9 e dalla a alla f.',
    walletSecret:
      'Questa sembra la chiave privata o la frase di recupero di un wallet. Non è stata conservata né inviata. Non inserirne mai una in nessuna pagina.',
  },
  use: 'Usa questo indirizzo',
  back: 'Usa un wallet collegato',
  otherAddress: 'Un altro indirizzo',

  take: 'Prendi il testo da firmare',
  takeHint: 'Tieni il wallet a portata di mano: il testo vale 15 minuti.',

  takeTitle: '1. Firma questo testo',
  takeText: 'Firma esattamente questo testo, come messaggio, con {address}.',
  text: 'Il testo da firmare',
  copy: 'Copia il testo',
  copied: 'Copiato. Firmalo senza cambiare nulla.',
  copyFailed: 'Il browser non ha permesso la copia. Seleziona il testo e copialo a mano.',
  download: 'Scarica il testo',
  downloaded: 'Salvato come venice-challenge.txt. Il file contiene il testo e nient’altro.',
  qr: 'Mostra come codice QR',
  qrHide: 'Nascondi il codice QR',
  qrName: 'Il testo da firmare, come codice QR',
  qrTooLong: 'Questo testo è troppo lungo per un codice QR. Prendi il file.',
  how: 'Come firmarlo',
  howCast: 'Con cast di Foundry, nella cartella del file:',
  howSafe:
    'In un Safe: fai firmare il testo come messaggio off-chain da un numero sufficiente di proprietari, poi prendi la firma che unisce le loro.',
  howOther: 'In qualunque altro wallet: la sua funzione per firmare un messaggio (personal_sign).',
  share:
    'Il testo da solo è innocuo. Il testo con la tua firma conia una chiave: porta la firma qui, e non mostrarla a nessun altro.',

  pasteTitle: '2. Porta la firma',
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
      'Questa è la firma di {actual}, mentre la chiave è per {expected}. Non è stata inviata. Firma con l’account giusto, e firma il testo che sta qui ora.',
  },
  mint: 'Conia con questa firma',
  checking: 'Verifico la firma…',
  tryAnyway: 'Prova comunque',
  newText: 'Prendi un nuovo testo',
  stop: 'Ferma',
};
