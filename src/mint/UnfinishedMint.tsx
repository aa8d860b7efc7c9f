import { type ReactNode, useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl';
import { NewKey } from '../creation/NewKey.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useAskBeforeLeaving } from '../ui/useAskBeforeLeaving.ts';
import type { Minter } from './minter.ts';

type UnfinishedMintProps = {
  minter: Minter;
  /** Another view is on screen. */
  isAway: boolean;
  /** Leads back to the mint. */
  back: ReactNode;
};

/**
 * Watches over the mint whatever view is on screen: its key stands there until it is saved, and
 * what goes on out of sight is told.
 */
export function UnfinishedMint({ minter, isAway, back }: UnfinishedMintProps) {
  const t = useTranslations('recovery');
  const state = useSyncExternalStore(minter.subscribe, minter.getState, minter.getState);
  useAskBeforeLeaving(state.phase === 'posting');
  if (!isAway) return null;
  switch (state.phase) {
    case 'posting':
      return (
        <Notice tone="busy" title={t('posting')}>
          {back}
        </Notice>
      );
    case 'minted':
      return (
        <NewKey heldKey={state.minted.key} onDone={() => minter.startOver()}>
          {back}
        </NewKey>
      );
    case 'ambiguous':
      return (
        <Notice tone="warning" title={t('lost')}>
          {back}
        </Notice>
      );
    default:
      return null;
  }
}
