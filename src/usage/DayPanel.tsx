import { SpendFigure } from '../charts/SpendFigure.tsx';
import type { SpendSeries } from '../charts/spendSeries.ts';
import { useAmounts } from '../charts/useAmounts.ts';
import { Fact, Facts } from '../ui/Facts.tsx';
import { Panel } from '../ui/Panel.tsx';
import { SeriesSample } from '../ui/SeriesPatterns.tsx';
import styles from './UsagePage.module.css';

/**
 * Spending by day in both currencies, with the sums as its legend. `undefined` is what Venice did
 * not send.
 */
export function DayPanel({ series }: { series: SpendSeries | undefined }) {
  const { t } = useAmounts();
  const isEmpty = series?.totals.every((total) => Number(total) === 0);
  return (
    <Panel title={t('byDay')} aside={series && !isEmpty && <Sums series={series} />}>
      {!series && <p className={styles.soft}>{t('missing')}</p>}
      {series && isEmpty && (
        <p className={styles.soft}>
          {t('nothing', { days: series.days.length })}
          {series.unreadable > 0 && ` ${t('unreadable', { count: series.unreadable })}`}
        </p>
      )}
      {series && !isEmpty && <SpendFigure name={t('byDay')} series={series} />}
    </Panel>
  );
}

function Sums({ series }: { series: SpendSeries }) {
  const { amount } = useAmounts();
  return (
    <Facts look="figures">
      {series.names.map((name, line) => (
        <Fact
          key={name}
          name={
            <>
              <SeriesSample series={line} />
              {name}
            </>
          }
        >
          {amount(series.totals[line])}
        </Fact>
      ))}
    </Facts>
  );
}
