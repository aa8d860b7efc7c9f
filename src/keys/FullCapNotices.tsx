import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { FailureNotice } from '../doctor/FailureNotice.tsx';
import { useTermWords } from '../options/useTermWords.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { ApiKey } from '../venice/apiKey.ts';
import { type CutKey, findCutKeys, type Restoration, settleFullCaps } from './fullCaps.ts';
import styles from './KeysPage.module.css';
import type { KeysScope } from './keysScope.ts';
import { useKeyName } from './useKeyWords.ts';

const dayMs = 24 * 60 * 60 * 1000;

type FullCapNoticesProps = {
  keys: readonly ApiKey[];
  /** When they were read, ms since 1970. */
  readAt: number;
  scope: KeysScope;
};

/** Keys whose caps a rotation cut, as soon as a new period has begun: the whole of them again, or never mind. */
export function FullCapNotices({ keys, readAt, scope }: FullCapNoticesProps) {
  const t = useTranslations('fullCap');
  const found = findCutKeys(keys, Math.floor(readAt / dayMs) * dayMs);
  if (found.length === 0) return null;
  return (
    <Notice tone="plain" title={t('title', { count: found.length })}>
      <p>{t('text')}</p>
      <ul className={styles.pairs}>
        {found.map((cut) => (
          <Cut key={cut.key.id} cut={cut} scope={scope} />
        ))}
      </ul>
    </Notice>
  );
}

function Cut({ cut: { key, full }, scope }: { cut: CutKey; scope: KeysScope }) {
  const t = useTranslations('fullCap');
  const { writeCap } = useTermWords();
  const name = useKeyName(key);
  const [outcome, setOutcome] = useState<Restoration | 'asking'>();
  const settle = async (choice: 'restore' | 'keep') => {
    setOutcome('asking');
    const restoration = await settleFullCaps(scope.client, scope.list, key.id, choice);
    setOutcome(restoration);
    if (restoration.kind === 'settled') scope.reload();
  };
  const changed = (['usd', 'diem'] as const).filter(
    (currency) => full[currency] !== key.consumptionLimits?.[currency],
  );
  return (
    <li>
      <bdi>{name}</bdi>
      {changed.map((currency) => (
        <span key={currency}>
          {t('becomes', {
            currency: currency.toUpperCase(),
            from: writeCap(key.consumptionLimits?.[currency], currency),
            to: writeCap(full[currency], currency),
          })}
        </span>
      ))}
      <div className={styles.bar}>
        <Button isDisabled={outcome === 'asking'} onPress={() => void settle('restore')}>
          {t('restore')}
        </Button>
        <Button look="quiet" isDisabled={outcome === 'asking'} onPress={() => void settle('keep')}>
          {t('keep')}
        </Button>
      </div>
      {typeof outcome === 'object' && outcome.kind === 'failed' && (
        <FailureNotice title={t('failed')} error={outcome.error} />
      )}
      {typeof outcome === 'object' && (outcome.kind === 'tooEarly' || outcome.kind === 'differs') && (
        <Notice tone="warning" title={t(outcome.kind)} />
      )}
    </li>
  );
}
