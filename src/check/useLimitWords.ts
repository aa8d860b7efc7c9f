import { useMemo } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { useTermWords } from '../settings/useTermWords.ts';
import type { Model } from '../venice/models.ts';
import type { LimitKind } from './limitRows.ts';

/** What the rows of the rate limits need to speak, made once for all of them. */
export type LimitWords = {
  t: ReturnType<typeof useTranslations<'rateLimits'>>;
  /** What stands in hundreds of cells: looked up once. */
  labels: Record<LimitKind, string>;
  missing: string;
  writeCount(amount: number): string;
  /** '' where `/models` says nothing of a price. */
  writePrice(model: Model): string;
};

export function useLimitWords(): LimitWords {
  const t = useTranslations('rateLimits');
  const format = useFormatter();
  const { writeAmount } = useTermWords();
  return useMemo(() => {
    // Few different figures stand in many rows, and to write one costs as much as to draw its cell.
    const writeCount = remember((amount: number) => format.number(amount));
    const writeUsd = remember((amount: number) => writeAmount(amount, 'usd'));
    const writePrice = ({ model_spec }: Model) => {
      const { input, output, generation } = model_spec?.pricing ?? {};
      if (input && output)
        return t('perMillion', { input: writeUsd(input.usd), output: writeUsd(output.usd) });
      if (input) return t('inputPerMillion', { input: writeUsd(input.usd) });
      return generation ? t('each', { amount: writeUsd(generation.usd) }) : '';
    };
    const labels = { RPM: t('columns.RPM'), TPM: t('columns.TPM'), RPD: t('columns.RPD') };
    return { t, labels, missing: t('missing'), writeCount, writePrice };
  }, [t, format, writeAmount]);
}

function remember(write: (amount: number) => string): (amount: number) => string {
  const written = new Map<number, string>();
  return (amount) => {
    const known = written.get(amount);
    if (known !== undefined) return known;
    const text = write(amount);
    written.set(amount, text);
    return text;
  };
}
