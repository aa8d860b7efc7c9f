import { selectable } from '../settings/keyName.ts';
import { Verbatim } from '../ui/Verbatim.tsx';
import type { ApiKey } from '../venice/apiKey.ts';
import styles from './KeyLimits.module.css';
import type { KeyWords } from './useKeyWords.ts';

/** What a key may spend in each currency, and how much of it is gone in this period. */
export function KeyLimits({ apiKey, words }: { apiKey: ApiKey; words: KeyWords }) {
  const { consumptionLimits, limitPeriod = 'other', currentPeriodUsage } = apiKey;
  if (!consumptionLimits) return words.t('limitsUnknown');
  return (
    <span className={styles.limits}>
      {(['usd', 'diem'] as const).map((currency) => (
        <Limit
          key={currency}
          words={words}
          currency={currency}
          cap={consumptionLimits[currency]}
          used={currentPeriodUsage?.[currency]}
          period={limitPeriod}
        />
      ))}
    </span>
  );
}

type LimitProps = {
  words: KeyWords;
  currency: 'usd' | 'diem';
  cap: number | null;
  used: string | undefined;
  period: string;
};

function Limit({ words, currency, cap, used, period }: LimitProps) {
  const { t, terms } = words;
  const name = currency.toUpperCase();
  if (cap === null) return <span className={styles.noCap}>{t('currencyNoCap', { currency: name })}</span>;
  if (cap === 0) return <span className={styles.off}>{t('currencyOff', { currency: name })}</span>;
  if (used === undefined)
    return (
      <span>
        <Verbatim>{terms.writeCap(cap, currency, period)}</Verbatim>
      </span>
    );
  const capWords = terms.writeAmount(cap, currency);
  const spent = Number(used);
  return (
    <span className={styles.limit}>
      <Verbatim>
        {t('used', { used: terms.writeSpent(spent, currency), cap: capWords, period: selectable(period) })}
      </Verbatim>
      <meter
        className={styles.meter}
        min={0}
        max={cap}
        high={cap * 0.8}
        optimum={0}
        value={Math.min(spent, cap)}
        aria-label={t('usedLabel', { currency: name })}
      />
    </span>
  );
}
