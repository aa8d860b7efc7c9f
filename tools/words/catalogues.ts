import { credit as arabicCredit } from '../../src/messages/ar/credit.ts';
import { stake as arabicStake } from '../../src/messages/ar/stake.ts';
import { ar } from '../../src/messages/ar.ts';
import { credit as englishCredit } from '../../src/messages/en/credit.ts';
import { stake as englishStake } from '../../src/messages/en/stake.ts';
import { en } from '../../src/messages/en.ts';
import { credit as italianCredit } from '../../src/messages/it/credit.ts';
import { stake as italianStake } from '../../src/messages/it/stake.ts';
import { it } from '../../src/messages/it.ts';

type Messages = { readonly [key: string]: string | Messages };

/** Every message of the page, in each language, by its path. */
export const catalogues = {
  en: flatten({ ...en, stake: englishStake, credit: englishCredit }),
  it: flatten({ ...it, stake: italianStake, credit: italianCredit }),
  ar: flatten({ ...ar, stake: arabicStake, credit: arabicCredit }),
} as const;

function flatten(messages: Messages, path = ''): Map<string, string> {
  const entries = Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as const]
      : [...flatten(value, `${path}${key}.`).entries()],
  );
  return new Map(entries);
}
