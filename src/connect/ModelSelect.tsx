import { useId } from 'react';
import { useTranslations } from 'use-intl';
import styles from './ConnectDialog.module.css';

type ModelSelectProps = { models: readonly string[]; value: string; onChange(model: string): void };

/** Which model the set-ups name. */
export function ModelSelect({ models, value, onChange }: ModelSelectProps) {
  const t = useTranslations('connect');
  const id = useId();
  return (
    <div className={styles.model}>
      <label htmlFor={id}>{t('model')}</label>
      <select id={id} value={value} onChange={({ target }) => onChange(target.value)}>
        {models.map((model) => (
          <option key={model}>{model}</option>
        ))}
      </select>
    </div>
  );
}
