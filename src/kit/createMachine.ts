import { createStore } from 'zustand/vanilla';

/** What a view or another part may do with a machine: read it and follow it. */
export type Readable<State> = {
  getState(): State;
  /** @returns ends the subscription */
  subscribe(listener: () => void): () => void;
};

export type Machine<State, Event> = Readable<State> & {
  /** Applies the event. Listeners are called only where the state is another one. */
  dispatch(event: Event): void;
};

/**
 * A store whose state changes only through a pure reducer, so that every transition can be listed and tested.
 *
 * @param reduce returns the same object where an event changes nothing
 */
export function createMachine<State, Event>(
  reduce: (state: State, event: Event) => State,
  initial: State,
): Machine<State, Event> {
  const store = createStore<State>(() => initial);
  return {
    getState: store.getState,
    subscribe: (listener) => store.subscribe(() => listener()),
    // `true` replaces the state: a merge would keep the fields of the state before.
    dispatch: (event) => store.setState((state) => reduce(state, event), true),
  };
}
