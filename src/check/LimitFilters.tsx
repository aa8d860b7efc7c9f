import { useTranslations } from 'use-intl';
import { cleanText } from '../kit/text.ts';
import { Button } from '../ui/Button.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { Select } from '../ui/Select.tsx';
import styles from './LimitFilters.module.css';
import type { LimitFilter } from './limitRows.ts';

type LimitFiltersProps = {
  filter: LimitFilter;
  onChange(filter: LimitFilter): void;
  /** The types that occur and how many models are of each; '' stands for unknown. */
  types: readonly [type: string, count: number][];
  total: number;
};

export const noLimitFilter: LimitFilter = { search: '', type: undefined };
/** What a type is called in the list, so that '' can stand for all: a type may have any name. */
const prefix = 'type:';

/** Search and type, over the table of rate limits. */
export function LimitFilters({ filter, onChange, types, total }: LimitFiltersProps) {
  const t = useTranslations('rateLimits');
  const isFiltered = filter.search !== '' || filter.type !== undefined;
  return (
    <div className={styles.filters}>
      <SearchField
        label={t('search')}
        value={filter.search}
        onChange={(search) => onChange({ ...filter, search })}
        placeholder={t('searchHint')}
      />
      <Select
        label={t('type')}
        value={filter.type === undefined ? '' : prefix + filter.type}
        onChange={(value) =>
          onChange({ ...filter, type: value === '' ? undefined : value.slice(prefix.length) })
        }
      >
        <option value="">{t('allTypes', { count: total })}</option>
        {types.map(([type, count]) => (
          <option key={type} value={prefix + type}>
            {t('oneType', { type: cleanText(type, 24) || t('unknownType'), count })}
          </option>
        ))}
      </Select>
      {isFiltered && (
        <Button look="quiet" onPress={() => onChange(noLimitFilter)}>
          {t('clear')}
        </Button>
      )}
    </div>
  );
}
