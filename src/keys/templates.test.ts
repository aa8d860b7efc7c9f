import { describe, expect, it } from 'vitest';
import { buildOptions } from '../settings/options.ts';
import { toKeyRequest } from '../settings/optionsForm.ts';
import { fromKey, fromTemplate, templates } from './templates.ts';

const now = Date.UTC(2026, 10, 21, 12);
const bodyOf = (values: Parameters<typeof toKeyRequest>[0]) =>
  buildOptions(toKeyRequest(values), '7F3KQ2', now);

describe('fromTemplate', () => {
  it('behavior: what each comes to', () => {
    expect(Object.fromEntries(templates.map((each) => [each, bodyOf(fromTemplate(each, now))]))).toEqual({
      agent: {
        apiKeyType: 'INFERENCE',
        description: 'coding agent #7F3KQ2',
        consumptionLimit: { usd: 5, diem: 5 },
        limitPeriod: 'EPOCH',
        modelPrivacy: 'ALL',
        expiresAt: '2027-02-19T12:00:00Z',
      },
      ci: {
        apiKeyType: 'INFERENCE',
        description: 'CI #7F3KQ2',
        consumptionLimit: { usd: 5, diem: 5 },
        limitPeriod: 'EPOCH',
        modelPrivacy: 'ALL',
        expiresAt: '2026-12-21T12:00:00Z',
      },
      guest: {
        apiKeyType: 'INFERENCE',
        description: 'guest #7F3KQ2',
        consumptionLimit: { usd: 0, diem: 0.5 },
        limitPeriod: 'EPOCH',
        modelPrivacy: 'ALL',
        expiresAt: '2026-11-28T12:00:00Z',
      },
      customer: {
        apiKeyType: 'INFERENCE',
        description: 'cust: #7F3KQ2',
        consumptionLimit: { usd: 5, diem: 0 },
        limitPeriod: 'LIFETIME',
        modelPrivacy: 'ALL',
        expiresAt: '2027-11-21T12:00:00Z',
      },
      privateOnly: {
        apiKeyType: 'INFERENCE',
        description: 'private #7F3KQ2',
        limitPeriod: 'EPOCH',
        modelPrivacy: 'PRIVATE_ONLY',
        expiresAt: '2027-02-19T12:00:00Z',
      },
    });
  });
});

describe('fromKey', () => {
  it('behavior: the same settings, without the tags', () => {
    const key = {
      id: 'k1',
      apiKeyType: 'ADMIN',
      description: 'ops ~abc123 #AAAAAA',
      consumptionLimits: { usd: 0.25, diem: null },
      limitPeriod: 'MONTH',
      modelPrivacy: 'PRIVATE_TEXT',
      expiresAt: null,
    };
    expect(bodyOf(fromKey(key, now))).toEqual({
      apiKeyType: 'ADMIN',
      description: 'ops #7F3KQ2',
      consumptionLimit: { usd: 0.25, diem: null },
      limitPeriod: 'MONTH',
      modelPrivacy: 'PRIVATE_TEXT',
    });
  });

  it('behavior: the unknown is never without a limit, and never without an end', () => {
    const values = fromKey({ id: 'k1', apiKeyType: 'SOMETHING' }, now);
    expect(values.usd.kind).toBe('off');
    expect(values.diem.kind).toBe('off');
    expect(values.expires).toBe('90');
  });
});
