import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useTermWords } from '../options/useTermWords.ts';
import type { Balances } from '../venice/rateLimits.ts';
import styles from './Standing.module.css';

/** What this key may spend, by currency, in the order in which Venice spends them (facts section 5). USD and DIEM are always named: that Venice says nothing of one is worth knowing. */
export function Amounts({ balances = {} }: { balances: Balances | undefined }) {
  const t = useTranslations('keyStanding');
  const { writeAmount } = useTermWords();
  const { USD, DIEM, BUNDLED_CREDITS, VCU } = balances;
  const write = (amount: number | undefined, currency: 'usd' | 'diem') =>
    amount === undefined ? (
      <span className={styles.soft}>{t('unsaid')}</span>
    ) : (
      <span className={styles.figure}>{writeAmount(amount, currency)}</span>
    );
  return (
    <dl className={styles.amounts}>
      {/* An account is spoken of by the old name or by the new one. */}
      {(DIEM !== undefined || VCU === undefined) && <Amount name={t('diem')}>{write(DIEM, 'diem')}</Amount>}
      {VCU !== undefined && <Amount name={t('vcu')}>{write(VCU, 'diem')}</Amount>}
      {BUNDLED_CREDITS !== undefined && <Amount name={t('bundled')}>{write(BUNDLED_CREDITS, 'usd')}</Amount>}
      <Amount name={t('usd')}>{write(USD, 'usd')}</Amount>
    </dl>
  );
}

function Amount({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.amount}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
