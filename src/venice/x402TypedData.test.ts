import fc from 'fast-check';
import { recoverTypedDataAddress, zeroAddress } from 'viem';
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts';
import { describe, expect, test } from 'vitest';
import type { PaymentOption, Quote } from './x402.ts';
import {
  choosePaymentOption,
  createTopUp,
  judgeTopUp,
  signTopUp,
  TopUpRefusedError,
  type TopUpTypedData,
  usdc,
  veniceReceiver,
} from './x402TypedData.ts';

const now = Date.UTC(2026, 10, 21, 12);
const seconds = BigInt(now / 1000);
const account = privateKeyToAccount(generatePrivateKey());
const other = privateKeyToAccount(generatePrivateKey()).address;
const value = 5_000_000n;

const option: PaymentOption = {
  scheme: 'exact',
  network: 'eip155:8453',
  amount: '5000000',
  asset: usdc.address,
  payTo: veniceReceiver,
  maxTimeoutSeconds: 300,
  extra: { name: 'USD Coin', version: '2' },
};
const quoteOf = (change: Partial<PaymentOption> = {}): Quote => ({
  x402Version: 2,
  accepts: [{ ...option, ...change }],
});
const quote = quoteOf();
const terms = { quote, from: account.address, value, now };

/** Asks for a signature and counts what reached the wallet. */
async function tryToSign(typedData: TopUpTypedData, over: Partial<typeof terms> = {}) {
  let asked = 0;
  const outcome = await signTopUp(typedData, { ...terms, ...over }, async () => {
    asked += 1;
    return '0x';
  }).then(
    () => 'signed' as const,
    (error: unknown) => error,
  );
  return { asked, outcome };
}

describe('choosePaymentOption', () => {
  test('behavior: USDC on Base among other options, whatever the case of its addresses', () => {
    const solana = { ...option, network: 'solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp' };
    const lower = { ...option, asset: option.asset.toLowerCase(), payTo: option.payTo.toLowerCase() };
    const accepts = [solana, { unreadable: true as const, index: 1 }, lower];
    expect(choosePaymentOption({ x402Version: 2, accepts })).toBe(lower);
  });

  test.each([
    [{ scheme: 'upto' }, 'SCHEME'],
    [{ extra: { ...option.extra, assetTransferMethod: 'permit2' } }, 'SCHEME'],
    [{ network: 'eip155:1' }, 'NO_OPTION_ON_BASE'],
    [{ asset: other }, 'TOKEN'],
    [{ extra: { name: 'USDC', version: '2' } }, 'TOKEN_NAME'],
    [{ extra: { name: 'USD Coin', version: '1' } }, 'TOKEN_NAME'],
    [{ extra: { ...option.extra, decimals: 18 } }, 'TOKEN_NAME'],
    [{ extra: undefined }, 'TOKEN_NAME'],
    [{ payTo: other }, 'PAYEE'],
    [{ amount: '4999999' }, 'AMOUNT'],
    [{ amount: '5000000000000000000' }, 'AMOUNT'],
  ])('error: %j is refused as %s', (change, reason) => {
    const choose = () => choosePaymentOption(quoteOf(change));
    expect(choose).toThrow(TopUpRefusedError);
    expect(choose).toThrow(reason);
  });

  test('error: another version of x402', () => {
    expect(() => choosePaymentOption({ ...quote, x402Version: 3 })).toThrow('VERSION');
  });
});

describe('signTopUp', () => {
  test('behavior: the signature of the wallet and the chosen option, as Venice reads them', async () => {
    const typedData = createTopUp(terms);
    const payment = await signTopUp(typedData, terms, (data) => account.signTypedData(data));
    const sent = JSON.parse(atob(payment.take().value));
    const { from, to, nonce } = typedData.message;
    expect(sent).toEqual({
      x402Version: 2,
      resource: { url: 'https://api.venice.ai/api/v1/x402/top-up' },
      accepted: option,
      payload: {
        signature: sent.payload.signature,
        authorization: {
          ...{ from, to, nonce, value: '5000000' },
          validAfter: String(seconds - 300n),
          validBefore: String(seconds + 300n),
        },
      },
    });
    const { signature } = sent.payload;
    expect(await recoverTypedDataAddress({ ...typedData, signature })).toBe(account.address);
  });

  test('behavior: two payments have two nonces', () => {
    expect(createTopUp(terms).message.nonce).not.toBe(createTopUp(terms).message.nonce);
  });

  test('behavior: a quote of a shorter time makes a shorter payment, of a longer one no longer', () => {
    const lastOf = (maxTimeoutSeconds: number) =>
      createTopUp({ ...terms, quote: quoteOf({ maxTimeoutSeconds }) }).message.validBefore - seconds;
    expect([60, 300, 86_400].map(lastOf)).toEqual([60n, 300n, 300n]);
  });

  test('error: a payment that waited until it was over is not signed', async () => {
    const { asked, outcome } = await tryToSign(createTopUp(terms), { now: now + 300_000 });
    expect({ asked, outcome }).toMatchObject({ asked: 0, outcome: { reasons: ['WINDOW'] } });
  });

  test('error: what was quoted meanwhile counts, not what was quoted first', async () => {
    const { asked, outcome } = await tryToSign(createTopUp(terms), { quote: quoteOf({ amount: '6000000' }) });
    expect({ asked, outcome }).toMatchObject({ asked: 0, outcome: { reasons: ['AMOUNT'] } });
  });
});

const address = fc
  .oneof(
    fc.uint8Array({ minLength: 20, maxLength: 20 }).map((bytes) => `0x${Buffer.from(bytes).toString('hex')}`),
    // One digit away from the right one, or with something around it.
    fc
      .tuple(fc.constantFrom(veniceReceiver, usdc.address), fc.nat(39), fc.nat(15))
      .map(([right, at, digit]) => right.slice(0, at + 2) + digit.toString(16) + right.slice(at + 3)),
    fc.constantFrom(zeroAddress, '', '0x', ` ${veniceReceiver}`, `${usdc.address} `),
  )
  .map((text) => text as `0x${string}`); // a lie at times, which is the point
const isNot = (right: string) => (text: string) => text.toLowerCase() !== right.toLowerCase();
const otherText = (right: string) =>
  fc
    .oneof(fc.string(), fc.constantFrom(`${right} `, right.toUpperCase(), right.slice(1)))
    .filter((text) => text !== right);

/** One field of a quote changed, so that it may not be paid. */
const nearQuote: fc.Arbitrary<Quote> = fc.oneof(
  address.filter(isNot(usdc.address)).map((asset) => quoteOf({ asset })),
  address.filter(isNot(veniceReceiver)).map((payTo) => quoteOf({ payTo })),
  fc
    .nat()
    .filter((id) => id !== 8453)
    .map((id) => quoteOf({ network: `eip155:${id}` })),
  otherText(option.network).map((network) => quoteOf({ network })),
  otherText('exact').map((scheme) => quoteOf({ scheme })),
  otherText('USD Coin').map((name) => quoteOf({ extra: { name, version: '2' } })),
  otherText('2').map((version) => quoteOf({ extra: { name: 'USD Coin', version } })),
  fc
    .nat(30)
    .filter((n) => n !== 6)
    .map((decimals) => quoteOf({ extra: { ...option.extra, decimals } })),
  fc.bigInt({ min: 0n, max: 4_999_999n }).map((amount) => quoteOf({ amount: String(amount) })),
  fc.bigInt({ min: 10_000_000_001n, max: 10n ** 30n }).map((amount) => quoteOf({ amount: String(amount) })),
  fc
    .double()
    .filter((version) => version !== 2)
    .map((x402Version) => ({ ...quote, x402Version })),
);

const right = createTopUp(terms);
const withDomain = (change: object) => ({ ...right, domain: { ...right.domain, ...change } });
const withMessage = (change: object) => ({ ...right, message: { ...right.message, ...change } });
const field = right.types.TransferWithAuthorization;

/** One field of a payment changed, so that it is another one. */
const nearTypedData: fc.Arbitrary<object> = fc.oneof(
  address.filter(isNot(usdc.address)).map((verifyingContract) => withDomain({ verifyingContract })),
  fc
    .nat()
    .filter((id) => id !== 8453)
    .map((chainId) => withDomain({ chainId })),
  otherText('USD Coin').map((name) => withDomain({ name })),
  otherText('2').map((version) => withDomain({ version })),
  fc.string().map((salt) => withDomain({ salt })),
  address.filter(isNot(veniceReceiver)).map((to) => withMessage({ to })),
  address.filter(isNot(account.address)).map((from) => withMessage({ from })),
  fc
    .bigInt({ min: -1n, max: 2n ** 256n })
    .filter((n) => n !== value)
    .map((n) => withMessage({ value: n })),
  fc.constantFrom(5_000_000, '5000000', null).map((n) => withMessage({ value: n })),
  fc.bigInt({ min: seconds + 301n, max: 2n ** 256n }).map((validBefore) => withMessage({ validBefore })),
  fc.bigInt({ min: 0n, max: seconds }).map((validBefore) => withMessage({ validBefore })),
  fc.bigInt({ min: 0n, max: seconds - 301n }).map((validAfter) => withMessage({ validAfter })),
  fc.bigInt({ min: seconds, max: seconds * 2n }).map((validAfter) => withMessage({ validAfter })),
  fc
    .string()
    .filter((text) => !/^0x[\da-f]{64}$/.test(text))
    .map((nonce) => withMessage({ nonce })),
  fc.string().map((memo) => withMessage({ memo })),
  otherText(right.primaryType).map((primaryType) => ({ ...right, primaryType })),
  fc.shuffledSubarray([...field], { maxLength: 5 }).map((fields) => ({
    ...right,
    types: { TransferWithAuthorization: fields },
  })),
  fc.constant({ ...right, types: { ...right.types, EIP712Domain: [] } }),
);

describe('near misses', () => {
  test('behavior: 20 000 quotes and payments, of which none reaches the wallet', async () => {
    let [asked, seen] = [0, 0];
    const count = async (typedData: object, over: Partial<typeof terms>) => {
      // Made to be of another form.
      const tried = await tryToSign(typedData as TopUpTypedData, over);
      asked += tried.asked;
      seen += 1;
      expect(tried.outcome).toBeInstanceOf(TopUpRefusedError);
    };
    const runs = { numRuns: 10_000 };
    await fc.assert(
      fc.asyncProperty(nearQuote, (near) => count(right, { quote: near })),
      runs,
    );
    await fc.assert(
      fc.asyncProperty(nearTypedData, (near) => count(near, {})),
      runs,
    );
    expect({ asked, seen }).toEqual({ asked: 0, seen: 20_000 });
  }, 120_000);

  test('behavior: the right one does reach it', async () => {
    expect(judgeTopUp(right, terms)).toEqual([]);
    expect(await tryToSign(right)).toEqual({ asked: 1, outcome: 'signed' });
  });
});
