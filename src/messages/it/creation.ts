import type { creation as en } from '../en/creation.ts';
import type { Translated } from '../translated.ts';

export const creation: Translated<typeof en> = {
  region: 'Nuove chiavi',
  sending: 'Venice sta creando la tua chiave…',
  refused: 'Venice non ha creato la chiave',
  lost: 'Non si sa se la tua chiave è stata creata',
  about:
    'La risposta si è persa. Può esistere una chiave con l’etichetta #{tag}: {type, select, ADMIN {chiave Admin} other {chiave Inference}}, richiesta inviata: {time}.',
  aboutText: 'Se esiste, nessuno ne ha il segreto. Questa pagina non riprova da sola.',
  unlock: 'Sblocca con il wallet o con una chiave Admin: questa pagina poi cerca la chiave.',
  searching: 'Cerco la chiave #{tag}…',
  searchingText:
    'La risposta non è mai arrivata. Una chiave in ritardo può metterci un minuto ad apparire. Questa pagina non riprova da sola.',
  failed: 'Non è stato possibile leggere l’elenco delle chiavi',
  partial: 'Una parte dell’elenco non è leggibile',
  partialText: '#{tag} non è tra le chiavi lette. Può essere tra le altre: cerca ancora.',
  otherAccount: 'Questo può essere un altro account',
  otherAccountText:
    '#{tag} non è in questo elenco, che può essere di un altro account: sblocca con il wallet usato prima.',
  lookAgain: 'Cerca ancora',
  absent: 'Nessuna chiave è stata creata',
  absentText: 'La risposta si è persa, e #{tag} non è in elenco. Puoi creare di nuovo la chiave.',
  found:
    '{count, plural, one {Una chiave è stata creata, ma il suo segreto è perso} many {# di chiavi sono state create, ma i loro segreti sono persi} other {# chiavi sono state create, ma i loro segreti sono persi}}',
  foundText: 'Nessuno ne ha il segreto, quindi nessuno può usarla. Revocala, poi crea di nuovo la chiave.',
  madeAt: 'creata: {time}',
  revoke:
    '{count, plural, one {Revoca la chiave persa} many {Revoca le chiavi perse} other {Revoca le chiavi perse}}',
  revokeFailed: 'Venice non l’ha revocata',
  revokeUnknown: 'Non si sa se Venice l’ha revocata',
  oldWorks: 'La vecchia chiave ({last6}) funziona come prima.',
  dismiss: 'Chiudi avviso',
};
