import { resolvePreset } from '../options/optionsForm.ts';
import type { ApiKey } from '../venice/apiKey.ts';
import { capOf, carryLimits } from './carryBudget.ts';
import type { RotationPlan } from './rotation.ts';

/**
 * The settings of a key as those of its successor, with what is left of its budget.
 *
 * @param now ms since 1970
 * @returns undefined where the type or the limits are not known: a guess could give the new key more than the old one had
 */
export function planRotation(old: ApiKey, now: number): RotationPlan | undefined {
  const apiKeyType = known(old.apiKeyType, ['INFERENCE', 'ADMIN']);
  const carried = carryLimits(old);
  if (!apiKeyType || !carried) return undefined;
  const limitPeriod = known(old.limitPeriod, ['EPOCH', 'MONTH', 'LIFETIME']);
  const modelPrivacy = known(old.modelPrivacy, ['ALL', 'PRIVATE_TEXT', 'PRIVATE_ONLY']);
  if (!limitPeriod || !modelPrivacy) return undefined;
  const [usd, diem] = [capOf(carried.usd), capOf(carried.diem)];
  return {
    carried,
    settings: {
      apiKeyType,
      limitPeriod,
      modelPrivacy,
      ...((usd !== null || diem !== null) && { consumptionLimit: { usd, diem } }),
      ...expiryOf(old.expiresAt, now),
    },
  };
}

/** The same end. Where Venice does not say, or it has come, ninety days: "never" is nothing to fall back on. */
function expiryOf(expiresAt: string | null | undefined, now: number): { expiresAt?: string } {
  if (expiresAt === null) return {};
  const time = Date.parse(expiresAt ?? '');
  if (Number.isNaN(time) || time <= now) return { expiresAt: resolvePreset('90', now) };
  return { expiresAt: new Date(time).toISOString() };
}

function known<T extends string>(value: string | undefined, values: readonly T[]): T | undefined {
  return values.find((each) => each === value);
}
