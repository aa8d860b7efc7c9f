import { useTranslations } from 'use-intl';
import { Button } from '../ui/Button.tsx';
import type { ApiKey } from '../venice/apiKey.ts';
import styles from './KeysPage.module.css';
import type { OpenDialog } from './keysScope.ts';

type SelectionBarProps = { keys: readonly ApiKey[]; onClear(): void; onOpen(dialog: OpenDialog): void };

/** What can be done with the selected keys at once. */
export function SelectionBar({ keys, onClear, onOpen }: SelectionBarProps) {
  const t = useTranslations('bulk');
  if (keys.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: no form, no fields: these buttons are a group and no fieldset
    <div role="group" aria-label={t('selected', { count: keys.length })} className={styles.selection}>
      <strong>{t('selected', { count: keys.length })}</strong>
      <Button onPress={() => onOpen({ kind: 'bulk', action: 'limits', keys })}>{t('setLimits')}</Button>
      <Button onPress={() => onOpen({ kind: 'bulk', action: 'expiry', keys })}>{t('setExpiry')}</Button>
      <Button onPress={() => onOpen({ kind: 'bulk', action: 'revoke', keys })}>{t('revokeSelected')}</Button>
      <Button look="quiet" onPress={onClear}>
        {t('clear')}
      </Button>
    </div>
  );
}
