import type { mint as en } from '../en/mint.ts';
import type { Translated } from '../translated.ts';

export const mint: Translated<typeof en> = {
  title: 'Conia una chiave API di Venice con il tuo wallet',
  lead: 'Hai VVV in stake? Collega il wallet, firma una volta, ottieni una chiave. Nessun account, nessuna password, nessun gas.',
  formTitle: 'La chiave',
  signTitle: 'La firma',

  connectFirst:
    'Collega il wallet in cui tieni i tuoi sVVV. Collegarlo è gratis e non dà permessi a questa pagina.',
  challenge: 'Chiedo a Venice una challenge…',
  summary: '{type, select, ADMIN {Una chiave Admin} other {Una chiave Inference}} per {address}.',
  sign: 'Firma e conia',
  signHint: 'Una firma, nessuna transazione, nessun gas.',
  signing: 'Controlla il tuo wallet',
  signingHint: 'Approva la firma nel wallet per continuare.',
  signingSlow: 'Ancora nessuna risposta dal wallet',
  signingSlowHint:
    'La sua finestra può essere dietro a questa. Puoi firmare di nuovo senza rischi: si conia una sola chiave.',
  askAgain: 'Chiedi di nuovo',
  stopWaiting: 'Smetti di aspettare',
  posting: 'Venice sta coniando la tua chiave…',
  postingSlow:
    'Venice impiega più del solito. La pagina aspetta fino a due minuti. Se smetti, può esistere una chiave il cui segreto è perso.',
  postingHint: 'Tieni aperta questa pagina finché la chiave non è qui.',

  preview: 'Che cosa firmerai',
  previewEmpty: 'Collega un wallet per leggere il messaggio esatto prima di firmarlo.',
  previewToken:
    'La challenge di Venice è un JWT, perciò il wallet mostra un’unica stringa lunga. Scade dopo 15 minuti. Decodificata:',
  previewSiwe: 'Un messaggio di accesso di Venice (EIP-4361), valido 15 minuti:',
  previewText: 'Il messaggio esatto',
  bindsNotToken:
    'Non è legata al tuo indirizzo, al tipo di chiave o ai limiti. Chi ha questo messaggio e la tua firma potrebbe coniare qualunque chiave finché non scade. Questa pagina li invia a Venice una volta e non li conserva.',
  bindsNotSiwe:
    'Non è legato al tipo di chiave o ai limiti. Chi ha questo messaggio e la tua firma potrebbe coniare una chiave, una volta. Questa pagina li invia a Venice una volta e non li conserva.',
  siweWarning: 'Il tuo wallet ti avviserà sul dominio',
  siweWarningText:
    'Il messaggio nomina api.venice.ai, perché la chiave si crea lì, mentre tu sei su {origin}. È giusto che l’avviso appaia. Confronta il testo qui sotto, e firma solo se ti fidi di questa pagina.',
  clockSkew:
    'L’orologio di questo dispositivo differisce da quello di Venice di {minutes, plural, one {# minuto} many {# di minuti} other {# minuti}}. Fa fede l’orologio di Venice.',
  clock:
    'Il messaggio scade tra {minutes, plural, =0 {} one {# min } many {# min } other {# min }}{seconds, number} s.',
  clockShort: 'Restano meno di due minuti. «Chiedi di nuovo» prende un messaggio nuovo.',
  clockEnded: 'Il messaggio è scaduto. Premi «Chiedi di nuovo» per averne uno nuovo.',
  formRests: 'Il modulo è bloccato mentre firmi.',
  restored: 'La pagina è stata ricaricata mentre firmavi',
  restoredText:
    'Non è stato inviato nulla. Il modulo è ripristinato; per continuare, firma un messaggio nuovo.',

  claims: {
    alg: 'Algoritmo',
    iss: 'Emesso da',
    aud: 'Destinatario',
    sub: 'Oggetto',
    iat: 'Emissione',
    exp: 'Scadenza',
    nbf: 'Valida dal',
    jti: 'Identificativo',
    domain: 'Dominio',
    address: 'Indirizzo',
    statement: 'Dichiarazione',
    uri: 'Indirizzo (URI)',
    chainId: 'ID della rete',
    nonce: 'Nonce',
    issuedAt: 'Emissione',
    expirationTime: 'Scadenza',
    notBefore: 'Valido dal',
    requestId: 'ID della richiesta',
    resource: 'Risorsa',
  },
};
