import type { grant as en } from '../en/grant.ts';
import type { Translated } from '../translated.ts';

export const grant: Translated<typeof en> = {
  title: 'Concedi una chiave a un’app',
  lead: 'Un’app chiede una chiave API di Venice con un limite e una scadenza. Decidi tu. Solo quell’app può aprire la chiave.',

  invalid: 'Questa richiesta di chiave non è valida',
  invalidText: 'Niente è stato firmato, coniato o inviato. Riferisci a chi sviluppa l’app:',
  reasons: {
    MALFORMED: 'La richiesta non è una codifica percentuale UTF-8 valida.',
    TOO_LONG: '“{parameter}” è troppo lungo: 2.000 caratteri per l’indirizzo, 8.000 per tutta la richiesta.',
    UNKNOWN: 'Il parametro “{parameter}” non esiste. Controlla come è scritto.',
    DOUBLED: '“{parameter}” compare due volte.',
    MISSING: 'Manca “{parameter}”.',
    CHOICE: '“{parameter}” ha un valore che il protocollo non conosce.',
    URI_FORM:
      '“{parameter}” deve essere un indirizzo assoluto senza spazi, barre inverse o caratteri invisibili.',
    URI_SCHEME: '“{parameter}” deve cominciare con https: (o http: su questo computer).',
    URI_INSECURE: '“{parameter}” può usare http: solo su 127.0.0.1, [::1] o localhost.',
    URI_USERINFO: '“{parameter}” non deve contenere un nome utente o una password.',
    URI_FRAGMENT: '“{parameter}” non deve contenere un frammento (#).',
    URI_HOST:
      '“{parameter}” deve scrivere l’host come i browser: minuscolo, senza porta predefinita, senza punto finale.',
    URI_HOST_LONG: '“{parameter}” ha un host di più di 52 caratteri.',
    URI_LOOKALIKE:
      '“{parameter}” ha un host che somiglia a un altro: mescola alfabeti o imita lettere latine.',
    URI_PORT: '“{parameter}” ha una porta vuota, zero o che comincia con zero.',
    URI_RESERVED: '“{parameter}” ha già un parametro chiamato ‘state’, ‘key’ o ‘error’.',
    JWK_FORM: '“{parameter}” deve essere il base64url del JSON di una sola chiave.',
    JWK_PRIVATE:
      '“{parameter}” contiene una chiave privata o segreta. Sostituisci subito quella coppia e invia solo la parte pubblica.',
    JWK_KIND: '“{parameter}” deve essere una chiave pubblica P-256 o X25519 per ECDH-ES, senza altro.',
    STATE: '“{parameter}” deve avere da 16 a 256 lettere, cifre o -._~',
    CAP_FORM: '“{parameter}” deve essere un numero decimale semplice con al massimo sei decimali.',
    CAP_LARGE: '“{parameter}” può essere al massimo 10.000.',
    CAP_NONE: 'La richiesta non ha un tetto: usd o diem deve essere maggiore di 0.',
    DAYS: '“{parameter}” deve essere un numero intero da 1 a 365.',
    NAME: '“{parameter}” deve avere da 1 a 40 caratteri visibili.',
    MODE_LOOPBACK: '“{parameter}” può essere “query” solo per un indirizzo su questo computer.',
  },

  asks: 'Un’app chiede una chiave',
  host: 'Riceve la chiave',
  hostUnicode: 'Lo stesso host in Unicode',
  name: 'Dice di chiamarsi',
  nameHint: 'Il nome è solo dichiarato. Fidati soltanto dell’host.',
  allowance: 'Chiede',
  models: 'Modelli',
  worst: 'Al massimo',
  until: 'Fino al',
  only: 'La chiave chiama i modelli e non fa altro. Non può gestire chiavi, e ha sempre un tetto e una scadenza.',
  trust:
    'Concedila solo se vieni da questo host e lo volevi. Può spendere fino al limite senza chiedere di nuovo.',
  again:
    'Hai già concesso a questo host una chiave in questa scheda. Per revocare la precedente, apri Chiavi.',

  lower: 'I tuoi limiti',
  lowerHint: 'Puoi abbassarli, mai alzarli. 0 disattiva una valuta.',
  usd: 'Limite in USD',
  diem: 'Limite in DIEM',
  days: 'Giorni',
  faults: {
    FORM: 'Scrivi un numero con al massimo sei decimali.',
    RAISED: 'L’app ha chiesto {asked}: puoi solo abbassarlo.',
    NOTHING: 'Lascia almeno un limite sopra 0, oppure premi «Nega».',
    DAYS: 'Scrivi un numero intero da 1 a {asked}.',
  },

  signTitle: 'La tua decisione',
  connect:
    'Collega il wallet in cui tieni i tuoi sVVV. Collegarlo è gratis e non dà permessi a questa pagina.',
  summary: 'Una chiave limitata per {host}, da {address}.',
  sign: 'Firma e concedi',
  hint: 'Una firma. Niente viene inviato all’app finché non torni da lei.',
  deny: 'Nega',

  denied: 'Negata',
  deniedText: 'Niente è stato firmato o coniato. L’app lo sa solo se torni da lei.',
  reconsider: 'Torna alla richiesta',
  return: 'Torna a {host}',
  returnWithout: 'Torna a {host} senza chiave',

  ready: 'La chiave per {host} è pronta',
  readyText:
    'È sigillata: solo l’app può aprirla. Niente è stato ancora inviato. La chiave finisce con {last6}.',
  other: 'Questa chiave è di una richiesta precedente. Consegnala o revocala prima di concederne un’altra.',
  returned: 'Sei tornato a {host} con questa chiave',
  returnedText: 'Se l’app non si è aperta, torna di nuovo: è la stessa chiave. Finisce con {last6}.',
  unsealed: 'Impossibile sigillare la chiave per {host}',
  unsealedText: 'Niente è stato inviato. Revoca la chiave, oppure copiala e tienila.',
  done: 'Fatto',
  keep: 'Copia invece la chiave',
  keepText: 'Copiala se vuoi darla tu stesso all’app. Chi la possiede può spendere fino al limite.',
  revokeTitle: 'Revoca invece la chiave',
  revoke: 'Revoca la chiave',
  revoking: 'Revoco la chiave…',
  revokeText: 'Firma una volta con lo stesso wallet per gestire le tue chiavi, poi revoca questa.',
  revokeFailed: 'Venice non ha revocato la chiave',
  revokeUnknown: 'Non si sa se la chiave è stata revocata',
  revoked: 'La chiave è stata revocata',

  unusable: 'Questo browser non può sigillare una chiave per {host}',
  unusableText:
    'L’app ha inviato una chiave che questo browser non può usare. Niente è stato firmato o coniato.',
  checking: 'Controllo la richiesta…',
  sealing: 'Sigillo la chiave per l’app…',

  builder: {
    title: 'Link di richiesta',
    text: 'Per chi sviluppa: scrivi che cosa chiede la tua app. Il protocollo è descritto in docs/grants.md.',
    hints: {
      redirect_uri: 'Dove la tua app riceve la chiave: https, o http su 127.0.0.1, [::1] o localhost.',
      jwk: 'base64url di una JWK pubblica (P-256 o X25519). Crea una nuova coppia di chiavi per ogni richiesta.',
      state: 'Casuale, nuovo per ogni richiesta: da 16 a 256 lettere, cifre o -._~',
      usd: 'Tetto in USD. Vuoto significa disattivato.',
      diem: 'Tetto in DIEM. Vuoto significa disattivato.',
      days: 'La chiave scade dopo un numero di giorni da 1 a 365.',
      name: 'Facoltativo. Gli utenti lo vedono come dichiarato, sotto il tuo host.',
      fragment: 'La risposta arriva dopo il # dell’indirizzo, così nessun server la vede',
      query: 'Per programmi in ascolto su 127.0.0.1, [::1] o localhost',
    },
    sample: 'Inserisci un’app di esempio',
    sampleHint: 'L’esempio mostra subito l’anteprima. Nessuno può aprire una chiave concessa a quell’app.',
    link: 'Il tuo link',
    copy: 'Copia il link',
    copied: 'Copiato.',
    copyFailed: 'Impossibile copiare. Seleziona il link.',
    preview: 'Anteprima',
    previewText: 'I tuoi utenti vedranno questo prima di firmare:',
  },

  waiting: 'Una chiave concessa non è ancora stata consegnata',
  toGrant: 'Apri la richiesta',
};
