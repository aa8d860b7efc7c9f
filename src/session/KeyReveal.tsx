import { useEffect, useRef, useState } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/Button.tsx';
import print from '../ui/Print.module.css';
import type { HeldKey } from './heldKey.ts';
import styles from './KeyReveal.module.css';
import { saveEnvFile } from './saveEnvFile.ts';

/** A key is in the page's text for at most this long at a time (security rules 15 and 16). */
const shownMs = 30_000;

export type KeyRevealProps = {
  heldKey: HeldKey;
  /** The key was saved, or has left memory with the page: go on without it. */
  onDone(): void;
  /** Opens the session with this key. Rejects where Venice does not know it yet. */
  onGoOn?: () => Promise<void>;
};

/**
 * Shows a new key once. The key is written into the one text node by hand and taken out again: it never is a prop, a state or an
 * attribute, so neither React nor its tools hold a copy.
 */
export function KeyReveal({ heldKey, onDone, onGoOn }: KeyRevealProps) {
  const t = useTranslations('reveal');
  const tPaper = useTranslations('paper');
  const [secondsLeft, setSecondsLeft] = useState(0);
  const [said, setSaid] = useState<'copied' | 'copyFailed' | 'downloaded' | 'opening' | 'openFailed'>();
  const [isSaved, setIsSaved] = useState(false);
  const output = useRef<HTMLElement>(null);
  const isShown = secondsLeft > 0;

  useEffect(() => {
    const node = output.current;
    if (!node) return;
    node.textContent = isShown && heldKey.isHeld() ? heldKey.use((key) => key) : mask(heldKey.last6);
    return () => {
      node.textContent = '';
    };
  }, [isShown, heldKey]);

  useEffect(() => {
    if (!isShown) return;
    const end = Date.now() + shownMs;
    const hide = () => setSecondsLeft(0);
    const tick = setInterval(() => setSecondsLeft(Math.max(0, Math.ceil((end - Date.now()) / 1000))), 1000);
    window.addEventListener('blur', hide);
    document.addEventListener('visibilitychange', hide);
    return () => {
      clearInterval(tick);
      window.removeEventListener('blur', hide);
      document.removeEventListener('visibilitychange', hide);
    };
  }, [isShown]);

  useEffect(() => {
    // The back/forward cache restores memory and DOM, `no-store` or not (security finding 6): leave nothing in either.
    const wipe = () => {
      heldKey.forget();
      if (output.current) output.current.textContent = '';
      onDone();
    };
    window.addEventListener('pagehide', wipe);
    return () => window.removeEventListener('pagehide', wipe);
  }, [heldKey, onDone]);

  useEffect(() => {
    if (isSaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isSaved]);

  const copy = async () => {
    try {
      await heldKey.use((key) => navigator.clipboard.writeText(key));
      setSaid('copied');
    } catch {
      setSaid('copyFailed');
    }
  };

  const download = () => {
    heldKey.use(saveEnvFile);
    setSaid('downloaded');
  };

  const goOn = async () => {
    setSaid('opening');
    try {
      await onGoOn?.();
    } catch {
      setSaid('openFailed');
    }
  };

  return (
    <div className={styles.reveal}>
      <p className={print.onScreen}>{t('once')}</p>
      {heldKey.apiKeyType === 'ADMIN' && <p className={styles.admin}>{t('adminWarning')}</p>}
      <div className={styles.plate}>
        <code ref={output} className={styles.key} />
        <span className={`${styles.hint} ${print.onScreen}`}>
          {isShown ? t('shownFor', { seconds: secondsLeft }) : t('masked', { last6: heldKey.last6 })}
        </span>
        <span className={`${styles.hint} ${print.onPaper}`}>{tPaper(isShown ? 'shown' : 'hidden')}</span>
      </div>
      <div className={styles.row}>
        <Button look="primary" onPress={copy}>
          {t('copy')}
        </Button>
        <Button onPress={download}>{t('download')}</Button>
        <Button onPress={() => setSecondsLeft(isShown ? 0 : shownMs / 1000)}>
          {isShown ? t('hide') : t('show')}
        </Button>
      </div>
      <p role="status" className={`${styles.said} ${print.onScreen}`}>
        {said && t(said)}
      </p>
      <div className={`${styles.leave} ${print.onScreen}`}>
        <Checkbox className={styles.saved ?? ''} isSelected={isSaved} onChange={setIsSaved}>
          <span className={styles.box} aria-hidden="true" />
          {t('saved')}
        </Checkbox>
        <div className={styles.row}>
          <Button onPress={onDone} isDisabled={!isSaved || said === 'opening'}>
            {t('done')}
          </Button>
          {onGoOn && (
            <Button onPress={goOn} isDisabled={!isSaved || said === 'opening'}>
              {t('goOn')}
            </Button>
          )}
        </div>
      </div>
      <p className={`${styles.hint} ${print.onScreen}`}>{t('doneHint')}</p>
    </div>
  );
}

function mask(last6: string): string {
  return `${'•'.repeat(12)}${last6}`;
}
