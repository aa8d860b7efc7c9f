import { type ReactNode, useEffect, useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl';
import { Notice } from '../ui/Notice.tsx';
import type { MintState } from './mint.ts';
import type { Minter } from './minter.ts';

type UnfinishedMintProps = {
  minter: Minter;
  /** Another view is on screen. */
  isAway: boolean;
  /** Leads back to the mint. */
  back: ReactNode;
};

/** Watches over the mint whatever view is on screen: says what goes on out of sight, and has the browser ask before the page is left. */
export function UnfinishedMint({ minter, isAway, back }: UnfinishedMintProps) {
  const t = useTranslations('recovery');
  const state = useSyncExternalStore(minter.subscribe, minter.getState, minter.getState);
  const isKeyAway = isAway && state.phase === 'minted';

  useEffect(() => {
    if (state.phase !== 'posting' && !isKeyAway) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [state.phase, isKeyAway]);

  useEffect(() => {
    if (!isKeyAway) return;
    // As where it is shown: the back/forward cache would keep it (security finding 6).
    const forget = () => minter.startOver();
    window.addEventListener('pagehide', forget);
    return () => window.removeEventListener('pagehide', forget);
  }, [isKeyAway, minter]);

  if (!isAway || !isUnfinished(state)) return null;
  if (state.phase === 'posting')
    return (
      <Notice tone="busy" title={t('posting')}>
        {back}
      </Notice>
    );
  return (
    <Notice
      tone="warning"
      title={state.phase === 'minted' ? t('unsaved', { last6: state.minted.key.last6 }) : t('lost')}
    >
      {state.phase === 'minted' && <p>{t('unsavedText')}</p>}
      {back}
    </Notice>
  );
}

function isUnfinished(
  state: MintState,
): state is Extract<MintState, { phase: 'posting' | 'minted' | 'ambiguous' }> {
  return state.phase === 'posting' || state.phase === 'minted' || state.phase === 'ambiguous';
}
