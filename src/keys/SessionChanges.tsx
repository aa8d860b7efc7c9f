import { useFormatter, useTranslations } from 'use-intl';
import type { KeyChange } from '../session/keyChanges.ts';
import { useKeyChanges } from '../session/useSession.ts';
import { writeName } from '../settings/keyName.ts';
import { findChanges, termsOf } from '../settings/keyTerms.ts';
import { useTermWords } from '../settings/useTermWords.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Fold } from '../ui/Fold.tsx';
import styles from './SessionChanges.module.css';

/** A list to copy, for whoever has to tell what was changed; it ends with the session. */
export function SessionChanges() {
  const t = useTranslations('keys.session');
  const format = useFormatter();
  const changes = useKeyChanges();
  const write = useChangeWords();
  if (changes.length === 0) return null;
  const lines = changes.map((change) => ({ at: change.at, text: write(change) }));
  return (
    <Fold summary={t('title', { count: changes.length })}>
      <div className={styles.list}>
        <p>{t('hint')}</p>
        <ol>
          {lines.map(({ at, text }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list only grows at its end
            <li key={index}>
              <time dateTime={new Date(at).toISOString()}>{format.dateTime(at, 'exactMoment')}</time>
              <bdi>{text}</bdi>
            </li>
          ))}
        </ol>
        <CopyButton
          label={t('copy')}
          copied={t('copied')}
          copyFailed={t('copyFailed')}
          read={() => lines.map(({ at, text }) => `${new Date(at).toISOString()}\t${text}`).join('\n')}
        />
      </div>
    </Fold>
  );
}

/** A change as a sentence, its settings in the words of the edit dialog. */
function useChangeWords(): (change: KeyChange) => string {
  const t = useTranslations('keys.session');
  const k = useTranslations('keys');
  const b = useTranslations('bulk');
  const e = useTranslations('editKey');
  const { write } = useTermWords();
  return (change) => {
    const name = writeName(k, change.key);
    const text =
      change.kind === 'changed' ? t('changed', { name, changes: list(change) }) : t(change.kind, { name });
    return change.outcome === 'lost' ? t('lost', { change: text }) : text;
  };

  function list({ key, after }: Extract<KeyChange, { kind: 'changed' }>): string {
    const [from, to] = [termsOf(key), termsOf(after)];
    return findChanges(from, to)
      .map((field) =>
        b('becomes', { field: e(`fields.${field}`), from: write(from, field), to: write(to, field) }),
      )
      .join('; ');
  }
}
