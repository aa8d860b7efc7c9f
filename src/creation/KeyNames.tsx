import { useFormatter, useTranslations } from 'use-intl';
import { cleanText } from '../kit/text.ts';
import styles from './Creation.module.css';
import type { FoundKey } from './creation.ts';

/** Keys whose secret nobody holds, by what the list says of them. */
export function KeyNames({ keys }: { keys: readonly FoundKey[] }) {
  const t = useTranslations('creation');
  const format = useFormatter();
  return (
    <ul className={styles.found}>
      {keys.map(({ id, description, last6, createdAt }) => {
        const at = Date.parse(createdAt ?? '');
        return (
          <li key={id}>
            <bdi translate="no">{cleanText(description)}</bdi>{' '}
            <code translate="no">…{cleanText(last6, 6)}</code>
            {!Number.isNaN(at) && `, ${t('madeAt', { time: format.dateTime(at, 'exactMoment') })}`}
          </li>
        );
      })}
    </ul>
  );
}
