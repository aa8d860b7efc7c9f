import { useState } from 'react';
import { Header } from 'react-aria-components/Header';
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox';
import { useTranslations } from 'use-intl';
import { SearchField } from '../ui/SearchField.tsx';
import styles from './ClientList.module.css';
import { groups } from './client.ts';
import { type Snippet, type SnippetId, snippets } from './snippets.ts';

type ClientListProps = { clients: readonly Snippet[]; shown: SnippetId; onChoose(id: SnippetId): void };

/** As many as are seen at once need no search. */
const inSight = 8;

/** All clients in groups, found by typing: Enter takes the first, Tab and the arrows the others. */
export function ClientList({ clients: all, shown, onChoose }: ClientListProps) {
  const t = useTranslations('connect');
  const [query, setQuery] = useState('');
  const words = query.toLowerCase().split(/\s+/);
  const isMeant = (text: string) => words.every((word) => text.toLowerCase().includes(word));
  const found = groups
    .map((group) => ({
      group,
      clients: all.filter(
        (client) =>
          client.group === group && isMeant(`${t(`clients.${client.id}.name`)} ${t(`groups.${group}`)}`),
      ),
    }))
    .filter(({ clients }) => clients.length > 0);
  const first = found[0]?.clients[0];
  return (
    <div className={styles.list}>
      {all.length > inSight && (
        <SearchField
          label={t('search')}
          placeholder={t('searchHint')}
          value={query}
          onChange={setQuery}
          onSubmit={() => first && onChoose(first.id)}
        />
      )}
      <p role="status" className={styles.none}>
        {!first && t('none')}
      </p>
      {first && (
        <ListBox
          aria-label={t('list')}
          selectionMode="single"
          selectedKeys={[shown]}
          // A press on what is shown already would empty the selection: it counts as choosing it again.
          onSelectionChange={(keys) => onChoose(idOf([...keys][0]) ?? shown)}
          className={styles.box ?? ''}
        >
          {found.map(({ group, clients }) => (
            <ListBoxSection key={group} id={group}>
              <Header className={styles.group}>{t(`groups.${group}`)}</Header>
              {clients.map(({ id }) => (
                <ListBoxItem
                  key={id}
                  id={id}
                  textValue={t(`clients.${id}.name`)}
                  className={styles.item ?? ''}
                >
                  {t(`clients.${id}.name`)}
                </ListBoxItem>
              ))}
            </ListBoxSection>
          ))}
        </ListBox>
      )}
    </div>
  );
}

function idOf(key: unknown): SnippetId | undefined {
  return snippets.find(({ id }) => id === key)?.id;
}
