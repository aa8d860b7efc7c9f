import type { mint as en } from '../en/mint.ts';
import type { Translated } from '../translated.ts';

export const mint: Translated<typeof en> = {
  title: 'Conia una chiave API di Venice con il tuo wallet',
  lead: 'Hai VVV in stake? Collega il wallet, firma una volta, e la chiave è tua. Nessun account, nessuna password, nessun gas.',
  formTitle: 'La chiave',
  signTitle: 'La firma',

  connectFirst: 'Collega il wallet in cui tieni i tuoi sVVV. Collegarlo non costa e non autorizza nulla.',
  challenge: 'Chiedo a Venice una challenge…',
  summary: '{type, select, ADMIN {Una chiave Admin} other {Una chiave Inference}} per {address}.',
  sign: 'Firma e conia',
  signHint: 'Una firma, nessuna transazione, nessun gas.',
  signing: 'Il tuo wallet chiede conferma',
  signingHint: 'Approva la firma nel wallet per continuare.',
  signingSlow: 'Il wallet non risponde ancora',
  signingSlowHint:
    'Forse la sua finestra è dietro a questa. Firmare due volte non fa danni; questa pagina conia una volta sola.',
  askAgain: 'Chiedi di nuovo',
  stopWaiting: 'Smetti di aspettare',
  posting: 'Venice sta coniando la tua chiave…',
  postingHint: 'Tieni aperta questa pagina finché la chiave non è qui.',

  preview: 'Che cosa firmerai',
  previewEmpty: 'Collega un wallet per leggere il testo esatto prima di firmarlo.',
  previewToken:
    'Una challenge di Venice, valida 15 minuti. È un biglietto sigillato (un JWT), perciò il wallet lo mostra come un’unica parola lunga. Decodificato, dice:',
  previewSiwe:
    'Un messaggio di Venice, valido 15 minuti, nella forma standard per l’accesso (EIP-4361). Dice:',
  previewText: 'Il testo esatto',
  bindsNotToken:
    'Non nomina il tuo indirizzo, il tipo di chiave né i suoi limiti: chi ha questo testo e la tua firma può coniare una chiave di qualunque tipo finché il testo non scade. Questa pagina li invia a Venice una volta e li dimentica.',
  bindsNotSiwe:
    'Non nomina il tipo di chiave né i suoi limiti: chi lo ha insieme alla tua firma può coniare una chiave, una volta. Questa pagina li invia a Venice una volta e li dimentica.',
  siweWarning: 'Il tuo wallet avviserà che il dominio è diverso',
  siweWarningText:
    'Il messaggio nomina api.venice.ai, perché la chiave si crea lì, mentre tu sei su {origin}. È giusto che l’avviso appaia. Confronta il testo qui sotto, e firma solo se ti fidi di questa pagina.',
  clockSkew:
    'L’orologio di questo dispositivo differisce da quello di Venice di {minutes, plural, one {# minuto} many {# di minuti} other {# minuti}}. Fa fede l’orologio di Venice.',
  clock:
    'Il testo vale ancora {minutes, plural, =0 {} one {# min } many {# min } other {# min }}{seconds, number} s.',
  clockShort: 'Restano meno di due minuti. Se chiedi di nuovo, si comincia con un testo nuovo.',
  clockEnded: 'Il testo è scaduto, e firmarlo non serve più. Chiedi di nuovo per averne un altro.',
  formRests: 'Il modulo è in pausa mentre è in corso una firma.',
  restored: 'La pagina è stata ricaricata mentre firmavi',
  restoredText:
    'Non è stato inviato nulla. Il modulo è di nuovo com’era; per continuare, firma un testo nuovo.',

  claims: {
    alg: 'Sigillato con',
    iss: 'Emesso da',
    aud: 'Destinato a',
    sub: 'Riguarda',
    iat: 'Emissione',
    exp: 'Scadenza',
    nbf: 'Inizio',
    jti: 'Numero',
    domain: 'Dominio',
    address: 'Indirizzo',
    statement: 'Dichiarazione',
    uri: 'Indirizzo della chiamata',
    chainId: 'Rete',
    nonce: 'Nonce',
    issuedAt: 'Emissione',
    expirationTime: 'Scadenza',
    notBefore: 'Inizio',
    requestId: 'Richiesta',
    resource: 'Permette',
  },
};
