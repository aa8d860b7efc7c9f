import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { SearchField as AriaSearchField } from 'react-aria-components/SearchField';
import styles from './TextField.module.css';

type SearchFieldProps = {
  label: string;
  value: string;
  onChange(value: string): void;
  placeholder: string;
  /** Enter. */
  onSubmit?: () => void;
  autoFocus?: boolean;
};

/** A field that filters as it is typed into; Escape empties it. */
export function SearchField({
  label,
  value,
  onChange,
  placeholder,
  onSubmit,
  autoFocus = false,
}: SearchFieldProps) {
  return (
    <AriaSearchField
      value={value}
      onChange={onChange}
      {...(onSubmit && { onSubmit })}
      className={styles.field ?? ''}
      autoComplete="off"
      autoFocus={autoFocus}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <Input className={styles.input ?? ''} placeholder={placeholder} />
    </AriaSearchField>
  );
}
