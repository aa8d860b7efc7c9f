import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { apiBaseUrl } from '../config.ts';
import { Panel } from '../ui/Panel.tsx';
import print from '../ui/Print.module.css';
import { findDifferences } from './echo.ts';
import type { Minted } from './mint.ts';
import styles from './SignPanel.module.css';

/** What was sent, beside what Venice's answer says of it; the parts of the answer that are known to err are not repeated. */
export function AskedFor({ minted: { asked, echo, key, trace } }: { minted: Minted }) {
  const t = useTranslations('reveal');
  const p = useTranslations('paper');
  const m = useTranslations('options');
  const format = useFormatter();
  const fieldNames = {
    apiKeyType: t('type'),
    description: t('descriptionLabel'),
    limitPeriod: t('resets'),
    modelPrivacy: t('privacy'),
    expiresAt: t('expires'),
  };
  const periods = { EPOCH: m('epoch'), MONTH: m('month'), LIFETIME: m('lifetime') };
  const privacies = { ALL: m('all'), PRIVATE_TEXT: m('privateText'), PRIVATE_ONLY: m('privateOnly') };
  const differences = echo ? findDifferences(asked, echo) : [];
  const limit = (currency: 'usd' | 'diem') => {
    const amount = asked.consumptionLimit?.[currency] ?? null;
    if (amount === null) return t('noCap');
    if (amount === 0) return t('off');
    return `${format.number(amount, { maximumFractionDigits: 6 })} ${currency.toUpperCase()}`;
  };
  return (
    <Panel title={t('asked')}>
      <dl className={styles.claims}>
        <Row name={t('type')}>{asked.apiKeyType === 'ADMIN' ? m('admin') : m('inference')}</Row>
        <Row name={t('descriptionLabel')}>
          <bdi>{asked.description}</bdi>
        </Row>
        <Row name={t('usd')}>{limit('usd')}</Row>
        <Row name={t('diem')}>{limit('diem')}</Row>
        {asked.limitPeriod && <Row name={t('resets')}>{periods[asked.limitPeriod]}</Row>}
        {asked.modelPrivacy && <Row name={t('privacy')}>{privacies[asked.modelPrivacy]}</Row>}
        <Row name={t('expires')}>
          {asked.expiresAt
            ? format.dateTime(new Date(asked.expiresAt), { dateStyle: 'medium', timeStyle: 'short' })
            : t('never')}
        </Row>
        {key.id && <Row name={t('id')}>{key.id}</Row>}
        <Row name={p('ending')} isOnPaper>
          {key.last6}
        </Row>
        <Row name={p('wallet')} isOnPaper>
          {trace.address}
        </Row>
        <Row name={p('api')} isOnPaper>
          {new URL(apiBaseUrl, window.location.href).href}
        </Row>
      </dl>
      <p className={print.onPaper}>{p('revoke')}</p>
      <p className={`${styles.soft} ${print.onScreen}`}>{t('askedNote')}</p>
      {differences.length > 0 && (
        <p role="alert">
          {t('differs', {
            fields: format.list(
              differences.map((field) => fieldNames[field]),
              { type: 'unit', style: 'short' },
            ),
          })}
        </p>
      )}
      {!echo && <p role="alert">{t('unread')}</p>}
    </Panel>
  );
}

type RowProps = { name: string; isOnPaper?: boolean; children: ReactNode };

function Row({ name, isOnPaper = false, children }: RowProps) {
  return (
    <div className={`${styles.claim} ${isOnPaper ? styles.onPaper : ''}`}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
