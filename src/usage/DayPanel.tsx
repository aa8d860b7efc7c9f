import { Panel } from '../ui/Panel.tsx';
import { SeriesSample } from '../ui/SeriesPatterns.tsx';
import { SpendFigure } from './SpendFigure.tsx';
import type { SpendSeries } from './spendSeries.ts';
import styles from './UsagePage.module.css';
import { useAmounts } from './useAmounts.ts';

/** Spending by day in both currencies, with the sums as its legend. `undefined` is what Venice did not send. */
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
    <dl className={styles.sums}>
      {series.names.map((name, line) => (
        <div key={name}>
          <dt>
            <SeriesSample series={line} />
            {name}
          </dt>
          <dd>{amount(series.totals[line])}</dd>
        </div>
      ))}
    </dl>
  );
}
