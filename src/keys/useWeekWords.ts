import { useTranslations } from 'use-intl';
import { useTermWords } from '../options/useTermWords.ts';
import type { ApiKey } from '../venice/apiKey.ts';

/** @returns writes what a key spent in the last seven days, in both currencies */
export function useWeekWords(): (key: ApiKey) => string {
  const t = useTranslations('keys');
  const { writeSpent } = useTermWords();
  return ({ usage }) => {
    if (!usage) return t('unknown');
    const { usd, diem } = usage.trailingSevenDays;
    if (usd === undefined && diem === undefined) return t('unknown');
    const parts = [
      ...(Number(usd) > 0 ? [writeSpent(Number(usd), 'usd')] : []),
      ...(Number(diem) > 0 ? [writeSpent(Number(diem), 'diem')] : []),
    ];
    return parts.length > 0 ? parts.join(' · ') : t('nothing');
  };
}
