import type { pause as en } from '../en/pause.ts';
import type { Translated } from '../translated.ts';

export const pause: Translated<typeof en> = {
  title: 'Troppe richieste fallite',
  text: 'Per mezzo minuto questa pagina non invia nulla a Venice, perché Venice non ti blocchi. Dopo, non riprova da sola.',
  left: 'Ancora {seconds, plural, one {# secondo} many {# di secondi} other {# secondi}}.',
};
