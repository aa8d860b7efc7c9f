import { type Address, createPublicClient, type Hex, http } from 'viem';
import { base } from 'viem/chains';

/**
 * Whether `address` signed `message` (EIP-191): a plain key, a contract wallet (ERC-1271), or one that is yet to be
 * deployed (ERC-6492). Throws when the chain gave no answer, even where the signature alone would have told.
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

  const valid = await client.verifyMessage(args);
  if (unanswered !== undefined)
    throw new Error(`The chain at ${rpcUrl} does not answer.`, { cause: unanswered });
  return valid;
}
