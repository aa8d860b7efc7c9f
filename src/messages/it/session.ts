import type { session as en } from '../en/session.ts';
import type { Translated } from '../translated.ts';

export const session: Translated<typeof en> = {
  manage: 'Gestisci con il wallet',
  lockedHow: 'Una firma del tuo wallet sblocca tutto questo per un’ora. Nessuna transazione, nessun gas.',

  bar: 'Sessione',
  admin: 'Chiave Admin',
  inference: 'Chiave Inference',
  endsIn: '…{last6}',
  origins: {
    mint: 'Appena coniata. Questa pagina la tiene solo in memoria.',
    paste: 'Incollata da te. Questa pagina la tiene solo in memoria.',
    wallet: 'Creata dal tuo wallet per questa visita. Non può spendere nulla.',
  },
  ends: 'Scade tra {time}',
  lock: 'Blocca',
  idleTitle: 'Ci sei ancora?',
  idle: 'Questa pagina rimuove la chiave tra {seconds, plural, one {# secondo} many {# di secondi} other {# secondi}}.',
  stay: 'Tieni sbloccato',

  unlockTitle: 'Usa una chiave che hai',
  unlockText:
    'Incolla una chiave di Venice per vedere che cosa può fare. Resta nella memoria di questa pagina, e sparisce quando blocchi o esci.',
  field: 'Chiave API',
  fieldHint: 'Va bene anche un’intera riga di un file .env.',
  unlock: 'Sblocca',
  unlocking: 'Interrogo Venice su questa chiave…',
  byWalletTitle: 'Oppure usa il tuo wallet',
  byWalletText:
    'Una firma crea una chiave che non può spendere nulla, scade entro un’ora e si revoca da sola quando blocchi. Con questa si elencano, modificano e revocano le chiavi del tuo account.',

  pasted: {
    empty: 'Prima incolla una chiave.',
    unreadable:
      'Questa non è una sola chiave: contiene spazi o caratteri che nessuna chiave ha. Copiala di nuovo.',
    walletSecret:
      'Questa sembra la chiave privata o la frase di recupero di un wallet. Non è stata conservata né inviata. Non incollarne mai una in nessuna pagina.',
    foreign: 'Questa sembra una chiave di {provider}, non di Venice. Non è stata conservata né inviata.',
  },
  failedTitle: 'Non è stato possibile controllare la chiave',

  locked: {
    button: 'Bloccato. La chiave è stata rimossa.',
    idle: 'Bloccato dopo dieci minuti di inattività. La chiave è stata rimossa.',
    pagehide: 'Bloccato quando hai lasciato la pagina. La chiave è stata rimossa.',
    account: 'Bloccato: il wallet ha cambiato account. La chiave è stata rimossa.',
    expired: 'Bloccato: la chiave della sessione è scaduta ed è stata rimossa da questa pagina.',
    revoked: 'Bloccato: Venice non accetta più la chiave. È stata revocata o è scaduta.',
  },

  leftover: {
    refused: 'Venice ha rifiutato di revocare la chiave di sessione …{last6}',
    unanswered: 'La chiave di sessione …{last6} potrebbe non essere revocata',
    text: 'Non può spendere nulla, e questa pagina l’ha dimenticata.',
    ends: 'Scade da sola alle {time}.',
    id: 'Il suo id è {id}.',
    how: 'Per terminarla ora, scegli «Gestisci con il wallet» e revocala lì.',
    dismiss: 'Ho visto',
    foundTitle:
      '{count, plural, one {C’è ancora una chiave di sessione di una visita precedente} many {Ci sono ancora # di chiavi di sessione di visite precedenti} other {Ci sono ancora # chiavi di sessione di visite precedenti}}',
    found:
      '{count, plural, one {Non può} many {Non possono} other {Non possono}} spendere nulla e {count, plural, one {scade} many {scadono} other {scadono}} entro un’ora dalla creazione. Se questa pagina è aperta in un’altra scheda, la sua chiave è inclusa.',
    row: '…{last6}, id {id}, scade alle {time}',
    rowNever: '…{last6}, id {id}',
    revoke: '{count, plural, one {Revocala} many {Revocale} other {Revocale}}',
    revoking: 'Revoco…',
    failed: 'Venice non ha revocato …{last6}',
  },

  ceremony: {
    title: 'Gestisci con il wallet',
    promise:
      'Il tuo wallet firma una volta per una chiave Admin che non può spendere nulla. Scade alle {time} ed è revocata quando blocchi o esci.',
    promiseSoon:
      'Il tuo wallet firma una volta per una chiave Admin che non può spendere nulla. Scade entro un’ora ed è revocata quando blocchi o esci.',
    connect: 'Collega il wallet di cui vuoi gestire le chiavi.',
    sign: 'Firma e sblocca',
    signFor: 'Per le chiavi di {address}.',
    cancel: 'Annulla',
    entering: 'Sblocco…',
    lost: 'La risposta di Venice non è mai arrivata',
    lostText:
      'Può essere stata creata una chiave di sessione con l’etichetta #{tag}. Nessuno ne ha il segreto, non può spendere nulla, e scade entro un’ora. La prossima sessione la trova e propone di revocarla.',
    unproved: 'Non è stato possibile usare la chiave di sessione',
    unprovedText: 'Le è stato chiesto di revocarsi da sola.',
    accountChanged: 'Il tuo wallet ha cambiato account',
    accountChangedText:
      'La chiave di sessione era per l’altro account: le è stato chiesto di revocarsi. Ricomincia.',
    again: 'Ricomincia',
  },
};
