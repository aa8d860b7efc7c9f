import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import styles from './StandingSummary.module.css';

/** The way that needs no token of Venice: credit that the wallet buys with USDC. */
export function PayAsYouGo() {
  const t = useTranslations('standing');
  return (
    <p className={styles.soft}>
      <Link href="/credit">{t('payAsYouGo')}</Link>
    </p>
  );
}
