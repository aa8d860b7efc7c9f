import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts';
import { beforeEach, describe, expect, test } from 'vitest';
import { createVenice } from '../../../src/venice/client.ts';
import { createSignIn, proveSignIn, type SignIn } from '../../../src/venice/signInWithX.ts';
import { createX402Client, x402Paths } from '../../../src/venice/x402Client.ts';
import { createTopUp, signTopUp } from '../../../src/venice/x402TypedData.ts';
import { inProcessFetch } from './inProcess.ts';
import { createTestbed, readAt, type Testbed } from './testbed.ts';

let bed: Testbed;
let wallet: ReturnType<Testbed['wallet']>;
let x402: ReturnType<typeof createX402Client>;

beforeEach(async () => {
  bed = await createTestbed();
  wallet = bed.wallet({ usdc: '100' });
  const fetch = inProcessFetch(bed.sandbox);
  x402 = createX402Client(createVenice({ baseUrl: 'http://127.0.0.1/api/v1', fetch }).transport);
});

const balancePath = () => x402Paths.balance(wallet.address);
const signInFor = (path: string) => createSignIn({ address: wallet.address, path, now: Date.now() });
const prove = async (signIn: SignIn, by = wallet) =>
  proveSignIn(signIn, await by.signMessage({ message: signIn.message }));
const headerFor = async (path: string) => (await prove(signInFor(path))).take().value;

async function payFor(value: bigint) {
  const quote = await x402.getQuote();
  const terms = { quote, from: wallet.address, value, now: Date.now() };
  return signTopUp(createTopUp(terms), terms, (typedData) => wallet.signTypedData(typedData));
}

const chatBody = { model: 'zai-org-glm-5-1', messages: [{ role: 'user', content: 'Ahoy' }] };
const chat = async (header?: string) =>
  bed.call('POST /chat/completions', {
    body: chatBody,
    headers: { 'sign-in-with-x': header ?? (await headerFor('/chat/completions')) },
  });

describe('x402Routes', () => {
  test('behavior: quotes, is paid, serves a call and lists all of it', async () => {
    expect(
      await x402.getBalance({ walletAddress: wallet.address }, await prove(signInFor(balancePath()))),
    ).toMatchObject({ balanceUsd: '0', canConsume: false, minimumTopUpUsd: '5' });
    const receipt = await x402.topUp(await payFor(7_500_000n));
    expect(receipt).toMatchObject({ amountCredited: '7.5', newBalance: '7.5' });
    expect(await bed.chain.usdcOf(wallet.address)).toBe(92_500_000n);
    expect((await chat()).status).toBe(200);
    const proof = await prove(signInFor(x402Paths.transactions(wallet.address)));
    const page = await x402.listTransactions({ walletAddress: wallet.address, limit: 2 }, proof);
    expect(page.transactions).toMatchObject([{ type: 'CHARGE' }, { type: 'CHARGE' }]);
    const [output, input] = page.transactions.map((row) => ('requestId' in row ? row.requestId : undefined));
    expect(output).toBe(input);
    expect(page.pagination.hasMore).toBe(true);
  });

  test('error: without a login a 402 with no option, for another wallet a 403', async () => {
    const { status, body } = await bed.call(`GET ${balancePath()}`);
    expect({ status, accepts: readAt(body, 'accepts') }).toEqual({ status: 402, accepts: [] });
    const walletAddress = bed.wallet().address;
    const other = x402.getBalance({ walletAddress }, await prove(signInFor(balancePath())));
    await expect(other).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test.each(['GET /api_keys', 'GET /billing/balance', 'GET /api_keys/rate_limits'])(
    'error: a login is no key for %s',
    async (line) => {
      const headers = { 'sign-in-with-x': await headerFor('/api_keys') };
      const { status, body } = await bed.call(line, { headers });
      expect({ status, body }).toEqual({ status: 401, body: { error: 'Authentication failed' } });
    },
  );

  test('error: 10 top-ups, 30 balances, 20 pages a minute', async () => {
    const statuses = async (times: number, line: string, path: string) => {
      const seen: number[] = [];
      for (let i = 0; i < times; i++) {
        const headers: Record<string, string> = line.startsWith('POST')
          ? {}
          : { 'sign-in-with-x': await headerFor(path) };
        seen.push((await bed.call(line, { headers })).status);
      }
      return seen;
    };
    expect((await statuses(11, 'POST /x402/top-up', '')).slice(9)).toEqual([402, 429]);
    expect((await statuses(31, `GET ${balancePath()}`, balancePath())).slice(29)).toEqual([200, 429]);
    const path = x402Paths.transactions(wallet.address);
    expect((await statuses(21, `GET ${path}`, path)).slice(19)).toEqual([200, 429]);
  });
});

describe('createSignIns', () => {
  const codeOf = async (header: string) => readAt((await chat(header)).body, 'code');
  const encode = (value: unknown) => btoa(JSON.stringify(value));
  const signed = async (change: (message: string) => string, extra: object = {}) => {
    const message = change(signInFor('/chat/completions').message);
    const signature = await wallet.signMessage({ message });
    return encode({ address: wallet.address, message, signature, chainId: 8453, ...extra });
  };

  test('error: a login is spent by one call, a failed one too', async () => {
    const header = await headerFor('/chat/completions');
    expect((await chat(header)).status).toBe(402);
    expect(await codeOf(header)).toBe('X402_SIGN_IN_NONCE_REUSED');
  });

  test.each([
    ['PARSE_ERROR', async () => 'not base64 of JSON'],
    ['INVALID_PAYLOAD', async () => encode({ address: wallet.address })],
    ['INVALID_MESSAGE', () => signed(() => 'Ahoy')],
    ['UNSUPPORTED_CHAIN', () => signed((text) => text.replace('Chain ID: 8453', 'Chain ID: 1'))],
    ['INVALID_CHAIN_ID', () => signed((text) => text, { chainId: 'base' })],
    ['DOMAIN_MISMATCH', () => signed((text) => text.replace('api.venice.ai', 'example.org'))],
    ['INVALID_SIGNATURE', () => signed((text) => text, { signature: `0x${'11'.repeat(65)}` })],
    [
      'ADDRESS_MISMATCH',
      () => signed((text) => text, { address: privateKeyToAccount(generatePrivateKey()).address }),
    ],
    ['TIMESTAMP_MISMATCH', () => signed((text) => text, { timestamp: Date.now() - 31_000 })],
  ])('error: %s', async (code, make) => {
    expect(await codeOf(await make())).toBe(`X402_SIGN_IN_${code}`);
  });

  test.each([
    [-300_001, 'X402_SIGN_IN_EXPIRED'],
    [-299_000, 'PAYMENT_REQUIRED'],
    [30_000, 'PAYMENT_REQUIRED'],
    [30_001, 'X402_SIGN_IN_FUTURE_TIMESTAMP'],
  ])('behavior: issued %d ms from now: %s', async (offset, code) => {
    const signIn = createSignIn({ address: wallet.address, path: '/', now: Date.now() + offset });
    expect(await codeOf((await prove(signIn)).take().value)).toBe(code);
  });
});

describe('openWallet', () => {
  test('error: under $0.10 a 402 that names the balance', async () => {
    bed.sandbox.grant(wallet.address, { credit: 0.09 });
    const { status, body } = await chat();
    expect(status).toBe(402);
    expect(body).toMatchObject({
      code: 'PAYMENT_REQUIRED',
      reason: 'insufficient_balance',
      currentBalanceUsd: 0.09,
    });
  });

  test('behavior: DIEM of a linked account is spent first', async () => {
    wallet = bed.wallet({ vvv: '1', diem: '5', usdc: '100' });
    bed.sandbox.grant(wallet.address, { credit: 3 });
    expect((await chat()).status).toBe(200);
    const balance = await x402.getBalance(
      { walletAddress: wallet.address },
      await prove(signInFor(balancePath())),
    );
    expect(balance.balanceUsd).toBe('3');
    expect(Number(balance.diemBalanceUsd)).toBeLessThan(5);
    expect(bed.sandbox.spent(wallet.address).DIEM).toBeGreaterThan(0);
  });

  test('error: a sixth call at once', async () => {
    bed.sandbox.grant(wallet.address, { credit: 3 });
    const headers = await Promise.all(Array.from({ length: 6 }, () => headerFor('/chat/completions')));
    let tellStake = (_staked: bigint) => {};
    const stake = new Promise<bigint>((resolve) => {
      tellStake = resolve;
    });
    bed.chain.stakedDiemOf = () => stake;
    const calls = headers.map((header) => chat(header));
    // The other five wait for the stake.
    const late = await Promise.race(calls);
    expect(late).toMatchObject({ status: 429, body: { code: 'X402_CONCURRENCY_LIMIT' } });
    tellStake(0n);
    const answers = await Promise.all(calls);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 429]);
    expect((await chat()).status).toBe(200);
  });
});

describe('createTopUps', () => {
  const send = (header: string) =>
    bed.call('POST /x402/top-up', { headers: { 'payment-signature': header } });
  const usdcLeft = () => bed.chain.usdcOf(wallet.address);

  test('behavior: a payment that is sent twice is credited once', async () => {
    const { value } = (await payFor(5_000_000n)).take();
    const [first, second] = [await send(value), await send(value)];
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(readAt(second.body, 'data.newBalance')).toBe(5);
    expect(await usdcLeft()).toBe(95_000_000n);
  });

  test('behavior: the older flat form is taken too', async () => {
    const { payload } = JSON.parse(atob((await payFor(5_000_000n)).take().value));
    const flat = { x402Version: 1, scheme: 'exact', network: 'base', payload };
    expect((await send(btoa(JSON.stringify(flat)))).status).toBe(200);
  });

  test.each([
    [{ settlement: 'fails' }, 402, 'SETTLEMENT_FAILED'],
    [{ settlement: 'late' }, 504, 'SETTLEMENT_TIMEOUT'],
  ] as const)('error: %j', async (knobs, status, code) => {
    bed.sandbox.set(knobs);
    const answer = await send((await payFor(5_000_000n)).take().value);
    expect(answer).toMatchObject({ status, body: { error: code } });
    expect(await usdcLeft()).toBe(100_000_000n);
  });

  test('behavior: a late payment is under way until it lands, once', async () => {
    bed.sandbox.set({ settlement: 'late' });
    const { value } = (await payFor(5_000_000n)).take();
    await send(value);
    expect(await send(value)).toMatchObject({ status: 409, body: { error: 'PAYMENT_IN_PROGRESS' } });
    await bed.sandbox.settle();
    await bed.sandbox.settle();
    expect(await usdcLeft()).toBe(95_000_000n);
    expect((await send(value)).status).toBe(200);
    expect(await usdcLeft()).toBe(95_000_000n);
  });

  test('error: what USDC would refuse is not settled', async () => {
    wallet = bed.wallet({ usdc: '4' });
    const answer = await send((await payFor(5_000_000n)).take().value);
    expect(answer).toMatchObject({ status: 400, body: { error: 'PAYMENT_VERIFICATION_FAILED' } });
  });

  test.each([
    [{ accepted: { scheme: 'upto' } }, 'UNSUPPORTED_SCHEME'],
    [{ accepted: { network: 'eip155:1' } }, 'UNSUPPORTED_NETWORK'],
    [{ payload: { authorization: { to: `0x${'0f'.repeat(20)}` } } }, 'INVALID_PAYMENT_RECIPIENT'],
    [{ payload: { authorization: { value: '4999999' } } }, 'AMOUNT_TOO_LOW'],
    [{ payload: { authorization: { value: '10000000001' } } }, 'AMOUNT_TOO_HIGH'],
    [{ payload: { authorization: { value: '6000000' } } }, 'PAYMENT_VERIFICATION_FAILED'],
    [{ payload: { authorization: { value: 5 } } }, 'INVALID_PAYMENT_FORMAT'],
  ])('error: %j is %s', async (change, code) => {
    const payment = JSON.parse(atob((await payFor(5_000_000n)).take().value));
    const answer = await send(btoa(JSON.stringify(merge(payment, change))));
    expect(answer).toMatchObject({ status: 400, body: { error: code } });
    expect(await usdcLeft()).toBe(100_000_000n);
  });
});

function merge(into: Record<string, unknown>, change: object): object {
  const merged = Object.entries(change).map(([name, value]) => {
    const old = into[name];
    const isDeep = typeof old === 'object' && old !== null && typeof value === 'object' && value !== null;
    return [name, isDeep ? merge({ ...old }, value) : value];
  });
  return { ...into, ...Object.fromEntries(merged) };
}
