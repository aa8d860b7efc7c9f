import type { recovery as en } from '../en/recovery.ts';
import type { Translated } from '../translated.ts';

export const recovery: Translated<typeof en> = {
  again: 'Riprova',
  part: 'Questa parte della pagina non si è potuta mostrare',
  partText: 'Il resto va avanti senza, e nulla è perduto.',
  unreadableRows:
    '{count, plural, one {# riga} many {# di righe} other {# righe}} della risposta di Venice: lettura non riuscita. Il resto è completo.',
  key: 'La tua nuova chiave non si è potuta mostrare nel modo solito',
  keyText: 'È ancora qui: copiala e incollala in un posto sicuro, prima di fare altro.',
  posting: 'Venice sta coniando la tua chiave…',
  lost: 'Non si sa se la tua chiave sia stata creata',
  back: 'Torna lì',
  twin: 'Cerca una chiave doppia',
  twinText:
    'Una rete può ripetere una richiesta da sola senza dirlo a nessuno. Lo mostra solo la lista delle tue chiavi: tra quelle che finiscono con #{tag}, la tua ha gli ultimi sei caratteri {last6}. Nessuno ha il segreto di un’altra: revocala.',
};
