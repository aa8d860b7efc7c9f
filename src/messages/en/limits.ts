export const limits = {
  title: 'One key, and what it may do',
  lead: 'Open a key that you have, or let your wallet sign for it. It is forgotten when you leave.',

  factsTitle: 'This key',
  sessionTitle: 'The session’s key',
  type: 'Key type',
  ending: 'Ends with',
  id: 'Key id',
  idUnknown: 'An Inference key is not told its own id.',
  expires: 'Expires',
  mayManage: 'It may read and change every key of the account.',
  mayNotManage: 'It may call models. It may not read or change keys, its own included.',
  mayBe: 'Venice has not said whether it may manage keys. What it may not do is refused when you try.',

  ownTitle: 'Its limits',
  managedTitle: 'Limits of the key …{last6}',
  lockedWhy: 'Venice lets only Admin keys read or change limits, and this is an Inference key.',
  reading: 'Reading what Venice stores…',
  unread: 'The limits could not be read',
  absent: 'The key is not in the list of this account',
  absentText:
    'It may belong to another wallet, have been revoked, or share its last six characters with another key.',
  again: 'Read again',
  edit: 'Edit limits',
  allTitle: 'All your keys',
  all: 'This session may change every key of your account.',
  toKeys: 'See all keys',
} as const;
