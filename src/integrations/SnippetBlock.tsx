import { useCallback, useId } from 'react';
import { useTranslations } from 'use-intl';
import { copyText } from '../kit/copyText.ts';
import { Button } from '../ui/Button.tsx';
import { useCopy } from '../ui/useCopy.ts';
import { type CommandPiece, type FilePiece, keyPlaceholder, type Values } from './client.ts';
import type { ConnectKey } from './connectKey.ts';
import styles from './SnippetBlock.module.css';
import { useKeyInText } from './useKeyInText.ts';

type SnippetBlockProps = {
  piece: FilePiece | CommandPiece;
  values: Omit<Values, 'keyText'>;
  heldKey: ConnectKey | undefined;
};

/** A file or some commands, to be copied as they are; with the key only at a press that says so. */
export function SnippetBlock({ piece, values, heldKey }: SnippetBlockProps) {
  const t = useTranslations('connect');
  const write = useCallback((keyText: string) => piece.write({ ...values, keyText }), [piece, values]);
  const { node, isShown, setIsShown } = useKeyInText(heldKey, write);
  const { outcome, copy } = useCopy<'copied' | 'copiedKey'>();
  const titleId = useId();
  const name = piece.kind === 'file' ? piece.path : t('terminal');
  const holdsKey = piece.kind === 'file' && piece.holdsKey;
  const asksForKey = piece.kind === 'command' && piece.asksForKey;

  const copyPlain = () => copy(() => copyText(write(keyPlaceholder)), 'copied');
  const copyFilled = (key: ConnectKey) =>
    copy(() => key.use((apiKey) => copyText(write(apiKey))), 'copiedKey');
  const copyKey = (key: ConnectKey) => copy(() => key.use(copyText), 'copiedKey');

  return (
    <figure className={styles.block} aria-labelledby={titleId}>
      <figcaption id={titleId} className={styles.name}>
        {name}
      </figcaption>
      <pre translate="no" className={styles.text}>
        <code ref={node} />
      </pre>
      {asksForKey && <p className={styles.hint}>{t('asksForKey')}</p>}
      <div className={styles.row}>
        <Button onPress={copyPlain} aria-label={t('copyNamed', { name })}>
          {t('copy')}
        </Button>
        {heldKey && holdsKey && (
          <>
            <Button onPress={() => copyFilled(heldKey)} aria-label={t('copyWithKeyNamed', { name })}>
              {t('copyWithKey')}
            </Button>
            <Button look="quiet" onPress={() => setIsShown(!isShown)}>
              {isShown ? t('hideKey') : t('showWithKey')}
            </Button>
          </>
        )}
        {heldKey && asksForKey && <Button onPress={() => copyKey(heldKey)}>{t('copyKey')}</Button>}
      </div>
      <p role="status" className={styles.hint}>
        {isShown ? t('shownFor') : outcome && t(outcome)}
      </p>
    </figure>
  );
}
