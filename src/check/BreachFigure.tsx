import { lazy, Suspense } from 'react';
import { useTranslations } from 'use-intl';
import { loadAgain } from '../kit/loadAgain.ts';
import { Fold } from '../ui/Fold.tsx';
import { SeriesPatterns, SeriesSample } from '../ui/SeriesPatterns.tsx';
import styles from './Breaches.module.css';
import { type BreachSpan, breachKinds, countKinds, seriesOf } from './breaches.ts';
import type { BreachWords } from './useBreachWords.tsx';

// A chart that cannot be loaded takes nothing else with it: its figures stand below.
const BreachChart = lazy(() =>
  loadAgain(() => import('./BreachChart.tsx')).then(
    (part) => ({ default: part.BreachChart }),
    () => ({ default: NoChart }),
  ),
);

type BreachFigureProps = { spans: readonly BreachSpan[]; words: BreachWords };

/** Breaches over time: a chart, what it shows in a sentence, and its figures in a table. */
export function BreachFigure({ spans, words }: BreachFigureProps) {
  const { t, writeSpan, writeSummary } = words;
  const sums = countKinds(spans);
  const kinds = breachKinds.filter((kind) => sums[kind] > 0);
  return (
    <figure className={styles.figure}>
      <SeriesPatterns />
      <figcaption className={styles.caption}>{t('chart')}</figcaption>
      <div role="img" aria-label={writeSummary(spans)} className={styles.chart}>
        <Suspense fallback={<p className={styles.soft}>{t('chartLoading')}</p>}>
          <BreachChart spans={spans} kinds={kinds} writeSpan={writeSpan} />
        </Suspense>
      </div>
      <ul className={styles.legend}>
        {kinds.map((kind) => (
          <li key={kind}>
            <SeriesSample series={seriesOf(kind)} />
            {t('part', { kind: t(`kinds.${kind}`), count: sums[kind] })}
          </li>
        ))}
      </ul>
      <Fold summary={t('inFigures')}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1) */}
        <section className={styles.frame} tabIndex={0} aria-label={t('inFigures')}>
          <table className={styles.figures} aria-label={t('chart')}>
            <thead>
              <tr>
                <th scope="col">{t('span')}</th>
                {kinds.map((kind) => (
                  <th key={kind} scope="col">
                    {t(`kinds.${kind}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {spans.map((span) => (
                <tr key={span.startsAt}>
                  <th scope="row">{writeSpan(span)}</th>
                  {kinds.map((kind) => (
                    <td key={kind}>{span.counts[kind]}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </Fold>
    </figure>
  );
}

function NoChart() {
  const t = useTranslations('breaches');
  return <p className={styles.soft}>{t('chartUnloaded')}</p>;
}
