import { copyText } from '../kit/copyText.ts';
import { Button } from './Button.tsx';
import styles from './CopyButton.module.css';
import { useCopy } from './useCopy.ts';

type CopyButtonProps = { label: string; copied: string; copyFailed: string; read: () => string };

/** Puts a text without secrets on the clipboard, and says so. */
export function CopyButton({ label, read, ...words }: CopyButtonProps) {
  const { outcome, copy } = useCopy<'copied'>();
  return (
    <>
      <Button look="quiet" onPress={() => copy(() => copyText(read()), 'copied')}>
        {label}
      </Button>
      <span aria-live="polite" className={styles.outcome}>
        {outcome && words[outcome]}
      </span>
    </>
  );
}
