import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Abi, type AbiFunction, toFunctionSelector } from 'viem';
import { describe, expect, onTestFinished, test } from 'vitest';
import { diemAbi, erc20Abi, stakingAbi } from '../../../src/chain/contracts.ts';
import { compileContracts } from './compile.ts';

/** What a caller depends on: the selector, what comes back, and whether it may change state. */
const functions = (abi: Abi) =>
  abi
    .filter((item): item is AbiFunction => item.type === 'function')
    .map((item) => ({
      name: item.name,
      selector: toFunctionSelector(item),
      returns: item.outputs.map((output) => output.type),
      view: item.stateMutability === 'view' || item.stateMutability === 'pure',
    }));

describe('compileContracts', () => {
  test.each([
    ['VVV', erc20Abi],
    ['StakingV2', stakingAbi],
    ['DIEM', diemAbi],
  ] as const)('behavior: %s answers every call of the ABI that the page uses', async (name, abi) => {
    const contracts = await compileContracts();
    expect(functions(contracts[name].abi)).toEqual(expect.arrayContaining(functions(abi)));
  });

  test('behavior: Multicall3 has the whole public interface', async () => {
    const { Multicall3 } = await compileContracts();
    const selectors = functions(Multicall3.abi).map(({ name, selector }) => [name, selector]);
    // https://github.com/mds1/multicall3#existing-deployments
    expect(Object.fromEntries(selectors)).toEqual({
      aggregate: '0x252dba42',
      aggregate3: '0x82ad56cb',
      aggregate3Value: '0x174dea71',
      blockAndAggregate: '0xc3077fa9',
      getBasefee: '0x3e64a696',
      getBlockHash: '0xee82ac5e',
      getBlockNumber: '0x42cbb15c',
      getChainId: '0x3408e470',
      getCurrentBlockCoinbase: '0xa8b0574e',
      getCurrentBlockDifficulty: '0x72425d9d',
      getCurrentBlockGasLimit: '0x86d516e8',
      getCurrentBlockTimestamp: '0x0f28c97d',
      getEthBalance: '0x4d2301cc',
      getLastBlockHash: '0x27e86d6e',
      tryAggregate: '0xbce38bd7',
      tryBlockAndAggregate: '0x399542e9',
    });
  });

  test('behavior: works without a cache, leaves one file in it, and reads the same from it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'zecca-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const cache = pathToFileURL(`${folder}/fresh/`);

    const compiled = await compileContracts({ cache });
    expect(await readdir(cache)).toEqual([expect.stringMatching(/^contracts-[0-9a-f]{64}\.json$/)]);
    expect(await compileContracts({ cache })).toEqual(compiled);
  }, 30_000);
});
