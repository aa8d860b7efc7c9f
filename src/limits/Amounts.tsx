import { useTranslations } from 'use-intl';
import { useTermWords } from '../options/useTermWords.ts';
import type { Balances } from '../venice/rateLimits.ts';
import { Fact } from './Fact.tsx';
import styles from './Standing.module.css';

/** What this key may spend, by currency. USD and DIEM are always named: that Venice says nothing of one is worth knowing. */
export function Amounts({ balances = {} }: { balances: Balances | undefined }) {
  const t = useTranslations('standing');
  const { writeAmount } = useTermWords();
  const { USD, DIEM, BUNDLED_CREDITS, VCU } = balances;
  const write = (amount: number | undefined, currency: 'usd' | 'diem') =>
    amount === undefined ? (
      <span className={styles.soft}>{t('unsaid')}</span>
    ) : (
      <span className={styles.figure}>{writeAmount(amount, currency)}</span>
    );
  return (
    <>
      <Fact name={t('usd')}>{write(USD, 'usd')}</Fact>
      {/* An account is spoken of by the old name or by the new one. */}
      {(DIEM !== undefined || VCU === undefined) && <Fact name={t('diem')}>{write(DIEM, 'diem')}</Fact>}
      {VCU !== undefined && <Fact name={t('vcu')}>{write(VCU, 'diem')}</Fact>}
      {BUNDLED_CREDITS !== undefined && <Fact name={t('bundled')}>{write(BUNDLED_CREDITS, 'usd')}</Fact>}
    </>
  );
}
