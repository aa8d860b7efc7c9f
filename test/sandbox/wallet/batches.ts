import { ProviderError } from './providerError.ts';
import { readField } from './readField.ts';

/**
 * Several calls in one request, as smart wallets offer it. The calls are tried in a row first and
 * then mined in one block, so that all of them happen or none.
 * https://eips.ethereum.org/EIPS/eip-5792
 */

/** The bundles' transactions by id, as an extension would keep them over a reload. */
export type Bundles = Readonly<Record<string, readonly string[]>>;

type Rpc = (method: string, params: unknown) => Promise<unknown>;

/** What the wallet says it can do on a chain, by `wallet_getCapabilities`. */
export function capabilities(chainId: string) {
  return { [chainId]: { atomic: { status: 'supported' } } };
}

/** Sends a bundle's calls. @returns their hashes; nothing is sent where one of them would fail */
export async function sendBundle(rpc: Rpc, request: unknown): Promise<string[]> {
  const from = readField(request, 'from');
  const calls = callsOf(request).map((call) => ({
    from,
    to: readField(call, 'to'),
    data: readField(call, 'data'),
  }));
  const tried = await rpc('eth_simulateV1', [{ blockStateCalls: [{ calls }] }, 'latest']);
  const outcomes = readField(Array.isArray(tried) ? tried[0] : undefined, 'calls');
  if (!Array.isArray(outcomes) || outcomes.some((each) => readField(each, 'status') !== '0x1'))
    throw new ProviderError(-32603, 'One of the calls would fail.');

  await rpc('evm_setAutomine', [false]);
  const hashes: string[] = [];
  for (const call of calls) {
    // Gas is given: an estimate would not see the calls that wait before it.
    hashes.push(String(await rpc('eth_sendTransaction', [{ ...call, gas: '0x7a120' }])));
  }
  await rpc('evm_mine', []);
  await rpc('evm_setAutomine', [true]);
  return hashes;
}

/** The answer to `wallet_getCallsStatus`. @throws 5730 for an id that is not known */
export async function bundleStatus(
  rpc: Rpc,
  bundles: Bundles,
  id: unknown,
  chainId: string,
): Promise<unknown> {
  const hashes = bundles[String(id)];
  if (!hashes) throw new ProviderError(5730, 'Unknown bundle id.');
  const receipts = await Promise.all(hashes.map((hash) => rpc('eth_getTransactionReceipt', [hash])));
  const isMined = receipts.every((receipt) => receipt !== null);
  return {
    version: '2.0.0',
    id,
    chainId,
    atomic: true,
    status: isMined ? 200 : 100,
    receipts: isMined ? receipts : [],
  };
}

/** What the wallet's window shows of a bundle. */
export function describeBundle(request: unknown): (readonly [string, string])[] {
  return callsOf(request).map(
    (call, index) => [`call ${index + 1}`, `${readField(call, 'to')} ${readField(call, 'data')}`] as const,
  );
}

function callsOf(request: unknown): readonly unknown[] {
  const calls = readField(request, 'calls');
  if (!Array.isArray(calls)) throw new ProviderError(-32602, 'wallet_sendCalls needs calls');
  return calls;
}
