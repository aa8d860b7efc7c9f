import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { HistoryRange, HistoryState } from '../jobs/history.ts';
import { negate, sumDecimals } from '../kit/decimal.ts';
import { loadAgain } from '../kit/loadAgain.ts';
import { saveFile } from '../kit/saveFile.ts';
import { cleanText } from '../kit/text.ts';
import { useAmountWords } from '../messages/amountWords.ts';
import { Button } from '../ui/Button.tsx';
import { Fact, Facts } from '../ui/Facts.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { UsageEntry } from '../venice/billing.ts';
import styles from './UsagePage.module.css';

/** What was read of the history: its sums with all their digits, and the file. */
export function HistoryResult({ state }: { state: HistoryState }) {
  const t = useTranslations('usage.history');
  const u = useTranslations('usage');
  const { writeExact } = useAmountWords();
  const [hasFailed, setFailed] = useState(false);
  const { entries, range } = state;
  const sums = useMemo(() => sumByCurrency(entries), [entries]);
  const isWhole = state.step === 'done';
  const save = async () => {
    try {
      const { writeUsageCsv } = await loadAgain(() => import('./usageCsv.ts'));
      saveFile(nameFile(range, isWhole), writeUsageCsv(entries), 'text/csv;charset=utf-8');
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      <Facts look="figures">
        {sums.map(({ currency, spent }) => (
          <Fact
            key={currency}
            isVerbatim
            name={
              <bdi>
                {currency === 'BUNDLED_CREDITS'
                  ? t('spentBundled')
                  : currency === 'EARNED_CREDITS'
                    ? t('spentEarned')
                    : t('spent', { currency: cleanText(currency, 32) })}
              </bdi>
            }
          >
            {writeExact(spent)}
          </Fact>
        ))}
      </Facts>
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

function nameFile({ from, to }: HistoryRange, isWhole: boolean): string {
  const day = (at: number) => new Date(at).toISOString().slice(0, 10);
  return `venice-usage-${day(from)}-to-${day(to)}${isWhole ? '' : '-part'}.csv`;
}
