export const app = {
  title: 'Zecca',
  navigation: 'Pages',
  skip: 'Skip to the content',
  mint: 'Mint',
  key: 'Key',
  keys: 'Keys',
  usage: 'Usage',
  loading: 'Loading…',
  notFound: 'There is nothing at this address.',
  toMint: 'Go to the mint',
  promise:
    'Zecca has no server and keeps no key. It talks to Venice, to Base and to your wallet, and to nobody else.',
  independent: 'Made independently of Venice.ai.',
  failedTitle: 'This part of the page could not be loaded',
  failed:
    'The network may have dropped, or the page was renewed since you opened it. Nothing was minted by this.',
  reload: 'Reload the page',
} as const;
