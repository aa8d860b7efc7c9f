/** What is said when a part of the page itself fails, and when a mint goes on out of sight. */
export const recovery = {
  again: 'Try again',
  part: 'This part of the page could not be shown',
  partText: 'The rest goes on without it, and nothing is lost.',
  key: 'Your new key could not be shown in the usual way',
  keyText: 'It is still here: copy it, and paste it in a safe place, before you do anything else.',
  unsaved: 'Your new key …{last6} is not saved yet',
  unsavedText: 'It is kept only while this page is open.',
  posting: 'Venice is minting your key…',
  lost: 'It is not known whether your key was made',
  back: 'Go back to it',
  twin: 'Could it have been made twice?',
  twinText:
    'A network can repeat a request by itself and tell nobody. Only the list of your keys shows it: of those that end in #{nonce}, yours has the last six {last6}. Nobody holds the secret of any other: revoke it.',
} as const;
