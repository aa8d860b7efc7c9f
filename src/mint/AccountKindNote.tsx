import { useTranslations } from 'use-intl';
import type { AccountKind } from '../chain/accountKind.ts';
import { Notice } from '../ui/Notice.tsx';
import styles from './SignPanel.module.css';

/** What a contract wallet has to know before it starts: a multisig's owners must all be quick enough. */
export function AccountKindNote({ account }: { account: AccountKind }) {
  const t = useTranslations('contractWallet');
  if (account.kind === 'multisig')
    return (
      <Notice tone="plain" title={t('multisig', account)}>
        <p>{t('multisigText')}</p>
      </Notice>
    );
  return account.kind === 'contract' ? <p className={styles.soft}>{t('contract')}</p> : null;
}
