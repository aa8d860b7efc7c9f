import { lazy, Suspense } from 'react';
import { useTranslations } from 'use-intl';
import { sumDecimals } from '../kit/decimal.ts';
import { loadAgain } from '../kit/loadAgain.ts';
import styles from './SpendFigure.module.css';
import { SpendTable } from './SpendTable.tsx';
import type { SpendSeries } from './spendSeries.ts';
import { useAmounts } from './useAmounts.ts';

// A chart that cannot be loaded takes nothing else with it: its figures stand below.
const SpendChart = lazy(() =>
  loadAgain(() => import('./SpendChart.tsx')).then(
    (part) => ({ default: part.SpendChart }),
    () => ({ default: NoChart }),
  ),
);

type SpendFigureProps = { name: string; series: SpendSeries };

/** A chart by day, what it shows in a sentence, and the same figures as a table. */
export function SpendFigure({ name, series }: SpendFigureProps) {
  const { t, amount, day, name: write } = useAmounts();
  const { days, names, hasRest, unreadable } = series;
  const labels = [...names.map((each) => write(each)), ...(hasRest ? [t('rest')] : [])];
  const title = t('chart', { name, days: days.length });
  const peak = findPeak(series);
  const summary = t('summary', {
    peak: peak ? amount(peak.spent) : 'none',
    day: peak ? day(peak.at) : '',
  });
  return (
    <figure className={styles.figure} aria-label={title}>
      <div role="img" aria-label={`${title}. ${summary}`} className={styles.chart}>
        <Suspense fallback={<p className={styles.soft}>{t('chartLoading')}</p>}>
          <SpendChart series={series} labels={labels} />
        </Suspense>
      </div>
      {unreadable > 0 && <p className={styles.warning}>{t('unreadable', { count: unreadable })}</p>}
      <SpendTable title={title} series={series} labels={labels} />
    </figure>
  );
}

/** The day on which most was spent; `undefined` where nothing was. */
function findPeak({ days }: SpendSeries): { at: number; spent: string } | undefined {
  const sums = days.map(({ at, amounts }) => ({ at, spent: sumDecimals(amounts) }));
  const [most] = sums.toSorted((one, other) => Number(other.spent) - Number(one.spent));
  return most && Number(most.spent) > 0 ? most : undefined;
}

function NoChart() {
  const t = useTranslations('usage');
  return <p className={styles.soft}>{t('chartUnloaded')}</p>;
}
