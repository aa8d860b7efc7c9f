import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { vvvAddress } from './contracts.ts';
import styles from './StandingSummary.module.css';

/** The token is named by its address: names can be copied. */
const pages = {
  aerodrome: `https://aerodrome.finance/swap?to=${vvvAddress}`,
  uniswap: `https://app.uniswap.org/swap?chain=base&outputCurrency=${vvvAddress}`,
  venice: 'https://venice.ai/token',
};

/** Where VVV comes from, and the one mistake that cannot be undone. */
export function VvvSource() {
  const t = useTranslations('standing');
  const link = (page: keyof typeof pages) => (words: ReactNode) => (
    <a href={pages[page]} target="_blank" rel="noopener noreferrer">
      {words}
    </a>
  );
  return (
    <p className={styles.soft}>
      {t.rich('source', { aerodrome: link('aerodrome'), uniswap: link('uniswap'), venice: link('venice') })}
    </p>
  );
}
