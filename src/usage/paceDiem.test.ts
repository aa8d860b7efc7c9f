import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paceDiem } from './paceDiem.ts';

const dayMs = 86_400_000;
const day = Date.UTC(2026, 10, 21);
const renewsAt = day + dayMs;
const at = (hours: number, minutes = 0) => day + (hours * 60 + minutes) * 60_000;

describe('paceDiem', () => {
  it('behavior: at this rate today’s DIEM ends at 14:20', () => {
    // 6 of 8.6 in ten hours: the other 2.6 last 4 h 20 min.
    expect(paceDiem({ allocation: 8.6, left: 2.6, now: at(10) })).toEqual({
      kind: 'ends',
      endsAt: at(14, 20),
      renewsAt,
    });
  });

  it('behavior: it lasts where the rest is spent after midnight, or at it', () => {
    expect(paceDiem({ allocation: 10, left: 6, now: at(10) })).toEqual({ kind: 'lasts', renewsAt });
    expect(paceDiem({ allocation: 10, left: 5, now: at(12) })).toEqual({ kind: 'lasts', renewsAt });
    expect(paceDiem({ allocation: 10, left: 4.999, now: at(12) })).toMatchObject({ kind: 'ends' });
  });

  it('behavior: used up, at any time of the day', () => {
    expect(paceDiem({ allocation: 10, left: 0, now: at(0, 1) })).toEqual({ kind: 'usedUp', renewsAt });
  });

  it.each([
    ['nothing is staked', { allocation: 0, left: 0 }],
    ['the allocation is unknown', { allocation: undefined, left: 5 }],
    ['the rest is unknown', { allocation: 10, left: undefined }],
    ['there is no DIEM', { allocation: 10, left: null }],
    ['more is left than there was', { allocation: 10, left: 11 }],
    ['less than nothing is left', { allocation: 10, left: -1 }],
    ['nothing was spent', { allocation: 10, left: 10 }],
    ['a figure is none', { allocation: Number.NaN, left: 5 }],
    ['the clock is none', { allocation: 10, left: 5, now: Number.NaN }],
    ['the day is too young', { allocation: 10, left: 5, now: at(0, 14) }],
  ])('behavior: says nothing where %s', (_, today) => {
    expect(paceDiem({ now: at(12), ...today })).toBeUndefined();
  });

  it('behavior: an end lies between now and midnight, and the rate kept till then spends all', () => {
    const figures = fc.record({
      allocation: fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
      part: fc.double({ min: 0, max: 1, noNaN: true }),
      now: fc.integer({ min: 0, max: 4e12 }),
    });
    fc.assert(
      fc.property(figures, ({ allocation, part, now }) => {
        const left = allocation * part;
        const pace = paceDiem({ allocation, left, now });
        if (pace?.kind !== 'ends') return;
        const midnight = now - (now % dayMs);
        expect(pace.renewsAt).toBe(midnight + dayMs);
        expect(pace.endsAt).toBeGreaterThanOrEqual(now);
        expect(pace.endsAt).toBeLessThan(pace.renewsAt);
        const rate = (allocation - left) / (now - midnight);
        expect(rate * (pace.endsAt - midnight)).toBeCloseTo(allocation, 3);
      }),
    );
  });
});
