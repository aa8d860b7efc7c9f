/** One sentence of what stands, one of what to do. Keys are the codes of `mint/mint.ts` and `venice/refusals.ts`. */
export const problems = {
  startAgain: 'Start again',
  tryAgain: 'Try again',
  checkAgain: 'Check again',
  nothingMinted: 'No key was made.',

  gate: {
    NOT_A_CHALLENGE: {
      title: 'This is not a Venice challenge',
      text: 'The response is not a Venice challenge. Nothing was signed.',
    },
    EXPIRED: {
      title: 'The challenge has already expired',
      text: 'Get a new one. If this happens again, check this device’s clock.',
    },
    OTHER_ADDRESS: {
      title: 'The challenge is for another wallet',
      text: 'It names an address that is not yours, so your wallet was not asked to sign it.',
    },
    OTHER_DOMAIN: {
      title: 'The challenge is for another site',
      text: 'It does not name api.venice.ai. Signing it could sign you in elsewhere, so your wallet was not asked.',
    },
    OTHER_URI: {
      title: 'The challenge is for another site',
      text: 'It does not point to api.venice.ai. Signing it could sign you in elsewhere, so your wallet was not asked.',
    },
    OTHER_CHAIN: {
      title: 'The challenge is for another network',
      text: 'It does not name Base, so your wallet was not asked to sign it.',
    },
  },

  CHALLENGE_FAILED: {
    title: 'Could not get a challenge from Venice',
    text: 'Without a challenge there is nothing to sign.',
  },
  CHALLENGE_EXPIRED: {
    title: 'The challenge expired while you were signing',
    text: 'Sign the new one to continue; the first signature was discarded.',
  },
  WALLET_REJECTED: {
    title: 'You declined the signature',
    text: 'Nothing was sent. You can sign again at any time.',
  },
  WALLET_PENDING: {
    title: 'Your wallet is locked or has an open request',
    text: 'Open the wallet, unlock it or respond to its open request, then sign again.',
  },
  WALLET_NO_SIGNATURE: {
    title: 'The wallet returned no signature',
    text: 'It returned something else. Nothing was sent. Sign again, or choose another wallet.',
  },
  WALLET_FAILED: {
    title: 'Your wallet could not sign',
    text: 'It returned neither a signature nor a reason. Open it, then sign again.',
  },
  WALLET_UNSUPPORTED: {
    title: 'This wallet cannot sign messages',
    text: 'Choose another wallet that holds sVVV.',
  },
  ACCOUNT_CHANGED: {
    title: 'The account in your wallet changed',
    text: 'The mint started for {from}{to, select, none {, and that wallet is no longer connected} other {, and the wallet now shows {to}}}. Nothing was sent.',
  },
  OTHER_SIGNER: {
    title: 'Another account signed',
    text: 'The mint is for {expected}, but {actual} signed. Nothing was sent. Choose the right account in your wallet, then sign again.',
  },
  OTHER_TAB: {
    title: 'Another tab is minting',
    text: 'Finish there first, so that only one key is made.',
  },
  OPTIONS: {
    title: 'The form has an invalid value',
    text: 'Check the fields, then sign again. Nothing was signed.',
  },

  refusals: {
    INVALID_ADDRESS: {
      title: 'Venice does not accept this address',
      text: 'Reconnect the wallet and start again.',
    },
    CHALLENGE_EXPIRED: {
      title: 'The challenge was older than 15 minutes',
      text: 'Start again with a new one, and sign it within 15 minutes.',
    },
    CHALLENGE_INVALID: {
      title: 'Venice did not recognize its challenge',
      text: 'It may have been changed on the way. Start again with a new one.',
    },
    CHALLENGE_USED: {
      title: 'This signature was already used',
      text: 'A key was probably made with it. Look for it before you mint again.',
    },
    CHALLENGE_OTHER_WALLET: {
      title: 'The challenge was issued for a different wallet',
      text: 'Start again to get one for the connected wallet.',
    },
    CHALLENGE_ALTERED: {
      title: 'The message was changed before it was signed',
      text: 'Some wallets change what they sign. Start again, and use another wallet if this happens again.',
    },
    SIGNATURE_MISMATCH: {
      title: 'The signature does not belong to this address',
      text: 'Choose the right account in your wallet and start again.',
    },
    SIGNATURE_UNVERIFIED: {
      title: 'Venice could not verify the signature',
      text: 'Its own connection to Base failed. Wait a moment, then try again.',
    },
    NO_STAKE: {
      title: 'This wallet has no staked VVV on Base',
      text: 'Venice mints keys for wallets that hold sVVV. Stake some VVV, or connect the wallet that holds yours.',
    },
  },
  stake: 'Stake VVV at Venice',

  ambiguous: {
    lost: 'Venice’s response never arrived',
    reloaded: 'A mint was interrupted',
    used: 'Venice says this signature was already used',
    text: 'A key may exist, but its secret is lost. This page does not retry on its own.',
    find: 'Look in your list of keys for a description that ends in #{tag}.',
    found: 'If it is there, revoke it: nobody has its secret. Then mint again.',
    absent: 'If it is not there after half a minute, no key was made. Mint again.',
    about: '{type, select, ADMIN {Admin key} other {Inference key}} for {address}, sent at {time}.',
    open: 'Open the keys at Venice',
    again: 'I checked: mint again',
    byWallet:
      'Your wallet can search for it. After one signature, this page searches the list, revokes what it finds and mints again.',
    byHand: 'Or search yourself:',
    searching: 'Searching your keys for #{tag}. A late key can take a minute to appear.',
    neverMade: 'No key has the tag #{tag}: none was made.',
    mintAgain: 'Mint again',
    foundTitle:
      '{count, plural, one {The key was made, and its secret is lost} other {# keys were made, and their secrets are lost}}. Revoke before you mint again.',
    revokeAndMint: 'Revoke it and mint again',
  },
  twin: {
    title: 'Venice created a duplicate key',
    text: 'A network can repeat a request. Your key ends in {last6}; nobody has the secret of the other one.',
    revoke: 'Revoke the duplicate',
  },
} as const;
