/** A signature that is made outside of this page and brought to it. */
export const elsewhere = {
  open: 'Sign somewhere else',
  openHint: 'For a cold wallet, a Safe or the command line. No connection needed.',

  lead: 'Enter the address that holds your sVVV. Get the message here, sign it with that wallet, then paste the signature.',
  address: 'Address',
  addressHint: 'It starts with 0x. Its wallet is not contacted.',
  addressErrors: {
    empty: 'Enter the address first.',
    name: 'This page does not look up names: a wrong response would be dangerous. Enter the address itself.',
    checksum: 'A letter of this address has the wrong case, so it may be mistyped. Copy it again.',
    form: 'This is not an address: enter 0x and 40 characters from 0 to 9 and a to f.',
    walletSecret:
      'This looks like a wallet’s private key or recovery phrase. It was not stored or sent. Never enter one into any page.',
  },
  use: 'Use this address',
  back: 'Use a connected wallet',
  otherAddress: 'Another address',

  take: 'Get the message',
  takeHint: 'Have the wallet ready: the message expires after 15 minutes.',

  takeTitle: '1. Sign this message',
  takeText: 'Sign exactly this message with {address}.',
  text: 'The message to sign',
  copy: 'Copy message',
  copied: 'Copied. Sign it unchanged.',
  copyFailed: 'The browser did not allow copying. Select the message and copy it yourself.',
  download: 'Download message',
  downloaded: 'Your browser was asked to save venice-challenge.txt. The file contains only the message.',
  qr: 'Show as QR code',
  qrHide: 'Hide the QR code',
  qrName: 'The message to sign, as a QR code',
  qrTooLong: 'This message is too long for a QR code. Download it instead.',
  how: 'How to sign it',
  howCast: 'With Foundry’s cast, in the file’s folder:',
  shell: 'Commands for',
  howSafe: 'In a Safe: have enough owners sign it as an off-chain message, then copy the combined signature.',
  howOther: 'In any other wallet: use its function to sign a message (personal_sign).',
  share: 'The message alone is harmless. With your signature it mints a key: paste the signature only here.',

  pasteTitle: '2. Paste the signature',
  signature: 'Signature',
  signatureHint: 'Hex, as the wallet gave it. Quotes and line breaks are fine.',
  signatureErrors: {
    empty: 'Paste the signature first.',
    notHex: 'This is not a signature: enter 0x and an even number of characters from 0 to 9 and a to f.',
    tooShort:
      'This is too short: a signature has at least 65 bytes, this has {bytes, plural, one {# byte} other {# bytes}}.',
    tooLong: 'This is too long for a signature.',
    walletSecret:
      'This looks like a private key, a hash or a recovery phrase. It was not stored or sent. Never paste a wallet’s secret into any page.',
    otherSigner:
      '{actual} signed this, but the key is for {expected}. It was not sent. Sign the message shown now with the right account.',
  },
  mint: 'Mint with this signature',
  checking: 'Checking the signature…',
  tryAnyway: 'Try it anyway',
  newText: 'Get a new message',
  stop: 'Stop',
} as const;
