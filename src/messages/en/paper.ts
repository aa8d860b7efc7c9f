/** A key on paper: what stands there and not on the screen. */
export const paper = {
  heading: 'A key of the Venice API',
  shown: 'The key itself stands on this sheet. Whoever has the sheet can spend with it.',
  hidden: 'The key itself does not stand on this sheet, only its last six characters.',
  ending: 'Ends with',
  wallet: 'Wallet',
  api: 'Address of the API',
  revoke: 'If it is lost or in wrong hands: connect this wallet to Zecca and revoke it.',
} as const;
