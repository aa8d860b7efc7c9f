export const mint = {
  title: 'Mint a Venice API key with your wallet',
  lead: 'Hold staked VVV? Connect your wallet, sign once, get a key. No account, no password, no gas.',
  formTitle: 'The key',
  signTitle: 'The signature',

  connectFirst:
    'Connect the wallet that holds your sVVV. Connecting is free and gives this page no permissions.',
  challenge: 'Getting a challenge from Venice…',
  summary: '{type, select, ADMIN {An Admin key} other {An Inference key}} for {address}.',
  sign: 'Sign and mint',
  signHint: 'One signature, no transaction, no gas.',
  signing: 'Check your wallet',
  signingHint: 'Approve the signature in your wallet to continue.',
  signingSlow: 'No response from the wallet yet',
  signingSlowHint: 'Its window may be behind this one. You can sign again safely: only one key is minted.',
  askAgain: 'Ask again',
  stopWaiting: 'Stop waiting',
  posting: 'Venice is minting your key…',
  postingSlow:
    'Venice takes longer than usual. The page waits up to two minutes. If you stop, a key may exist, but its secret is lost.',
  postingHint: 'Keep this page open until the key appears.',

  preview: 'What you will sign',
  previewEmpty: 'Connect a wallet to read the exact message before you sign it.',
  previewToken:
    'Venice’s challenge is a JWT, so your wallet shows one long string. It expires after 15 minutes. Decoded:',
  previewSiwe: 'A sign-in message from Venice (EIP-4361), valid for 15 minutes:',
  previewText: 'The exact message',
  bindsNotToken:
    'It is not tied to your address, key type or limits. Anyone with this message and your signature could mint any key until it expires. This page sends both to Venice once and does not store them.',
  bindsNotSiwe:
    'It is not tied to the key type or limits. Anyone with this message and your signature could mint one key, once. This page sends both to Venice once and does not store them.',
  siweWarning: 'Your wallet will warn you about the domain',
  siweWarningText:
    'The message names api.venice.ai, where the key is made, but you are on {origin}. So the warning is correct. Compare the message below, and sign only if you trust this page.',
  clockSkew:
    'This device’s clock differs from Venice’s by {minutes, plural, one {# minute} other {# minutes}}. Venice’s clock is used.',
  clock: 'The message expires in {minutes, plural, =0 {} other {# min }}{seconds, number} s.',
  clockShort: 'Less than two minutes left. “Ask again” gets a new message.',
  clockEnded: 'The message expired. Press “Ask again” for a new one.',
  formRests: 'The form is locked while you sign.',
  restored: 'The page reloaded while you were signing',
  restoredText: 'Nothing was sent. Your form is restored; sign a new message to continue.',

  claims: {
    alg: 'Algorithm',
    iss: 'Issued by',
    aud: 'Audience',
    sub: 'Subject',
    iat: 'Issued at',
    exp: 'Expires',
    nbf: 'Not before',
    jti: 'ID',
    domain: 'Domain',
    address: 'Address',
    statement: 'Statement',
    uri: 'URI',
    chainId: 'Chain ID',
    nonce: 'Nonce',
    issuedAt: 'Issued at',
    expirationTime: 'Expires',
    notBefore: 'Not before',
    requestId: 'Request ID',
    resource: 'Resource',
  },
} as const;
