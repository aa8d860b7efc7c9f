import { type Address, type Hex, isAddressEqual, recoverMessageAddress } from 'viem';

/** A wallet that lends its account to code keeps its own key (EIP-7702), so its signatures are an EOA's. */
const delegationPrefix = '0xef0100';

/**
 * Tells whether a signature is surely another account's, before it is sent. Only a wallet without code on Base can be checked here;
 * a contract wallet's signature has a form of its own (ERC-1271) and is passed on untouched, whatever its length.
 *
 * @param codeAt reads the code of an account on Base; a read that fails means "unknown", so the signature is passed on
 * @returns the account that signed instead of `signer`, or `undefined` where nothing speaks against the signature
 */
export async function findOtherSigner(
  signer: Address,
  text: string,
  signature: Hex,
  codeAt: (address: Address) => Promise<Hex | undefined>,
): Promise<Address | undefined> {
  if (signature.length !== 2 + 65 * 2) return undefined;
  const actual = await recoverMessageAddress({ message: text, signature }).catch(() => undefined);
  if (!actual || isAddressEqual(actual, signer)) return undefined;
  try {
    const code = await codeAt(signer);
    const isPlain = !code || code === '0x' || code.startsWith(delegationPrefix);
    return isPlain ? actual : undefined;
  } catch {
    return undefined;
  }
}
