import type { ReactNode } from 'react';
import styles from './Fold.module.css';

type FoldProps = {
  /** What unfolds, in a word or two. */
  summary: string;
  onToggle?(isOpen: boolean): void;
  children: ReactNode;
};

/** What not everybody needs, one press away. */
export function Fold({ summary, onToggle, children }: FoldProps) {
  return (
    <details className={styles.fold} onToggle={({ currentTarget }) => onToggle?.(currentTarget.open)}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
