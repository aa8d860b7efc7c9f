import { useFormatter, useTranslations } from 'use-intl';
import { apiBaseUrl } from '../config.ts';
import { useAmountWords } from '../messages/amountWords.ts';
import { Fact, Facts } from '../ui/Facts.tsx';
import { Panel } from '../ui/Panel.tsx';
import print from '../ui/Print.module.css';
import { findDifferences } from './echo.ts';
import type { Minted } from './mint.ts';
import styles from './SignPanel.module.css';

/**
 * What was sent, beside what Venice's answer says of it; the parts of the answer that are known to
 * err are not repeated.
 */
export function AskedFor({ minted: { asked, echo, key, trace } }: { minted: Minted }) {
  const t = useTranslations('reveal');
  const p = useTranslations('paper');
  const k = useTranslations('keys');
  const m = useTranslations('options');
  const format = useFormatter();
  const { writeAmount } = useAmountWords();
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
    const cap = writeAmount(amount, currency);
    // Venice resets daily where no period is sent.
    return k('capPeriod', { cap, period: asked.limitPeriod ?? 'EPOCH' });
  };
  return (
    <Panel title={t('asked')}>
      <Facts>
        <Fact name={t('type')}>{asked.apiKeyType === 'ADMIN' ? m('admin') : m('inference')}</Fact>
        <Fact name={t('descriptionLabel')} isVerbatim>
          <bdi>{asked.description}</bdi>
        </Fact>
        <Fact name={t('usd')}>{limit('usd')}</Fact>
        <Fact name={t('diem')}>{limit('diem')}</Fact>
        {asked.limitPeriod && <Fact name={t('resets')}>{periods[asked.limitPeriod]}</Fact>}
        {asked.modelPrivacy && <Fact name={t('privacy')}>{privacies[asked.modelPrivacy]}</Fact>}
        <Fact name={t('expires')}>
          {asked.expiresAt ? format.dateTime(new Date(asked.expiresAt), 'moment') : t('never')}
        </Fact>
        {key.id && (
          <Fact name={t('id')} isVerbatim>
            {key.id}
          </Fact>
        )}
        <Fact name={p('ending')} isOnPaper isVerbatim>
          {key.last6}
        </Fact>
        <Fact name={p('wallet')} isOnPaper isVerbatim>
          {trace.address}
        </Fact>
        <Fact name={p('api')} isOnPaper isVerbatim>
          {new URL(apiBaseUrl, window.location.href).href}
        </Fact>
      </Facts>
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
