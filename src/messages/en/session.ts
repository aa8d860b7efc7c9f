export const session = {
  manage: 'Manage with wallet',
  lockedHow: 'One signature of your wallet unlocks this for an hour. No transaction, no gas.',

  bar: 'Session',
  admin: 'Admin key',
  inference: 'Inference key',
  endsIn: '…{last6}',
  origins: {
    mint: 'Just minted. This page holds it in memory only.',
    paste: 'Pasted by you. This page holds it in memory only.',
    wallet: 'Made by your wallet for this visit. It can spend nothing.',
  },
  ends: 'Ends in {time}',
  lock: 'Lock',
  idleTitle: 'Are you still there?',
  idle: 'This page forgets the key in {seconds, plural, one {# second} other {# seconds}}.',
  stay: 'Stay unlocked',

  unlockTitle: 'Bring a key',
  unlockText:
    'Paste a key of Venice to see what it may do. It stays in the memory of this page, and is gone when you lock or leave.',
  field: 'API key',
  fieldHint: 'A whole line of an .env file will do.',
  unlock: 'Unlock',
  unlocking: 'Asking Venice about this key…',
  byWalletTitle: 'Or let your wallet do it',
  byWalletText:
    'One signature makes a key that can spend nothing, ends within the hour and revokes itself when you lock. It lists, edits and revokes the keys of your account.',

  pasted: {
    empty: 'Paste a key first.',
    unreadable: 'This is not one key: it holds spaces or characters that no key has. Copy it again.',
    walletSecret:
      'This looks like the private key or the recovery phrase of a wallet. It was not kept or sent. Never paste one into any page.',
    foreign: 'This looks like a key of {provider}, not of Venice. It was not kept or sent.',
  },
  failedTitle: 'The key could not be checked',

  locked: {
    button: 'Locked. The key was forgotten.',
    idle: 'Locked after ten minutes without use. The key was forgotten.',
    pagehide: 'Locked when you left the page. The key was forgotten.',
    account: 'Locked, because your wallet changed its account. The key was forgotten.',
    expired: 'The key has ended. Nothing of it is left here.',
    revoked: 'Venice no longer accepts the key: it was revoked or has ended.',
  },

  leftover: {
    refused: 'Venice refused to revoke the session key …{last6}',
    unanswered: 'It is not sure that the session key …{last6} was revoked',
    text: 'It can spend nothing, and this page has forgotten it.',
    ends: 'It ends by itself at {time}.',
    id: 'Its id is {id}.',
    how: 'To end it now, manage with your wallet and revoke it there.',
    dismiss: 'I have seen it',
    foundTitle:
      '{count, plural, one {A session key of an earlier visit is still there} other {# session keys of earlier visits are still there}}',
    found:
      '{count, plural, one {It} other {They}} can spend nothing and {count, plural, one {ends} other {end}} within an hour of being made. If this page is open in another tab, its key is among them.',
    row: '…{last6}, id {id}, ends {time}',
    rowNever: '…{last6}, id {id}',
    revoke: '{count, plural, one {Revoke it} other {Revoke them}}',
    revoking: 'Revoking…',
    failed: 'Venice did not revoke …{last6}',
  },

  ceremony: {
    title: 'Manage with wallet',
    promise:
      'Your wallet signs once for an Admin key that can spend nothing, ends at {time} and revokes itself when you lock or leave.',
    promiseSoon:
      'Your wallet signs once for an Admin key that can spend nothing, ends within the hour and revokes itself when you lock or leave.',
    connect: 'Connect the wallet whose keys you want to manage.',
    sign: 'Sign and unlock',
    signFor: 'For the keys of {address}.',
    cancel: 'Cancel',
    entering: 'Unlocking…',
    lost: 'The answer of Venice was lost',
    lostText:
      'A session key with the tag #{nonce} may have been made. Nobody holds its secret, it can spend nothing, and it ends within the hour. The next session finds it and offers to revoke it.',
    unproved: 'The session key could not be used',
    unprovedText: 'It was told to revoke itself.',
    again: 'Start again',
  },
} as const;
