import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import styles from './TextField.module.css';
import { Verbatim } from './Verbatim.tsx';

export type TextFieldProps = {
  label: string;
  value: string;
  onChange(value: string): void;
  onBlur?(): void;
  /** Shown in place of the description, and read out with the field. */
  error?: string | undefined;
  description?: string;
  placeholder?: string;
  maxLength?: number;
  /** `decimal` shows digits and the decimal separator on a phone; the text stays a string, never a float. */
  inputMode?: 'text' | 'decimal';
  suffix?: string;
  inputRef?: (element: HTMLInputElement | null) => void;
};

export function TextField({
  label,
  error,
  description,
  placeholder,
  suffix,
  inputRef,
  inputMode = 'text',
  maxLength,
  onBlur,
  ...field
}: TextFieldProps) {
  return (
    <AriaTextField
      {...field}
      {...(onBlur && { onBlur })}
      {...(maxLength !== undefined && { maxLength })}
      className={styles.field ?? ''}
      isInvalid={error !== undefined}
      inputMode={inputMode}
      autoComplete="off"
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <div className={styles.box}>
        <Input
          className={styles.input ?? ''}
          {...(inputRef && { ref: inputRef })}
          {...(placeholder && { placeholder })}
        />
        {suffix && (
          <span className={styles.suffix} aria-hidden="true">
            {suffix}
          </span>
        )}
      </div>
      {description && !error && (
        <Text slot="description" className={styles.description ?? ''}>
          <Verbatim>{description}</Verbatim>
        </Text>
      )}
      <FieldError className={styles.error ?? ''}>
        <Verbatim>{error}</Verbatim>
      </FieldError>
    </AriaTextField>
  );
}
