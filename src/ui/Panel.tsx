import { type ReactNode, type Ref, useId } from 'react';
import styles from './Panel.module.css';

export type PanelProps = {
  title: ReactNode;
  /** Beside the title: what closes the panel, or its sums. */
  aside?: ReactNode;
  /** `raised` is where the next step is; `locked` is there, and cannot be used. */
  look?: 'plain' | 'raised' | 'locked';
  /** Given where the title takes the focus when the panel appears. */
  titleRef?: Ref<HTMLHeadingElement>;
  children: ReactNode;
};

/** A part of a page, in a box with its title. */
export function Panel({ title, aside, look = 'plain', titleRef, children }: PanelProps) {
  const titleId = useId();
  const heading = (
    <h2 id={titleId} className={styles.title} {...(titleRef && { ref: titleRef, tabIndex: -1 })}>
      {title}
    </h2>
  );
  return (
    <section className={`${styles.panel} ${look === 'plain' ? '' : styles[look]}`} aria-labelledby={titleId}>
      {aside ? (
        <div className={styles.head}>
          {heading}
          {aside}
        </div>
      ) : (
        heading
      )}
      {children}
    </section>
  );
}
