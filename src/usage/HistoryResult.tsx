import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/Button.tsx';
import { cleanText } from '../ui/cleanText.ts';
import { Notice } from '../ui/Notice.tsx';
import type { UsageEntry } from '../venice/billing.ts';
import type { Reading } from './HistoryPanel.tsx';
import type { WalkState } from './historyWalk.ts';
import { saveCsvFile } from './saveCsvFile.ts';
import { negate, sumDecimals } from './sumDecimals.ts';
import styles from './UsagePage.module.css';

type HistoryResultProps = { reading: Reading; state: WalkState };

/** What was read of the history: its sums with all their digits, and the file. */
export function HistoryResult({ reading: { walk, from, to }, state }: HistoryResultProps) {
  const t = useTranslations('usage.history');
  const u = useTranslations('usage');
  const [hasFailed, setFailed] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the walk grows its list in place, and counts it in the state
  const sums = useMemo(() => sumByCurrency(walk.entries()), [walk, state.entries]);
  const isWhole = state.status === 'done';
  const save = async () => {
    try {
      const { writeUsageCsv } = await import('./usageCsv.ts');
      saveCsvFile(nameFile(from, to, isWhole), writeUsageCsv(walk.entries()));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      <dl className={styles.sums}>
        {sums.map(({ currency, spent }) => (
          <div key={currency}>
            <dt>
              <bdi>
                {currency === 'BUNDLED_CREDITS'
                  ? t('spentBundled')
                  : t('spent', { currency: cleanText(currency, 32) })}
              </bdi>
            </dt>
            <dd>{spent}</dd>
          </div>
        ))}
      </dl>
      {state.unreadable > 0 && <p className={styles.soft}>{u('unreadable', { count: state.unreadable })}</p>}
      {hasFailed && <Notice tone="danger" title={t('saveFailed')} />}
      <div className={styles.actions}>
        <Button look={isWhole ? 'primary' : 'plain'} onPress={save}>
          {isWhole ? t('save') : t('savePart')}
        </Button>
      </div>
    </>
  );
}

function sumByCurrency(entries: readonly UsageEntry[]): { currency: string; spent: string }[] {
  const amounts = new Map<string, string[]>();
  for (const { currency, amount } of entries) {
    const list = amounts.get(currency);
    if (list) list.push(amount);
    else amounts.set(currency, [amount]);
  }
  return [...amounts].map(([currency, list]) => ({ currency, spent: negate(sumDecimals(list)) }));
}

function nameFile(from: number, to: number, isWhole: boolean): string {
  const day = (at: number) => new Date(at).toISOString().slice(0, 10);
  return `venice-usage-${day(from)}-to-${day(to)}${isWhole ? '' : '-part'}.csv`;
}
