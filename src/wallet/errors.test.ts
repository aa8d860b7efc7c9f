import fc from 'fast-check';
import { createWalletClient, custom, type Hex } from 'viem';
import { describe, expect, it } from 'vitest';
import { toWalletError, WalletError } from './errors.ts';

const address = '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266';
const challenge = 'a challenge nobody may see';

/** What viem throws when a wallet answers a `personal_sign` with this error. */
async function thrownByViem(error: {
  code?: number | string | undefined;
  message?: string | undefined;
}): Promise<unknown> {
  const provider = { request: async () => Promise.reject(error) };
  const client = createWalletClient({ account: address, transport: custom(provider, { retryCount: 0 }) });
  return client.signMessage({ message: challenge }).then(
    (signature: Hex) => signature,
    (thrown: unknown) => thrown,
  );
}

describe('toWalletError', () => {
  it.each([
    [4001, 'REJECTED'],
    [5000, 'REJECTED'],
    [-32002, 'PENDING'],
    [4100, 'ACCOUNT_CHANGED'],
    [4900, 'DISCONNECTED'],
    [4901, 'DISCONNECTED'],
    [6000, 'DISCONNECTED'],
    [4200, 'UNSUPPORTED'],
    [-32601, 'UNSUPPORTED'],
    [-32603, 'FAILED'],
    [1234, 'FAILED'],
  ] as const)('error: a wallet that answers %i, through viem', async (code, expected) => {
    const error = toWalletError(await thrownByViem({ code, message: 'no' }));
    expect(error).toBeInstanceOf(WalletError);
    expect(error.code).toBe(expected);
  });

  it.each([
    ['ConnectorAccountNotFoundError', 'ACCOUNT_CHANGED'],
    ['ConnectorNotConnectedError', 'DISCONNECTED'],
  ] as const)("error: wagmi's %s", (name, expected) => {
    expect(toWalletError(Object.assign(new Error(), { name })).code).toBe(expected);
  });

  it.each([
    { code: -32603, message: 'User rejected the request.' },
    { code: -32000, message: 'User denied message signature.' },
    { code: -32603, message: 'Ledger device: Condition of use not satisfied (denied by the user?) (0x6985)' },
    { code: -32603, message: 'Action cancelled by user' },
    { message: 'The request was rejected' },
    { message: 'cancelled' },
    'User declined',
    'ACTION_REJECTED',
    { code: '4001', message: '' },
    { code: 'ACTION_REJECTED' },
    { code: -32603, message: 'x', data: { originalError: { code: 4001 } } },
  ])('error: %j is a refusal by the user', async (said) => {
    expect(toWalletError(said).code).toBe('REJECTED');
    if (typeof said === 'object' && 'message' in said)
      expect(toWalletError(await thrownByViem(said)).code).toBe('REJECTED');
  });

  it.each([
    {},
    '',
    'nothing',
    { code: -32603, message: 'Internal error' },
    { code: -32000, message: 'insufficient funds for gas' },
    { message: 'The node rejected nothing; user agent unknown' },
    { message: `${'x'.repeat(400)} user rejected` },
  ])('error: %j is none', (said) => {
    expect(toWalletError(said).code).toBe('FAILED');
  });

  it('behavior: passes on what is one already', () => {
    const error = new WalletError('PENDING');
    expect(toWalletError(error)).toBe(error);
    expect(toWalletError(new Error('wrapped', { cause: error }))).toBe(error);
  });

  it('behavior: carries nothing of what was to be signed', async () => {
    const thrown = await thrownByViem({ code: 4001, message: challenge });
    expect(String(thrown)).toContain(challenge);
    const error = toWalletError(thrown);
    expect(`${error} ${error.stack} ${JSON.stringify(error)} ${String(error.cause)}`).not.toContain(
      challenge,
    );
  });

  it('behavior: ends on a loop of causes and on getters that throw', () => {
    const loop: { cause?: unknown } = {};
    loop.cause = loop;
    expect(toWalletError(loop).code).toBe('FAILED');
    const trap = new Proxy(
      {},
      {
        get() {
          throw new Error('trap');
        },
      },
    );
    expect(toWalletError(trap).code).toBe('FAILED');
  });

  it('behavior: makes a WalletError of whatever is thrown', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (thrown) => {
        expect(toWalletError(thrown)).toBeInstanceOf(WalletError);
      }),
    );
  });
});
