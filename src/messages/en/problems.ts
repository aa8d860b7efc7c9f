/** One sentence of what stands, one of what to do. Keys are the codes of `mint/mint.ts` and `venice/refusals.ts`. */
export const problems = {
  startAgain: 'Start again',
  tryAgain: 'Try again',
  checkAgain: 'Check again',
  nothingMinted: 'No key was made.',

  gate: {
    NOT_A_CHALLENGE: {
      title: 'This is not a challenge of Venice',
      text: 'What the server sent has not the form that Venice uses, so your wallet was not asked to sign it.',
    },
    EXPIRED: {
      title: 'The challenge has already ended',
      text: 'Ask for a new one. If this comes again, check the clock of this device.',
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
      title: 'The challenge is for another chain',
      text: 'It does not name Base, so your wallet was not asked to sign it.',
    },
  },

  CHALLENGE_FAILED: {
    title: 'Venice gave no challenge',
    text: 'Without one there is nothing to sign.',
  },
  CHALLENGE_EXPIRED: {
    title: 'The challenge ended while you were signing',
    text: 'A new one is here. Sign it to go on; the first signature was thrown away.',
  },
  WALLET_REJECTED: {
    title: 'You declined the signature',
    text: 'Nothing was sent. You can sign whenever you like.',
  },
  WALLET_PENDING: {
    title: 'Your wallet is locked, or already asks something',
    text: 'Open the wallet, unlock it or answer its open request, then sign again.',
  },
  WALLET_FAILED: {
    title: 'Your wallet could not sign',
    text: 'It gave no signature and no reason. Open it, then sign again.',
  },
  WALLET_UNSUPPORTED: {
    title: 'This wallet cannot sign messages',
    text: 'Choose another wallet that holds sVVV.',
  },
  ACCOUNT_CHANGED: {
    title: 'The account in your wallet changed',
    text: 'The mint began for {from}{to, select, none {, and that wallet is no longer connected} other {, and the wallet now shows {to}}}. Nothing was sent.',
  },
  OTHER_SIGNER: {
    title: 'Another account signed',
    text: 'The mint is for {expected}, but {actual} signed. Nothing was sent. Choose the right account in your wallet, then sign again.',
  },
  OTHER_TAB: {
    title: 'Another tab is minting',
    text: 'Finish there first, so that no key is made twice.',
  },
  OPTIONS: {
    title: 'The form cannot be sent as it is',
    text: 'Look through the fields: one of them has no valid value. Nothing was signed.',
  },

  refusals: {
    INVALID_ADDRESS: {
      title: 'Venice does not accept this address',
      text: 'Reconnect the wallet and start again.',
    },
    CHALLENGE_EXPIRED: {
      title: 'The challenge was over 15 minutes old',
      text: 'Start again with a new one, and sign it within 15 minutes.',
    },
    CHALLENGE_INVALID: {
      title: 'Venice did not recognize its challenge',
      text: 'It may have been altered on the way. Start again with a new one.',
    },
    CHALLENGE_USED: {
      title: 'This signature was already used',
      text: 'A key was probably made with it. Look for it before you mint again.',
    },
    CHALLENGE_OTHER_WALLET: {
      title: 'The challenge was issued for a different wallet',
      text: 'Start again: a new one is asked for the wallet that is connected now.',
    },
    CHALLENGE_ALTERED: {
      title: 'The message was changed before it was signed',
      text: 'Some wallets rewrite what they sign. Start again, and use another wallet if it comes again.',
    },
    SIGNATURE_MISMATCH: {
      title: 'The signature does not belong to this address',
      text: 'Choose the right account in your wallet and start again.',
    },
    SIGNATURE_UNVERIFIED: {
      title: 'Venice could not check the signature just now',
      text: 'Its own connection to Base failed. Wait a moment, then try again.',
    },
    NO_STAKE: {
      title: 'This wallet has no staked VVV on Base',
      text: 'Venice mints keys for wallets that hold sVVV. Stake some VVV, or connect the wallet that holds yours.',
    },
  },
  stake: 'Stake VVV at Venice',

  ambiguous: {
    lost: 'The answer of Venice was lost',
    reloaded: 'A mint was interrupted',
    used: 'Venice says this signature was already used',
    text: 'A key may have been made, and its secret can no longer be had. Nothing is sent again by itself.',
    find: 'Look in your list of keys for a description that ends in #{nonce}.',
    found: 'If it is there, revoke it: nobody holds its secret. Then mint again.',
    absent: 'If it is not there after half a minute, no key was made. Mint again.',
    about: '{type, select, ADMIN {Admin key} other {Inference key}} for {address}, sent at {time}.',
    open: 'Open the keys at Venice',
    again: 'I looked: mint again',
    byWallet:
      'Your wallet can look for it: one signature, and this page searches the list, revokes what it finds and mints again.',
    byHand: 'Or look by hand:',
    searching: 'Looking for #{nonce} in the list of your keys. A late key can take a minute to appear.',
    searchFailed: 'The list could not be read',
    searchAgain: 'Look again',
    neverMade: 'There is no key with #{nonce}: none was made.',
    mintAgain: 'Mint again',
    foundTitle:
      '{count, plural, one {The key was made, and its secret is lost} other {# keys were made, and their secrets are lost}}. Revoke before you mint again.',
    madeAt: 'made {time}',
    revokeAndMint: 'Revoke it and mint again',
    revokeFailed: 'Venice did not revoke it',
  },
  twin: {
    title: 'Venice made this key twice',
    text: 'A network can repeat a request by itself. Your key ends in {last6}; nobody holds the secret of the other one.',
    revoke: 'Revoke the twin',
  },
} as const;
