export const wallet = {
  connect: 'Connect wallet',
  connecting: 'Check your wallet',
  account: 'Wallet {address} by {name}: account',
  injected: 'Browser wallet',
  absent:
    'No wallet found in this browser. Install one, or open this page in your wallet app’s browser, then press again.',
  leftOut:
    '{count, plural, one {A wallet} other {# wallets}} in this browser cannot be listed: the announcement does not follow EIP-6963.',
  failed: 'Could not load the wallet code. Check your connection and press again, or reload the page.',
  crashed: 'The wallet window crashed. Press again to open a new one, or reload the page.',
  window: { name: 'Wallet', close: 'Close', about: 'What a wallet is' },
} as const;
