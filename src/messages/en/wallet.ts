export const wallet = {
  connect: 'Connect wallet',
  connecting: 'Answer in your wallet',
  account: 'Wallet {address} by {name}: account',
  failed: 'The wallet code could not be loaded. Check your connection and press again, or reload the page.',
} as const;
