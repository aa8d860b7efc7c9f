export const session = {
  manage: 'Manage with wallet',
  lockedHow: 'One wallet signature unlocks this page for an hour. No transaction, no gas.',

  bar: 'Session',
  admin: 'Admin key',
  inference: 'Inference key',
  endsIn: '…{last6}',
  origins: {
    mint: 'Just minted. This page holds it in memory only.',
    paste: 'Pasted by you. This page holds it in memory only.',
    wallet: 'Made by your wallet for this visit. It can spend nothing.',
  },
  ends: 'Expires in {time}',
  lock: 'Lock',
  idleTitle: 'Are you still there?',
  idle: 'This page removes the key in {seconds, plural, one {# second} other {# seconds}}.',
  stay: 'Stay unlocked',

  unlockTitle: 'Use a key you have',
  unlockText:
    'Paste a Venice key to see what it may do. It stays in this page’s memory until you lock or leave.',
  field: 'API key',
  fieldHint: 'A whole line of an .env file works too.',
  unlock: 'Unlock',
  unlocking: 'Checking this key with Venice…',
  byWalletTitle: 'Or use your wallet',
  byWalletText:
    'One signature makes a key that spends nothing and expires within the hour. This page uses it to manage your keys, and revokes it when you lock.',

  pasted: {
    empty: 'Paste a key first.',
    unreadable: 'This is not one key: it contains spaces or invalid characters. Copy it again.',
    walletSecret:
      'This looks like a wallet’s private key or recovery phrase. It was not stored or sent. Never paste one into any page.',
    foreign: 'This looks like a key of {provider}, not of Venice. It was not stored or sent.',
  },
  failedTitle: 'Could not check the key',

  locked: {
    button: 'Locked. The key was removed.',
    idle: 'Locked after ten minutes without use. The key was removed.',
    pagehide: 'Locked when you left the page. The key was removed.',
    account: 'Locked: the wallet switched accounts. The key was removed.',
    expired: 'Locked: the session’s key expired and was removed from this page.',
    revoked: 'Locked: Venice no longer accepts the key. It is revoked or expired.',
  },

  leftover: {
    refused: 'Venice rejected the revocation of session key …{last6}',
    unanswered: 'Session key …{last6} may not be revoked',
    text: 'It can spend nothing, and this page no longer has it.',
    ends: 'It expires at {time}.',
    id: 'Its id is {id}.',
    how: 'To revoke it now, press “Manage with wallet” and revoke it there.',
    dismiss: 'Dismiss',
    foundTitle:
      '{count, plural, one {A session key of an earlier visit still works} other {# session keys of earlier visits still work}}',
    found:
      '{count, plural, one {It} other {They}} can spend nothing and {count, plural, one {expires} other {expire}} within an hour of being made. If this page is open in another tab, its key is among them.',
    row: '…{last6}, id {id}, expires {time}',
    rowNever: '…{last6}, id {id}',
    revoke: '{count, plural, one {Revoke it} other {Revoke them}}',
    revoking: 'Revoking…',
    failed: 'Venice did not revoke …{last6}',
  },

  ceremony: {
    title: 'Manage with wallet',
    promise:
      'Your wallet signs once for an Admin key that can spend nothing. It expires at {time} and is revoked when you lock or leave.',
    promiseSoon:
      'Your wallet signs once for an Admin key that can spend nothing. It expires within the hour and is revoked when you lock or leave.',
    connect: 'Connect the wallet whose keys you want to manage.',
    sign: 'Sign and unlock',
    signFor: 'For the keys of {address}.',
    cancel: 'Cancel',
    entering: 'Unlocking…',
    lost: 'Venice’s response never arrived',
    lostText:
      'A session key with the tag #{tag} may exist. Nobody has its secret, it can spend nothing, and it expires within the hour. The next session offers to revoke it.',
    unproved: 'Could not use the session key',
    unprovedText: 'This page asked Venice to revoke it.',
    accountChanged: 'Your wallet switched accounts',
    accountChangedText:
      'The session key was for the other account, so this page asked Venice to revoke it. Start again.',
    again: 'Start again',
  },
} as const;
