import { type Address, createPublicClient, createTestClient, type Hex, http } from 'viem';
import { base } from 'viem/chains';
import {
  baseChainId,
  diemAbi,
  diemAddress,
  stakingAbi,
  stakingAddress,
} from '../../../src/chain/contracts.ts';
import { facilitator, mnemonic, type SeededAccounts, seededAccounts } from './accounts.ts';
import { findAnvil, startAnvil } from './anvil.ts';
import { compileContracts } from './compile.ts';
import { seed, stakedForSeconds } from './seed.ts';
import { createSettlement, type Settlement } from './settlement.ts';
import { verifyMessage } from './verify.ts';

export type { SeededAccount } from './accounts.ts';

/**
 * Base on this machine: Venice's contracts at their addresses, and four accounts. Amounts have 18
 * decimals.
 */
export type SandboxChain = Settlement & {
  /** `http://127.0.0.1:<port>` */
  rpcUrl: string;
  accounts: SeededAccounts;
  /** sVVV, with what is locked for DIEM. Throws when the chain does not answer. */
  stakedOf(address: Address): Promise<bigint>;
  /** DIEM that is staked, without what is cooling down. Throws when the chain does not answer. */
  stakedDiemOf(address: Address): Promise<bigint>;
  /** Plain keys and contract wallets. Throws when the chain does not answer. */
  verifyMessage(args: { address: Address; message: string; signature: Hex }): Promise<boolean>;
  /** Makes now the state that `revert` goes back to. Until then that is the seeded state. */
  snapshot(): Promise<void>;
  /** Goes back, clock included, as often as it is called. */
  revert(): Promise<void>;
  /** Ends the node. May be called twice; the node also ends with this process. */
  close(): Promise<void>;
};

/**
 * Starts a chain on loopback, on `port` or on any free one. Throws a single line when anvil is
 * missing or the port is taken, and solc's words when the contracts do not compile.
 */
export async function startChain({ port = 0 }: { port?: number } = {}): Promise<SandboxChain> {
  const path = findAnvil();
  const contracts = await compileContracts();
  const accounts = seededAccounts();
  const birth = Math.floor(Date.now() / 1000) - stakedForSeconds;
  const chain = ['--chain-id', `${baseChainId}`, '--timestamp', `${birth}`];
  const wallets = ['--mnemonic', mnemonic, '--accounts', `${accounts.length}`, '--balance', '1'];
  const anvil = await startAnvil({ path, port, args: [...chain, ...wallets] });
  const { rpcUrl } = anvil;
  const transport = http(rpcUrl, { retryCount: 0 });
  const reader = createPublicClient({ chain: base, transport });
  const control = createTestClient({ mode: 'anvil', chain: base, transport });

  try {
    await seed(rpcUrl, contracts, accounts);
  } catch (error) {
    await anvil.close();
    throw error;
  }
  let saved = await control.snapshot();

  return {
    rpcUrl,
    accounts,
    ...createSettlement(rpcUrl, facilitator()),
    stakedOf: (address) =>
      reader.readContract({
        address: stakingAddress,
        abi: stakingAbi,
        functionName: 'balanceOf',
        args: [address],
      }),
    async stakedDiemOf(address) {
      const [amountStaked] = await reader.readContract({
        address: diemAddress,
        abi: diemAbi,
        functionName: 'stakedInfos',
        args: [address],
      });
      return amountStaked;
    },
    verifyMessage: (args) => verifyMessage(rpcUrl, args),
    async snapshot() {
      saved = await control.snapshot();
    },
    async revert() {
      await control.revert({ id: saved });
      saved = await control.snapshot(); // a snapshot is spent by going back to it
    },
    close: anvil.close,
  };
}
