import type { fullCap as en } from '../en/fullCap.ts';
import type { Translated } from '../translated.ts';

export const fullCap: Translated<typeof en> = {
  title:
    '{count, plural, one {Una chiave può riavere il suo tetto intero} many {# di chiavi possono riavere il loro tetto intero} other {# chiavi possono riavere il loro tetto intero}}',
  text: 'Una rotazione ha dato alla nuova chiave solo ciò che restava del periodo. È cominciato un nuovo periodo e la vecchia chiave non c’è più: il tetto intero non raddoppia nulla.',
  becomes: '{currency}: {from} → {to}',
  restore: 'Ripristina il tetto intero',
  keep: 'Tieni il tetto più basso',
  failed: 'Non è stato possibile ripristinare il tetto',
  tooEarly:
    'Non ancora: per l’orologio di Venice il periodo non è cambiato, o la vecchia chiave c’è ancora. Nulla è stato modificato.',
  differs: 'Venice ha registrato un tetto diverso da quello intero. Guarda i dettagli della chiave.',
};
