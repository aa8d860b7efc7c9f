import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { ApiKey } from '../venice/apiKey.ts';
import styles from './SessionBar.module.css';
import { useFoundKeys } from './useFoundKeys.ts';
import { useSession } from './useSession.ts';

type Work = { kind: 'none' | 'revoking' } | { kind: 'failed'; last6: string };

/** Session keys of earlier visits: named, and offered for removal. */
export function FoundSessionKeys() {
  const t = useTranslations('session.leftover');
  const session = useSession();
  const { found, lookAgain } = useFoundKeys();
  const [work, setWork] = useState<Work>({ kind: 'none' });

  const revokeAll = async () => {
    setWork({ kind: 'revoking' });
    let failed: string | undefined;
    for (const { id, last6Chars = id.slice(-6) } of found) {
      try {
        await session.client().deleteKey({ id });
        session.dropLeftover(last6Chars);
      } catch {
        failed ??= last6Chars;
      }
    }
    await lookAgain();
    setWork(failed === undefined ? { kind: 'none' } : { kind: 'failed', last6: failed });
  };

  if (found.length === 0) return null;
  return (
    <Notice tone="warning" title={t('foundTitle', { count: found.length })}>
      <p>{t('found', { count: found.length })}</p>
      <ul className={styles.found}>
        {found.map((row) => (
          <li key={row.id}>
            <Row row={row} />
          </li>
        ))}
      </ul>
      {work.kind === 'failed' && <p>{t('failed', { last6: work.last6 })}</p>}
      <Button onPress={revokeAll} isDisabled={work.kind === 'revoking'}>
        {work.kind === 'revoking' ? t('revoking') : t('revoke', { count: found.length })}
      </Button>
    </Notice>
  );
}

function Row({ row: { id, last6Chars = '', expiresAt } }: { row: ApiKey }) {
  const t = useTranslations('session.leftover');
  const format = useFormatter();
  const time = expiresAt ? Date.parse(expiresAt) : Number.NaN;
  return Number.isNaN(time)
    ? t('rowNever', { last6: last6Chars, id })
    : t('row', { last6: last6Chars, id, time: format.dateTime(time, { timeStyle: 'short' }) });
}
