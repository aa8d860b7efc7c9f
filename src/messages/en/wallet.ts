export const wallet = {
  connect: 'Connect wallet',
  connecting: 'Answer in your wallet',
  account: 'Wallet {address} by {name}: account',
  injected: 'Browser wallet',
  absent:
    'No wallet was found in this browser. Install one, or open this page in the browser of your wallet’s app, then press again.',
  failed: 'The wallet code could not be loaded. Check your connection and press again, or reload the page.',
  window: { name: 'Wallet', close: 'Close', about: 'What a wallet is' },
} as const;
