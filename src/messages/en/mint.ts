export const mint = {
  title: 'Strike a Venice API key with your wallet',
  lead: 'Hold staked VVV? Connect, sign once, and a key is yours. No account, no password, no gas.',
  formTitle: 'The key',
  signTitle: 'The signature',

  connectFirst: 'Connect the wallet that holds your sVVV. Connecting costs nothing and allows nothing.',
  challenge: 'Asking Venice for a challenge…',
  summary: '{type, select, ADMIN {An Admin key} other {An Inference key}} for {address}.',
  sign: 'Sign and mint',
  signHint: 'One signature, no transaction, no gas.',
  signing: 'Your wallet is asking',
  signingHint: 'Approve the signature in your wallet to go on.',
  signingSlow: 'Still nothing from the wallet',
  signingSlowHint: 'Its window may be behind this one. Signing twice is harmless; this page mints once.',
  askAgain: 'Ask again',
  stopWaiting: 'Stop waiting',
  posting: 'Venice is minting your key…',
  postingHint: 'Please keep this page open until the key is here.',

  preview: 'What you will sign',
  previewEmpty: 'Connect a wallet to read the exact text before you sign it.',
  previewToken:
    'A challenge of Venice, good for 15 minutes. It is a sealed note (a JWT), so your wallet shows it as one long word. Decoded, it says:',
  previewSiwe:
    'A message of Venice, good for 15 minutes, in the standard form for signing in (EIP-4361). It says:',
  previewText: 'The exact text',
  bindsNotToken:
    'It does not name your address, the kind of key or its limits: whoever holds this text and your signature can mint a key of any kind until it ends. This page sends both to Venice once and forgets them.',
  bindsNotSiwe:
    'It does not name the kind of key or its limits: whoever holds it with your signature can mint one key, once. This page sends both to Venice once and forgets them.',
  siweWarning: 'Your wallet will warn you that the domain differs',
  siweWarningText:
    'The message names api.venice.ai, because the key is made there, and you are on {origin}. The warning is right to appear. Compare the text below, and sign only if you trust this page.',
  clockSkew:
    'This device’s clock differs from Venice’s by {minutes, plural, one {# minute} other {# minutes}}. Venice’s clock counts.',
  expiresIn: 'Good for another {minutes, plural, =0 {less than a minute} one {# minute} other {# minutes}}.',

  claims: {
    alg: 'Sealed with',
    iss: 'Issued by',
    aud: 'Meant for',
    sub: 'About',
    iat: 'Issued at',
    exp: 'Ends at',
    nbf: 'Begins at',
    jti: 'Number',
    domain: 'Domain',
    address: 'Address',
    statement: 'Statement',
    uri: 'Address of the call',
    chainId: 'Chain',
    nonce: 'Nonce',
    issuedAt: 'Issued at',
    expirationTime: 'Ends at',
    notBefore: 'Begins at',
    requestId: 'Request',
    resource: 'Permits',
  },
} as const;
