import { useFormatter, useTranslations } from 'use-intl';
import { fromUnits } from '../kit/decimal.ts';
import { cleanText } from '../kit/text.ts';
import { useAmountWords } from '../messages/amountWords.ts';
import type { Amount, Diagnosis } from './diagnosis.ts';

type Sayable = Exclude<Diagnosis, { cause: 'FAILURE' }>;

/**
 * @returns writes a diagnosis as a title and a sentence, with its amounts and times as the reader's
 * locale has them
 */
export function useDiagnosisWords(): (diagnosis: Sayable) => { title: string; text: string } {
  const t = useTranslations('doctor.causes');
  const c = useTranslations('doctor.credits');
  const k = useTranslations('keys');
  const format = useFormatter();
  const { writeHeld, writeExact } = useAmountWords();
  const money = ({ currency, amount }: Amount) => {
    if (currency === 'USD' || currency === 'usd') return writeHeld(amount, 'usd');
    if (currency === 'EARNED_CREDITS' || currency === 'BUNDLED_CREDITS')
      return c(currency, { amount: writeHeld(amount, 'usd') });
    if (currency === 'DIEM') return writeHeld(amount, 'diem');
    return `${format.number(amount, { maximumFractionDigits: 4 })} ${cleanText(currency, 24)}`;
  };
  const moment = (at: number) => format.dateTime(at, 'moment');
  return (diagnosis) => {
    const { cause } = diagnosis;
    switch (cause) {
      case 'WORKS':
        return {
          title: t('WORKS.title'),
          text: t('WORKS.text', { amounts: format.list(diagnosis.amounts.map(money)) }),
        };
      case 'CAP_ZERO': {
        const [pool = 'diem', other] = diagnosis.pools;
        return { title: t('CAP_ZERO.title'), text: t(`CAP_ZERO.text.${other ? 'both' : pool}`) };
      }
      case 'CAP_REACHED': {
        const { pool, cap, period = 'other', resetsAt } = diagnosis;
        const currency = pool.toUpperCase();
        const spent =
          cap === undefined
            ? t('CAP_REACHED.unknownCap', { currency })
            : t('CAP_REACHED.text', {
                currency,
                cap: k('capPeriod', { cap: money({ currency, amount: cap }), period }),
              });
        const resets = resetsAt === undefined ? '' : t('CAP_REACHED.resets', { resets: moment(resetsAt) });
        return { title: t('CAP_REACHED.title'), text: `${spent} ${resets}`.trim() };
      }
      case 'DIEM_UNDER_MINIMUM': {
        const { staked } = diagnosis;
        return {
          title: t('DIEM_UNDER_MINIMUM.title'),
          text:
            staked === undefined
              ? t('DIEM_UNDER_MINIMUM.unknownStake')
              : t('DIEM_UNDER_MINIMUM.text', { staked: writeExact(fromUnits(staked, 18)) }),
        };
      }
      case 'DIEM_USED_UP':
        return {
          title: t('DIEM_USED_UP.title'),
          text: t('DIEM_USED_UP.text', { time: format.dateTime(diagnosis.resetsAt, 'time') }),
        };
      case 'EXPIRED':
        return { title: t('EXPIRED.title'), text: t('EXPIRED.text', { time: moment(diagnosis.at) }) };
      case 'OTHER_PROVIDER':
        return {
          title: t('OTHER_PROVIDER.title', { provider: diagnosis.provider }),
          text: t('OTHER_PROVIDER.text', { provider: diagnosis.provider }),
        };
      default:
        return { title: t(`${cause}.title`), text: t(`${cause}.text`) };
    }
  };
}
