import {
  type Abi,
  type Address,
  encodeFunctionData,
  type Hex,
  hashMessage,
  isAddressEqual,
  isErc6492Signature,
  recoverMessageAddress,
} from 'viem';
import { type ChainReads, isPlainCode } from '../chain/accountKind.ts';

/** Why Venice may refuse a signature that nothing speaks against for sure. */
export type Doubt =
  /** The contract at the address does not accept it: an owner is missing, or it is for another text. */
  | 'CONTRACT_REFUSES'
  /** Not of the form of a plain account, and no contract stands at the address on Base. */
  | 'NOT_DEPLOYED'
  /** It brings its own deployment along (ERC-6492). */
  | 'WRAPPED'
  /** Base could not be read. */
  | 'UNCHECKED';

export type Judgement =
  | { verdict: 'good' }
  | { verdict: 'otherSigner'; actual: Address }
  | { verdict: 'doubtful'; doubt: Doubt };

/** https://eips.ethereum.org/EIPS/eip-1271 */
const contractAbi = [
  {
    type: 'function',
    name: 'isValidSignature',
    stateMutability: 'view',
    inputs: [
      { name: 'hash', type: 'bytes32' },
      { name: 'signature', type: 'bytes' },
    ],
    outputs: [{ name: '', type: 'bytes4' }],
  },
] as const satisfies Abi;
const accepted = '0x1626ba7e';
const plainLength = 2 + 65 * 2;

/**
 * Judges a signature before it is sent. Only one thing is sure enough to stop it: another account's
 * signature for a wallet without code. All else is a doubt that is told, since a contract's
 * signature has a form of its own and the chain may be misread; Venice decides.
 *
 * @param text what was signed (EIP-191)
 */
export async function judgeSignature(
  signer: Address,
  text: string,
  signature: Hex,
  { codeAt, callAt }: ChainReads,
): Promise<Judgement> {
  const actual = await recoverPlain(text, signature);
  if (actual && isAddressEqual(actual, signer)) return { verdict: 'good' };
  if (isErc6492Signature(signature)) return doubtful('WRAPPED');
  try {
    const code = await codeAt(signer);
    const hasCode = code !== undefined && code !== '0x';
    // Also an account that lends itself to code (EIP-7702): its contract may accept what recovery does not.
    if (hasCode) {
      const data = encodeFunctionData({ abi: contractAbi, args: [hashMessage(text), signature] });
      const answer = await callAt(signer, data);
      if (answer.status === 'returned' && answer.data.startsWith(accepted)) return { verdict: 'good' };
    }
    if (actual && isPlainCode(code)) return { verdict: 'otherSigner', actual };
    return doubtful(hasCode ? 'CONTRACT_REFUSES' : 'NOT_DEPLOYED');
  } catch {
    return doubtful('UNCHECKED');
  }
}

/** No one's: its point is the curve's generator (https://www.secg.org/sec2-v2.pdf, 2.4.1), its scalar 1. */
const anySignature =
  `0x79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798${'1'.padStart(64, '0')}1b` as const;

/**
 * Recovers a signer once for nothing. The first time, the curve's tables are built and its code is
 * compiled, which takes longer than all the others together: so it is done before somebody waits
 * for it.
 *
 * @returns who would have signed
 */
export function prepareToJudge(): Promise<Address | undefined> {
  return recoverPlain('', anySignature);
}

async function recoverPlain(message: string, signature: Hex): Promise<Address | undefined> {
  if (signature.length !== plainLength) return undefined;
  return recoverMessageAddress({ message, signature }).catch(() => undefined);
}

function doubtful(doubt: Doubt): Judgement {
  return { verdict: 'doubtful', doubt };
}
