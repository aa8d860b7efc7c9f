import { type Address, encodeFunctionData, parseEther, toHex } from 'viem';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createRpcServers, type RpcServers } from '../../test/rpcServers.ts';
import { type SandboxChain, startChain } from '../../test/sandbox/chain/chain.ts';
import { testClient, transact } from '../../test/sandbox/chain/testClient.ts';
import { stakingAbi, stakingAddress } from './contracts.ts';
import { httpSource } from './sources.ts';
import { readStanding } from './standing.ts';

// Real HTTP servers that fail as public endpoints do, beside a real node.

let chain: SandboxChain;
let servers: RpcServers;
let staker: Address;
let holder: Address;
beforeAll(async () => {
  chain = await startChain();
  servers = createRpcServers(chain.rpcUrl);
  staker = chain.accounts[0].address;
  holder = chain.accounts[1].address;
});
afterEach(async () => {
  await servers.close();
  await chain.revert();
});
afterAll(() => chain.close());

/** Endpoints are given up early, so that a test of one that hangs ends soon. */
const read = (address: Address, ...urls: string[]) =>
  readStanding(address, {
    sources: urls.map((url) => httpSource(url, 400)),
    graceMs: 300,
    againMs: 0,
  });

const word = (amount: bigint) => toHex(amount, { size: 32 });
const max = word(2n ** 256n - 1n);
/** Places in the multicall. */
const at = { chainId: 0, vvv: 2, stakedVvv: 3 } as const;
const claims = (stakedVvv: string) =>
  servers.changes((index, answer) => (index === at.stakedVvv ? word(parseEther(stakedVvv)) : answer));
const html = '<!doctype html><title>Just a moment…</title>';

describe('readStanding', () => {
  it('behavior: everything that Venice counts, exactly, in one call', async () => {
    let calls = 0;
    const url = await servers.alters((result) => {
      calls += 1;
      return result;
    });
    expect(await read(staker, url)).toEqual({
      status: 'known',
      standing: {
        vvv: 0n,
        stakedVvv: parseEther('1250'),
        lockedVvv: parseEther('795.25'),
        cooldown: undefined,
        pendingRewards: expect.any(BigInt),
        diem: 0n,
        stakedDiem: parseEther('31.81'),
        eth: await testClient(chain.rpcUrl).getBalance({ address: staker }),
      },
    });
    expect(calls).toBe(1);
  });

  it('behavior: an unstake under way, with its end in ms', async () => {
    const plainStaker = chain.accounts[2].address;
    const data = encodeFunctionData({
      abi: stakingAbi,
      functionName: 'initiateUnstake',
      args: [parseEther('100')],
    });
    await transact(chain.rpcUrl, { account: plainStaker, to: stakingAddress, data });
    const { timestamp } = await testClient(chain.rpcUrl).getBlock();
    expect(await read(plainStaker, chain.rpcUrl)).toMatchObject({
      standing: {
        stakedVvv: parseEther('200'),
        cooldown: { amount: parseEther('100'), endsAt: (Number(timestamp) + 7 * 86_400) * 1000 },
      },
    });
  });

  const faults: readonly (readonly [name: string, reason: string, start: () => Promise<string>])[] = [
    ['down', 'UNREACHABLE', async () => 'http://127.0.0.1:9'],
    ['a server error', 'UNREACHABLE', () => servers.says(502, 'text/html', html)],
    [
      'a JSON-RPC error',
      'UNREACHABLE',
      () =>
        servers.says(
          200,
          'application/json',
          '{"jsonrpc":"2.0","id":1,"error":{"code":-32000,"message":"no"}}',
        ),
    ],
    ['silent', 'SLOW', () => servers.serve(() => {})],
    [
      'a body that drips',
      'SLOW',
      () => servers.serve((_, response) => void response.writeHead(200).write('{')),
    ],
    ['429', 'BUSY', () => servers.says(429, 'text/html', html)],
    [
      'over its limit',
      'BUSY',
      () =>
        servers.says(
          200,
          'application/json',
          '{"jsonrpc":"2.0","id":1,"error":{"code":-32005,"message":"limit"}}',
        ),
    ],
    ['a page of HTML', 'UNREADABLE', () => servers.says(200, 'text/html', html)],
    [
      'half a JSON',
      'UNREADABLE',
      () => servers.says(200, 'application/json', '{"jsonrpc":"2.0","id":1,"res'),
    ],
    ['null', 'UNREADABLE', () => servers.says(200, 'application/json', 'null')],
    ['JSON that is no JSON-RPC', 'UNREADABLE', () => servers.says(200, 'application/json', '[]')],
    ['garbage in hex', 'UNREADABLE', () => servers.alters(() => '0xdeadbeef')],
    ['an answer that is no hex', 'UNREADABLE', () => servers.alters(() => ({ result: 1 }))],
    [
      'a value of two words where one is expected',
      'UNREADABLE',
      () => servers.changes((index, data) => (index === at.stakedVvv ? `${data}${word(1n).slice(2)}` : data)),
    ],
    [
      'a value of half a word',
      'UNREADABLE',
      () => servers.changes((index, data) => (index === at.vvv ? '0x01' : data)),
    ],
    [
      'a contract that is not there',
      'UNREADABLE',
      () => servers.changes((index, data) => (index === at.vvv ? '0x' : data)),
    ],
    [
      'another chain',
      'WRONG_CHAIN',
      () => servers.changes((index, data) => (index === at.chainId ? word(1n) : data)),
    ],
    [
      'another chain without contracts',
      'WRONG_CHAIN',
      () => servers.changes((index) => (index === at.chainId ? word(1n) : '0x')),
    ],
    [
      'another chain without Multicall3',
      'WRONG_CHAIN',
      () => servers.alters((_, method) => (method === 'eth_chainId' ? '0x1' : '0x')),
    ],
    ['2^256-1', 'IMPOSSIBLE', () => servers.changes((index, data) => (index === at.stakedVvv ? max : data))],
    [
      '2^256-1 everywhere but for the chain id',
      'IMPOSSIBLE',
      () =>
        servers.changes((index, data) =>
          index > 1 ? (`0x${max.slice(2).repeat((data.length - 2) / 64)}` as const) : data,
        ),
    ],
    ['more locked than there is', 'IMPOSSIBLE', () => claims('1')],
  ];

  it.each(faults)('error: %s: unknown (%s), and never "no"', async (_name, reason, start) => {
    expect(await read(staker, await start())).toEqual({ status: 'unknown', reason });
  });

  it.each(faults)('behavior: %s is made good by another endpoint', async (_name, _reason, start) => {
    const reading = await read(staker, await start(), chain.rpcUrl);
    expect(reading).toMatchObject({ status: 'known', standing: { stakedVvv: parseEther('1250') } });
  });

  it('error: three endpoints that contradict each other: unknown', async () => {
    const urls = [await claims('1'), await claims('2'), await claims('3')];
    expect(await read(holder, ...urls)).toEqual({ status: 'unknown', reason: 'CONTRADICTION' });
  });

  it('error: one word against another: unknown', async () => {
    expect(await read(holder, chain.rpcUrl, await claims('1'))).toEqual({
      status: 'unknown',
      reason: 'CONTRADICTION',
    });
  });

  it('behavior: two that agree outweigh one that does not', async () => {
    const reading = await read(holder, await claims('1'), chain.rpcUrl, `${chain.rpcUrl}/`);
    expect(reading).toMatchObject({ status: 'known', standing: { stakedVvv: 0n } });
  });

  it('behavior: one that was a block behind is asked again', async () => {
    let asked = 0;
    const behind = await servers.changes((index, answer) =>
      index === at.stakedVvv && asked++ === 0 ? word(5n) : answer,
    );
    const reading = await read(holder, chain.rpcUrl, behind);
    expect(reading).toMatchObject({ status: 'known', standing: { stakedVvv: 0n } });
    expect(asked).toBe(2);
  });

  it('error: endpoints that fail in different ways are out of reach', async () => {
    const urls = [await servers.says(200, 'text/html', html), await servers.says(429, 'text/html', html)];
    expect(await read(staker, ...urls)).toEqual({ status: 'unknown', reason: 'UNREACHABLE' });
  });

  it('error: one that is down beside one that is busy: busy', async () => {
    const urls = ['http://127.0.0.1:9', await servers.says(429, 'text/html', html)];
    expect(await read(staker, ...urls)).toEqual({ status: 'unknown', reason: 'BUSY' });
  });

  it('error: no endpoint at all', async () => {
    expect(await read(staker)).toEqual({ status: 'unknown', reason: 'UNREACHABLE' });
  });

  it('error: a wallet that throws what it likes', async () => {
    const sources = [() => Promise.reject('locked'), () => Promise.reject({ code: 4100 })];
    expect(await readStanding(staker, { sources })).toEqual({ status: 'unknown', reason: 'UNREACHABLE' });
  });
});
