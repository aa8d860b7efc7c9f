import type { breaches as en } from '../en/breaches.ts';
import type { Translated } from '../translated.ts';

export const breaches: Translated<typeof en> = {
  title: 'Sforamenti',
  lead: 'Le ultime 50 volte in cui l’account ha sforato un limite, con qualunque chiave.',
  locked: 'Venice mostra questo registro solo alle chiavi Admin.',
  reading: 'Leggo il registro…',
  unread: 'Non è stato possibile leggere il registro degli sforamenti',
  again: 'Leggi di nuovo',
  none: 'Nessun limite è stato superato.',
  namesUnread: 'Non è stato possibile leggere i nomi delle chiavi: al loro posto stanno gli id.',

  list: 'Il registro, riga per riga',
  columns: { time: 'Quando', what: 'Che cosa è successo', key: 'Chiave', tier: 'Livello' },
  what: {
    RPM: 'Troppe richieste al minuto verso <where>{place}</where>',
    TPM: 'Troppi token al minuto verso <where>{place}</where>',
    RPD: 'Troppe richieste al giorno verso <where>{place}</where>',
    FAILED_REQUESTS: 'Troppe richieste fallite verso <where>{place}</where>',
    UNSUPPORTED_FEATURE_REQUESTS:
      'Troppe richieste di una funzione che non esiste, verso <where>{place}</where>',
    other: 'Un limite che questa pagina non conosce, <where>{type}</where>, verso <where>{place}</where>',
  },
  endpoint: 'l’endpoint {path}',
  unknownModel: 'un modello che Venice non ha',
  unsaidModel: 'un modello che Venice non ha nominato',
  thisKey: 'la chiave in uso qui',
  named: '{name} …{last6}',
  unnamed: 'Senza descrizione',
  idEnding: 'non in elenco, id …{end}',
  unsaid: 'non si sa',

  chart: 'Gli sforamenti nel tempo, in UTC',
  chartLoading: 'Carico il grafico…',
  chartUnloaded: 'Il grafico non si è caricato. Le stesse cifre stanno qui sotto.',
  summary:
    '{total, plural, one {# sforamento} many {# di sforamenti} other {# sforamenti}} ({from} – {to}, UTC): {parts}. Il massimo in un intervallo: {most, number}.',
  part: '{kind}: {count, number}',
  timeless:
    '{count, plural, one {Di # sforamento} many {Di # di sforamenti} other {Di # sforamenti}} non si è potuta leggere l’ora.',
  inFigures: 'Il grafico in cifre',
  span: 'Da',
  kinds: {
    RPM: 'Richieste al minuto',
    TPM: 'Token al minuto',
    RPD: 'Richieste al giorno',
    FAILED_REQUESTS: 'Richieste fallite',
    UNSUPPORTED_FEATURE_REQUESTS: 'Funzioni inesistenti',
    other: 'Altri limiti',
  },
};
