import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useFormatter } from 'use-intl';
import { sumDecimals } from '../kit/decimal.ts';
import plot from '../ui/Plot.module.css';
import { fillOf, SeriesSample } from '../ui/SeriesPatterns.tsx';
import styles from './SpendChart.module.css';
import type { SpendDay, SpendSeries } from './spendSeries.ts';
import { useAmounts } from './useAmounts.ts';

type SpendChartProps = {
  series: SpendSeries;
  /** A cleaned name for each line. */
  labels: readonly string[];
};

/**
 * Spending by day as stacked bars. It stands still and says nothing by itself: its words and
 * figures stand beside it.
 */
export function SpendChart({ series, labels }: SpendChartProps) {
  const { day } = useAmounts();
  const format = useFormatter();
  return (
    <ResponsiveContainer width="100%" height="100%" className={plot.plot ?? ''}>
      <BarChart
        data={[...series.days]}
        accessibilityLayer={false}
        barCategoryGap="18%"
        margin={{ top: 8, right: 4, bottom: 0, left: 0 }}
      >
        <CartesianGrid vertical={false} />
        <XAxis dataKey="at" tickFormatter={day} minTickGap={28} tickLine={false} tickMargin={6} />
        <YAxis
          width={40}
          tickCount={5}
          tickFormatter={(value: number) =>
            format.number(value, { notation: 'compact', maximumSignificantDigits: 3 })
          }
          tickLine={false}
          axisLine={false}
        />
        <Tooltip
          isAnimationActive={false}
          cursor={{ className: styles.cursor ?? '' }}
          content={({ active, label }) => {
            const shown = active ? series.days.find(({ at }) => at === label) : undefined;
            return shown ? <SpendTip day={shown} labels={labels} /> : null;
          }}
        />
        {labels.map((label, line) => (
          <Bar
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a line is known by; names need not differ
            key={line}
            name={label}
            dataKey={({ amounts }: SpendDay) => Number(amounts[line])}
            stackId="spend"
            fill={fillOf(line)}
            maxBarSize={48}
            isAnimationActive={false}
          />
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}

/** One day of a chart under the pointer: what was spent, in the order of the bar from its top down. */
function SpendTip({ day, labels }: { day: SpendDay; labels: readonly string[] }) {
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
