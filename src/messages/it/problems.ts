import type { problems as en } from '../en/problems.ts';
import type { Translated } from '../translated.ts';

export const problems: Translated<typeof en> = {
  startAgain: 'Ricomincia',
  tryAgain: 'Riprova',
  checkAgain: 'Controlla di nuovo',
  nothingMinted: 'Nessuna chiave è stata creata.',

  gate: {
    NOT_A_CHALLENGE: {
      title: 'Questa non è una challenge di Venice',
      text: 'La risposta non è una challenge di Venice. Non è stato firmato nulla.',
    },
    EXPIRED: {
      title: 'La challenge è già scaduta',
      text: 'Chiedine una nuova. Se succede ancora, controlla l’orologio di questo dispositivo.',
    },
    OTHER_ADDRESS: {
      title: 'La challenge è per un altro wallet',
      text: 'Nomina un indirizzo che non è il tuo, perciò al wallet non è stato chiesto di firmarla.',
    },
    OTHER_DOMAIN: {
      title: 'La challenge è per un altro sito',
      text: 'Non nomina api.venice.ai. Firmarla potrebbe farti accedere altrove, perciò al wallet non è stato chiesto nulla.',
    },
    OTHER_URI: {
      title: 'La challenge è per un altro sito',
      text: 'Non rimanda ad api.venice.ai. Firmarla potrebbe farti accedere altrove, perciò al wallet non è stato chiesto nulla.',
    },
    OTHER_CHAIN: {
      title: 'La challenge è per un’altra rete',
      text: 'Non nomina Base, perciò al wallet non è stato chiesto di firmarla.',
    },
  },

  CHALLENGE_FAILED: {
    title: 'Venice non ha dato alcuna challenge',
    text: 'Senza challenge non c’è nulla da firmare.',
  },
  CHALLENGE_EXPIRED: {
    title: 'La challenge è scaduta mentre firmavi',
    text: 'Eccone una nuova. Firmala per continuare; la prima firma è stata scartata.',
  },
  WALLET_REJECTED: {
    title: 'Hai rifiutato la firma',
    text: 'Non è stato inviato nulla. Puoi firmare quando vuoi.',
  },
  WALLET_PENDING: {
    title: 'Il tuo wallet è bloccato o ha una richiesta aperta',
    text: 'Apri il wallet, sbloccalo o rispondi alla sua richiesta aperta, poi firma di nuovo.',
  },
  WALLET_NO_SIGNATURE: {
    title: 'Il wallet non ha restituito una firma',
    text: 'Ha risposto con qualcos’altro. Non è stato inviato nulla. Firma di nuovo, o scegli un altro wallet.',
  },
  WALLET_FAILED: {
    title: 'Il tuo wallet non è riuscito a firmare',
    text: 'Non ha dato né una firma né un motivo. Aprilo, poi firma di nuovo.',
  },
  WALLET_UNSUPPORTED: {
    title: 'Questo wallet non può firmare messaggi',
    text: 'Scegli un altro wallet con sVVV.',
  },
  ACCOUNT_CHANGED: {
    title: 'L’account nel tuo wallet è cambiato',
    text: 'Il conio era iniziato per {from}{to, select, none {, e quel wallet non è più collegato} other {, e ora il wallet mostra {to}}}. Non è stato inviato nulla.',
  },
  OTHER_SIGNER: {
    title: 'Ha firmato un altro account',
    text: 'Il conio è per {expected}, ma ha firmato {actual}. Non è stato inviato nulla. Scegli l’account giusto nel wallet, poi firma di nuovo.',
  },
  OTHER_TAB: {
    title: 'Un’altra scheda sta coniando',
    text: 'Prima finisci lì, perché nessuna chiave sia creata due volte.',
  },
  OPTIONS: {
    title: 'Il modulo non si può inviare così com’è',
    text: 'Scorri i campi: uno di essi non ha un valore valido. Non è stato firmato nulla.',
  },

  refusals: {
    INVALID_ADDRESS: {
      title: 'Venice non accetta questo indirizzo',
      text: 'Ricollega il wallet e ricomincia.',
    },
    CHALLENGE_EXPIRED: {
      title: 'La challenge aveva più di 15 minuti',
      text: 'Ricomincia con una nuova, e firmala entro 15 minuti.',
    },
    CHALLENGE_INVALID: {
      title: 'Venice non ha riconosciuto la sua challenge',
      text: 'Forse è stata alterata per strada. Ricomincia con una nuova.',
    },
    CHALLENGE_USED: {
      title: 'Questa firma è già stata usata',
      text: 'Probabilmente ne è nata una chiave. Cercala prima di coniare di nuovo.',
    },
    CHALLENGE_OTHER_WALLET: {
      title: 'La challenge è stata emessa per un altro wallet',
      text: 'Ricomincia: se ne chiede una nuova per il wallet collegato ora.',
    },
    CHALLENGE_ALTERED: {
      title: 'Il messaggio è stato cambiato prima della firma',
      text: 'Alcuni wallet riscrivono ciò che firmano. Ricomincia, e usa un altro wallet se succede ancora.',
    },
    SIGNATURE_MISMATCH: {
      title: 'La firma non appartiene a questo indirizzo',
      text: 'Scegli l’account giusto nel wallet e ricomincia.',
    },
    SIGNATURE_UNVERIFIED: {
      title: 'In questo momento Venice non ha potuto verificare la firma',
      text: 'È caduto il suo collegamento a Base. Aspetta un momento, poi riprova.',
    },
    NO_STAKE: {
      title: 'Questo wallet non ha VVV in stake su Base',
      text: 'Venice conia chiavi per i wallet con sVVV. Metti in stake dei VVV, o collega il wallet in cui tieni i tuoi.',
    },
  },
  stake: 'Metti in stake VVV su Venice',

  ambiguous: {
    lost: 'La risposta di Venice non è mai arrivata',
    reloaded: 'Un conio è stato interrotto',
    used: 'Venice dice che questa firma è già stata usata',
    text: 'Può esistere una chiave, ma il suo segreto è perso. Questa pagina non riprova da sola.',
    find: 'Cerca nell’elenco delle tue chiavi una descrizione che finisce con #{tag}.',
    found: 'Se c’è, revocala: nessuno ne ha il segreto. Poi conia di nuovo.',
    absent: 'Se dopo mezzo minuto non c’è, nessuna chiave è stata creata. Conia di nuovo.',
    about:
      '{type, select, ADMIN {Chiave Admin} other {Chiave Inference}} per {address}, richiesta inviata: {time}.',
    open: 'Apri le chiavi su Venice',
    again: 'Ho controllato: conia di nuovo',
    byWallet:
      'Il tuo wallet può cercarla: una firma, e questa pagina cerca nell’elenco, revoca ciò che trova e conia di nuovo.',
    byHand: 'Oppure cerca a mano:',
    searching:
      'Cerco #{tag} nell’elenco delle tue chiavi. Una chiave in ritardo può metterci un minuto ad apparire.',
    neverMade: 'Nessuna chiave ha l’etichetta #{tag}: non ne è stata creata nessuna.',
    mintAgain: 'Conia di nuovo',
    foundTitle:
      '{count, plural, one {La chiave è stata creata, ma il suo segreto è perso} many {# di chiavi sono state create, ma i loro segreti sono persi} other {# chiavi sono state create, ma i loro segreti sono persi}}. Revoca prima di coniare di nuovo.',
    revokeAndMint: 'Revoca e conia di nuovo',
  },
  twin: {
    title: 'Venice ha creato una chiave doppia',
    text: 'Una rete può ripetere da sola una richiesta. La tua chiave finisce con {last6}; nessuno ha il segreto dell’altra.',
    revoke: 'Revoca la chiave doppia',
  },
};
