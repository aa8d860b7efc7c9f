import { useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { UnfinishedMint } from '../mint/UnfinishedMint.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { Grants } from './grants.ts';

type UnreturnedGrantProps = { grants: Grants; isAway: boolean };

/** Watches over a grant whatever view is on screen: its key is copied, returned or revoked, never lost. */
export function UnreturnedGrant({ grants, isAway }: UnreturnedGrantProps) {
  const t = useTranslations('grant');
  const { step } = useSyncExternalStore(grants.subscribe, grants.getState, askedAtBuild);
  const { phase } = useSyncExternalStore(
    grants.minter.subscribe,
    grants.minter.getState,
    grants.minter.getState,
  );
  const back = <Link href="/grant">{t('toGrant')}</Link>;
  return (
    <>
      <UnfinishedMint minter={grants.minter} isAway={isAway} back={back} />
      {isAway && step === 'sealed' && phase !== 'minted' && (
        <Notice tone="warning" title={t('waiting')}>
          {back}
        </Notice>
      )}
    </>
  );
}

const asking = { step: 'asking' } as const;
/** What was drawn at build knows no grant. */
function askedAtBuild() {
  return asking;
}
