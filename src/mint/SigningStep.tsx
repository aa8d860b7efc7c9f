import { useTranslations } from 'use-intl';
import type { AccountKind } from '../chain/accountKind.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { ChallengeClock, useRemaining } from './ChallengeClock.tsx';
import { warnMs } from './lifetime.ts';
import styles from './SignPanel.module.css';

type SigningStepProps = {
  account: AccountKind;
  isSlow: boolean;
  remainingMs(): number;
  onAskAgain(): void;
  onAbandon(): void;
};

/** The wallet is open. A Safe may take its minutes; any other that is silent for half of one may have been lost from sight. */
export function SigningStep({ account, isSlow, remainingMs, onAskAgain, onAbandon }: SigningStepProps) {
  const t = useTranslations('mint');
  const left = useRemaining(remainingMs);
  const { title, hint } = useWords(account, isSlow);
  return (
    <>
      <Notice tone="busy" title={title}>
        <p>{hint}</p>
        <div className={styles.row}>
          {(isSlow || left < warnMs) && <Button onPress={onAskAgain}>{t('askAgain')}</Button>}
          <Button look="quiet" onPress={onAbandon}>
            {t('stopWaiting')}
          </Button>
        </div>
      </Notice>
      <ChallengeClock remainingMs={left} />
    </>
  );
}

function useWords(account: AccountKind, isSlow: boolean) {
  const t = useTranslations('mint');
  const tContract = useTranslations('contractWallet');
  if (account.kind === 'multisig') return { title: tContract('waiting'), hint: tContract('waitingHint') };
  return isSlow
    ? { title: t('signingSlow'), hint: t('signingSlowHint') }
    : { title: t('signing'), hint: t('signingHint') };
}
