import type { revoke as en } from '../en/revoke.ts';
import type { Translated } from '../translated.ts';

export const revoke: Translated<typeof en> = {
  title: 'Revoca chiave',
  loading: 'Leggo la chiave da Venice…',
  unloaded: 'Non è stato possibile leggere la chiave, perciò non è revocata',
  again: 'Riprova',
  about: '{type, select, ADMIN {Chiave Admin} other {Chiave Inference}} “{name}”',
  used: 'Usata {when}. Tutto ciò che la usa smette subito di funzionare.',
  neverUsed: 'Non è mai stata usata.',
  useUnknown: 'Venice non dice quando sia stata usata l’ultima volta.',
  own: 'Questa è la chiave che stai usando',
  workingText: 'Appena è revocata, questa pagina si blocca.',
  atOnce: 'Una chiave revocata non si può ripristinare.',
  typeLast6: 'Ultimi sei caratteri della chiave',
  typeId: 'Ultimi sei caratteri del suo id',
  typeHint: 'Scrivi {proof} per confermare.',
  asking: 'Revoco…',
  kept: 'La chiave non è stata revocata e funziona ancora',
  unknown: 'Non si sa se la chiave sia stata revocata. Riprova: una seconda volta non fa danni.',
  revoked: 'Revocata. La chiave non funziona più.',
  cancel: 'Annulla',
  close: 'Chiudi',
  revoke: 'Revoca',
};
