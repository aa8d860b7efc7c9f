import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { clientBaseUrl } from '../config.ts';
import { ownShell } from '../kit/shell.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Fold } from '../ui/Fold.tsx';
import { ShellChoice } from '../ui/ShellChoice.tsx';
import { absoluteBaseUrl } from '../venice/baseUrl.ts';
import type { FailedCall } from '../venice/failedCall.ts';
import { writeCurl } from './curl.ts';
import styles from './FailureDetails.module.css';

/** A call that failed, for the shell of whoever makes it again by hand. */
export function SameRequest({ call }: { call: FailedCall }) {
  const t = useTranslations('failures');
  const [shell, setShell] = useState(ownShell);
  const command = writeCurl(call, absoluteBaseUrl(clientBaseUrl, location.href), shell);
  return (
    <Fold summary={t('curl')}>
      <ShellChoice label={t('shell')} value={shell} onChange={setShell} />
      <pre className={styles.code}>
        <code translate="no">{command}</code>
      </pre>
      <p className={styles.small}>{call.hasKey ? t('curlHow') : t('curlPlain')}</p>
      <div className={styles.foot}>
        <CopyButton
          label={t('copyCurl')}
          copied={t('copiedCurl')}
          copyFailed={t('copyFailed')}
          read={() => command}
        />
      </div>
    </Fold>
  );
}
