import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/Button.tsx';
import { useFocus } from '../ui/useFocus.ts';
import styles from './ClientGuide.module.css';
import { dependsOn, type LinkPiece, type Piece, type Values } from './client.ts';
import type { ConnectKey } from './connectKey.ts';
import { FieldList } from './FieldList.tsx';
import importLinkStyles from './ImportLink.module.css';
import { SnippetBlock } from './SnippetBlock.tsx';
import type { Snippet } from './snippets.ts';

type ClientGuideProps = {
  client: Snippet;
  values: Omit<Values, 'keyText'>;
  heldKey: ConnectKey | undefined;
  /** It was just chosen from the list: reading goes on here. */
  isChosen: boolean;
  /** Which model is named; stands where one is. */
  modelChoice: ReactNode;
  /** Which shell commands are for; stands where that matters. */
  shellChoice: ReactNode;
  onBack(): void;
};

/** One client: what to know before, what to copy, and where that was read. */
export function ClientGuide({
  client,
  values,
  heldKey,
  isChosen,
  modelChoice,
  shellChoice,
  onBack,
}: ClientGuideProps) {
  const t = useTranslations('connect');
  const title = useFocus<HTMLHeadingElement>(isChosen);
  const name = t(`clients.${client.id}.name`);
  return (
    <section className={styles.guide} aria-labelledby="connect-client">
      <div className={styles.back}>
        <Button look="quiet" onPress={onBack}>
          {t('back')}
        </Button>
      </div>
      <h3 id="connect-client" ref={title} tabIndex={-1} className={styles.title}>
        {name}
      </h3>
      <p className={styles.trap}>
        <strong>{t('trap')}</strong> {t(`clients.${client.id}.trap`)}
      </p>
      {client.pieces.some((piece) => dependsOn(piece, 'model')) && modelChoice}
      {client.pieces.some((piece) => dependsOn(piece, 'shell')) && shellChoice}
      {client.pieces.map((piece, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a client never change their places
        <PieceView key={index} piece={piece} name={name} values={values} heldKey={heldKey} />
      ))}
      <a className={styles.source} href={client.source} target="_blank" rel="noopener noreferrer">
        {t('source', { host: new URL(client.source).host })}
      </a>
    </section>
  );
}

type PieceViewProps = Pick<ClientGuideProps, 'values' | 'heldKey'> & { piece: Piece; name: string };

function PieceView({ piece, name, values, heldKey }: PieceViewProps) {
  switch (piece.kind) {
    case 'file':
    case 'command':
      return <SnippetBlock piece={piece} values={values} heldKey={heldKey} />;
    case 'fields':
      return <FieldList fields={piece.fields} values={values} heldKey={heldKey} />;
    case 'link':
      return <ImportLink piece={piece} name={name} values={values} heldKey={heldKey} />;
  }
}

type ImportLinkProps = {
  piece: LinkPiece;
  name: string;
  values: Omit<Values, 'keyText'>;
  heldKey: ConnectKey | undefined;
};

/**
 * Hands the whole set-up to a program on this device. The link is built at the press, and is in no
 * element of the page.
 */
function ImportLink({ piece, name, values, heldKey }: ImportLinkProps) {
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
    <div className={importLinkStyles.link}>
      <p className={importLinkStyles.warning}>{t('linkWarning')}</p>
      <Button onPress={open}>{t('openLink', { name })}</Button>
      <p role="status" className={importLinkStyles.said}>
        {isOpened && t('linkOpened', { name })}
      </p>
    </div>
  );
}
