import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { findDifferences } from './echo.ts';
import styles from './MintPage.module.css';
import type { Minted } from './mint.ts';
import panel from './SignPanel.module.css';

/** What was sent, beside what Venice's answer says of it; the parts of the answer that are known to err are not repeated. */
export function AskedFor({ minted: { asked, echo, key } }: { minted: Minted }) {
  const t = useTranslations('reveal');
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
    <section className={styles.step} aria-labelledby="asked-title">
      <h2 id="asked-title" className={styles.stepTitle}>
        {t('asked')}
      </h2>
      <dl className={panel.claims}>
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
      </dl>
      <p className={panel.soft}>{t('askedNote')}</p>
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
    </section>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={panel.claim}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
