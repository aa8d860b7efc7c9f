import { describe, expect, it } from 'vitest';
import { createCallerLimit, mostFailures } from './callerLimit.ts';

const start = 1_000_000;

function limitAt() {
  const clock = { now: start };
  const limit = createCallerLimit(() => clock.now);
  const fail = (caller: string) => {
    const waitMs = limit.enter(caller);
    if (waitMs === 0) limit.leave(caller, true);
    return waitMs;
  };
  return { clock, limit, fail };
}

describe('createCallerLimit', () => {
  it('error: who failed too often waits for the first failure to be half a minute old; others do not', () => {
    const { clock, limit, fail } = limitAt();
    for (let index = 0; index < mostFailures; index += 1) expect(fail('one')).toBe(0);
    clock.now += 10_000;
    expect(fail('one')).toBe(20_000);
    expect(limit.enter('other')).toBe(0);
    clock.now += 20_000;
    expect(fail('one')).toBe(0);
  });

  it('behavior: calls that succeed are never held', () => {
    const { limit } = limitAt();
    for (let index = 0; index < 200; index += 1) {
      expect(limit.enter('one')).toBe(0);
      limit.leave('one', false);
    }
  });

  it('error: many calls at once count before they come back', () => {
    const { limit } = limitAt();
    const waits = Array.from({ length: 100 }, () => limit.enter('one'));
    expect(waits.filter((waitMs) => waitMs === 0)).toHaveLength(mostFailures);
  });

  it('error: a flood of callers fills no memory, and is forgotten after half a minute', () => {
    const { clock, fail } = limitAt();
    let accepted = 0;
    for (let index = 0; index < 12_000; index += 1) if (fail(`caller ${index}`) === 0) accepted += 1;
    expect(accepted).toBe(10_000);
    clock.now += 30_000;
    expect(fail('caller 11999')).toBe(0);
  });
});
