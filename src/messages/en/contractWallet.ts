export const contractWallet = {
  multisig: 'A Safe: {threshold, number} of its {owners, number} owners must sign',
  multisigText:
    'The message expires after 15 minutes, and Venice rejects later signatures. Have the owners ready before you start.',
  contract: 'A contract wallet. This page checks its signature with the contract on Base before sending it.',
  waiting: 'Waiting for the owners of the Safe',
  waitingHint: 'Each owner approves in their own wallet. This page waits until the message expires.',

  mayRefuse: 'Venice may reject this signature',
  uncheckedTitle: 'Could not check this signature',
  doubts: {
    CONTRACT_REFUSES:
      'The wallet’s contract rejects it: an owner may be missing, or it signs another message.',
    NOT_DEPLOYED:
      'It is not a signature of a plain account, and this address has no contract on Base. Venice reads only Base: deploy the wallet there.',
    WRAPPED:
      'It includes the wallet’s deployment (ERC-6492). Venice may not support that. Deploying the wallet on Base helps.',
    UNCHECKED: 'Could not read Base. Venice checks the signature itself.',
  },
} as const;
