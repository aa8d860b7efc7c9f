import type { ReactNode } from 'react';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { Text } from 'react-aria-components/Text';
import styles from './Choice.module.css';

export type ChoiceProps<T extends string> = {
  label: string;
  value: T;
  onChange(value: T): void;
  options: readonly { value: T; label: string; hint?: string }[];
  description?: ReactNode;
  /** Side by side as one bar, for short words; else one below the other, each with its hint. */
  isBar?: boolean;
  isDisabled?: boolean;
};

/** A radio group: all its options in sight. */
export function Choice<T extends string>({
  label,
  value,
  onChange,
  options,
  description,
  isBar = false,
  isDisabled = false,
}: ChoiceProps<T>) {
  return (
    <RadioGroup
      className={styles.group ?? ''}
      value={value}
      // The options are the only values a press can give.
      onChange={(next) => onChange(next as T)}
      isDisabled={isDisabled}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      {/* Before the options: after them it is read as a part of the last. */}
      {description && (
        <Text slot="description" className={styles.description ?? ''}>
          {description}
        </Text>
      )}
      <div className={isBar ? styles.bar : styles.list}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className={styles.option ?? ''}>
            <span className={styles.dot} aria-hidden="true" />
            <span>
              <span className={styles.name}>{option.label}</span>
              {option.hint && <span className={styles.hint}> {option.hint}</span>}
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
