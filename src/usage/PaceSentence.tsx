import { useFormatter, useTranslations } from 'use-intl';
import styles from './BalancePanel.module.css';
import type { DiemPace } from './paceDiem.ts';

/** What today's DIEM comes to, in UTC as Venice counts, and by the reader's clock where that differs. */
export function PaceSentence({ pace }: { pace: DiemPace }) {
  const t = useTranslations('usage.balance');
  const format = useFormatter();
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const at = pace.kind === 'ends' ? pace.endsAt : pace.renewsAt;
  const utc = format.dateTime(at, { ...time, timeZone: 'UTC' });
  const local = format.dateTime(at, time);
  const times = { utc, local, same: utc === local ? 'yes' : 'no' };
  return <p className={`${styles.pace} ${styles[pace.kind]}`}>{t(pace.kind, times)}</p>;
}
