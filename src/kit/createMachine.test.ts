import { describe, expect, it, vi } from 'vitest';
import { createMachine } from './createMachine.ts';

type State = { status: 'off' } | { status: 'on'; turns: number };
type Event = { type: 'turnedOn' } | { type: 'turnedOff' };

const off: State = { status: 'off' };

function reduce(state: State, event: Event): State {
  if (event.type === 'turnedOff') return off;
  return state.status === 'off' ? { status: 'on', turns: 1 } : state;
}

describe('createMachine', () => {
  it('behavior: an event replaces the whole state, and listeners are told', () => {
    const machine = createMachine(reduce, off);
    const listener = vi.fn();
    machine.subscribe(listener);
    machine.dispatch({ type: 'turnedOn' });
    expect(machine.getState()).toEqual({ status: 'on', turns: 1 });
    machine.dispatch({ type: 'turnedOff' });
    expect(machine.getState()).toEqual({ status: 'off' });
    expect(listener).toHaveBeenCalledTimes(2);
  });

  it('behavior: an event that changes nothing calls nobody', () => {
    const machine = createMachine(reduce, off);
    const listener = vi.fn();
    machine.subscribe(listener);
    machine.dispatch({ type: 'turnedOff' });
    expect(listener).not.toHaveBeenCalled();
  });

  it('behavior: a subscription ends', () => {
    const machine = createMachine(reduce, off);
    const listener = vi.fn();
    machine.subscribe(listener)();
    machine.dispatch({ type: 'turnedOn' });
    expect(listener).not.toHaveBeenCalled();
  });
});
