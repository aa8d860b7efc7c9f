import { type ReactNode, useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl';
import { LoadFailed } from './LoadBoundary.tsx';
import { KeyInSight } from './mint/KeyInSight.tsx';
import type { Minter } from './mint/minter.ts';
import { Boundary } from './ui/Boundary.tsx';

type KeyBoundaryProps = { minter: Minter; children: ReactNode };

/** Where a page, or all of it, cannot be drawn, a new key that nobody saved yet stands there alone: its holder is outside of what failed. */
export function KeyBoundary({ minter, children }: KeyBoundaryProps) {
  return (
    <Boundary
      fallback={(retry) => (
        <>
          <LoadFailed onRetry={retry} />
          <NewKey minter={minter} />
        </>
      )}
    >
      {children}
    </Boundary>
  );
}

function NewKey({ minter }: { minter: Minter }) {
  const t = useTranslations('reveal');
  const state = useSyncExternalStore(minter.subscribe, minter.getState, minter.getState);
  if (state.phase !== 'minted') return null;
  return (
    <section aria-labelledby="kept-key-title">
      <h2 id="kept-key-title">{t('title')}</h2>
      <KeyInSight heldKey={state.minted.key} onDone={() => minter.startOver()} />
    </section>
  );
}
