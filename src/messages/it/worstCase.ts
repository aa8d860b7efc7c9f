import type { worstCase as en } from '../en/worstCase.ts';
import type { Translated } from '../translated.ts';

export const worstCase: Translated<typeof en> = {
  line: 'Nel caso peggiore: {most}.',
  each: 'Nel caso peggiore, per ogni chiave: {most}.',
  untilExpiry: 'Fino alla scadenza: {total} al massimo.',
  nothing: 'questa chiave non può spendere nulla',
  unwritten: 'dipende dall’importo che inserisci',
  sum: '{sum}: {usd} più {diem}',
  plus: '{usd} in USD, più {diem}',
  plusAccount: '{usd}, più {diem}',
  account: 'tutti i tuoi {currency}',
  accountHolds: 'tutti i tuoi {currency} ({amount})',
  unknown: 'una quantità ignota di {currency}',
  alsoCap: 'Metti un tetto anche in {currency}',
};
