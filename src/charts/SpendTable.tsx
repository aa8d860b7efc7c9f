import { useState } from 'react';
import { Fold } from '../ui/Fold.tsx';
import styles from './SpendFigure.module.css';
import type { SpendSeries } from './spendSeries.ts';
import { useAmounts } from './useAmounts.ts';

type SpendTableProps = { title: string; series: SpendSeries; labels: readonly string[] };

/**
 * The figures of a chart, the newest day first. Drawn when it is opened: 90 days of 8 lines are 720
 * cells.
 */
export function SpendTable({ title, series, labels }: SpendTableProps) {
  const { t, amount, weekday } = useAmounts();
  const [isOpen, setOpen] = useState(false);
  return (
    <Fold summary={t('inFigures')} onToggle={setOpen}>
      {isOpen && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
        <section className={styles.frame} tabIndex={0} aria-label={title}>
          <table className={styles.figures} aria-label={title}>
            <thead>
              <tr>
                <th scope="col">{t('day')}</th>
                {labels.map((label, line) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: names need not differ
                  <th key={line} scope="col">
                    <bdi>{label}</bdi>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {series.days.toReversed().map(({ at, amounts }) => (
                <tr key={at}>
                  <th scope="row">{weekday(at)}</th>
                  {amounts.map((each, line) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a line is known by
                    <td key={line}>{amount(each)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{t('total')}</th>
                {series.totals.map((each, line) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a line is known by
                  <td key={line}>{amount(each)}</td>
                ))}
              </tr>
            </tfoot>
          </table>
        </section>
      )}
    </Fold>
  );
}
