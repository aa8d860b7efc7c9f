import { Bar, BarChart, CartesianGrid, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import plot from '../ui/Plot.module.css';
import { fillOf } from '../ui/SeriesPatterns.tsx';
import { type BreachKind, type BreachSpan, seriesOf } from './breaches.ts';

type BreachChartProps = {
  spans: readonly BreachSpan[];
  /** Those that occur, from the bottom of each bar upwards. */
  kinds: readonly BreachKind[];
  writeSpan(span: BreachSpan): string;
};

/**
 * Breaches by time and kind, as stacked bars. It stands still, and says nothing by itself: its
 * words and figures stand beside it.
 */
export function BreachChart({ spans, kinds, writeSpan }: BreachChartProps) {
  return (
    <ResponsiveContainer width="100%" height="100%" className={plot.plot ?? ''}>
      <BarChart
        data={[...spans]}
        accessibilityLayer={false}
        margin={{ top: 8, right: 8, bottom: 0, left: 12 }}
      >
        <CartesianGrid vertical={false} />
        <XAxis dataKey={writeSpan} interval="equidistantPreserveStart" minTickGap={24} tickLine={false} />
        <YAxis allowDecimals={false} width={32} tickLine={false} axisLine={false} />
        {kinds.map((kind) => (
          <Bar
            key={kind}
            name={kind}
            dataKey={({ counts }: BreachSpan) => counts[kind]}
            stackId="breaches"
            fill={fillOf(seriesOf(kind))}
            maxBarSize={48}
            isAnimationActive={false}
          />
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}
