import type { ReactNode } from 'react';
import styles from './BreachPatterns.module.css';
import type { BreachKind } from './breaches.ts';

/** Each kind has a pattern beside its colour, so that neither is needed to tell them apart (WCAG 1.4.1). */
const marks: Record<BreachKind, ReactNode> = {
  RPM: <rect width="8" height="8" className={styles.mark} />,
  TPM: <path d="M-2 2l4-4M0 8l8-8M6 10l4-4" className={styles.stroke} />,
  RPD: <circle cx="4" cy="4" r="2" className={styles.mark} />,
  FAILED_REQUESTS: <path d="M0 0l8 8M8 0L0 8" className={styles.stroke} />,
  UNSUPPORTED_FEATURE_REQUESTS: <path d="M0 2h8M0 6h8" className={styles.stroke} />,
  other: <path d="M2 0v8M6 0v8" className={styles.stroke} />,
};

type BreachPatternProps = {
  kind: BreachKind;
  /** Unique in the document. */
  id: string;
};

/** For the `defs` of a drawing; filled with by `url(#id)`. */
export function BreachPattern({ kind, id }: BreachPatternProps) {
  return (
    <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse" className={styles[kind]}>
      <rect width="8" height="8" className={styles.ground} />
      {marks[kind]}
    </pattern>
  );
}

/** A sample for the legend. */
export function BreachSwatch({ kind }: { kind: BreachKind }) {
  const id = `swatch-${kind}`;
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16" className={`${styles.swatch} ${styles[kind]}`}>
      <defs>
        <BreachPattern kind={kind} id={id} />
      </defs>
      <rect x="0.5" y="0.5" width="15" height="15" fill={`url(#${id})`} className={styles.outline} />
    </svg>
  );
}
