/** A key on paper: what stands there and not on the screen. */
export const paper = {
  heading: 'A Venice API key',
  shown: 'This sheet shows the key. Anyone who has it can spend with the key.',
  hidden: 'This sheet shows only the last six characters of the key.',
  ending: 'Ends with',
  wallet: 'Wallet',
  api: 'API address',
  revoke: 'If the key is lost or stolen: connect this wallet to Zecca and revoke it.',
} as const;
