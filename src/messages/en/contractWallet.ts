export const contractWallet = {
  multisig: 'A Safe: {threshold, number} of its {owners, number} owners must sign',
  multisigText:
    'The text to sign is good for 15 minutes, and a signature that comes later counts for nothing. Have the owners at hand before you start.',
  contract: 'A contract wallet. Its signature is checked with the contract on Base before it is sent.',
  waiting: 'Waiting for the owners of the Safe',
  waitingHint: 'Each of them approves in their own wallet. This page waits for as long as the text is good.',

  mayRefuse: 'Venice may refuse this signature',
  uncheckedTitle: 'This signature cannot be checked here',
  doubts: {
    CONTRACT_REFUSES:
      'The contract of this wallet does not accept it: an owner may be missing, or it was made for another text.',
    NOT_DEPLOYED:
      'It is not of the form of a plain account, and no contract stands at this address on Base, which is all that Venice reads. Deploying the wallet on Base helps.',
    WRAPPED:
      'It brings the wallet’s own deployment along (ERC-6492), and whether Venice reads that is not known. Deploying the wallet on Base helps.',
    UNCHECKED: 'Base could not be read. Venice checks it itself.',
  },
} as const;
