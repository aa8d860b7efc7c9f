import { type ReactNode, useSyncExternalStore } from 'react';
import type { Creations } from '../creation/creations.ts';
import { NewKey } from '../creation/NewKey.tsx';
import { useOpenCreations } from '../creation/useCreations.ts';
import type { Minter } from '../mint/minter.ts';
import { Boundary } from '../ui/Boundary.tsx';
import { LoadFailed } from './LoadBoundary.tsx';

type KeyBoundaryProps = {
  /** The new keys that what is below draws: they stand alone where it cannot. */
  keys?: ReactNode;
  children: ReactNode;
};

/**
 * Where a page, or all of it, cannot be drawn, a new key that nobody saved yet stands there alone:
 * its holder is outside of what failed.
 */
export function KeyBoundary({ keys, children }: KeyBoundaryProps) {
  return (
    <Boundary
      fallback={(retry) => (
        <>
          <LoadFailed onRetry={retry} />
          {keys}
        </>
      )}
    >
      {children}
    </Boundary>
  );
}

/** The key of the mint, if one is not saved yet. */
export function MintedKey({ minter }: { minter: Minter }) {
  const state = useSyncExternalStore(minter.subscribe, minter.getState, minter.getState);
  if (state.phase !== 'minted') return null;
  return <NewKey heldKey={state.minted.key} onDone={() => minter.startOver()} />;
}

/** The keys that were created, cloned or rotated and are not saved yet, of as few parts as can be. */
export function MadeKeys({ creations }: { creations: Creations }) {
  return useOpenCreations(creations).map(
    (creation) =>
      creation.step === 'made' && (
        <NewKey
          key={creation.trace.tag}
          heldKey={creation.key}
          onDone={() => creations.leave(creation.trace.tag)}
        />
      ),
  );
}
