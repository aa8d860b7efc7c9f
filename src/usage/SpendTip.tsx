import { SeriesSample } from '../ui/SeriesPatterns.tsx';
import styles from './SpendChart.module.css';
import type { SpendDay } from './spendSeries.ts';
import { sumDecimals } from './sumDecimals.ts';
import { useAmounts } from './useAmounts.ts';

/** One day of a chart under the pointer: what was spent, in the order of the bar from its top down. */
export function SpendTip({ day, labels }: { day: SpendDay; labels: readonly string[] }) {
  const { t, amount, weekday } = useAmounts();
  const lines = labels.flatMap((label, line) => {
    const spent = day.amounts[line];
    return spent && Number(spent) !== 0 ? [{ label, line, spent }] : [];
  });
  return (
    <div className={styles.tip}>
      <p className={styles.tipDay}>{weekday(day.at)}</p>
      <ul>
        {lines.toReversed().map(({ label, line, spent }) => (
          <li key={line}>
            <SeriesSample series={line} />
            <bdi>{label}</bdi>
            <span>{amount(spent)}</span>
          </li>
        ))}
        {lines.length !== 1 && (
          <li className={styles.tipTotal}>
            <span>{t('total')}</span>
            <span>{amount(sumDecimals(day.amounts))}</span>
          </li>
        )}
      </ul>
    </div>
  );
}
