import type { failures as en } from '../en/failures.ts';
import type { Translated } from '../translated.ts';

export const failures: Translated<typeof en> = {
  said: 'Messaggio di Venice: “{said}”',
  requestId: 'Id della richiesta per l’assistenza: {requestId}',
  comeBack: 'Puoi riprovare tra {seconds, plural, one {# secondo} many {# di secondi} other {# secondi}}.',
  copy: 'Copia la diagnostica',
  copied: 'Copiato: ora, chiamata, codice e id della richiesta. La chiave non è inclusa.',
  copyFailed: 'Il browser non ha permesso la copia a questa pagina.',
  curl: 'La stessa richiesta nel terminale',
  shell: 'Comandi per',
  curlHow: 'Eseguila in una shell in cui VENICE_API_KEY contiene la chiave.',
  curlPlain: 'Non serve alcuna chiave.',
  copyCurl: 'Copia il comando',
  copiedCurl: 'Copiato. La chiave non è inclusa.',

  kinds: {
    INVALID_REQUEST: {
      what: 'La richiesta non aveva la forma che Venice accetta, perciò non è stata inviata.',
      why: '',
      next: 'Cambia ciò che hai compilato, poi riprova.',
    },
    NETWORK: {
      what: 'Nessuna risposta leggibile da Venice.',
      why: 'La causa può essere la rete, un blocco o il gateway di Venice: il browser non dice quale.',
      next: 'Riprova tra un momento.',
    },
    OFFLINE: {
      what: 'Questo dispositivo è offline.',
      why: 'Il browser non ha rete.',
      next: 'Collegati, poi riprova. Nulla viene inviato in automatico.',
    },
    UNREACHABLE: {
      what: 'Da qui non si raggiunge Venice.',
      why: 'Nessuna richiesta a Venice riesce: controlla la rete, il firewall o il blocco delle pubblicità.',
      next: 'Prova un’altra rete, disattiva l’ad blocker per questa pagina, oppure usa curl.',
    },
    NOT_READABLE: {
      what: 'Venice c’è, ma la sua risposta a questa chiamata non si è potuta leggere.',
      why: 'La risposta non ha un’intestazione CORS per questo sito, è stata troncata o è bloccata.',
      next: 'Riprova. Se continua così, curl passa dove un browser non passa.',
    },
    TIMEOUT: {
      what: 'Nessuna risposta in tempo.',
      why: 'In questo momento Venice o la rete è lenta.',
      next: 'Riprova tra un momento.',
    },
    ABORTED: { what: 'La richiesta è stata fermata.', why: '', next: 'Riavviala quando vuoi.' },
    PAUSED: {
      what: 'Troppe richieste fallite: non è stato inviato nulla.',
      why: 'Venice blocca chi fallisce troppo spesso, perciò questa pagina si ferma prima che accada.',
      next: 'Aspetta mezzo minuto, poi riprova.',
    },
    UNREADABLE: {
      what: 'La risposta non si è potuta leggere.',
      why: 'È stata troncata, o ha una forma che questa pagina non conosce.',
      next: 'Riprova. Se continua così, forse Venice ha cambiato le sue risposte.',
    },
    GATEWAY_PAGE: {
      what: 'Al posto di una risposta è arrivata una pagina web.',
      why: 'L’ha inviata un gateway davanti a Venice: un controllo contro i robot, un blocco o un guasto.',
      next: 'Apri una volta venice.ai in questo browser, poi riprova.',
    },
    BAD_REQUEST: {
      what: 'Venice ha rifiutato la richiesta.',
      why: 'Un campo ha un valore che non accetta.',
      next: 'Leggi il messaggio di Venice, correggi il campo, poi riprova.',
    },
    UNAUTHORIZED: {
      what: 'Venice non ha accettato la chiave.',
      why: 'È stata revocata, è scaduta, o è stata copiata in parte.',
      next: 'Usa un’altra chiave, o coniane una nuova.',
    },
    SIGN_IN_REJECTED: {
      what: 'Venice ha rifiutato la firma del wallet per questa richiesta.',
      why: 'Una firma vale per una sola richiesta e per cinque minuti, secondo l’orologio di Venice.',
      next: 'Controlla l’ora del dispositivo, poi firma di nuovo: una firma per ogni richiesta, anche per ogni tentativo.',
    },
    PAYMENT_REFUSED: {
      what: 'Venice non ha accreditato il pagamento.',
      why: '',
      next: 'Leggi il messaggio di Venice. Prima di firmare di nuovo, verifica se gli USDC hanno lasciato il wallet.',
    },
    ADMIN_KEY_REQUIRED: {
      what: 'Per questo serve una chiave Admin.',
      why: 'Una chiave Inference chiama modelli e nient’altro.',
      next: 'Scegli «Gestisci con il wallet»: una firma crea una chiave Admin per questa visita.',
    },
    NO_CREDENTIALS: {
      what: 'La richiesta è arrivata senza chiave.',
      why: 'A questo Venice risponde 402 e chiede un pagamento. Il tuo saldo non c’entra.',
      next: 'Invia l’header “Authorization: Bearer” con la chiave.',
    },
    SPEND_LIMIT_USD: {
      what: 'La chiave ha raggiunto il suo limite USD.',
      why: 'Il limite è della chiave; l’account può avere di più. Un limite di 0 è raggiunto subito.',
      next: 'Alza il limite, o aspetta che si rinnovi.',
    },
    SPEND_LIMIT_DIEM: {
      what: 'La chiave ha raggiunto il suo limite DIEM.',
      why: 'Il limite è della chiave; l’account può avere di più. Un limite di 0 è raggiunto subito.',
      next: 'Alza il limite, o aspetta che si rinnovi.',
    },
    INSUFFICIENT_BALANCE: {
      what: 'L’account non ha più nulla da spendere.',
      why: 'I suoi DIEM di oggi sono esauriti o sotto 0,1, e non ha credito.',
      next: 'Metti in stake DIEM, aggiungi credito, o aspetta le 00:00 UTC.',
    },
    FORBIDDEN: {
      what: 'Venice non lo permette.',
      why: 'Venice sa chi lo chiede, ma non glielo permette.',
      next: 'Leggi il messaggio di Venice; forse un’altra chiave o un altro wallet può.',
    },
    NOT_FOUND: {
      what: 'A questo indirizzo Venice non conosce nulla.',
      why: 'La chiave, il modello o la chiamata non c’è, o non c’è più.',
      next: 'Leggi di nuovo l’elenco.',
    },
    GONE: {
      what: 'Venice ha ritirato questa chiamata.',
      why: 'È stata sostituita da un’altra.',
      next: 'Una versione più recente di questa pagina può conoscere quella nuova.',
    },
    TOO_LARGE: {
      what: 'La richiesta era troppo grande.',
      why: 'Venice limita la dimensione di una richiesta.',
      next: 'Invia meno in una volta.',
    },
    UNPROCESSABLE: {
      what: 'Venice non ha potuto elaborare la richiesta.',
      why: 'La forma è giusta, il contenuto no.',
      next: 'Leggi il messaggio di Venice, correggi il contenuto, poi riprova.',
    },
    RATE_LIMITED: {
      what: 'Troppe richieste, per ora.',
      why: 'Venice conta le richieste per chiave e per modello. Non vuol dire che il tuo saldo sia vuoto.',
      next: 'Aspetta, poi invia meno richieste.',
    },
    BLOCKED: {
      what: 'Venice ha bloccato questa chiave dopo troppe richieste fallite.',
      why: 'Accade con più di 50 richieste fallite in 30 secondi, e ogni nuovo tentativo conta.',
      next: 'Non inviare nulla per mezzo minuto, poi correggi ciò che falliva.',
    },
    SERVER: {
      what: 'Venice ha avuto un guasto interno.',
      why: '',
      next: 'Riprova tra un momento. Se continua così, l’id della richiesta aiuta l’assistenza di Venice.',
    },
    BAD_GATEWAY: {
      what: 'Il gateway di Venice non ha avuto una risposta valida dai server che gli stanno dietro.',
      why: '',
      next: 'Riprova tra un momento.',
    },
    UNAVAILABLE: {
      what: 'Venice è sovraccarica, o ferma per un momento.',
      why: '',
      next: 'Riprova tra un minuto.',
    },
    GATEWAY_TIMEOUT: {
      what: 'Venice ci ha messo troppo e ha rinunciato.',
      why: 'Un intervallo di giorni più breve, o una richiesta più piccola, richiede meno tempo.',
      next: 'Chiedi meno, o riprova.',
    },
    REFUSED: {
      what: 'Venice ha rifiutato la richiesta.',
      why: '',
      next: 'Leggi il messaggio di Venice, poi riprova.',
    },
  },
};
