export const limits = {
  title: 'Check a key',
  lead: 'Unlock a key to see what it may do, or sign with your wallet. The key is removed when you leave.',

  factsTitle: 'This key',
  sessionTitle: 'The session’s key',
  type: 'Key type',
  ending: 'Ends with',
  id: 'Key id',
  idUnknown: 'Venice does not tell an Inference key its own id.',
  expires: 'Expires',
  mayManage: 'It can read and change every key of the account.',
  mayNotManage: 'It can call models. It cannot read or change keys, not even itself.',
  mayBe: 'Unknown whether it can manage keys. Venice rejects what it may not do.',

  ownTitle: 'Its limits',
  managedTitle: 'Limits of the key …{last6}',
  lockedWhy: 'Only Admin keys can read or change limits, and this is an Inference key.',
  reading: 'Reading what Venice stores…',
  unread: 'Could not read the limits',
  absent: 'The key is not in this account’s list',
  absentText:
    'It may belong to another wallet, be revoked, or share its last six characters with another key.',
  again: 'Read again',
  edit: 'Edit limits',
  allTitle: 'All your keys',
  all: 'This session can change every key of your account.',
  toKeys: 'See all keys',
} as const;
