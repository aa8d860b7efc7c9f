import styles from './Coin.module.css';

const letter = 'M43 36h35v5.5L54 76h24v8H41v-5.5L65.5 44H50.5v7H43z';

/** The coin of the Zecca: a beaded rim, a Z between two waves of the lagoon. Decoration only. */
export function Coin({ className = '' }: { className?: string }) {
  return (
    <svg viewBox="0 0 120 120" className={`${styles.coin} ${className}`} aria-hidden="true">
      <circle cx="60" cy="60" r="58" className={styles.edge} />
      <circle cx="60" cy="60" r="54" className={styles.face} />
      <circle cx="60" cy="60" r="47.5" className={styles.beads} pathLength="360" />
      <circle cx="60" cy="60" r="41" className={styles.ring} />
      <path d={letter} transform="translate(1.2 1.4)" className={styles.shine} />
      <path d={letter} className={styles.letter} />
      <path d="M38 90.5q5.5-4 11 0t11 0 11 0 11 0" className={styles.wave} />
      <path d="M46 96.5q4.67-3.5 9.33 0t9.33 0 9.33 0" className={styles.wave} />
    </svg>
  );
}
