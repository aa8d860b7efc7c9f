import type { ReactNode } from 'react';
import styles from './Facts.module.css';
import print from './Print.module.css';
import { Verbatim } from './Verbatim.tsx';

type FactsProps = {
  /**
   * `rows`: each value beside its name; `figures`: amounts in large type; `fields`: boxes with room
   * for a button.
   */
  look?: 'rows' | 'figures' | 'fields';
  label?: string;
  children: ReactNode;
};

/** A list of names and values. */
export function Facts({ look = 'rows', label, children }: FactsProps) {
  return (
    <dl className={styles[look]} aria-label={label}>
      {children}
    </dl>
  );
}

type FactProps = {
  name: ReactNode;
  /** Shown only in print. */
  isOnPaper?: boolean;
  /** An amount, an address or a key: what translates the page leaves it as it is. */
  isVerbatim?: boolean;
  children: ReactNode;
};

/** One row of `Facts`. */
export function Fact({ name, isOnPaper = false, isVerbatim = false, children }: FactProps) {
  return (
    <div className={isOnPaper ? print.onPaper : undefined}>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value} translate={isVerbatim ? 'no' : undefined}>
        <Verbatim>{children}</Verbatim>
      </dd>
    </div>
  );
}
