import { type Address, type Hex, toHex } from 'viem';
import { mnemonicToAccount, type PrivateKeyAccount, privateKeyToAccount } from 'viem/accounts';

/** A wallet of the sandbox. Its key is public knowledge and worthless on any real chain. */
export type SeededAccount = {
  address: Address;
  privateKey: Hex;
  standing: 'sVVV and staked DIEM' | 'VVV only' | 'sVVV, no DIEM' | 'nothing';
};

/** The four, in an order that tests may rely on. */
export type SeededAccounts = readonly [SeededAccount, SeededAccount, SeededAccount, SeededAccount];

/** anvil's own phrase, which every Ethereum developer knows. https://getfoundry.sh/anvil */
export const mnemonic = 'test test test test test test test test test test test junk';

/**
 * One account for each standing towards Venice; anvil holds the same four keys and signs for them
 * over RPC.
 */
export function seededAccounts(): SeededAccounts {
  // Derived from the parent: stretching the phrase takes some 30 ms and is needed once.
  const parent = deriveParent();

  const account = (index: number, standing: SeededAccount['standing']): SeededAccount => {
    const privateKey = deriveKey(parent, index);
    return { address: privateKeyToAccount(privateKey).address, privateKey, standing };
  };

  return [
    account(0, 'sVVV and staked DIEM'),
    account(1, 'VVV only'),
    account(2, 'sVVV, no DIEM'),
    account(3, 'nothing'),
  ];
}

/** Who settles top-ups and pays their gas: the fifth account of the phrase. */
export function facilitator(): PrivateKeyAccount {
  return privateKeyToAccount(deriveKey(deriveParent(), 4));
}

function deriveParent() {
  return mnemonicToAccount(mnemonic, { path: "m/44'/60'/0'/0" }).getHdKey();
}

function deriveKey(parent: ReturnType<typeof deriveParent>, index: number): Hex {
  const bytes = parent.deriveChild(index).privateKey;
  if (bytes === null) throw new Error('the phrase gave a key without its private part');
  return toHex(bytes);
}
