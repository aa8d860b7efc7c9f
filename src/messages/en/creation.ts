export const creation = {
  region: 'New keys',
  sending: 'Venice is making your key…',
  refused: 'Venice made no key',
  lost: 'Unknown whether your key was made',
  about:
    'The response never arrived. A key with the tag #{tag} may exist: {type, select, ADMIN {Admin key} other {Inference key}}, requested at {time}.',
  aboutText: 'If it exists, nobody has its secret. This page does not retry on its own.',
  unlock: 'Unlock with your wallet or an Admin key. This page then looks for the key.',
  searching: 'Looking for the key #{tag}…',
  searchingText:
    'The response never arrived. A late key can take a minute to appear. This page does not retry on its own.',
  failed: 'Could not read the list of keys',
  partial: 'Could not read the whole list',
  partialText: '#{tag} is not among the keys that could be read. It may be among the others: look again.',
  otherAccount: 'This may be another account',
  otherAccountText:
    '#{tag} is not in this list. The list may belong to another account: unlock with the wallet that you used before.',
  lookAgain: 'Look again',
  absent: 'No key was made',
  absentText: 'The response never arrived, and #{tag} is not in the list. You can create the key again.',
  found:
    '{count, plural, one {A key was made, and its secret is lost} other {# keys were made, and their secrets are lost}}',
  foundText: 'Nobody has the secret, so nobody can use it. Revoke it, then create the key again.',
  madeAt: 'made {time}',
  revoke: '{count, plural, one {Revoke the lost key} other {Revoke the lost keys}}',
  revokeFailed: 'Venice did not revoke it',
  revokeUnknown: 'Unknown whether Venice revoked it',
  oldWorks: 'The old key ({last6}) works as before.',
  dismiss: 'Dismiss',
} as const;
