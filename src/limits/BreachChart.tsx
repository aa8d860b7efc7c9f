import { useId } from 'react';
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import styles from './Breaches.module.css';
import patterns from './BreachPatterns.module.css';
import { BreachPattern } from './BreachPatterns.tsx';
import type { BreachKind, BreachSpan } from './breaches.ts';

type BreachChartProps = {
  spans: readonly BreachSpan[];
  /** Those that occur, from the bottom of each bar upwards. */
  kinds: readonly BreachKind[];
  writeSpan(span: BreachSpan): string;
};

/** Breaches by time and kind, as stacked bars. It stands still, and says nothing by itself: its words and figures stand beside it. */
export default function BreachChart({ spans, kinds, writeSpan }: BreachChartProps) {
  const id = useId();
  return (
    <ResponsiveContainer width="100%" height="100%" className={styles.plot ?? ''}>
      <BarChart
        data={[...spans]}
        accessibilityLayer={false}
        margin={{ top: 8, right: 8, bottom: 0, left: 12 }}
      >
        <defs>
          {kinds.map((kind) => (
            <BreachPattern key={kind} kind={kind} id={`${id}${kind}`} />
          ))}
        </defs>
        <CartesianGrid vertical={false} />
        <XAxis dataKey={writeSpan} interval="equidistantPreserveStart" minTickGap={24} tickLine={false} />
        <YAxis allowDecimals={false} width={32} tickLine={false} axisLine={false} />
        {kinds.map((kind) => (
          <Bar
            key={kind}
            name={kind}
            dataKey={({ counts }: BreachSpan) => counts[kind]}
            stackId="breaches"
            fill={`url(#${id}${kind})`}
            className={`${patterns[kind]} ${styles.bar}`}
            maxBarSize={48}
            isAnimationActive={false}
          />
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}
