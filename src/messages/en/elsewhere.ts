/** A signature that is made outside of this page and brought to it. */
export const elsewhere = {
  open: 'Sign somewhere else',
  openHint: 'For a cold wallet, a Safe or the command line. Nothing has to be connected.',

  lead: 'Name the address that holds your sVVV. You take a text from here, sign it where that wallet lives, and bring the signature back.',
  address: 'Address',
  addressHint: 'It starts with 0x. Naming it asks nothing of its wallet.',
  addressErrors: {
    empty: 'Enter the address first.',
    name: 'Names are not looked up here, since whoever answers could answer wrongly. Enter the address itself.',
    checksum: 'A letter of this address is in the wrong case, so it was probably mistyped. Copy it again.',
    form: 'This is no address: it takes 0x and 40 characters from 0 to 9 and a to f.',
    walletSecret:
      'This looks like the private key or the recovery phrase of a wallet. It was not kept or sent. Never enter one into any page.',
  },
  use: 'Use this address',
  back: 'Use a connected wallet',
  otherAddress: 'Another address',

  take: 'Take the text to sign',
  takeHint: 'Have the wallet at hand: the text is good for 15 minutes.',

  takeTitle: '1. Sign this text',
  takeText: 'Sign exactly this text, as a message, with {address}.',
  text: 'The text to sign',
  copy: 'Copy the text',
  copied: 'Copied. Sign it without a change.',
  copyFailed: 'The browser did not allow the copy. Mark the text and copy it by hand.',
  download: 'Download it',
  downloaded: 'Saved as venice-challenge.txt. The file holds the text and nothing else.',
  qr: 'Show as QR code',
  qrHide: 'Hide the QR code',
  qrName: 'The text to sign, as a QR code',
  qrTooLong: 'This text is too long for a QR code. Take the file.',
  how: 'How to sign it',
  howCast: 'With Foundry’s cast, in the folder of the file:',
  howSafe:
    'In a Safe: have enough owners sign the text as an off-chain message, then take the signature that joins theirs.',
  howOther: 'In any other wallet: its function to sign a message (personal_sign).',
  share:
    'The text alone is harmless. The text with your signature mints a key: bring the signature here, and show it to nobody else.',

  pasteTitle: '2. Bring the signature',
  signature: 'Signature',
  signatureHint: 'Hex, as the wallet gave it. Quotes and line breaks do no harm.',
  signatureErrors: {
    empty: 'Paste the signature first.',
    notHex: 'This is no signature: it takes 0x and an even number of characters from 0 to 9 and a to f.',
    tooShort:
      'This is too short: a signature has 65 bytes or more, and this has {bytes, plural, one {# byte} other {# bytes}}.',
    tooLong: 'This is too long for a signature.',
    walletSecret:
      'This looks like a private key, a hash or a recovery phrase. It was not kept or sent. Never paste a wallet’s secret into any page.',
    otherSigner:
      'This is the signature of {actual}, and the key is for {expected}. It was not sent. Sign with the right account, and sign the text that stands here now.',
  },
  mint: 'Mint with this signature',
  checking: 'Checking the signature…',
  tryAnyway: 'Try it anyway',
  newText: 'Take a new text',
  stop: 'Stop',
} as const;
