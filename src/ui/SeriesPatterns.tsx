import type { ReactNode } from 'react';
import { mostSeries } from './mostSeries.ts';
import styles from './SeriesPatterns.module.css';

/** A mark for each series beside its colour, so that neither is needed to tell them apart (WCAG 1.4.1). */
const marks: readonly ReactNode[] = [
  null,
  <path key="slash" d="M-2 2l4-4M0 8l8-8M6 10l4-4" />,
  <path key="dots" d="M2 2h0M6 6h0" className={styles.dots} />,
  <path key="rows" d="M0 2h8M0 6h8" />,
  <path key="backslash" d="M6-2l4 4M0 0l8 8M-2 6l4 4" />,
  <path key="columns" d="M2 0v8M6 0v8" />,
  <path key="grid" d="M0 4h8M4 0v8" />,
  <path key="cross" d="M0 0l8 8M8 0L0 8" />,
  <path key="rest" d="M1 4h2M5 4h2" />,
];

/** The fill of a series, by its place from 0; every place behind the last one is of all others. */
export function fillOf(series: number): string {
  return `url(#series-${Math.min(series, mostSeries)})`;
}

/** The patterns of all charts and samples of a page, drawn once and not seen themselves. */
export function SeriesPatterns() {
  return (
    <svg aria-hidden="true" width="0" height="0" className={styles.hidden}>
      <defs>
        {marks.map((mark, series) => (
          <pattern
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a series is known by
            key={series}
            id={`series-${series}`}
            width="8"
            height="8"
            patternUnits="userSpaceOnUse"
            className={series < mostSeries ? styles[`series${series + 1}`] : styles.rest}
          >
            <rect width="8" height="8" className={styles.ground} />
            <g className={styles.mark}>{mark}</g>
          </pattern>
        ))}
      </defs>
    </svg>
  );
}

/** A sample of a series, beside its name. */
export function SeriesSample({ series }: { series: number }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16" className={styles.sample}>
      <rect width="16" height="16" rx="3" fill={fillOf(series)} />
    </svg>
  );
}
