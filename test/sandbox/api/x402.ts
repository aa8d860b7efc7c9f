import { type Context, Hono } from 'hono';
import { type Address, isAddress, isAddressEqual } from 'viem';
import { z } from 'zod';
import type { Parts } from './parts.ts';
import { Refusal } from './refusal.ts';
import { hasSignIn, SignInRefusal } from './signInWithX.ts';
import { hasPayment } from './topUps.ts';
import { canConsume } from './walletPayer.ts';
import { paymentOptions, paymentRequired, topUpUsd } from './x402Offers.ts';

const perMinute = { topUp: 10, balance: 30, transactions: 20 } as const;

const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(50),
  offset: z.coerce.number().int().min(0).default(0),
});

/** The calls of a wallet that pays by itself: https://docs.venice.ai/api-reference/endpoint/x402 */
export function x402Routes(parts: Parts): Hono {
  const { credit, topUps } = parts;

  return new Hono()
    .get('/x402/balance/:wallet', async (c) => {
      const walletAddress = await openOwn(parts, c, 'balance');
      const { diem } = await parts.purse.fundsOf(walletAddress);
      const balanceUsd = credit.balanceOf(walletAddress);
      return c.json({
        success: true,
        data: {
          ...{ walletAddress: walletAddress.toLowerCase(), balanceUsd },
          canConsume: canConsume({ balanceUsd, diem }),
          ...{ minimumTopUpUsd: topUpUsd.least, suggestedTopUpUsd: topUpUsd.suggested },
          ...(diem !== null && diem > 0 && { diemBalanceUsd: diem }),
        },
      });
    })
    .get('/x402/transactions/:wallet', async (c) => {
      const walletAddress = await openOwn(parts, c, 'transactions');
      const query = pageQuery.safeParse(c.req.query()).data;
      if (!query) throw new Refusal(400, 'Invalid request parameters');
      const { limit, offset } = query;
      const rows = credit.of(walletAddress);
      return c.json({
        success: true,
        data: {
          ...{ walletAddress: walletAddress.toLowerCase(), currentBalance: credit.balanceOf(walletAddress) },
          transactions: rows.slice(offset, offset + limit),
          pagination: { limit, offset, hasMore: rows.length > offset + limit },
        },
      });
    })
    .post('/x402/top-up', async (c) => {
      takeTurn(parts, 'topUp', 'everyone');
      if (!hasPayment(c.req.raw)) return quote(c);
      const { transaction, ...receipt } = await topUps.take(c.req.raw);
      const { walletAddress: payer } = receipt;
      const response = { success: true, network: 'eip155:8453', payer, transaction };
      c.header('payment-response', encode(response));
      const newBalance = credit.balanceOf(payer);
      return c.json({ success: true, data: { ...receipt, walletAddress: payer.toLowerCase(), newBalance } });
    });
}

function quote(c: Context): Response {
  const body = { x402Version: 2, accepts: paymentOptions(topUpUsd.least) };
  c.header('payment-required', encode(body));
  return c.json(body, 402);
}

/** The wallet of the path, where the login is its own. */
async function openOwn(parts: Parts, c: Context, call: 'balance' | 'transactions'): Promise<Address> {
  const wallet = c.req.param('wallet') ?? '';
  if (!isAddress(wallet, { strict: false })) throw new Refusal(400, 'Invalid request parameters');
  if (!hasSignIn(c.req.raw)) throw paymentRequired(c.req.url, []);
  const signer = await parts.signIns.open(c.req.raw).catch((refusal: unknown) => {
    // These two name no reason.
    throw refusal instanceof SignInRefusal ? new Refusal(401, 'Invalid Sign-in-with-x signature') : refusal;
  });
  if (!isAddressEqual(signer, wallet)) {
    const thing = call === 'balance' ? 'balance' : 'transaction history';
    throw new Refusal(403, `You can only access ${thing} for your own wallet`);
  }
  takeTurn(parts, call, signer);
  return signer;
}

function takeTurn({ x402Calls }: Parts, call: keyof typeof perMinute, who: string): void {
  if (x402Calls.take(`${call} ${who}`, perMinute[call]).allowed) return;
  throw new Refusal(429, 'Rate limit exceeded. Please try again later.');
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64');
}
