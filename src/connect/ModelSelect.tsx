import { useTranslations } from 'use-intl';
import { Select } from '../ui/Select.tsx';

type ModelSelectProps = { models: readonly string[]; value: string; onChange(model: string): void };

/** Which model the set-ups name. */
export function ModelSelect({ models, value, onChange }: ModelSelectProps) {
  const t = useTranslations('connect');
  return (
    <Select label={t('model')} value={value} onChange={onChange}>
      {models.map((model) => (
        <option key={model}>{model}</option>
      ))}
    </Select>
  );
}
