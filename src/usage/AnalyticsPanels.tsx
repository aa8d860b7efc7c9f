import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { FailureNotice } from '../doctor/FailureNotice.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { toVeniceError } from '../venice/errors.ts';
import type { KeyClient } from '../venice/keyClient.ts';
import { DayPanel } from './DayPanel.tsx';
import { type LookBack, offerShorter } from './lookBack.ts';
import { NamePanel } from './NamePanel.tsx';
import { rankKeys, rankModels } from './rankSpend.ts';
import { spendByDay, spendByName } from './spendSeries.ts';
import styles from './UsagePage.module.css';

type AnalyticsPanelsProps = {
  client: KeyClient;
  sessionId: string;
  days: LookBack;
  onShorter(days: LookBack): void;
};

/** The account's spending over the days, from three sides. A part that Venice leaves out costs none of the others. */
export function AnalyticsPanels({ client, sessionId, days, onShorter }: AnalyticsPanelsProps) {
  const t = useTranslations('usage');
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery({
    queryKey: [sessionId, 'usage-analytics', days],
    // The days and the time belong to the data: while the next look-back is read, those of the last one stand.
    queryFn: async ({ signal }) => ({
      days,
      now: Date.now(),
      usage: await client.getUsageAnalytics({ lookback: `${days}d` }, { signal }),
    }),
    placeholderData: keepPreviousData,
    // A look-back that took too long takes as long again: the user chooses a shorter one.
    retry: (count, failure) => count < 1 && offerShorter(90, toVeniceError(failure)) === undefined,
  });
  const parts = useMemo(() => {
    if (!data) return undefined;
    const range = { days: data.days, now: data.now };
    const { byDate, byModel, byModelDaily, topModels, byKey, byKeyDaily, topKeyNames } = data.usage;
    return {
      byDay: byDate && spendByDay(byDate, range),
      models: byModel && rankModels(byModel),
      modelDays: byModelDaily && spendByName(byModelDaily, topModels, range),
      keys: byKey && rankKeys(byKey),
      keyDays: byKeyDaily && spendByName(byKeyDaily, topKeyNames, range),
    };
  }, [data]);

  if (error) {
    const failure = toVeniceError(error);
    const shorter = offerShorter(days, failure);
    return (
      <FailureNotice title={t('unread')} error={failure}>
        {failure.code === 'GONE' && <p>{t('gone')}</p>}
        <div className={styles.actions}>
          {shorter && <Button onPress={() => onShorter(shorter)}>{t('shorter', { days: shorter })}</Button>}
          <Button look={shorter ? 'quiet' : 'plain'} onPress={() => void refetch()}>
            {t('reload')}
          </Button>
        </div>
      </FailureNotice>
    );
  }
  const reading = isFetching && <Notice tone="busy" title={t('reading', { days })} />;
  if (!parts) return reading;
  return (
    <div className={styles.panels} aria-busy={isPlaceholderData}>
      {isPlaceholderData && reading}
      <DayPanel series={parts.byDay} />
      <NamePanel
        title={t('byModel')}
        what={t('model')}
        ranking={parts.models}
        series={parts.modelDays}
        unnamed={t('unnamed')}
      />
      <NamePanel
        title={t('byKey')}
        what={t('key')}
        ranking={parts.keys}
        series={parts.keyDays}
        unnamed={t('webApp')}
      />
    </div>
  );
}
