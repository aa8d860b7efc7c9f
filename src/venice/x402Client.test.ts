import { describe, expect, test } from 'vitest';
import { createVenice } from './client.ts';
import { isDefinite, VeniceError } from './errors.ts';
import { createOneTimeHeader } from './oneTimeHeader.ts';
import { createSignIn, proveSignIn } from './signInWithX.ts';
import { createX402Client, x402Paths } from './x402Client.ts';

const walletAddress = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8';
const now = Date.UTC(2026, 10, 21, 12);
const signature = `0x${'5e'.repeat(65)}` as const;

const option = {
  scheme: 'exact',
  network: 'eip155:8453',
  amount: '5000000',
  asset: '0x833589fcd6edb6e08f4c7c32d4f71b54bda02913',
  payTo: '0x2670B922ef37C7Df47158725C0CC407b5382293F',
  maxTimeoutSeconds: 300,
  extra: { name: 'USD Coin', version: '2' },
};

type Sent = { url: string; method: string; headers: Headers; body: unknown };

function clientOf(reply: () => Response) {
  const sent: Sent[] = [];
  const venice = createVenice({
    baseUrl: 'https://api.venice.ai/api/v1',
    now: () => now,
    fetch: async (input, init = {}) => {
      const { method = 'GET', body } = init;
      sent.push({ url: String(input), method, headers: new Headers(init.headers), body });
      return reply();
    },
  });
  return { x402: createX402Client(venice.transport), sent };
}

const proofOf = (path = x402Paths.balance(walletAddress)) =>
  proveSignIn(createSignIn({ address: walletAddress, path, now }), signature);
const paymentOf = () => createOneTimeHeader('payment-signature', { payload: { signature } }, [signature]);
const errorOf = async (promise: Promise<unknown>) => {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof VeniceError)) throw new Error('no VeniceError');
  return error;
};

describe('getQuote', () => {
  test('behavior: reads the 402 to an empty POST, with rows that it cannot read in their place', async () => {
    const body = { x402Version: 2, accepts: [{ ...option, amount: '5.0' }, option, 7], error: 'x' };
    const { x402, sent } = clientOf(() => Response.json(body, { status: 402 }));
    expect(await x402.getQuote()).toEqual({
      x402Version: 2,
      accepts: [{ unreadable: true, index: 0 }, option, { unreadable: true, index: 2 }],
    });
    expect(sent).toMatchObject([{ method: 'POST', url: 'https://api.venice.ai/api/v1/x402/top-up' }]);
    expect([...(sent[0]?.headers.keys() ?? [])]).toEqual(['accept']);
    expect(sent[0]?.body).toBeUndefined();
  });

  test('behavior: keeps every field of an option, to send it back unchanged', async () => {
    const more = { ...option, extra: { ...option.extra, feePayer: 'f' }, description: 'later' };
    const { x402 } = clientOf(() => Response.json({ x402Version: 2, accepts: [more] }, { status: 402 }));
    expect((await x402.getQuote()).accepts).toEqual([more]);
  });

  test.each([
    ['amount', ''],
    ['amount', 5_000_000],
    ['amount', '-5000000'],
    ['asset', null],
    ['payTo', ''],
    ['scheme', undefined],
    ['network', 8453],
    ['maxTimeoutSeconds', 0],
    ['maxTimeoutSeconds', 1.5],
    ['maxTimeoutSeconds', '300'],
    ['extra', 'USD Coin'],
  ])('error: an option with %s %j is unreadable', async (field, value) => {
    const accepts = [{ ...option, [field]: value }];
    const { x402 } = clientOf(() => Response.json({ x402Version: 2, accepts }, { status: 402 }));
    expect((await x402.getQuote()).accepts).toEqual([{ unreadable: true, index: 0 }]);
  });

  test('error: a 402 that is no quote is unreadable, not an empty balance', async () => {
    const { x402 } = clientOf(() => Response.json({ error: 'Payment required' }, { status: 402 }));
    expect((await errorOf(x402.getQuote())).code).toBe('UNREADABLE');
  });
});

describe('getBalance', () => {
  const data = { walletAddress: walletAddress.toLowerCase(), balanceUsd: 12.5, canConsume: true };

  test('behavior: sends the proof in one header and reads decimal strings', async () => {
    const answer = { success: true, data: { ...data, minimumTopUpUsd: 5, diemBalanceUsd: '5.25' } };
    const { x402, sent } = clientOf(() => Response.json(answer));
    const balance = await x402.getBalance({ walletAddress }, proofOf());
    expect(balance).toMatchObject({ balanceUsd: '12.5', canConsume: true, diemBalanceUsd: '5.25' });
    expect(balance.suggestedTopUpUsd).toBeUndefined();
    expect(sent[0]?.url).toBe(`https://api.venice.ai/api/v1/x402/balance/${walletAddress}`);
    expect(sent[0]?.headers.get('authorization')).toBeNull();
    expect(atob(sent[0]?.headers.get('sign-in-with-x') ?? '')).toContain(walletAddress);
  });

  test('behavior: the proof is gone after one call, whatever came of it', async () => {
    for (const status of [200, 401, 402, 403, 429, 500]) {
      const { x402, sent } = clientOf(() => Response.json({ data, error: 'x' }, { status }));
      const proof = proofOf();
      await x402.getBalance({ walletAddress }, proof).catch(() => undefined);
      expect((await errorOf(x402.getBalance({ walletAddress }, proof))).code).toBe('INVALID_REQUEST');
      expect(sent).toHaveLength(1);
    }
  });

  test('behavior: a call that was aborted before it left drops the proof too', async () => {
    const { x402, sent } = clientOf(() => Response.json({ data }));
    const proof = proofOf();
    const call = { signal: AbortSignal.abort() };
    expect((await errorOf(x402.getBalance({ walletAddress }, proof, call))).code).toBe('ABORTED');
    expect(() => proof.take()).toThrow('used already');
    expect(sent).toEqual([]);
  });

  test('error: the credit of another wallet is not shown', async () => {
    const { x402 } = clientOf(() =>
      Response.json({ data: { ...data, walletAddress: `0x${'0f'.repeat(20)}` } }),
    );
    expect((await errorOf(x402.getBalance({ walletAddress }, proofOf()))).code).toBe('UNREADABLE');
  });

  test('error: an address that is none is not sent', async () => {
    const { x402, sent } = clientOf(() => Response.json({ data }));
    for (const wrong of ['', '0x12', '../api_keys', `${walletAddress}/..`])
      expect((await errorOf(x402.getBalance({ walletAddress: wrong }, proofOf()))).code).toBe(
        'INVALID_REQUEST',
      );
    expect(sent).toEqual([]);
  });

  test.each([
    [401, { error: 'Invalid Sign-in-with-x signature' }, 'SIGN_IN_REJECTED', undefined],
    [401, { error: 'x', code: 'X402_SIGN_IN_NONCE_REUSED' }, 'SIGN_IN_REJECTED', 'X402_SIGN_IN_NONCE_REUSED'],
    [403, { error: 'You can only access balance for your own wallet' }, 'FORBIDDEN', undefined],
    [429, { error: 'Rate limit exceeded. Please try again later.' }, 'RATE_LIMITED', undefined],
  ])('error: %d %j', async (status, body, code, veniceCode) => {
    const { x402 } = clientOf(() => Response.json(body, { status }));
    const error = await errorOf(x402.getBalance({ walletAddress }, proofOf()));
    expect(error).toMatchObject({ code, veniceCode });
  });
});

describe('listTransactions', () => {
  const row = { id: 'a', amount: -0.000_000_15, type: 'CHARGE', createdAt: '2026-11-21T12:00:00.000Z' };

  test('behavior: a page with amounts to the last digit; a bad row stays in its place', async () => {
    const data = { walletAddress, transactions: [row, { id: 'b' }], pagination: { hasMore: true } };
    const { x402, sent } = clientOf(() => Response.json({ data }));
    const page = await x402.listTransactions({ walletAddress, limit: 100, offset: 200 }, proofOf());
    expect(page.transactions).toMatchObject([{ amount: '-0.00000015' }, { unreadable: true, index: 1 }]);
    expect(page.pagination.hasMore).toBe(true);
    expect(sent[0]?.url).toMatch(/\?limit=100&offset=200$/);
  });

  test.each([{ limit: 0 }, { limit: 101 }, { limit: 1.5 }, { offset: -1 }])('error: %j', async (query) => {
    const { x402, sent } = clientOf(() => Response.json({}));
    const call = x402.listTransactions({ walletAddress, ...query }, proofOf());
    expect((await errorOf(call)).code).toBe('INVALID_REQUEST');
    expect(sent).toEqual([]);
  });
});

describe('topUp', () => {
  test('behavior: one POST with the payment in its header', async () => {
    const data = { walletAddress, amountCredited: 5, newBalance: 17.5, paymentId: 'x402-1' };
    const { x402, sent } = clientOf(() => Response.json({ success: true, data }));
    const receipt = await x402.topUp(paymentOf());
    expect(receipt).toEqual({ ...data, amountCredited: '5', newBalance: '17.5' });
    expect(sent).toHaveLength(1);
    expect(JSON.parse(atob(sent[0]?.headers.get('payment-signature') ?? ''))).toEqual({
      payload: { signature },
    });
  });

  test.each([
    [400, { error: 'INVALID_PAYMENT_FORMAT', message: 'no' }, 'INVALID_PAYMENT', false],
    [400, { error: 'X402_INVALID_PAYMENT', message: 'no' }, 'INVALID_PAYMENT', false],
    [400, { error: 'AMOUNT_TOO_LOW', message: 'no' }, 'AMOUNT_TOO_LOW', true],
    [400, { error: 'AMOUNT_TOO_HIGH', message: 'no' }, 'AMOUNT_TOO_HIGH', true],
    [400, { error: 'PAYMENT_VERIFICATION_FAILED', message: 'no' }, 'PAYMENT_VERIFICATION_FAILED', false],
    [402, { error: 'SETTLEMENT_FAILED', message: 'no' }, 'SETTLEMENT_FAILED', false],
    [409, { error: 'PAYMENT_IN_PROGRESS', message: 'no' }, 'PAYMENT_IN_PROGRESS', false],
    [504, { error: 'SETTLEMENT_TIMEOUT', message: 'no' }, 'SETTLEMENT_TIMEOUT', false],
  ])('error: %d %j, sure that nothing moved: %s', async (status, body, refusal, sure) => {
    const { x402 } = clientOf(() => Response.json(body, { status }));
    const error = await errorOf(x402.topUp(paymentOf()));
    expect(error).toMatchObject({
      code: 'PAYMENT_REFUSED',
      paymentRefusal: refusal,
      veniceCode: body.error,
      details: 'no',
    });
    expect(isDefinite(error)).toBe(sure);
  });

  test('error: a 500 and a lost answer say nothing of the money', async () => {
    for (const reply of [() => Response.json({ error: 'x' }, { status: 500 }), () => Response.error()]) {
      const { x402 } = clientOf(reply);
      expect(isDefinite(await errorOf(x402.topUp(paymentOf())))).toBe(false);
    }
  });
});
