import { type Creation, reduceCreations } from '../src/creation/creation.ts';
import { type Creations, type CreationsPorts, createCreations } from '../src/creation/creations.ts';

/**
 * The holder of new keys, by a session that is locked unless given, without a journal: each test
 * begins with none.
 */
export function createTestCreations(
  ports: Partial<CreationsPorts> = {},
  reduce = reduceCreations,
): Creations {
  const all = {
    session: {
      getState: () => ({ status: 'locked' }),
      subscribe: () => () => {},
      client: () => {
        throw new Error('Locked');
      },
    },
    journal: { read: () => [], add: () => {}, remove: () => {} },
    onRevoked: () => {},
    ...ports,
  };
  return createCreations(all as CreationsPorts, reduce);
}

/** The key that was made last and not saved. */
export function madeLast({ getState }: Creations): Extract<Creation, { step: 'made' }> {
  const made = getState().findLast((creation) => creation.step === 'made');
  if (made?.step !== 'made') throw new Error(`No key was made: ${getState().map(({ step }) => step)}`);
  return made;
}
