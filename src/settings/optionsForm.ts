import { veniceNow, veniceSkewMs } from '../venice/veniceClock.ts';
import { z } from '../venice/zod.ts';
import {
  type KeyRequest,
  maxDescriptionLength,
  OptionsError,
  type OptionsErrorCode,
  readAmount,
  readLimit,
} from './options.ts';
import type { SpendingTerms } from './worstCase.ts';

/**
 * What the form holds: every text as it was typed, so that switching a choice back and forth loses
 * nothing.
 */
export type OptionsFormValues = {
  apiKeyType: KeyRequest['apiKeyType'];
  description: string;
  usd: LimitValues;
  diem: LimitValues;
  limitPeriod: KeyRequest['limitPeriod'];
  modelPrivacy: KeyRequest['modelPrivacy'];
  expires: ExpiryChoice;
  /**
   * UTC date-time, resolved when it is chosen: what is on screen is what is sent. Empty while a
   * date is incomplete.
   */
  expiresAt: string;
};
export type LimitValues = { kind: 'none' | 'amount' | 'off'; amount: string };
export type ExpiryChoice = (typeof expiryPresets)[number] | 'date' | 'never';

/** Days from now. */
export const expiryPresets = ['1', '7', '30', '90', '365'] as const;

/** The form as it first stands: usable without a touch. @param now ms since 1970 */
export function createDefaults(now: number): OptionsFormValues {
  return {
    apiKeyType: 'INFERENCE',
    description: '',
    usd: { kind: 'none', amount: '' },
    diem: { kind: 'none', amount: '' },
    limitPeriod: 'EPOCH',
    modelPrivacy: 'ALL',
    expires: '90',
    expiresAt: resolvePreset('90', now),
  };
}

/** @returns the end of a preset as a UTC date-time, on the full minute */
export function resolvePreset(days: (typeof expiryPresets)[number], now: number): string {
  const minuteMs = 60_000;
  const end = Math.ceil(now / minuteMs) * minuteMs + Number(days) * 24 * 60 * minuteMs;
  return new Date(end).toISOString().replace('.000Z', 'Z');
}

const limitValues = z
  .object({ kind: z.enum(['none', 'amount', 'off']), amount: z.string() })
  .check(({ value: { kind, amount }, issues }) => {
    if (kind !== 'amount') return;
    const reason = findReason(() => readAmount(amount));
    if (reason) issues.push({ code: 'custom', path: ['amount'], message: reason, input: amount });
  });

/** Checks the form field by field; each message is an `OptionsErrorCode`. */
export const optionsFormSchema = z
  .object({
    apiKeyType: z.enum(['INFERENCE', 'ADMIN']),
    description: z
      .string()
      .check(z.trim(), z.maxLength(maxDescriptionLength, 'DESCRIPTION_LENGTH' satisfies OptionsErrorCode)),
    usd: limitValues,
    diem: limitValues,
    limitPeriod: z.enum(['EPOCH', 'MONTH', 'LIFETIME']),
    modelPrivacy: z.enum(['ALL', 'PRIVATE_TEXT', 'PRIVATE_ONLY']),
    expires: z.enum([...expiryPresets, 'date', 'never']),
    expiresAt: z.string(),
  })
  .check(({ value: { expires, expiresAt }, issues }) => {
    if (expires === 'never') return;
    const time = Date.parse(expiresAt);
    const reason: OptionsErrorCode | undefined = Number.isNaN(time)
      ? 'EXPIRY_FORM'
      : time <= (expires === 'date' ? veniceNow() : Date.now())
        ? 'EXPIRY_PAST'
        : undefined;
    if (reason) issues.push({ code: 'custom', path: ['expiresAt'], message: reason, input: expiresAt });
  });

/**
 * The end that a form asks for. A number of days was counted from this device's now, and is told in
 * Venice's time; a date stays as it was typed.
 */
export function inVeniceTime({ expires, expiresAt }: { expires: string; expiresAt: string }): string {
  const isCounted = expiryPresets.some((days) => days === expires);
  const time = Date.parse(expiresAt);
  if (!isCounted || veniceSkewMs() === 0 || Number.isNaN(time)) return expiresAt;
  return new Date(time + veniceSkewMs()).toISOString();
}

/** The form's values as the request that `buildOptions` takes. */
export function toKeyRequest(values: OptionsFormValues): KeyRequest {
  const { apiKeyType, description, limitPeriod, modelPrivacy, expires } = values;
  return {
    apiKeyType,
    description,
    limitPeriod,
    modelPrivacy,
    usd: toLimit(values.usd),
    diem: toLimit(values.diem),
    expiry: expires === 'never' ? { kind: 'never' } : { kind: 'at', at: inVeniceTime(values) },
  };
}

/** What bounds the spending of the form's key; undefined while an amount or a date is half typed. */
export function toSpendingTerms({
  usd,
  diem,
  limitPeriod,
  expires,
  expiresAt,
}: OptionsFormValues): SpendingTerms | undefined {
  const limits = { usd: toLimit(usd), diem: toLimit(diem) };
  const isHalfTyped = findReason(() => [readLimit(limits.usd), readLimit(limits.diem)]) !== undefined;
  if (isHalfTyped || (expires !== 'never' && Number.isNaN(Date.parse(expiresAt)))) return undefined;
  return {
    usd: readLimit(limits.usd),
    diem: readLimit(limits.diem),
    limitPeriod,
    expiresAt: expires === 'never' ? null : inVeniceTime({ expires, expiresAt }),
  };
}

function toLimit({ kind, amount }: LimitValues): KeyRequest['usd'] {
  return kind === 'amount' ? { kind, amount } : { kind };
}

function findReason(read: () => unknown): OptionsErrorCode | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    if (error instanceof OptionsError) return error.code;
    throw error;
  }
}
