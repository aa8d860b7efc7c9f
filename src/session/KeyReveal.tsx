import { useMutation } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import { useTranslations } from 'use-intl';
import { copyText } from '../kit/copyText.ts';
import { saveFile } from '../kit/saveFile.ts';
import { Button } from '../ui/Button.tsx';
import print from '../ui/Print.module.css';
import { useAskBeforeLeaving } from '../ui/useAskBeforeLeaving.ts';
import type { HeldKey } from './heldKey.ts';
import styles from './KeyReveal.module.css';
import { createReveal } from './reveal.ts';

export type KeyRevealProps = {
  heldKey: HeldKey;
  /** The key was saved, or has left memory with the page: go on without it. */
  onDone(): void;
  /** Opens the session with this key. Rejects where Venice does not know it yet. */
  onGoOn?: () => Promise<void>;
};

/** Shows a new key once, for 30 seconds at a time, and asks for it to be saved. */
export function KeyReveal({ heldKey, onDone, onGoOn }: KeyRevealProps) {
  const t = useTranslations('reveal');
  const tPaper = useTranslations('paper');
  const reveal = useMemo(() => createReveal(heldKey), [heldKey]);
  const state = useSyncExternalStore(reveal.subscribe, reveal.getState, reveal.getState);
  const [said, setSaid] = useState<'copied' | 'copyFailed' | 'downloaded'>();
  const [isSaved, setIsSaved] = useState(false);
  const output = useRef<HTMLElement>(null);
  const opening = useMutation({ mutationFn: async () => onGoOn?.() });
  const isShown = state.phase === 'shown';

  useEffect(() => (output.current ? reveal.attach(output.current) : undefined), [reveal]);

  useEffect(() => {
    // The back/forward cache restores memory and DOM, `no-store` or not: leave nothing in either.
    const leave = () => {
      reveal.leave();
      onDone();
    };
    window.addEventListener('pagehide', leave);
    window.addEventListener('blur', reveal.hide);
    document.addEventListener('visibilitychange', reveal.hide);
    return () => {
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('blur', reveal.hide);
      document.removeEventListener('visibilitychange', reveal.hide);
    };
  }, [reveal, onDone]);

  useAskBeforeLeaving(!isSaved);

  const tell = (next: typeof said) => {
    opening.reset();
    setSaid(next);
  };
  const copy = () =>
    heldKey.use(copyText).then(
      () => tell('copied'),
      () => tell('copyFailed'),
    );
  const download = () => {
    heldKey.use(saveEnvFile);
    tell('downloaded');
  };
  const word = opening.isPending ? 'opening' : opening.isError ? 'openFailed' : said;

  return (
    <div className={styles.reveal}>
      <p className={print.onScreen}>{t('once')}</p>
      {heldKey.apiKeyType === 'ADMIN' && <p className={styles.admin}>{t('adminWarning')}</p>}
      <div className={styles.plate}>
        <code ref={output} translate="no" className={styles.key} />
        <span className={`${styles.hint} ${print.onScreen}`}>
          {isShown ? t('shownFor', { seconds: state.secondsLeft }) : t('masked', { last6: heldKey.last6 })}
        </span>
        <span className={`${styles.hint} ${print.onPaper}`}>{tPaper(isShown ? 'shown' : 'hidden')}</span>
      </div>
      <div className={styles.row}>
        <Button look="primary" isWide onPress={copy}>
          {t('copy')}
        </Button>
        <Button onPress={download}>{t('download')}</Button>
        <Button onPress={isShown ? reveal.hide : reveal.show}>{isShown ? t('hide') : t('show')}</Button>
      </div>
      <p role="status" className={`${styles.said} ${print.onScreen}`}>
        {word && t(word)}
      </p>
      <div className={`${styles.leave} ${print.onScreen}`}>
        <Checkbox className={styles.saved ?? ''} isSelected={isSaved} onChange={setIsSaved}>
          <span className={styles.box} aria-hidden="true" />
          {t('saved')}
        </Checkbox>
        <div className={styles.row}>
          <Button onPress={onDone} isDisabled={!isSaved || opening.isPending}>
            {t('done')}
          </Button>
          {onGoOn && (
            <Button onPress={() => opening.mutate()} isDisabled={!isSaved || opening.isPending}>
              {t('goOn')}
            </Button>
          )}
        </div>
      </div>
      <p className={`${styles.hint} ${print.onScreen}`}>{t(onGoOn ? 'doneOrGoOnHint' : 'doneHint')}</p>
    </div>
  );
}

/**
 * Hands the key to the browser's downloads under the name that Venice's own guides read
 * (`VENICE_API_KEY`).
 */
function saveEnvFile(apiKey: string): void {
  saveFile('venice.env', `VENICE_API_KEY=${apiKey}\n`);
}
