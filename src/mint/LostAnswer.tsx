import { useFormatter, useTranslations } from 'use-intl';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { shortAddress } from '../ui/shortAddress.ts';
import type { LostAnswer as Cause, MintTrace } from './mint.ts';
import styles from './SignPanel.module.css';

/** Where Venice lists the keys of an account. */
const keysUrl = 'https://venice.ai/settings/api';

type LostAnswerProps = { trace: MintTrace; cause: Cause; onStartOver: () => void };

/** A POST went out and its answer is not known: say how to find out, and send nothing by itself. */
export function LostAnswer({ trace, cause, onStartOver }: LostAnswerProps) {
  const t = useTranslations('problems.ambiguous');
  const format = useFormatter();
  return (
    <Notice tone="warning" title={t(cause)}>
      <p>{t('text')}</p>
      <p className={styles.nonce}>#{trace.nonce}</p>
      <p>
        {t('about', {
          type: trace.apiKeyType,
          address: shortAddress(trace.address),
          time: format.dateTime(trace.startedAt, { dateStyle: 'medium', timeStyle: 'medium' }),
        })}
      </p>
      <ol className={styles.steps}>
        <li>
          {t('find', { nonce: trace.nonce })}{' '}
          <a href={keysUrl} target="_blank" rel="noopener noreferrer">
            {t('open')}
          </a>
        </li>
        <li>{t('found')}</li>
        <li>{t('absent')}</li>
      </ol>
      <Button onPress={onStartOver}>{t('again')}</Button>
    </Notice>
  );
}
