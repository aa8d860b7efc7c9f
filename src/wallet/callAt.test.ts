import { encodeFunctionData, type Hex, http, parseAbi, toHex } from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createConfig } from 'wagmi';
import { base } from 'wagmi/chains';
import { type SandboxChain, startChain } from '../../test/sandbox/chain/chain.ts';
import { erc20Abi, stakingAddress } from '../chain/contracts.ts';
import { callAt } from './callAt.ts';

let chain: SandboxChain;
beforeAll(async () => {
  chain = await startChain();
}, 30_000);
afterAll(() => chain.close());

const configOf = (rpcUrl: string) =>
  createConfig({ chains: [base], transports: { [base.id]: http(rpcUrl, { retryCount: 0 }) }, storage: null });
const ask = (data: Hex, rpcUrl = chain.rpcUrl) => callAt(configOf(rpcUrl), stakingAddress, data);

describe('callAt', () => {
  it('behavior: hands on what the contract returns, byte for byte', async () => {
    const [{ address }] = chain.accounts;
    const data = encodeFunctionData({ abi: erc20Abi, functionName: 'balanceOf', args: [address] });
    const returned = toHex(await chain.stakedOf(address), { size: 32 });
    expect(await ask(data)).toEqual({ status: 'returned', data: returned });
  });

  it('behavior: an address without code returns nothing', async () => {
    const [{ address }] = chain.accounts;
    expect(await callAt(configOf(chain.rpcUrl), address, '0x1626ba7e')).toEqual({
      status: 'returned',
      data: '0x',
    });
  });

  it('behavior: a contract that refuses has answered', async () => {
    const abi = parseAbi(['function finalizeUnstake()']);
    expect(await ask(encodeFunctionData({ abi }))).toEqual({ status: 'reverted' });
  });

  it('error: an endpoint that is gone is no answer', async () => {
    await expect(ask('0x1626ba7e', 'http://127.0.0.1:9')).rejects.toMatchObject({ code: 'FAILED' });
  });
});
