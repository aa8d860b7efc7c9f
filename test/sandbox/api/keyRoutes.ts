import { Hono } from 'hono';
import type { Address } from 'viem';
import { requireAdminKey } from './auth.ts';
import { createKey } from './createKey.ts';
import { createBody, mergeLimit, readExpiry, updateBody } from './keyOptions.ts';
import type { StoredKey } from './keyring.ts';
import { periodStart, spentByKey } from './limitPeriod.ts';
import type { Parts } from './parts.ts';
import { Refusal } from './refusal.ts';
import { readStrictBody, refuseField } from './strictBody.ts';

const weekMs = 7 * 24 * 60 * 60 * 1000;

/** Managing keys with an ADMIN key. `page` and `limit` of the list are ignored, as older servers do. */
export function keyRoutes(parts: Parts): Hono {
  return new Hono()
    .get('/api_keys', (c) => {
      const { owner } = requireAdminKey(parts, c.req.raw);
      return c.json({
        object: 'list',
        data: parts.keyring.activeOf(owner).map((key) => describeUse(parts, key)),
      });
    })
    .post('/api_keys', async (c) => {
      const creator = requireAdminKey(parts, c.req.raw);
      const body = await readStrictBody(c.req.raw, createBody);
      return c.json({ success: true, data: createKey(parts, creator.owner, body, { creator }) });
    })
    .patch('/api_keys', async (c) => {
      const { owner } = requireAdminKey(parts, c.req.raw);
      const { id, consumptionLimit, expiresAt, ...rest } = await readStrictBody(c.req.raw, updateBody);
      const key = findKey(parts, owner, id, 'API key not found or expired');
      // Everything is read before anything is written: a refused PATCH changes nothing.
      const expiry = expiresAt === undefined ? key.expiresAt : readExpiry(expiresAt, parts.now());
      Object.assign(key, dropAbsent(rest), {
        expiresAt: expiry,
        consumptionLimit: mergeLimit(key.consumptionLimit, consumptionLimit),
      });
      return c.json({ success: true, data: describeKey(key) });
    })
    .delete('/api_keys', (c) => {
      const { owner } = requireAdminKey(parts, c.req.raw);
      const id = c.req.query('id');
      if (!id) throw refuseField('id', 'Required');
      findKey(parts, owner, id, 'API key could not be found').revoked = true;
      return c.json({ success: true });
    })
    .get('/api_keys/:id', (c) => {
      const { owner } = requireAdminKey(parts, c.req.raw);
      return c.json({
        data: describeUse(parts, findKey(parts, owner, c.req.param('id'), 'API key not found')),
      });
    });
}

function findKey({ keyring, knobs }: Parts, owner: Address, id: string, missing: string): StoredKey {
  const key = keyring.activeOf(owner).find((each) => each.id === id);
  if (!key) throw new Refusal(knobs().isOlder ? 404 : 400, missing);
  return key;
}

/**
 * Lists, details and PATCH say `consumptionLimits`; requests and the answers to creation say
 * `consumptionLimit`.
 */
function describeKey(key: StoredKey) {
  const { owner: _, revoked: __, consumptionLimit, ...described } = key;
  return { ...described, consumptionLimits: consumptionLimit };
}

/** Usage figures are strings; `currentPeriodUsage` is there only with a limit. */
function describeUse({ ledger, now }: Parts, key: StoredKey) {
  const week = writeSpent(spentByKey(ledger, key, now() - weekMs));
  const { usd, diem } = key.consumptionLimit;
  const period = spentByKey(ledger, key, periodStart(key.limitPeriod, now()));
  return {
    ...describeKey(key),
    usage: { trailingSevenDays: { ...week, vcu: '0.000000' } },
    ...((usd !== null || diem !== null) && { currentPeriodUsage: writeSpent(period) }),
  };
}

const writeSpent = ({ usd, diem }: { usd: number; diem: number }) => ({
  usd: usd.toFixed(6),
  diem: diem.toFixed(6),
});

function dropAbsent<Fields extends object>(fields: Fields): Partial<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Partial<Fields>; // Object.fromEntries forgets the names.
}
