import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Panel } from '../ui/Panel.tsx';
import type { Model } from '../venice/models.ts';
import type { RateLimits } from '../venice/rateLimits.ts';
import { isReadable } from '../venice/reading.ts';
import { LimitFilters, noLimitFilter } from './LimitFilters.tsx';
import styles from './LimitsTable.module.css';
import { LimitsTable } from './LimitsTable.tsx';
import { countTypes, filterLimits, toLimitRows } from './limitRows.ts';

type RateLimitsPanelProps = {
  limits: RateLimits['rateLimits'];
  /** None while the list of models has not come. */
  models: readonly Model[];
  /** The list of models will not come. */
  isWithoutModels: boolean;
};

const none: NonNullable<RateLimits['rateLimits']> = [];

/** How often each model may be called: hundreds of rows to search, sort and filter. */
export function RateLimitsPanel({ limits = none, models, isWithoutModels }: RateLimitsPanelProps) {
  const t = useTranslations('rateLimits');
  const [filter, setFilter] = useState(noLimitFilter);
  const rows = useMemo(() => toLimitRows(limits.filter(isReadable), models), [limits, models]);
  const types = useMemo(() => countTypes(rows), [rows]);
  const shown = useMemo(
    () => new Set(filterLimits(rows, filter).map(({ place }) => String(place))),
    [rows, filter],
  );
  return (
    <Panel title={t('title')}>
      {limits.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <>
          <p className={styles.lead}>{t('lead')}</p>
          {isWithoutModels && <p className={styles.lead}>{t('withoutModels')}</p>}
          <LimitFilters filter={filter} onChange={setFilter} types={types} total={rows.length} />
          <p role="status" className={styles.count}>
            {shown.size === 0 ? t('noMatch') : t('count', { shown: shown.size, all: rows.length })}
          </p>
          <LimitsTable rows={rows} shown={shown} unreadable={limits.length - rows.length} />
        </>
      )}
    </Panel>
  );
}
