import { useTranslations } from 'use-intl';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { type Audit, audits } from './audit.ts';
import styles from './KeyFilters.module.css';
import { type Filter, noFilter } from './keyEntries.ts';

type KeyFiltersProps = {
  filter: Filter;
  onChange(filter: Filter): void;
  /** Of all keys, whatever the filter lets through. */
  counts: Record<Audit, number>;
};

/** The audit as cards that filter the table, the search, and the type. */
export function KeyFilters({ filter, onChange, counts }: KeyFiltersProps) {
  const t = useTranslations('keys');
  const o = useTranslations('options');
  const toggle = (audit: Audit) => {
    const isOn = filter.audits.includes(audit);
    onChange({
      ...filter,
      audits: isOn ? filter.audits.filter((each) => each !== audit) : [...filter.audits, audit],
    });
  };
  const isFiltered = filter.search !== '' || filter.type !== 'all' || filter.audits.length > 0;
  return (
    <div className={styles.filters}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid in every browser */}
      <div role="group" aria-label={t('audit')} className={styles.cards}>
        {audits
          .filter((audit) => counts[audit] > 0 || filter.audits.includes(audit))
          .map((audit) => (
            <button
              key={audit}
              type="button"
              className={styles.card}
              aria-pressed={filter.audits.includes(audit)}
              onClick={() => toggle(audit)}
              aria-label={t('auditCard', { name: t(`audits.${audit}`), count: counts[audit] })}
              aria-describedby={`audit-${audit}`}
            >
              <span className={styles.cardName}>{t(`audits.${audit}`)}</span>{' '}
              <span className={styles.count}>{counts[audit]}</span>{' '}
              <span id={`audit-${audit}`} className={styles.hint}>
                {t(`auditHints.${audit}`)}
              </span>
            </button>
          ))}
      </div>
      <div className={styles.row}>
        <SearchField
          label={t('search')}
          value={filter.search}
          onChange={(search) => onChange({ ...filter, search })}
          placeholder={t('searchHint')}
        />
        <Choice
          label={t('typeFilter')}
          isBar
          value={filter.type}
          onChange={(type) => onChange({ ...filter, type })}
          options={[
            { value: 'all', label: t('allTypes') },
            { value: 'INFERENCE', label: o('inference') },
            { value: 'ADMIN', label: o('admin') },
          ]}
        />
        {isFiltered && (
          <Button look="quiet" onPress={() => onChange(noFilter)}>
            {t('clearFilters')}
          </Button>
        )}
      </div>
    </div>
  );
}
