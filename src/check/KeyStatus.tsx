import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { FailureNotice } from '../failures/FailureNotice.tsx';
import { queryKeys } from '../kit/queryKeys.ts';
import { cleanText } from '../kit/text.ts';
import type { OpenSession } from '../session/session.ts';
import { useTermWords } from '../settings/useTermWords.ts';
import { Button } from '../ui/Button.tsx';
import { Countdown } from '../ui/Countdown.tsx';
import { Fact, Facts } from '../ui/Facts.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Panel } from '../ui/Panel.tsx';
import { useSecondsUntil } from '../ui/useSecondsUntil.ts';
import { toVeniceError } from '../venice/errors.ts';
import type { Balances, RateLimits } from '../venice/rateLimits.ts';
import { veniceNow } from '../venice/veniceClock.ts';
import styles from './KeyStatus.module.css';
import { mayReadAgain } from './readAgain.ts';
import { useRateLimits } from './useRateLimits.ts';

/** What Venice says the held key may do now: by the one call that any working key may make. */
export function KeyStatus({ state: { id, origin } }: { state: OpenSession }) {
  const t = useTranslations('keyStatus');
  const format = useFormatter();
  const { data, error, dataUpdatedAt, isFetching } = useRateLimits();
  return (
    <Panel title={t('title')}>
      {!data && isFetching && <Notice tone="busy" title={t('reading')} />}
      {error && !isFetching && (
        <FailureNotice title={t('unread')} error={toVeniceError(error)}>
          {data && <p>{t('unreadOld', { time: format.dateTime(dataUpdatedAt, 'exactTime') })}</p>}
        </FailureNotice>
      )}
      {data && <Answer data={data} isOfSession={origin === 'wallet'} />}
      <RefreshBar sessionId={id} />
    </Panel>
  );
}

function Answer({ data, isOfSession }: { data: RateLimits; isOfSession: boolean }) {
  const t = useTranslations('keyStatus');
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
      <Facts>
        <Fact name={t('tier')}>
          {!tier && t('unsaid')}
          {tier && !apiTier?.isCharged && <bdi>{tier}</bdi>}
          {tier && apiTier?.isCharged && t.rich('charged', { tier, id: (chunks) => <bdi>{chunks}</bdi> })}
        </Fact>
        <Fact name={t('expires')}>
          <Ending date={keyExpiration} />
        </Fact>
        <Fact name={t('epoch')}>{Number.isNaN(epoch) ? t('unsaid') : <EpochCountdown at={epoch} />}</Fact>
      </Facts>
    </>
  );
}

function Ending({ date }: { date: RateLimits['keyExpiration'] }) {
  const t = useTranslations('keyStatus');
  const format = useFormatter();
  if (date === undefined) return t('unsaid');
  if (date === null) return t('never');
  const time = Date.parse(date);
  if (Number.isNaN(time)) return <bdi>{cleanText(date, 40)}</bdi>;
  return t('moment', {
    date: format.dateTime(time, 'moment'),
    relative: format.relativeTime(time, veniceNow()),
  });
}

/**
 * What this key may spend, by currency, in the order in which Venice spends them. USD and DIEM are
 * always named: that Venice says nothing of one is worth knowing.
 */
function Amounts({ balances = {} }: { balances: Balances | undefined }) {
  const t = useTranslations('keyStatus');
  const { writeAmount } = useTermWords();
  const { USD, DIEM, EARNED_CREDITS, BUNDLED_CREDITS, VCU } = balances;
  const write = (amount: number | undefined, currency: 'usd' | 'diem') =>
    amount === undefined ? <span className={styles.soft}>{t('unsaid')}</span> : writeAmount(amount, currency);
  return (
    <Facts look="figures">
      {/* An account is spoken of by the old name or by the new one. */}
      {(DIEM !== undefined || VCU === undefined) && <Fact name={t('diem')}>{write(DIEM, 'diem')}</Fact>}
      {VCU !== undefined && <Fact name={t('vcu')}>{write(VCU, 'diem')}</Fact>}
      {EARNED_CREDITS !== undefined && <Fact name={t('earned')}>{write(EARNED_CREDITS, 'usd')}</Fact>}
      {BUNDLED_CREDITS !== undefined && <Fact name={t('bundled')}>{write(BUNDLED_CREDITS, 'usd')}</Fact>}
      <Fact name={t('usd')}>{write(USD, 'usd')}</Fact>
    </Facts>
  );
}

/** How long until the next epoch, when daily DIEM and daily limits begin anew. @param at ms since 1970 */
function EpochCountdown({ at }: { at: number }) {
  const t = useTranslations('keyStatus');
  const format = useFormatter();
  return (
    <>
      <Countdown
        until={at}
        over={<span className={styles.figure}>{t('epochBegun')}</span>}
        className={styles.figure}
      >
        {(left) => t('epochIn', left)}
      </Countdown>
      <span className={styles.under}>
        {t('epochAt', {
          local: format.dateTime(at, 'moment'),
          utc: format.dateTime(at, 'clock', { timeZone: 'UTC', timeZoneName: 'short' }),
        })}
      </span>
    </>
  );
}

/** A key may spend at any time: older figures are still shown, and said to be old. ms */
const staleAfterMs = 120_000;

/** Asks Venice again, and says of when the last good answer is. */
function RefreshBar({ sessionId }: { sessionId: string }) {
  const t = useTranslations('keyStatus');
  const format = useFormatter();
  const queries = useQueryClient();
  const { dataUpdatedAt, errorUpdatedAt, isFetching } = useRateLimits();
  const isYoung = useSecondsUntil(dataUpdatedAt === 0 ? undefined : dataUpdatedAt + staleAfterMs) > 0;
  const [pacedAt, setPacedAt] = useState(Number.NEGATIVE_INFINITY);
  const isPaced = pacedAt >= Math.max(dataUpdatedAt, errorUpdatedAt);
  const refresh = () => {
    const now = Date.now();
    if (!mayReadAgain({ dataUpdatedAt, errorUpdatedAt }, now)) return setPacedAt(now);
    void queries.refetchQueries({ queryKey: queryKeys.limits(sessionId) });
  };
  return (
    <div className={styles.refresh}>
      <Button onPress={refresh}>{t('refresh')}</Button>
      <p className={styles.soft}>
        {dataUpdatedAt === 0
          ? t('noAnswer')
          : t('lastAnswer', { time: format.dateTime(dataUpdatedAt, 'exactTime') })}
      </p>
      {dataUpdatedAt > 0 && !isYoung && <p className={styles.stale}>{t('stale')}</p>}
      <p role="status" className={styles.soft}>
        {isFetching && t('refreshing')}
        {!isFetching && isPaced && t('paced')}
      </p>
    </div>
  );
}
