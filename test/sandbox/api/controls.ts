import { Hono } from 'hono';
import { getAddress, isAddress } from 'viem';
import { z } from 'zod';
import { knobsBody, writeKnobs } from './knobs.ts';
import { answerThrown, Refusal } from './refusal.ts';
import type { Controls } from './sandbox.ts';
import { readStrictBody } from './strictBody.ts';

const grantBody = z.strictObject({
  address: z.string().refine((address) => isAddress(address, { strict: false })),
  usd: z.number().min(0).exactOptional(),
  bundled: z.number().min(0).exactOptional(),
  earned: z.number().min(0).exactOptional(),
  credit: z.number().min(0.01).exactOptional(),
  usageDays: z.int().min(1).max(400).exactOptional(),
  usageRows: z.int().min(1).max(20_000).exactOptional(),
});

/**
 * `/sandbox/**`: what tests turn and look at from outside the process. Without CORS: no page may
 * touch it.
 */
export function controlRoutes(controls: Controls): Hono {
  const app = new Hono()
    .basePath('/sandbox')
    .get('/knobs', (c) => c.json(writeKnobs(controls.knobs())))
    .put('/knobs', async (c) => {
      controls.set(await readStrictBody(c.req.raw, knobsBody));
      return c.json(writeKnobs(controls.knobs()));
    })
    .delete('/knobs', (c) => {
      controls.resetKnobs();
      return c.json(writeKnobs(controls.knobs()));
    })
    .get('/requests', (c) => c.json(controls.requests))
    .get('/keys', (c) => c.json(controls.keys()))
    .get('/spent/:address', (c) => {
      const address = c.req.param('address');
      if (!isAddress(address, { strict: false })) throw new Refusal(400, 'Not an address');
      return c.json(controls.spent(getAddress(address)));
    })
    .post('/grants', async (c) => {
      const { address, ...grant } = await readStrictBody(c.req.raw, grantBody);
      controls.grant(getAddress(address), grant);
      return c.json({ success: true });
    })
    .post('/settle', async (c) => {
      await controls.settle();
      return c.json({ success: true });
    })
    .post('/reset', (c) => {
      controls.reset();
      return c.json({ success: true });
    });
  app.notFound((c) => c.json({ error: 'Not found' }, 404));
  app.onError(answerThrown);
  return app;
}
