import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useFormatter } from 'use-intl';
import { fillOf } from '../ui/SeriesPatterns.tsx';
import styles from './SpendChart.module.css';
import { SpendTip } from './SpendTip.tsx';
import type { SpendDay, SpendSeries } from './spendSeries.ts';
import { useAmounts } from './useAmounts.ts';

type SpendChartProps = {
  series: SpendSeries;
  /** A cleaned name for each line. */
  labels: readonly string[];
};

/** Spending by day as stacked bars. It stands still and says nothing by itself: its words and figures stand beside it. */
export default function SpendChart({ series, labels }: SpendChartProps) {
  const { day } = useAmounts();
  const format = useFormatter();
  return (
    <ResponsiveContainer width="100%" height="100%" className={styles.plot ?? ''}>
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
