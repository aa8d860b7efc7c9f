import { type Address, type Hex, toHex } from 'viem';
import { mnemonicToAccount, privateKeyToAccount } from 'viem/accounts';

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

/** One account for each standing towards Venice; anvil holds the same four keys and signs for them over RPC. */
export function seededAccounts(): SeededAccounts {
  // Derived from the parent: stretching the phrase takes some 30 ms and is needed once.
  const parent = mnemonicToAccount(mnemonic, { path: "m/44'/60'/0'/0" }).getHdKey();

  const account = (index: number, standing: SeededAccount['standing']): SeededAccount => {
    const bytes = parent.deriveChild(index).privateKey;
    if (bytes === null) throw new Error('the phrase gave a key without its private part');
    const privateKey = toHex(bytes);
    return { address: privateKeyToAccount(privateKey).address, privateKey, standing };
  };

  return [
    account(0, 'sVVV and staked DIEM'),
    account(1, 'VVV only'),
    account(2, 'sVVV, no DIEM'),
    account(3, 'nothing'),
  ];
}
