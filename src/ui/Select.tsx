import { type ReactNode, useId } from 'react';
import styles from './Select.module.css';

type SelectProps = {
  label: string;
  value: string;
  onChange(value: string): void;
  /** The options. */
  children: ReactNode;
  /** Behind the list, in its row. */
  beside?: ReactNode;
};

/** One of many, by the browser's own list: for where a row of radios would be too long. */
export function Select({ label, value, onChange, children, beside }: SelectProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <div className={styles.row}>
        <select
          id={id}
          className={styles.select}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        >
          {children}
        </select>
        {beside}
      </div>
    </div>
  );
}
