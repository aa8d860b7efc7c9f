import { type Address, createTestClient, http, pad } from 'viem';
import { base } from 'viem/chains';
import { compileContracts } from './compile.ts';

/**
 * Puts a contract wallet at `address` whose messages `owner` signs (ERC-1271). It owns nothing
 * until someone stakes for it.
 */
export async function placeContractWallet(
  rpcUrl: string,
  { address, owner }: { address: Address; owner: Address },
): Promise<void> {
  const { ContractWallet } = await compileContracts();
  const anvil = createTestClient({ mode: 'anvil', chain: base, transport: http(rpcUrl) });
  await anvil.setCode({ address, bytecode: ContractWallet.code });
  await anvil.setStorageAt({ address, index: 0, value: pad(owner) });
}
