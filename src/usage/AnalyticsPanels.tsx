import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { SpendFigure } from '../charts/SpendFigure.tsx';
import { spendByDay } from '../charts/spendSeries.ts';
import { FailureNotice } from '../failures/FailureNotice.tsx';
import { usageAnalyticsQuery } from '../session/queries.ts';
import { useReader } from '../session/useSession.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Panel } from '../ui/Panel.tsx';
import { toVeniceError } from '../venice/errors.ts';
import { DayPanel } from './DayPanel.tsx';
import { type LookBack, offerShorter } from './lookBack.ts';
import type { Ranking } from './rankSpend.ts';
import { rankKeys, rankModels } from './rankSpend.ts';
import { Spenders } from './Spenders.tsx';
import { type SpendByCurrency, spendByCurrency } from './spendByCurrency.ts';
import styles from './UsagePage.module.css';

type AnalyticsPanelsProps = {
  days: LookBack;
  onShorter(days: LookBack): void;
};

/**
 * The account's spending over the days, from three sides. A part that Venice leaves out costs none
 * of the others.
 */
export function AnalyticsPanels({ days, onShorter }: AnalyticsPanelsProps) {
  const t = useTranslations('usage');
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery({
    ...usageAnalyticsQuery(useReader(), days),
    placeholderData: keepPreviousData,
    // A look-back that took too long takes as long again: the user chooses a shorter one.
    retry: (count, failure) => count < 1 && offerShorter(90, toVeniceError(failure)) === undefined,
  });
  const parts = useMemo(() => {
    if (!data) return undefined;
    const range = { days: data.days, now: data.now };
    const { byDate, byModel, byModelDaily, byModelDailyUsd, topModels } = data.usage;
    const { byKey, byKeyDaily, byKeyDailyUsd, topKeyNames } = data.usage;
    return {
      byDay: byDate && spendByDay(byDate, range),
      models: byModel && rankModels(byModel),
      modelDays: spendByCurrency(byModelDaily, byModelDailyUsd, topModels, range),
      keys: byKey && rankKeys(byKey),
      keyDays: spendByCurrency(byKeyDaily, byKeyDailyUsd, topKeyNames, range),
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
        days={parts.modelDays}
        unnamed={t('unnamed')}
      />
      <NamePanel
        title={t('byKey')}
        what={t('key')}
        ranking={parts.keys}
        days={parts.keyDays}
        unnamed={t('webApp')}
        note={t('earnedNote')}
      />
    </div>
  );
}

type PaidWith = 'both' | 'DIEM' | 'USD';

type NamePanelProps = {
  title: string;
  what: string;
  ranking: Ranking | undefined;
  days: SpendByCurrency;
  unnamed: string;
  note?: string;
};

/** Spending by model or by key: who spent most, and when. `undefined` is what Venice did not send. */
function NamePanel({ title, what, ranking, days: { series, split }, unnamed, note }: NamePanelProps) {
  const t = useTranslations('usage');
  const [chosen, setChosen] = useState<PaidWith>('both');
  const shown = (chosen === 'both' ? undefined : split?.[chosen]) ?? series;
  const hasRows = ranking && ranking.spenders.length + ranking.unreadable > 0;
  const hasChart = shown && shown.names.length > 0;
  // Three months of bars need the whole width.
  const isLong = series !== undefined && series.days.length > 45;
  if (ranking && !hasRows && !hasChart) return null;
  return (
    <Panel title={title}>
      {hasChart && !split && <p className={styles.soft}>{t('together')}</p>}
      {hasChart && split && (
        <Choice<PaidWith>
          label={t('paidWith')}
          isBar
          value={chosen}
          onChange={setChosen}
          options={[
            { value: 'both', label: t('both') },
            { value: 'DIEM', label: t('diem') },
            { value: 'USD', label: t('usd') },
          ]}
        />
      )}
      <div className={isLong ? styles.stacked : styles.sides}>
        {hasChart ? (
          <SpendFigure name={title} series={shown} />
        ) : (
          <p className={styles.soft}>{t('missing')}</p>
        )}
        {hasRows ? (
          <Spenders title={title} what={what} ranking={ranking} series={series} unnamed={unnamed} />
        ) : (
          <p className={styles.soft}>{t('missing')}</p>
        )}
      </div>
      {note && hasRows && <p className={styles.soft}>{note}</p>}
    </Panel>
  );
}
