import { type ReactNode, useMemo } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { cleanText } from '../kit/text.ts';
import type { Breach, BreachSpan, BreachTarget } from './breaches.ts';
import { breachKinds, countKinds } from './breaches.ts';
import type { KeyName } from './useBreaches.ts';

const day = 24 * 60 * 60_000;

/**
 * Breaches in words, made once for all rows.
 * @param names of the account's keys
 * @param ownId the key in use
 */
export function useBreachWords(names: readonly KeyName[] | undefined, ownId: string | undefined) {
  const t = useTranslations('breaches');
  const format = useFormatter();
  return useMemo(() => {
    const byId = new Map(names?.map((name) => [name.id, name]));

    const writeTarget = (target: BreachTarget): string => {
      switch (target.kind) {
        case 'model':
          return cleanText(target.id, 96);
        case 'endpoint':
          return t('endpoint', { path: cleanText(target.path, 96) });
        case 'unknownModel':
          return t('unknownModel');
        case 'unsaid':
          return t('unsaidModel');
      }
    };

    /** What happened, on what; words from outside keep their direction to themselves. */
    const writeWhat = ({ kind, type, target }: Breach): ReactNode =>
      t.rich(`what.${kind}`, {
        type: cleanText(type, 40),
        where: (chunks) => <bdi>{chunks}</bdi>,
        place: writeTarget(target),
      });

    const writeKey = (id: string | undefined): string => {
      if (id === undefined) return t('unsaid');
      const name = byId.get(id);
      if (name)
        return t('named', {
          name: cleanText(name.description ?? '', 64) || t('unnamed'),
          last6: cleanText(name.last6Chars ?? id.slice(-6), 12),
        });
      return id === ownId ? t('thisKey') : t('idEnding', { end: cleanText(id.slice(-6), 12) });
    };

    /** Spans lie on UTC: so do their names. */
    const writeSpan = ({ startsAt, endsAt }: BreachSpan): string =>
      endsAt - startsAt < day
        ? format.dateTime(startsAt, 'chartHour')
        : format.dateTime(startsAt, 'day', { timeZone: 'UTC' });

    /** The chart for who does not see it: the same numbers in a sentence. */
    const writeSummary = (spans: readonly BreachSpan[]): string => {
      const [first, last] = [spans[0], spans.at(-1)];
      if (!first || !last) return '';
      const sums = countKinds(spans);
      const parts = breachKinds
        .filter((kind) => sums[kind] > 0)
        .map((kind) => t('part', { kind: t(`kinds.${kind}`), count: sums[kind] }));
      return t('summary', {
        total: spans.reduce((sum, { total }) => sum + total, 0),
        from: writeSpan(first),
        to: writeSpan(last),
        parts: format.list(parts, { type: 'unit', style: 'short' }),
        most: Math.max(...spans.map(({ total }) => total)),
      });
    };

    return { t, format, writeWhat, writeKey, writeSpan, writeSummary };
  }, [t, format, names, ownId]);
}

export type BreachWords = ReturnType<typeof useBreachWords>;
