import { useFormatter, useTranslations } from 'use-intl';
import { FailureNotice } from '../doctor/FailureNotice.tsx';
import type { OpenSession } from '../session/session.ts';
import { cleanText } from '../ui/cleanText.ts';
import { Notice } from '../ui/Notice.tsx';
import { Panel } from '../ui/Panel.tsx';
import { toVeniceError } from '../venice/errors.ts';
import type { RateLimits } from '../venice/rateLimits.ts';
import { Amounts } from './Amounts.tsx';
import { EpochCountdown } from './EpochCountdown.tsx';
import { Fact } from './Fact.tsx';
import page from './KeyPage.module.css';
import { RefreshBar } from './RefreshBar.tsx';
import styles from './Standing.module.css';
import { useRateLimits } from './useRateLimits.ts';

/** What Venice says the held key may do now: by the one call that any working key may make. */
export function Standing({ state: { id, origin } }: { state: OpenSession }) {
  const t = useTranslations('keyStanding');
  const format = useFormatter();
  const { data, error, dataUpdatedAt, isFetching } = useRateLimits(id);
  return (
    <Panel title={t('title')}>
      {!data && isFetching && <Notice tone="busy" title={t('reading')} />}
      {error && !isFetching && (
        <FailureNotice title={t('unread')} error={toVeniceError(error)}>
          {data && <p>{t('unreadOld', { time: format.dateTime(dataUpdatedAt, { timeStyle: 'medium' }) })}</p>}
        </FailureNotice>
      )}
      {data && <Answer data={data} isOfSession={origin === 'wallet'} />}
      <RefreshBar sessionId={id} />
    </Panel>
  );
}

function Answer({ data, isOfSession }: { data: RateLimits; isOfSession: boolean }) {
  const t = useTranslations('keyStanding');
  const { accessPermitted, apiTier, balances, keyExpiration, nextEpochBegins } = data;
  const epoch = Date.parse(nextEpochBegins ?? '');
  const tier = cleanText(apiTier?.id ?? '', 40);
  return (
    <>
      <p className={accessPermitted ? styles.may : styles.mayNot}>
        {accessPermitted ? t('mayCall') : t('mayNotCall')}
      </p>
      <Amounts balances={balances} />
      <p className={styles.soft}>{isOfSession ? t('ofTheSession') : t('ofThisKey')}</p>
      <dl className={page.facts}>
        <Fact name={t('tier')}>
          {!tier && t('unsaid')}
          {tier && !apiTier?.isCharged && <bdi>{tier}</bdi>}
          {tier && apiTier?.isCharged && t.rich('charged', { tier, id: (chunks) => <bdi>{chunks}</bdi> })}
        </Fact>
        <Fact name={t('expires')}>
          <Ending date={keyExpiration} />
        </Fact>
        <Fact name={t('epoch')}>{Number.isNaN(epoch) ? t('unsaid') : <EpochCountdown at={epoch} />}</Fact>
      </dl>
    </>
  );
}

function Ending({ date }: { date: RateLimits['keyExpiration'] }) {
  const t = useTranslations('keyStanding');
  const format = useFormatter();
  if (date === undefined) return t('unsaid');
  if (date === null) return t('never');
  const time = Date.parse(date);
  if (Number.isNaN(time)) return <bdi>{cleanText(date, 40)}</bdi>;
  return t('moment', {
    date: format.dateTime(time, { dateStyle: 'medium', timeStyle: 'short' }),
    relative: format.relativeTime(time, Date.now()),
  });
}
