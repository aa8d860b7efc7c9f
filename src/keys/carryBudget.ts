import { fromUnits, plainDecimal, toUnits } from '../kit/decimal.ts';
import type { ApiKey } from '../venice/apiKey.ts';

/** What a new key gets of an old key's cap in one currency. */
export type Carry =
  | { kind: 'noCap' }
  | { kind: 'off' }
  /** `left` of `cap`: what the old key had not used of its period when it was read. */
  | { kind: 'left'; cap: number; used: string; left: number }
  /** Venice does not say what is used: the whole cap goes over. */
  | { kind: 'unknown'; cap: number };

/**
 * A new key with the whole cap of the old one would double the budget of a period that has begun:
 * it gets what is left, and 0, which is "off", where nothing is.
 *
 * @param cap null is no cap, 0 is off
 * @param used a decimal string, as Venice sends it
 */
export function carryBudget(cap: number | null, used: string | undefined): Carry {
  if (cap === null) return { kind: 'noCap' };
  if (cap === 0) return { kind: 'off' };
  if (used === undefined) return { kind: 'unknown', cap };
  return { kind: 'left', cap, used, left: subtract(cap, used) };
}

/** @returns the cap as Venice takes it: what is left, or the full one. */
export function capOf(carry: Carry, choice: 'left' | 'full' = 'left'): number | null {
  switch (carry.kind) {
    case 'noCap':
      return null;
    case 'off':
      return 0;
    case 'left':
      return choice === 'left' ? carry.left : carry.cap;
    case 'unknown':
      return carry.cap;
  }
}

/** Both currencies of a key; undefined where its limits are unknown, since a guess could be "no cap". */
export function carryLimits({ consumptionLimits, currentPeriodUsage }: ApiKey) {
  if (!consumptionLimits) return undefined;
  const { usd, diem } = consumptionLimits;
  return {
    usd: carryBudget(usd, currentPeriodUsage?.usd),
    diem: carryBudget(diem, currentPeriodUsage?.diem),
  };
}

/** Venice counts in millionths. */
const places = 6;

/**
 * No dust of binary fractions is given away: what is used counts as up to the next millionth, the
 * cap as down.
 */
function subtract(cap: number, used: string): number {
  const spent = toUnits(used.replace('-', ''), places, 'up');
  const left = toUnits(plainDecimal(cap), places, 'down') - spent;
  return left > 0n ? Number(fromUnits(left, places)) : 0;
}
