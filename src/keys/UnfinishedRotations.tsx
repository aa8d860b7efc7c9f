import { useTranslations } from 'use-intl';
import { useCreations, useOpenCreations } from '../creation/useCreations.ts';
import { useKeyName } from '../settings/keyName.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { UnfinishedRotation } from '../venice/tags.ts';
import styles from './KeysPage.module.css';
import type { OpenDialog } from './keysScope.ts';

type UnfinishedRotationsProps = { pairs: readonly UnfinishedRotation[]; onOpen(dialog: OpenDialog): void };

/** Rotations that broke off after the new key was made: both keys work, and this says which. */
export function UnfinishedRotations({ pairs: all, onOpen }: UnfinishedRotationsProps) {
  const t = useTranslations('rotate');
  const open = useOpenCreations(useCreations());
  // One whose new key is on screen goes on there.
  const pairs = all.filter(
    ({ fresh }) => !open.some((creation) => creation.step === 'made' && creation.key.id === fresh.id),
  );
  if (pairs.length === 0) return null;
  return (
    <Notice tone="warning" title={t('unfinished', { count: pairs.length })}>
      <p>{t('unfinishedText')}</p>
      <ul className={styles.pairs}>
        {pairs.map((pair) => (
          <Pair key={pair.fresh.id} pair={pair} onOpen={onOpen} />
        ))}
      </ul>
    </Notice>
  );
}

function Pair({ pair, onOpen }: { pair: UnfinishedRotation; onOpen(dialog: OpenDialog): void }) {
  const t = useTranslations('rotate');
  const [oldName, freshName] = [useKeyName(pair.old), useKeyName(pair.fresh)];
  return (
    <li>
      <span>
        <bdi>{t('bothWork', { old: oldName, fresh: freshName })}</bdi>
      </span>
      <div className={styles.bar}>
        <Button onPress={() => onOpen({ kind: 'rotate', id: pair.old.id, unfinished: pair })}>
          {t('endOld')}
        </Button>
        <Button onPress={() => onOpen({ kind: 'revoke', id: pair.fresh.id })}>{t('revokeNew')}</Button>
      </div>
    </li>
  );
}
