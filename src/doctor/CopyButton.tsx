import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/Button.tsx';
import styles from './FailureDetails.module.css';

type CopyButtonProps = { label: string; said: string; read: () => string };

/** Puts a text without secrets on the clipboard, and says so. */
export function CopyButton({ label, said, read }: CopyButtonProps) {
  const t = useTranslations('failures');
  const [outcome, setOutcome] = useState<'copied' | 'failed'>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(read());
      setOutcome('copied');
    } catch {
      setOutcome('failed');
    }
  };
  return (
    <>
      <Button look="quiet" onPress={copy}>
        {label}
      </Button>
      <span aria-live="polite" className={styles.small}>
        {outcome && (outcome === 'copied' ? said : t('copyFailed'))}
      </span>
    </>
  );
}
