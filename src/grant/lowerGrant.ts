import { fromUnits, plainDecimal, readTypedAmount } from '../kit/decimal.ts';
import type { KeyTerms } from '../settings/keyTerms.ts';
import type { KeyRequest, Limit } from '../settings/options.ts';
import type { GrantRequest } from './grantRequest.ts';

/** What the user typed over what the app asked for; it can only be less. */
export type TypedGrant = { usd: string; diem: string; days: string };

export type LowerReason = 'FORM' | 'RAISED' | 'NOTHING' | 'DAYS';
export type Lowered =
  | { terms: { usd: number; diem: number; days: number } }
  | { faults: Partial<Record<keyof TypedGrant, LowerReason>> };

export function typeGrant({ usd, diem, days }: Pick<GrantRequest, 'usd' | 'diem' | 'days'>): TypedGrant {
  return { usd: plainDecimal(usd), diem: plainDecimal(diem), days: String(days) };
}

/** Reads what was typed. An amount of 0 turns a currency off; nothing can be more than was asked for. */
export function lowerGrant(request: GrantRequest, typed: TypedGrant): Lowered {
  const usd = readCap(typed.usd, request.usd);
  const diem = readCap(typed.diem, request.diem);
  const days = /^[1-9]\d{0,2}$/.test(typed.days.trim()) ? Number(typed.days) : Number.NaN;
  const areRead = typeof usd === 'number' && typeof diem === 'number';
  const faults = {
    ...(typeof usd === 'string' && { usd }),
    ...(typeof diem === 'string' && { diem }),
    ...(areRead && usd + diem === 0 && { [request.usd > 0 ? 'usd' : 'diem']: 'NOTHING' as const }),
    ...(!(days <= request.days) && { days: 'DAYS' as const }),
  };
  return areRead && Object.keys(faults).length === 0 ? { terms: { usd, diem, days } } : { faults };
}

function readCap(typed: string, asked: number): number | LowerReason {
  const read = readTypedAmount(typed, 6);
  if ('code' in read) return 'FORM';
  const amount = Number(fromUnits(read.units, 6));
  return amount > asked ? 'RAISED' : amount;
}

type Terms = Extract<Lowered, { terms: object }>['terms'];

/**
 * The key that is minted: Inference, always with a cap and an expiry, named after the host.
 * @param now by Venice's clock, ms since 1970; the expiry is on the full minute before
 */
export function toGrantedKey(request: GrantRequest, { usd, diem, days }: Terms, now: number): KeyRequest {
  return {
    apiKeyType: 'INFERENCE',
    description: `app:${request.host}`,
    usd: toLimit(usd),
    diem: toLimit(diem),
    limitPeriod: request.limitPeriod,
    modelPrivacy: request.modelPrivacy,
    expiry: { kind: 'at', at: expiryOf(days, now) },
  };
}

/** The same as the terms of a key, to be told what it could cost. */
export function termsOfGrant(request: GrantRequest, { usd, diem, days }: Terms, now: number): KeyTerms {
  const { limitPeriod, modelPrivacy, host } = request;
  return { description: `app:${host}`, usd, diem, limitPeriod, modelPrivacy, expiresAt: expiryOf(days, now) };
}

function expiryOf(days: number, now: number): string {
  const minuteMs = 60_000;
  const end = Math.floor(now / minuteMs) * minuteMs + days * 24 * 60 * minuteMs;
  return `${new Date(end).toISOString().slice(0, 19)}Z`;
}

function toLimit(amount: number): Limit {
  return amount === 0 ? { kind: 'off' } : { kind: 'amount', amount: plainDecimal(amount) };
}
