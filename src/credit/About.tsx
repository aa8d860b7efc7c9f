import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { FailureNotice } from '../failures/FailureNotice.tsx';
import { Button } from '../ui/Button.tsx';
import { Fact, Facts } from '../ui/Facts.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Panel } from '../ui/Panel.tsx';
import { toVeniceError } from '../venice/errors.ts';
import type { X402Client } from '../venice/x402Client.ts';
import { usdc } from '../venice/x402TypedData.ts';
import styles from './Credit.module.css';
import { quoteQuery } from './queries.ts';
import { useUsdcWriter } from './useUsdcWriter.ts';

/** What this credit is and is not, and the terms of now, which need no signature. */
export function About({ x402 }: { x402: X402Client }) {
  const t = useTranslations('credit.about');
  return (
    <Panel title={t('title')}>
      <p className={styles.prose}>{t('what')}</p>
      <h3>{t('limits')}</h3>
      <ul className={styles.list}>
        <li>{t('refund')}</li>
        <li>{t('keys')}</li>
        <li>{t('owner')}</li>
      </ul>
      <Terms x402={x402} />
    </Panel>
  );
}

function Terms({ x402 }: { x402: X402Client }) {
  const t = useTranslations('credit.quote');
  const write = useUsdcWriter();
  const { data, error, refetch } = useQuery(quoteQuery(x402));
  return (
    <>
      <h3>{t('title')}</h3>
      {error && (
        <FailureNotice title={t('unread')} error={toVeniceError(error)}>
          <Button onPress={() => void refetch()}>{t('again')}</Button>
        </FailureNotice>
      )}
      {!data && !error && <p role="status">{t('reading')}</p>}
      {data && data.option === undefined && (
        <Notice tone="danger" title={t('unexpected')}>
          <Button onPress={() => void refetch()}>{t('again')}</Button>
        </Notice>
      )}
      {data?.option && (
        <Facts label={t('title')}>
          <Fact name={t('minimum')}>{write(BigInt(data.option.amount))} USDC</Fact>
          <Fact name={t('token')}>
            {t('tokenName')}
            <br />
            <code translate="no">{usdc.address}</code>
          </Fact>
          <Fact name={t('payee')}>
            <code translate="no">{data.option.payTo}</code>
          </Fact>
        </Facts>
      )}
    </>
  );
}
