import type { BrowserContext, Page } from '@playwright/test';
import type { Hex } from 'viem';

/** Runs in the page, between it and the sandbox's wallet, which goes on to ask its user. */
type Oddity = {
  /** What is returned for a signature. */
  sign?: (signature: string, message: Hex) => unknown;
  /** What is thrown in place of a signature, once the user has answered. */
  refuse?: unknown;
};

declare global {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be added to
  interface Window {
    oddity: Oddity | undefined;
  }
}

/**
 * From the next load on `window.oddity` alters what the wallet returns; without one it is as it
 * should be.
 * @param pose the wallet says `as` wherever the sandbox's says `own`
 */
export function allowOddities(context: BrowserContext, pose?: { own: string; as: string }): Promise<unknown> {
  return context.addInitScript((pose) => {
    const seen = new WeakSet<object>();
    const swap = (value: unknown, from = '', to = ''): unknown =>
      pose ? JSON.parse(JSON.stringify(value ?? null).replace(new RegExp(from, 'gi'), to)) : value;
    window.addEventListener(
      'eip6963:announceProvider',
      (event) => {
        const { provider } = Reflect.get(event, 'detail');
        if (seen.has(provider)) return;
        seen.add(provider);
        const { request } = provider;
        provider.request = async (call: { method: string; params?: [Hex] }) => {
          const returned = swap(
            await request.call(provider, swap(call, pose?.as, pose?.own)),
            pose?.own,
            pose?.as,
          );
          const { oddity } = window;
          if (call.method !== 'personal_sign' || !oddity) return returned;
          if ('refuse' in oddity) throw oddity.refuse;
          return oddity.sign ? oddity.sign(`${returned}`, call.params?.[0] ?? '0x') : returned;
        };
      },
      { capture: true },
    );
  }, pose);
}

type Row<Ends extends string> = { name: string; ends: Ends } & Oddity;

/** Makes the wallet odd from now on, or as it should be. */
export function makeOdd(page: Page, odd?: Oddity): Promise<unknown> {
  if (!odd?.sign) return page.evaluate((each) => void Object.assign(window, { oddity: each }), odd);
  // A function crosses as its text.
  return page.evaluate(`void (window.oddity = { sign: ${odd.sign} })`);
}

/** Forms of a signature that wallets are known to return, and what each ends in. */
export const forms: readonly Row<'key' | 'none'>[] = [
  { name: 'the digits alone', ends: 'key', sign: (signature) => signature.slice(2) },
  { name: 'upper case', ends: 'key', sign: (signature) => `0X${signature.slice(2).toUpperCase()}` },
  {
    name: 'a recovery bit of 0 or 1',
    ends: 'key',
    sign: (signature) => signature.replace(/1b$/, '00').replace(/1c$/, '01'),
  },
  {
    name: 'EIP-2098',
    ends: 'key',
    sign: (signature) => {
      const high = signature.endsWith('1c') ? 0x80 : 0;
      const first = (Number.parseInt(signature.slice(66, 68), 16) | high).toString(16).padStart(2, '0');
      return `${signature.slice(0, 66)}${first}${signature.slice(68, 130)}`;
    },
  },
  {
    name: 'bytes',
    ends: 'key',
    sign: (signature) =>
      Uint8Array.from(signature.slice(2).match(/../g) ?? [], (byte) => Number.parseInt(byte, 16)),
  },
  {
    name: 'r, s and v',
    ends: 'key',
    sign: (signature) => ({
      r: signature.slice(0, 66),
      s: `0x${signature.slice(66, 130)}`,
      v: Number.parseInt(signature.slice(130), 16),
    }),
  },
  { name: 'an object around it', ends: 'key', sign: (signature) => ({ signature }) },
  { name: 'a JSON-RPC response', ends: 'key', sign: (result) => ({ jsonrpc: '2.0', id: 1, result }) },
  { name: 'null', ends: 'none', sign: () => null },
  { name: 'a number', ends: 'none', sign: () => 42 },
  { name: 'an empty object', ends: 'none', sign: () => ({}) },
  { name: 'half of it', ends: 'none', sign: (signature) => signature.slice(0, 66) },
  { name: '0x of an account without code', ends: 'none', sign: () => '0x' },
];

/** Ways in which wallets are known to say that the user declined, or nothing. */
export const refusals: readonly Row<'declined' | 'failed'>[] = [
  {
    name: '-32603 with a refusal',
    ends: 'declined',
    refuse: { code: -32603, message: 'User rejected the request.' },
  },
  {
    name: '-32000 with a refusal',
    ends: 'declined',
    refuse: { code: -32000, message: 'User denied message signature.' },
  },
  { name: 'a plain string', ends: 'declined', refuse: 'User rejected the request' },
  { name: 'ACTION_REJECTED', ends: 'declined', refuse: { code: 'ACTION_REJECTED' } },
  { name: 'code "4001"', ends: 'declined', refuse: { code: '4001', message: '' } },
  {
    name: 'Ledger 0x6985',
    ends: 'declined',
    refuse: {
      code: -32603,
      message: 'Ledger device: Condition of use not satisfied (denied by the user?) (0x6985)',
    },
  },
  {
    name: 'an error of an error',
    ends: 'declined',
    refuse: { code: -32603, message: 'Internal JSON-RPC error.', data: { originalError: { code: 4001 } } },
  },
  { name: 'an empty error', ends: 'failed', refuse: {} },
  {
    name: '-32603 without a reason',
    ends: 'failed',
    refuse: { code: -32603, message: 'Internal JSON-RPC error.' },
  },
];
