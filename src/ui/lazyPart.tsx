import { type ComponentType, lazy } from 'react';
import { loadAgain } from '../kit/loadAgain.ts';

/** Parts that did not come, each with what asks for it anew. */
const lost = new Set<() => void>();

/**
 * React's `lazy` for a part that the network may lose: it is asked for three times. React keeps the
 * last failure for good, until `renewLostParts`.
 */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  const create = () =>
    lazy(async () => {
      try {
        return { default: await loadAgain(load) };
      } catch (error) {
        lost.add(renew);
        throw error;
      }
    });
  const renew = () => {
    Part = create();
  };
  let Part = create();
  return function LazyPart(props: Props) {
    return <Part {...props} />;
  };
}

/** Asks anew for every part that did not come, as soon as it is drawn again. */
export function renewLostParts(): void {
  for (const renew of lost) renew();
  lost.clear();
}
