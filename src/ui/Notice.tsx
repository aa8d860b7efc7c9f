import type { ReactNode } from 'react';
import styles from './Notice.module.css';
import { Verbatim } from './Verbatim.tsx';

export type NoticeProps = {
  /**
   * `danger` and `warning` are alerts, read out at once; `success`, `busy` and `plain` are a
   * status, read out in turn.
   */
  tone: 'danger' | 'warning' | 'success' | 'busy' | 'plain';
  title?: string;
  children?: ReactNode;
};

/** One sentence about what stands, and what to do next. */
export function Notice({ tone, title, children }: NoticeProps) {
  const isAlert = tone === 'danger' || tone === 'warning';
  return (
    <div role={isAlert ? 'alert' : 'status'} className={`${styles.notice} ${styles[tone]}`}>
      <span className={styles.mark} aria-hidden="true" />
      <div className={styles.body}>
        {title && (
          <p className={styles.title}>
            <Verbatim>{title}</Verbatim>
          </p>
        )}
        {children}
      </div>
    </div>
  );
}
