import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/Button.tsx';
import styles from './ClientGuide.module.css';
import { namesModel, type Piece, type Values } from './client.ts';
import type { ConnectKey } from './connectKey.ts';
import { FieldList } from './FieldList.tsx';
import { ImportLink } from './ImportLink.tsx';
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
  onBack(): void;
};

/** One client: what to know before, what to copy, and where that was read. */
export function ClientGuide({ client, values, heldKey, isChosen, modelChoice, onBack }: ClientGuideProps) {
  const t = useTranslations('connect');
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isChosen) title.current?.focus();
  }, [isChosen]);
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
      {client.pieces.some(namesModel) && modelChoice}
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
