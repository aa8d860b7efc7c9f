/** What is said when a part of the page itself fails, and when a mint goes on out of sight. */
export const recovery = {
  again: 'Try again',
  part: 'Could not show this part of the page',
  partText: 'The rest of the page works, and nothing is lost.',
  unreadableRows:
    'Could not read {count, plural, one {# row} other {# rows}} of Venice’s response. The rest is complete.',
  key: 'Could not show your new key in the usual way',
  keyText: 'It is still here: copy it and paste it in a safe place first.',
  posting: 'Venice is minting your key…',
  lost: 'Unknown whether your key was made',
  back: 'Go back to it',
  twin: 'Check for a duplicate key',
  twinText:
    'A network can repeat a request without notice. Check your list of keys: of those that end in #{tag}, yours has the last six {last6}. Nobody has the secret of any other: revoke it.',
} as const;
