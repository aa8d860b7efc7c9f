import { createRequire } from 'node:module';
import {
  type Abi,
  type Address,
  concat,
  encodeFunctionData,
  type Hex,
  hashMessage,
  type PrivateKeyAccount,
  pad,
  parseEther,
  parseEventLogs,
  zeroAddress,
} from 'viem';
import {
  baseChainId,
  erc20Abi,
  stakingAbi,
  stakingAddress,
  vvvAddress,
} from '../../../src/chain/contracts.ts';
import { testClient, transact } from './testClient.ts';

type Artifact = { abi: Abi; bytecode: Hex };

/**
 * Safe's own contracts, as its package brings them compiled.
 * https://github.com/safe-global/safe-smart-account
 */
function artifact(path: string): Artifact {
  const file = `@safe-global/safe-smart-account/build/artifacts/contracts/${path}.json`;
  return createRequire(import.meta.url)(file); // Hardhat's format, which has these two
}

/**
 * Deploys a real Safe as Safe's own page does: a proxy of the singleton for L2 chains, with the
 * handler that answers ERC-1271. The first owner pays the gas, so it must be an account of the
 * node.
 * @returns the address of the Safe, which owns nothing yet
 */
export async function deploySafe(
  rpcUrl: string,
  { owners, threshold }: { owners: readonly [Address, ...Address[]]; threshold: number },
): Promise<Address> {
  const client = testClient(rpcUrl);
  const [account] = owners;
  const deploy = async ({ abi, bytecode }: Artifact): Promise<Address> => {
    const hash = await client.deployContract({ abi, bytecode, account });
    const { contractAddress } = await client.waitForTransactionReceipt({ hash });
    if (!contractAddress) throw new Error('a contract of Safe was not deployed');
    return contractAddress;
  };
  const safe = artifact('SafeL2.sol/SafeL2');
  const factory = artifact('proxies/SafeProxyFactory.sol/SafeProxyFactory');
  const singletonAddress = await deploy(safe);
  const factoryAddress = await deploy(factory);
  const handler = await deploy(
    artifact('handler/CompatibilityFallbackHandler.sol/CompatibilityFallbackHandler'),
  );
  const setup = encodeFunctionData({
    abi: safe.abi,
    functionName: 'setup',
    args: [owners, threshold, zeroAddress, '0x', handler, zeroAddress, 0n, zeroAddress],
  });
  const hash = await client.writeContract({
    address: factoryAddress,
    abi: factory.abi,
    functionName: 'createProxyWithNonce',
    args: [singletonAddress, setup, 0n],
    account,
  });
  const { logs } = await client.waitForTransactionReceipt({ hash });
  const [created] = parseEventLogs({ abi: factory.abi, eventName: 'ProxyCreation', logs });
  return Reflect.get(Object(created?.args), 'proxy') as Address; // its ABI says so
}

/**
 * Gives `to` sVVV out of an account's own VVV: the stake's recipient need not be who pays.
 * @param vvv in whole tokens
 */
export async function stakeFor(rpcUrl: string, from: Address, to: Address, vvv: string): Promise<void> {
  const amount = parseEther(vvv);
  const approve = encodeFunctionData({
    abi: erc20Abi,
    functionName: 'approve',
    args: [stakingAddress, amount],
  });
  const stake = encodeFunctionData({ abi: stakingAbi, functionName: 'stake', args: [to, amount] });
  await transact(rpcUrl, { account: from, to: vvvAddress, data: approve });
  await transact(rpcUrl, { account: from, to: stakingAddress, data: stake });
}

/**
 * A Safe's signature of a message: each owner signs Safe's own typed data around the EIP-191 hash,
 * and the parts stand in the order of the owners' addresses.
 * https://docs.safe.global/advanced/smart-account-signatures
 */
export async function signAsSafe(
  safe: Address,
  signers: readonly PrivateKeyAccount[],
  message: string,
): Promise<Hex> {
  const sorted = [...signers].sort((one, other) => (BigInt(one.address) < BigInt(other.address) ? -1 : 1));
  const parts = sorted.map((signer) =>
    signer.signTypedData({
      domain: { chainId: baseChainId, verifyingContract: safe },
      types: { SafeMessage: [{ name: 'message', type: 'bytes' }] },
      primaryType: 'SafeMessage',
      message: { message: hashMessage(message) },
    }),
  );
  return concat(await Promise.all(parts));
}

/**
 * Signs a message as a Safe whose one owner is enough does without a signature: by a transaction
 * that marks its hash. ERC-1271 then accepts `0x`.
 * @param message its bytes, without the prefix of EIP-191
 */
export async function signOnChain(
  rpcUrl: string,
  { safe, owner, message }: { safe: Address; owner: Address; message: Hex },
): Promise<void> {
  const client = testClient(rpcUrl);
  const library = artifact('libraries/SignMessageLib.sol/SignMessageLib');
  const deployment = await client.deployContract({ ...library, account: owner });
  const { contractAddress } = await client.waitForTransactionReceipt({ hash: deployment });
  const mark = encodeFunctionData({
    abi: library.abi,
    functionName: 'signMessage',
    args: [hashMessage({ raw: message })],
  });
  // An owner who sends the transaction signs by that: v = 1.
  const approval = concat([pad(owner), pad('0x'), '0x01']);
  const isDelegateCall = 1;
  const data = encodeFunctionData({
    abi: artifact('SafeL2.sol/SafeL2').abi,
    functionName: 'execTransaction',
    args: [contractAddress, 0n, mark, isDelegateCall, 0n, 0n, 0n, zeroAddress, zeroAddress, approval],
  });
  await transact(rpcUrl, { account: owner, to: safe, data });
}
