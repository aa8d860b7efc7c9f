import { useTranslations } from 'use-intl';
import { Panel } from '../ui/Panel.tsx';
import type { Ranking } from './rankSpend.ts';
import { Spenders } from './Spenders.tsx';
import { SpendFigure } from './SpendFigure.tsx';
import type { SpendSeries } from './spendSeries.ts';
import styles from './UsagePage.module.css';

type NamePanelProps = {
  title: string;
  what: string;
  ranking: Ranking | undefined;
  series: SpendSeries | undefined;
  unnamed: string;
};

/** Spending by model or by key: who spent most, and when. `undefined` is what Venice did not send. */
export function NamePanel({ title, what, ranking, series, unnamed }: NamePanelProps) {
  const t = useTranslations('usage');
  const hasRows = ranking && ranking.spenders.length + ranking.unreadable > 0;
  const hasChart = series && series.names.length > 0;
  // Three months of bars need the whole width.
  const isLong = series !== undefined && series.days.length > 45;
  if (ranking && !hasRows && !hasChart) return null;
  return (
    <Panel title={title}>
      {hasChart && <p className={styles.soft}>{t('together')}</p>}
      <div className={isLong ? styles.stacked : styles.sides}>
        {hasChart ? (
          <SpendFigure name={title} series={series} />
        ) : (
          <p className={styles.soft}>{t('missing')}</p>
        )}
        {hasRows ? (
          <Spenders title={title} what={what} ranking={ranking} series={series} unnamed={unnamed} />
        ) : (
          <p className={styles.soft}>{t('missing')}</p>
        )}
      </div>
    </Panel>
  );
}
