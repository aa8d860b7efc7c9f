import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/Button.tsx';
import type { LinkPiece, Values } from './client.ts';
import type { ConnectKey } from './connectKey.ts';
import styles from './ImportLink.module.css';

type ImportLinkProps = {
  piece: LinkPiece;
  name: string;
  values: Omit<Values, 'keyText'>;
  heldKey: ConnectKey | undefined;
};

/** Hands the whole set-up to a program on this device. The link is built at the press, and is in no element of the page. */
export function ImportLink({ piece, name, values, heldKey }: ImportLinkProps) {
  const t = useTranslations('connect');
  const [isOpened, setIsOpened] = useState(false);
  if (!heldKey) return <p>{t('linkNeedsKey')}</p>;

  const open = () => {
    heldKey.use((keyText) => {
      const link = document.createElement('a');
      link.href = piece.write({ ...values, keyText });
      link.click();
    });
    setIsOpened(true);
  };

  return (
    <div className={styles.link}>
      <p className={styles.warning}>{t('linkWarning')}</p>
      <Button onPress={open}>{t('openLink', { name })}</Button>
      <p role="status" className={styles.said}>
        {isOpened && t('linkOpened', { name })}
      </p>
    </div>
  );
}
