import { setAlarm, startTimer } from '../kit/clock.ts';
import { createMachine, type Readable } from '../kit/createMachine.ts';
import type { HeldKey } from './heldKey.ts';

/** A key is in the page's text for at most this long at a time. */
export const shownMs = 30_000;

/** Whether a new key is in the page's text; `gone` once it was forgotten with the page. */
export type RevealState = { phase: 'masked' } | { phase: 'shown'; secondsLeft: number } | { phase: 'gone' };

type RevealEvent =
  | { type: 'shown'; secondsLeft: number }
  | { type: 'ticked'; secondsLeft: number }
  | { type: 'masked' }
  | { type: 'left' };

export function reduceReveal(state: RevealState, event: RevealEvent): RevealState {
  if (state.phase === 'gone') return state;
  switch (event.type) {
    case 'shown':
      return state.phase === 'shown' ? state : { phase: 'shown', secondsLeft: event.secondsLeft };
    case 'ticked':
      if (state.phase !== 'shown' || state.secondsLeft === event.secondsLeft) return state;
      return { phase: 'shown', secondsLeft: event.secondsLeft };
    case 'masked':
      return state.phase === 'masked' ? state : { phase: 'masked' };
    case 'left':
      return { phase: 'gone' };
  }
}

/** Shows one key in one text node, and takes it out again. */
export type Reveal = Readable<RevealState> & {
  /** Draws into this node from now on. @returns empties it and stops */
  attach(node: Pick<Node, 'textContent'>): () => void;
  /** Shows the key for 30 seconds, by the clock that is further. */
  show(): void;
  hide(): void;
  /** The page is left: forgets the key. */
  leave(): void;
};

/**
 * The key is written by hand: it never is a prop, a state or an attribute, so neither React nor its
 * tools hold a copy.
 * @param key forgotten by `leave`, and else its holder's
 */
export function createReveal(key: HeldKey): Reveal {
  const { getState, subscribe, dispatch } = createMachine<RevealState, RevealEvent>(reduceReveal, {
    phase: 'masked',
  });
  let node: Pick<Node, 'textContent'> | undefined;
  let stop = () => {};

  const draw = () => {
    if (!node) return;
    const { phase } = getState();
    if (phase === 'shown' && key.isHeld()) node.textContent = key.use((secret) => secret);
    else node.textContent = phase === 'gone' ? '' : `${'•'.repeat(12)}${key.last6}`;
  };
  const end = (type: 'masked' | 'left') => {
    stop();
    dispatch({ type });
    draw();
  };

  return {
    getState,
    subscribe,
    attach: (next) => {
      node = next;
      draw();
      return () => {
        next.textContent = '';
        node = undefined;
        stop();
        dispatch({ type: 'masked' });
      };
    },
    show: () => {
      if (getState().phase !== 'masked') return;
      const timer = startTimer(shownMs);
      const seconds = () => Math.max(1, Math.ceil(timer.remainingMs() / 1000));
      const tick = setInterval(() => dispatch({ type: 'ticked', secondsLeft: seconds() }), 1000);
      const turnOff = setAlarm(shownMs, () => end('masked'));
      stop = () => {
        clearInterval(tick);
        turnOff();
      };
      dispatch({ type: 'shown', secondsLeft: seconds() });
      draw();
    },
    hide: () => end('masked'),
    leave: () => {
      key.forget();
      end('left');
    },
  };
}
