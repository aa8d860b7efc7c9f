import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Charge } from './ledger.ts';
import type { Parts } from './parts.ts';
import { Refusal } from './refusal.ts';
import { readStrict, refuseField } from './strictBody.ts';

const cursorLifeMs = 60 * 60 * 1000;

const timestamp = z.iso.datetime().max(40).exactOptional();
const filters = z.object({
  currency: z.enum(['USD', 'DIEM', 'BUNDLED_CREDITS', 'EARNED_CREDITS']).exactOptional(),
  startTimestamp: timestamp,
  endTimestamp: timestamp,
  pageSize: z.coerce.number().int().min(10).max(1000).default(1000),
});
type Filters = z.output<typeof filters>;
type Walk = { owner: string; filters: Filters; offset: number; until: number };

/**
 * `GET /billing/usage-history`: pages in the order of time, each with an opaque signed cursor to
 * the next.
 */
export function createUsageHistory({ ledger, now }: Parts) {
  const secret = randomBytes(32);
  const sign = (payload: string) => createHmac('sha256', secret).update(payload).digest().subarray(0, 16);

  function writeCursor(walk: Walk): string {
    const payload = Buffer.from(JSON.stringify(walk));
    return Buffer.concat([sign(payload.toString()), payload]).toString('base64url');
  }

  /** @throws Refusal 400 for one that was altered, is over, or was issued to another account */
  function readCursor(cursor: string, owner: string): Walk {
    const bytes = Buffer.from(cursor, 'base64url');
    const payload = bytes.subarray(16).toString();
    const genuine =
      bytes.length > 16 &&
      bytes.toString('base64url') === cursor &&
      timingSafeEqual(bytes.subarray(0, 16), sign(payload));
    const walk: Walk | undefined = genuine ? JSON.parse(payload) : undefined;
    if (!walk || walk.owner !== owner || walk.until <= now())
      throw new Refusal(400, 'Invalid or expired cursor; restart from the first page');
    return walk;
  }

  function start(query: Record<string, string>, owner: string): Walk {
    const read = readStrict(query, filters);
    const { startTimestamp: from, endTimestamp: to } = read;
    if (from && to && Date.parse(to) <= Date.parse(from))
      throw refuseField('endTimestamp', 'Must be later than startTimestamp');
    return { owner, filters: read, offset: 0, until: 0 };
  }

  return {
    answer(owner: string, query: Record<string, string>, accept: string): Response {
      const { cursor, ...others } = query;
      if (cursor !== undefined && Object.keys(filters.shape).some((name) => name in others))
        throw refuseField('cursor', 'No filter may be sent beside a cursor');
      const walk = cursor === undefined ? start(query, owner) : readCursor(cursor, owner);
      const { pageSize } = walk.filters;
      const found = select(ledger.of(owner), walk.filters);
      const page = found.slice(walk.offset, walk.offset + pageSize);
      const offset = walk.offset + page.length;
      const next =
        offset < found.length ? writeCursor({ ...walk, offset, until: now() + cursorLifeMs }) : null;
      if (accept.includes('text/csv')) return answerCsv(page, next, now());
      return Response.json({ data: page.map(describeCharge), nextCursor: next });
    },
  };
}

function select(charges: Charge[], { currency, startTimestamp, endTimestamp }: Filters): Charge[] {
  const from = startTimestamp ? Date.parse(startTimestamp) : 0;
  const to = endTimestamp ? Date.parse(endTimestamp) : Number.POSITIVE_INFINITY;
  return charges.filter(
    (charge) => charge.at >= from && charge.at < to && (!currency || charge.currency === currency),
  );
}

/** What was spent is negative here, as in the document's example. */
function describeCharge(charge: Charge) {
  const { inference } = charge;
  return {
    timestamp: new Date(charge.at).toISOString(),
    sku: writeSku(charge),
    pricePerUnitUsd: charge.pricePerUnitUsd,
    units: charge.units,
    amount: -charge.amount,
    currency: charge.currency,
    notes: 'API Inference',
    inferenceDetails: inference && {
      requestId: inference.requestId,
      promptTokens: inference.promptTokens,
      completionTokens: inference.completionTokens,
      inferenceExecutionTime: inference.executionMs,
    },
  };
}

function writeSku({ modelId, kind }: Charge): string {
  return kind === 'Image' ? `${modelId}-image-unit` : `${modelId}-llm-${kind.toLowerCase()}-mtoken`;
}

function answerCsv(page: Charge[], next: string | null, now: number): Response {
  const rows = page.map((charge) => {
    const { inferenceDetails, ...row } = describeCharge(charge);
    return [...Object.values(row), inferenceDetails?.requestId ?? ''].join(',');
  });
  const head = 'timestamp,sku,pricePerUnitUsd,units,amount,currency,notes,requestId';
  const stamp = new Date(now).toISOString().replace(/[-:.]/g, '');
  return new Response(`${[head, ...rows].join('\n')}\n`, {
    headers: {
      'content-type': 'text/csv',
      'content-disposition': `attachment; filename=billing-usage-history-${stamp}.csv`,
      ...(next && { 'x-next-cursor': next }),
    },
  });
}
