import { useState } from 'react';
import type { SpendSeries } from '../charts/spendSeries.ts';
import { useAmounts } from '../charts/useAmounts.ts';
import { Button } from '../ui/Button.tsx';
import { mostSeries } from '../ui/mostSeries.ts';
import { fillOf, SeriesSample } from '../ui/SeriesPatterns.tsx';
import { UnreadableRows } from '../ui/UnreadableRows.tsx';
import type { Ranking, Spender } from './rankSpend.ts';
import styles from './Spenders.module.css';

type SpendersProps = {
  title: string;
  /** What stands in the first column. */
  what: string;
  ranking: Ranking;
  /** The chart beside it: a row bears the sample of its line. */
  series: SpendSeries | undefined;
  /** For a row without a name. */
  unnamed: string;
};

/** Who or what spent most, in both currencies: the legend of the chart beside it, and its figures. */
export function Spenders({ title, what, ranking, series, unnamed }: SpendersProps) {
  const { t } = useAmounts();
  const [isWhole, setWhole] = useState(false);
  const { spenders, unreadable } = ranking;
  const most = Math.max(...spenders.map(({ weight }) => weight), 0);
  const shown = isWhole ? spenders : spenders.slice(0, mostSeries);
  const lineOf = ({ name = unnamed }: Spender) => {
    const line = series?.names.indexOf(name) ?? -1;
    return line === -1 ? mostSeries : line;
  };
  return (
    <div className={styles.spenders}>
      <table className={styles.table} aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{what}</th>
            <th scope="col">{t('diem')}</th>
            <th scope="col">{t('usd')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((spender) => (
            <SpenderRow
              key={spender.place}
              spender={spender}
              line={lineOf(spender)}
              part={most > 0 ? Math.max(0, spender.weight / most) : 0}
              unnamed={unnamed}
            />
          ))}
          <UnreadableRows count={unreadable} columns={3} className={styles.unreadable} />
        </tbody>
      </table>
      {shown.length < spenders.length && (
        <Button look="quiet" onPress={() => setWhole(true)}>
          {t('showAll', { count: spenders.length })}
        </Button>
      )}
    </div>
  );
}

type SpenderRowProps = {
  spender: Spender;
  line: number;
  /** Of the one who spent most, 0 to 1. */
  part: number;
  unnamed: string;
};

function SpenderRow({ spender: { name, diem, usd, isRest }, line, part, unnamed }: SpenderRowProps) {
  const { t, amount, name: write } = useAmounts();
  return (
    <tr>
      <th scope="row">
        <span className={styles.name}>
          <SeriesSample series={line} />
          <bdi>{isRest ? t('rest') : write(name, unnamed)}</bdi>
        </span>
        <svg aria-hidden="true" className={styles.bar}>
          <rect width={`${(part * 100).toFixed(2)}%`} height="100%" rx="3" fill={fillOf(line)} />
        </svg>
      </th>
      <td>{amount(diem)}</td>
      <td>{amount(usd)}</td>
    </tr>
  );
}
