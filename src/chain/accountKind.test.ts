import { encodeAbiParameters, type Hex, http, pad, parseAbiParameters, toHex } from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createConfig } from 'wagmi';
import { getBytecode } from 'wagmi/actions';
import { base } from 'wagmi/chains';
import { type SandboxChain, startChain } from '../../test/sandbox/chain/chain.ts';
import { deploySafe } from '../../test/sandbox/chain/safe.ts';
import { callAt } from '../wallet/callAt.ts';
import type { CallAnswer } from '../wallet/wallet.ts';
import { type ChainReads, readAccountKind } from './accountKind.ts';
import { stakingAddress } from './contracts.ts';

let chain: SandboxChain;
let reads: ChainReads;
beforeAll(async () => {
  chain = await startChain();
  const config = createConfig({
    chains: [base],
    transports: { [base.id]: http(chain.rpcUrl) },
    storage: null,
  });
  reads = {
    codeAt: (address) => getBytecode(config, { address }),
    callAt: (address, data) => callAt(config, address, data),
  };
}, 30_000);
afterAll(() => chain.close());

const address = `0x${'a1'.repeat(20)}` as const;
const withCode = (code: Hex | undefined, answer: (data: Hex) => Promise<CallAnswer>): ChainReads => ({
  codeAt: async () => code,
  callAt: (_, data) => answer(data),
});
const returned = (data: Hex): Promise<CallAnswer> => Promise.resolve({ status: 'returned', data });
const owners = (count: number) =>
  encodeAbiParameters(parseAbiParameters('address[]'), [Array.from({ length: count }, () => address)]);
const safeThatSays = (threshold: Hex, list: Hex) =>
  withCode('0x6080', (data) => returned(data.startsWith('0xe75235b8') ? threshold : list));

describe('readAccountKind', () => {
  it('behavior: on a chain: a plain account, a Safe of three, a Safe of one, another contract', async () => {
    const [one, two, three] = chain.accounts;
    const all = [one.address, two.address, three.address] as const;
    const [many, single] = [
      await deploySafe(chain.rpcUrl, { owners: all, threshold: 2 }),
      await deploySafe(chain.rpcUrl, { owners: [one.address], threshold: 1 }),
    ];
    expect(await readAccountKind(one.address, reads)).toEqual({ kind: 'plain' });
    expect(await readAccountKind(many, reads)).toEqual({ kind: 'multisig', threshold: 2, owners: 3 });
    expect(await readAccountKind(single, reads)).toEqual({ kind: 'contract' });
    expect(await readAccountKind(stakingAddress, reads)).toEqual({ kind: 'contract' });
  });

  it('behavior: an account that lends itself to code (EIP-7702) is plain', async () => {
    const code = `0xef0100${'11'.repeat(20)}` as const;
    const unasked = withCode(code, () => Promise.reject(new Error('asked')));
    expect(await readAccountKind(address, unasked)).toEqual({ kind: 'plain' });
  });

  it('error: a read of the code that fails means unknown', async () => {
    const codeAt = () => Promise.reject(new Error('RPC lost'));
    expect(await readAccountKind(address, { ...reads, codeAt })).toEqual({ kind: 'unknown' });
  });

  it.each([
    ['reads fail', withCode('0x6080', () => Promise.reject(new Error('RPC lost')))],
    ['answers are garbage', safeThatSays('0x12', '0x34')],
    ['threshold is 2^256-1', safeThatSays(toHex(2n ** 256n - 1n), owners(3))],
    ['threshold is over its owners', safeThatSays(pad('0x04'), owners(3))],
    ['threshold is zero', safeThatSays(pad('0x00'), owners(3))],
  ])('error: a contract whose %s is a contract, no multisig', async (_, hostile) => {
    expect(await readAccountKind(address, hostile)).toEqual({ kind: 'contract' });
  });
});
