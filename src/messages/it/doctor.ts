import type { doctor as en } from '../en/doctor.ts';
import type { Translated } from '../translated.ts';

export const doctor: Translated<typeof en> = {
  title: 'Funziona?',
  panelTitle: 'Diagnosi',
  lead: 'Che cosa può spendere ora questa chiave, e che cosa glielo impedisce.',
  ask: 'Chiedo a Venice con la chiave…',
  notYet: 'Non è stato ancora possibile controllare la chiave',
  notYetText: 'Questo non dice nulla contro la chiave. Una chiave nuova può metterci un momento.',
  ofKey: 'Sulla chiave …{last6}.',
  granted: 'L’hai concessa a {host}. Per sostituirla, chiedi una nuova chiave in quell’app.',
  sessionKey:
    'La chiave della sessione non può spendere nulla, ed è voluto. Scegli una chiave nell’elenco per vedere che cosa può fare.',
  nothingKnown: 'Sblocca una chiave per verificarla, oppure incolla un errore.',
  unread: {
    limits: 'Non è stato possibile leggere i limiti della chiave.',
    account: 'Non è stato possibile leggere il saldo dell’account.',
  },

  pasteTitle: 'Incolla un errore',
  pasteHint:
    'JSON, l’output di curl, un messaggio di un SDK o una frase. Tutto resta in questa pagina, e le chiavi vengono tolte.',
  pasteField: 'Errore',
  diagnose: 'Diagnostica',
  emptyPaste: 'Prima incolla un errore.',
  hadSecret:
    'Nel testo c’era qualcosa che sembra una chiave. È stata tolta dal testo e non conservata. Se altri possono averla vista, revocala.',

  credits: {
    EARNED_CREDITS: '{amount} di credito guadagnato',
    BUNDLED_CREDITS: '{amount} di credito incluso',
  },

  causes: {
    WORKS: { title: 'La chiave funziona', text: 'Può spendere {amounts}.' },
    UNSURE: {
      title: 'La chiave funziona, ma probabilmente non può ancora spendere',
      text: 'Venice non indica alcun importo che possa spendere. Metti in stake almeno 0,1 DIEM o aggiungi credito in USD; la chiave resta valida.',
    },
    CANNOT_SPEND: {
      title: 'La chiave funziona, ma non può spendere',
      text: 'Venice indica 0 per questa chiave. O i suoi limiti sono esauriti o pari a 0, o l’account non ha più nulla; a una chiave Inference non viene detto quale dei due. Il tuo wallet può scoprirlo.',
    },
    CAP_ZERO: {
      title: 'La chiave funziona, ma il suo limite è 0',
      text: {
        both: 'Entrambi i limiti sono su «Spesa zero»: non può spendere né DIEM né USD, qualunque cosa abbia l’account.',
        usd: 'Il suo limite USD è su «Spesa zero», che è il contrario di «Nessun tetto»: non può spendere USD, qualunque cosa abbia l’account.',
        diem: 'Il suo limite DIEM è su «Spesa zero», che è il contrario di «Nessun tetto»: non può spendere DIEM, qualunque cosa abbia l’account.',
      },
    },
    CAP_REACHED: {
      title: 'La chiave ha raggiunto il proprio limite',
      text: 'Ha speso il suo limite in {currency} di {cap}. L’account può avere di più.',
      unknownCap: 'Il suo limite in {currency} è esaurito, o è 0. L’account può avere di più.',
      resets: 'Il limite si rinnova: {resets}.',
    },
    DIEM_UNDER_MINIMUM: {
      title: 'La chiave funziona, ma non può spendere',
      text: 'L’account ha {staked} DIEM in stake. Sotto 0,1 non se ne può spendere nessuno, e Venice non indica alcun credito in USD. La chiave resta valida.',
      unknownStake:
        'L’account ha meno di 0,1 DIEM in stake, e nessuno di questi si può spendere; Venice non indica alcun credito in USD. La chiave resta valida.',
    },
    DIEM_USED_UP: {
      title: 'I DIEM di oggi sono esauriti',
      text: 'I nuovi DIEM arrivano alle {time} ora tua (00:00 UTC). Un credito in USD funzionerebbe subito.',
    },
    ACCOUNT_EMPTY: {
      title: 'La chiave funziona, ma non può spendere',
      text: 'Ora l’account non ha nulla da spendere: meno di 0,1 DIEM in stake, i DIEM di oggi esauriti e nessun credito in USD. Metti in stake DIEM o aggiungi credito; la chiave resta valida.',
    },
    NOT_PERMITTED: {
      title: 'La chiave funziona, ma non può chiamare modelli',
      text: 'Ora Venice non permette a questo account di chiamare modelli, anche se ha un saldo.',
    },
    NO_CREDENTIALS: {
      title: 'La richiesta non aveva una chiave',
      text: 'A questo Venice risponde 402 e propone un pagamento; il tuo saldo non c’entra. Invia l’header “Authorization: Bearer” con la chiave: spesso una variabile è vuota là dove gira il programma.',
    },
    WRONG_KEY_TYPE: {
      title: 'La chiamata richiede una chiave Admin',
      text: 'La chiave è valida, ma una chiave Inference chiama soltanto modelli. Il tuo wallet può creare una chiave Admin per questa visita.',
    },
    EXPIRED: {
      title: 'La chiave è scaduta',
      text: 'Scadenza: {time}. Una chiave scaduta non si può riattivare.',
    },
    KEY_REFUSED: {
      title: 'Venice non accetta questa chiave',
      text: 'Forse è stata revocata, è scaduta o è stata copiata in parte.',
    },
    SUBSCRIPTION_INACTIVE: {
      title: 'L’abbonamento dell’account non è attivo',
      text: 'Venice rifiuta la chiave finché il piano del suo account non viene rinnovato.',
    },
    MODEL_NEEDS_PRO: {
      title: 'Il modello è riservato agli utenti Pro',
      text: 'La chiave è valida. Scegli un altro modello, o cambia il piano dell’account.',
    },
    MODEL_PRIVACY: {
      title: 'La chiave può chiamare soltanto modelli privati',
      text: 'Il modello richiesto non è privato. Scegline uno privato, o cambia la privacy dei modelli della chiave.',
    },
    RATE_LIMIT: {
      title: 'Troppe richieste al minuto',
      text: 'Venice conta le richieste per chiave e per modello. La chiave e l’account sono a posto: aspetta, poi inviane meno.',
    },
    FAILURE_BLOCK: {
      title: 'Bloccata dopo troppe richieste fallite',
      text: 'Più di 50 richieste fallite in 30 secondi bloccano una chiave per 30 secondi. Ferma il programma, perché ogni tentativo conta, e correggi il primo errore.',
    },
    ACCOUNT_BLOCKED: {
      title: 'Venice ha bloccato l’account',
      text: 'Nessuna delle sue chiavi funziona, e non funzionerebbe neppure una nuova.',
    },
    SIGN_IN_REUSED: {
      title: 'La firma del wallet era già stata usata',
      text: 'Una firma vale per una richiesta, anche se è fallita. Firma un messaggio con un nonce nuovo per ogni richiesta, tentativi compresi.',
    },
    SIGN_IN_EXPIRED: {
      title: 'La firma del wallet è scaduta',
      text: 'Venice accetta un messaggio per cinque minuti. Firmane uno nuovo appena prima di ogni richiesta.',
    },
    SIGN_IN_EARLY: {
      title: 'Il messaggio firmato è in anticipo',
      text: 'Risulta emesso oltre 30 secondi avanti rispetto all’orologio di Venice, o indica due orari. Regola l’orologio del dispositivo che firma.',
    },
    SIGN_IN_DOMAIN: {
      title: 'Il messaggio firmato indica un altro dominio',
      text: 'Il dominio deve essere api.venice.ai. Cambialo nel programma che firma.',
    },
    SIGN_IN_CHAIN: {
      title: 'Il messaggio firmato indica un’altra rete',
      text: 'Deve indicare Base, chain ID 8453. Cambialo nel programma che firma.',
    },
    SIGN_IN_SIGNER: {
      title: 'La firma non è del wallet',
      text: 'Venice non ha potuto verificare che questo indirizzo abbia firmato questo messaggio. Firma il testo esatto con il wallet che paga.',
    },
    SIGN_IN_FORM: {
      title: 'Venice non ha potuto leggere la firma del wallet',
      text: 'L’header SIGN-IN-WITH-X deve essere il base64 di un JSON, con i campi che Venice documenta. Controlla come lo scrive il programma.',
    },
    WALLET_CONCURRENCY: {
      title: 'Troppe richieste insieme',
      text: 'Un wallet può avere cinque richieste aperte. Invia la prossima quando una è finita.',
    },
    WALLET_CREDIT_LOW: {
      title: 'Il credito del wallet è troppo basso',
      text: 'Una chiamata richiede almeno 0,10 $ di credito: ricarica nella pagina Credito. I DIEM di un account collegato si spendono per primi.',
    },
    LINKED_DIEM: {
      title: 'I DIEM di un account collegato si spendono per primi',
      text: 'Il wallet ha credito a sufficienza. È collegato a un account con DIEM in stake, che si spendono per primi: una ricarica non serve. I DIEM si azzerano alle 00:00 UTC.',
    },
    PAYMENT_INVALID: {
      title: 'Venice non ha accettato il pagamento',
      text: 'Header, firma o destinatario non sono validi. Controlla se gli USDC hanno lasciato il wallet prima di firmarne un altro.',
    },
    PAYMENT_AMOUNT: {
      title: 'L’importo della ricarica è fuori dai limiti',
      text: 'Venice accetta da 5 $ a 10.000 $ per volta. Nessun USDC si è mosso.',
    },
    PAYMENT_FAILED: {
      title: 'Il pagamento non è stato eseguito',
      text: 'Venice dice che nessun USDC si è mosso. Finché non scade può ancora essere usato: prima non firmarne un altro.',
    },
    PAYMENT_UNDER_WAY: {
      title: 'Il pagamento può ancora essere eseguito',
      text: 'Non firmarne un altro. authorizationState di USDC su Base dice se è stato usato.',
    },
    PASTED_KEY: {
      title: 'Questa è una chiave, non un errore',
      text: 'È stata tolta dal testo e non conservata. Per vedere che cosa può fare una chiave, sbloccala.',
    },
    OTHER_PROVIDER: {
      title: 'L’errore viene da {provider}',
      text: 'Il programma invia ancora richieste a {provider}. Imposta il suo URL di base su https://api.venice.ai/api/v1.',
    },
    NOT_UNDERSTOOD: {
      title: 'Qui non è stato trovato alcun errore noto',
      text: 'Incolla l’intera risposta, con lo stato, se ce l’hai: “curl -i” stampa entrambi.',
    },
  },
  failureTitle: 'La richiesta non è riuscita',

  actions: {
    editLimit: 'Modifica limiti',
    editPrivacy: 'Modifica la privacy dei modelli',
    chooseKey: 'Scegli la chiave nell’elenco',
    stake: 'Metti in stake DIEM',
    mint: 'Conia una nuova chiave',
    unlock: 'Sblocca una chiave',
    checkAgain: 'Controlla di nuovo',
    wait: 'Aspetta{hours, plural, =0 {} one { # ora} many { # di ore} other { # ore}}{minutes, plural, =0 {} one { # minuto} many { # di minuti} other { # minuti}}{seconds, plural, =0 {} one { # secondo} many { # di secondi} other { # secondi}}.',
    over: 'L’attesa è finita: riprova.',
    venice: {
      credit: 'Aggiungi credito su Venice',
      plan: 'Vedi il piano su Venice',
      support: 'Scrivi all’assistenza di Venice',
    },
  },
};
