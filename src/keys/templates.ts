import { maxDescriptionLength } from '../settings/options.ts';
import {
  createDefaults,
  type ExpiryChoice,
  type LimitValues,
  type OptionsFormValues,
  resolvePreset,
} from '../settings/optionsForm.ts';
import type { ApiKey } from '../venice/apiKey.ts';
import { withoutTags } from '../venice/tags.ts';

export const templates = ['agent', 'ci', 'guest', 'customer', 'privateOnly'] as const;
export type Template = (typeof templates)[number];

const none: LimitValues = { kind: 'none', amount: '' };
const off: LimitValues = { kind: 'off', amount: '' };
const cap = (amount: string): LimitValues => ({ kind: 'amount', amount });

/** The form of a new key for a common purpose. @param now ms since 1970 */
export function fromTemplate(template: Template, now: number): OptionsFormValues {
  const defaults = createDefaults(now);
  switch (template) {
    case 'agent':
      return { ...defaults, description: 'coding agent', usd: cap('5'), diem: cap('5') };
    case 'ci':
      return { ...defaults, description: 'CI', usd: cap('5'), diem: cap('5'), ...endIn('30', now) };
    case 'guest':
      return { ...defaults, description: 'guest', usd: off, diem: cap('0.5'), ...endIn('7', now) };
    case 'customer':
      return {
        ...defaults,
        description: 'cust:',
        usd: cap('5'),
        diem: off,
        limitPeriod: 'LIFETIME',
        ...endIn('365', now),
      };
    case 'privateOnly':
      return { ...defaults, description: 'private', modelPrivacy: 'PRIVATE_ONLY' };
  }
}

/**
 * The form of a key like another one: the whole of its caps, since both go on. What Venice does not
 * say of the old key is "off" and not "no cap", and an unknown or past expiry is the default and
 * not "never".
 *
 * @param now ms since 1970 by this device's clock
 * @param skewMs how far Venice's clock is ahead of it
 */
export function fromKey(key: ApiKey, now: number, skewMs = 0): OptionsFormValues {
  const defaults = createDefaults(now);
  const { usd, diem } = key.consumptionLimits ?? { usd: 0, diem: 0 };
  const periods = ['EPOCH', 'MONTH', 'LIFETIME'] as const;
  const privacies = ['ALL', 'PRIVATE_TEXT', 'PRIVATE_ONLY'] as const;
  return {
    apiKeyType: key.apiKeyType === 'ADMIN' ? 'ADMIN' : 'INFERENCE',
    description: withoutTags(key.description ?? '').slice(0, maxDescriptionLength),
    usd: toValues(usd),
    diem: toValues(diem),
    limitPeriod: periods.find((each) => each === key.limitPeriod) ?? defaults.limitPeriod,
    modelPrivacy: privacies.find((each) => each === key.modelPrivacy) ?? defaults.modelPrivacy,
    ...toExpiry(key.expiresAt, now + skewMs, defaults),
  };
}

function endIn(days: Exclude<ExpiryChoice, 'date' | 'never'>, now: number) {
  return { expires: days, expiresAt: resolvePreset(days, now) };
}

function toValues(limit: number | null): LimitValues {
  if (limit === null) return none;
  return limit === 0 ? off : cap(String(limit));
}

function toExpiry(
  date: string | null | undefined,
  now: number,
  { expires, expiresAt }: OptionsFormValues,
): Pick<OptionsFormValues, 'expires' | 'expiresAt'> {
  if (date === null) return { expires: 'never', expiresAt: '' };
  const time = Date.parse(date ?? '');
  if (Number.isNaN(time) || time <= now) return { expires, expiresAt };
  return { expires: 'date', expiresAt: new Date(time).toISOString().replace('.000Z', 'Z') };
}
