import { resolvePreset } from '../settings/optionsForm.ts';
import type { ApiKey } from '../venice/apiKey.ts';
import type { ConsumptionLimit, CreateKeyBody } from '../venice/bodies.ts';
import { type Carry, capOf, carryLimits } from './carryBudget.ts';

/** What the new key gets of limits that are partly spent. */
export type LimitChoice = 'left' | 'full';

/** The settings of the new key, read off the old one; description and limits come when it is made. */
export type RotationPlan = {
  settings: Omit<CreateKeyBody, 'description' | 'consumptionLimit'>;
  carried: { usd: Carry; diem: Carry };
};

/**
 * The settings of a key as those of its successor, and what is left of its budget.
 *
 * @param now ms since 1970
 * @returns undefined where the type or the limits are not known: a guess could give the new key
 * more than the old one had
 */
export function planRotation(old: ApiKey, now: number): RotationPlan | undefined {
  const apiKeyType = known(old.apiKeyType, ['INFERENCE', 'ADMIN']);
  const carried = carryLimits(old);
  if (!apiKeyType || !carried) return undefined;
  const limitPeriod = known(old.limitPeriod, ['EPOCH', 'MONTH', 'LIFETIME']);
  const modelPrivacy = known(old.modelPrivacy, ['ALL', 'PRIVATE_TEXT', 'PRIVATE_ONLY']);
  if (!limitPeriod || !modelPrivacy) return undefined;
  return { carried, settings: { apiKeyType, limitPeriod, modelPrivacy, ...expiryOf(old.expiresAt, now) } };
}

/** The limits of the new key, for the body of its creation; nothing where there is no cap. */
export function limitsOf(
  { carried }: RotationPlan,
  choice: LimitChoice,
): { consumptionLimit?: ConsumptionLimit } {
  const [usd, diem] = [capOf(carried.usd, choice), capOf(carried.diem, choice)];
  return usd === null && diem === null ? {} : { consumptionLimit: { usd, diem } };
}

/** Whether the two choices differ. */
export function isPartlySpent({ carried: { usd, diem } }: RotationPlan): boolean {
  return [usd, diem].some((carry) => carry.kind === 'left' && carry.left < carry.cap);
}

/**
 * The same end: a key that Venice still has is alive, whatever this device's clock says. Where
 * Venice names none, ninety days: "never" is nothing to fall back on.
 */
function expiryOf(expiresAt: string | null | undefined, now: number): { expiresAt?: string } {
  if (expiresAt === null) return {};
  const time = Date.parse(expiresAt ?? '');
  if (Number.isNaN(time)) return { expiresAt: resolvePreset('90', now) };
  return { expiresAt: new Date(time).toISOString() };
}

function known<T extends string>(value: string | undefined, values: readonly T[]): T | undefined {
  return values.find((each) => each === value);
}
