import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { SpendFigure } from '../charts/SpendFigure.tsx';
import { spendByName } from '../charts/spendSeries.ts';
import { saveFile } from '../kit/saveFile.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Panel } from '../ui/Panel.tsx';
import { veniceNow } from '../venice/veniceClock.ts';
import { type X402Client, x402Paths } from '../venice/x402Client.ts';
import styles from './Credit.module.css';
import { LedgerTable } from './LedgerTable.tsx';
import { addPage, chargesByDay, type Ledger, sumByRequest } from './ledger.ts';
import { SignedReadStep } from './SignedReadStep.tsx';
import { type Signer, useSignedRead } from './useSignedRead.ts';

const pageSize = 100;
const chartDays = 30;

/** What this wallet paid and was charged, a page of 100 for each signature. */
export function TransactionsPanel({ x402, signer }: { x402: X402Client; signer: Signer }) {
  const t = useTranslations('credit.transactions');
  const { address } = signer;
  const [read, state] = useSignedRead<Ledger>({
    signer,
    path: x402Paths.transactions(address),
    read: async (proof, before, signal) => {
      const offset = (before?.pages ?? 0) * pageSize;
      const query = { walletAddress: address, limit: pageSize, offset };
      return addPage(before, await x402.listTransactions(query, proof, { signal }));
    },
  });
  const { data } = state;
  const canRead = !data || data.hasMore;
  return (
    <Panel title={t('title')}>
      {data ? <Result ledger={data} /> : <p className={styles.soft}>{t('hint')}</p>}
      {data?.hasMore && state.phase === 'idle' && <p className={styles.soft}>{t('nextHint')}</p>}
      {canRead && <SignedReadStep read={read} state={state} label={t(data ? 'next' : 'show')} />}
    </Panel>
  );
}

function Result({ ledger }: { ledger: Ledger }) {
  const t = useTranslations('credit.transactions');
  const [hasFailed, setFailed] = useState(false);
  const { rows } = ledger;
  const items = useMemo(() => sumByRequest(rows), [rows]);
  const series = useMemo(
    () => spendByName(chargesByDay(rows, t('noModel')), [], { days: chartDays, now: veniceNow() }),
    [rows, t],
  );
  const unreadable = rows.length - items.reduce((sum, item) => sum + item.rows, 0);
  const save = async () => {
    try {
      const { writeLedgerCsv } = await import('./ledgerCsv.ts');
      saveFile('venice-credit.csv', writeLedgerCsv(ledger), 'text/csv;charset=utf-8');
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  if (rows.length === 0) return <p>{t('none')}</p>;
  return (
    <>
      {series.totals.some((total) => Number(total) !== 0) && (
        <SpendFigure name={t('byDay')} series={series} />
      )}
      <LedgerTable items={items} />
      {unreadable > 0 && <p className={styles.soft}>{t('unreadable', { count: unreadable })}</p>}
      {hasFailed && <Notice tone="danger" title={t('saveFailed')} />}
      <div className={styles.row}>
        <Button onPress={save}>{t('save')}</Button>
      </div>
    </>
  );
}
