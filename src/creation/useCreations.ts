import { createContext, use, useSyncExternalStore } from 'react';
import { type Creation, findCreation } from './creation.ts';
import type { Creations } from './creations.ts';

/** The page's one holder of new keys, given by the root. */
export const CreationsContext = createContext<Creations | undefined>(undefined);

/** Throws where the root gave none. */
export function useCreations(): Creations {
  const creations = use(CreationsContext);
  if (!creations) throw new Error('useCreations needs a CreationsContext above it');
  return creations;
}

const none: readonly Creation[] = [];

/** Every creation that is not at its end. */
export function useOpenCreations({ subscribe, getState }: Creations): readonly Creation[] {
  return useSyncExternalStore(subscribe, getState, () => none);
}

/** One creation by its tag; undefined before it is sent and after its end. */
export function useCreation(tag: string | undefined): Creation | undefined {
  const open = useOpenCreations(useCreations());
  return tag === undefined ? undefined : findCreation(open, tag);
}
