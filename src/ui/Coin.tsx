import styles from './Coin.module.css';

/** The coin of the Zecca: a beaded rim, a Z between two waves of the lagoon. Decoration only. */
export function Coin({ className = '', isStruck = false }: { className?: string; isStruck?: boolean }) {
  return (
    <svg
      viewBox="0 0 120 120"
      className={`${styles.coin} ${isStruck ? styles.struck : ''} ${className}`}
      aria-hidden="true"
    >
      <circle cx="60" cy="60" r="58" className={styles.edge} />
      <circle cx="60" cy="60" r="54" className={styles.face} />
      <circle cx="60" cy="60" r="47.5" className={styles.beads} pathLength="360" />
      <circle cx="60" cy="60" r="41" className={styles.ring} />
      <path d="M43 36h35v5.5L54 76h24v8H41v-5.5L65.500 44H50.500v7H43z" className={styles.letter} />
      <path d="M30 91q5-4 10 0t10 0 10 0 10 0 10 0 10 0" className={styles.wave} />
      <path d="M40 98q5-4 10 0t10 0 10 0 10 0" className={styles.wave} />
    </svg>
  );
}
