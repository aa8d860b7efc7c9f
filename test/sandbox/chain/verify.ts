import {
  type Address,
  createPublicClient,
  type Hex,
  hashMessage,
  http,
  type PublicClient,
  parseAbi,
} from 'viem';
import { base } from 'viem/chains';

/**
 * Whether `address` signed `message` (EIP-191): a plain key, a contract wallet (ERC-1271), or one
 * that is yet to be deployed (ERC-6492). Throws when the chain gave no answer, even where the
 * signature alone would have told.
 */
export async function verifyMessage(
  rpcUrl: string,
  args: { address: Address; message: string; signature: Hex },
): Promise<boolean> {
  // viem takes a call that never arrived for a signature that is wrong, so the failure is noted on its way:
  // https://github.com/wevm/viem/blob/main/src/actions/public/verifyHash.ts
  let unanswered: unknown;
  const fetchFn: typeof fetch = async (input, init) => {
    try {
      const response = await fetch(input, init);
      if (!response.ok) unanswered = new Error(`HTTP ${response.status}`);
      return response;
    } catch (cause) {
      unanswered = cause;
      throw cause;
    }
  };
  const client = createPublicClient({ chain: base, transport: http(rpcUrl, { fetchFn, retryCount: 0 }) });

  const valid = args.signature === '0x' ? await acceptsNone(client, args) : await client.verifyMessage(args);
  if (unanswered !== undefined)
    throw new Error(`The chain at ${rpcUrl} does not answer.`, { cause: unanswered });
  return valid;
}

/**
 * A contract that signed by a transaction accepts an empty signature, of which viem's validator
 * reads past the end.
 */
async function acceptsNone(
  client: Pick<PublicClient, 'readContract'>,
  { address, message }: { address: Address; message: string },
): Promise<boolean> {
  const abi = parseAbi(['function isValidSignature(bytes32 hash, bytes signature) view returns (bytes4)']);
  const args = [hashMessage(message), '0x'] as const;
  const answer = client.readContract({ abi, address, functionName: 'isValidSignature', args });
  return (await answer.catch(() => undefined)) === '0x1626ba7e';
}
