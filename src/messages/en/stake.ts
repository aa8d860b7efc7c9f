/** The words of staking, which come with its code and not before. */
export const stake = {
  title: 'The stake',
  windowTitle: 'Stake DIEM',
  windowFor:
    'The stake is for the account {address}. A key spends what the account staked that it was minted with.',
  close: 'Close',
  startOver: 'Start over',
  away: 'Connect the wallet that holds the {asset}.',
  reading: 'Looking at your {asset} on Base…',
  unread: 'Base could not be read',
  unreadText: 'Nothing was sent. Try again in a moment.',
  tryAgain: 'Try again',

  aboutVvv:
    'Any amount of staked VVV lets this wallet mint. It stays yours and earns rewards; taking it back takes seven days.',
  aboutDiem:
    'Each staked DIEM is $1 to spend a day, from 0.1 DIEM on: under that, nothing can be spent. Taking it back takes a day.',
  empty: 'This wallet has no {asset} to stake.',
  diemSource: 'DIEM is made from staked VVV: <venice>get DIEM at Venice</venice>.',
  amount: 'Amount',
  available: '{amount} {asset} at hand.',
  smallest: 'Smallest that works',
  all: 'All',
  stake: 'Stake',
  prompts: {
    two: 'Your wallet asks twice: to let Venice’s staking contract take exactly this amount, and to stake it.',
    one: 'Your wallet asks once.',
    batch:
      'Your wallet asks once, for both: to let Venice’s staking contract take exactly this amount, and to stake it.',
  },
  thenMint: 'Then it asks for the signature that mints your key.',
  gas: 'About {cost} ETH for gas; this wallet has {eth} ETH.',
  gasShort:
    'This takes about {cost} ETH for gas, and this wallet has {eth} ETH. Send it some ETH on Base, unless your wallet pays gas another way.',
  errors: {
    MISSING: 'Write an amount.',
    FORM: 'Write the amount with digits and a dot, such as 12.5.',
    TOO_PRECISE: 'At most 18 digits after the dot.',
    TOO_LARGE: 'More than this wallet holds.',
    ZERO: 'Stake more than nothing.',
  },

  wrongChain: 'Your wallet is on another network. Staking happens on Base.',
  switch: 'Switch to Base',
  switching: 'Answer in your wallet.',

  checking: 'Trying it out before your wallet is asked…',
  asking: {
    approve: 'Your wallet asks to allow {amount} {asset}',
    stake: 'Your wallet asks to stake {amount} {asset}',
    batch: 'Your wallet asks to allow and stake {amount} {asset}',
  },
  askingHint: 'Compare the amount there, then approve.',
  askingSlow: 'Still nothing from the wallet',
  askingSlowHint: 'Its window may be behind this one. It is not asked again by itself.',
  stopWaiting: 'Stop waiting',
  waiting: 'Waiting for Base',
  waitingHint: 'Your wallet has sent it. This page may be closed and opened again meanwhile.',
  waitingSlow: 'Still not in a block',
  waitingSlowHint: 'Your wallet can speed it up or cancel it. Start over only where it was cancelled.',

  sent: {
    approve: { open: 'Allowance sent.', settled: 'Allowed.' },
    stake: { open: 'Stake sent.', settled: 'Staked.' },
    batch: { open: 'Both sent.', settled: 'Allowed and staked.' },
  },
  explorer: 'See it at BaseScan',

  paused: {
    approve: '{amount} {asset} wait to be staked',
    stake:
      '{asset, select, VVV {{amount} VVV are allowed, and not staked yet} other {{amount} {asset} wait to be staked}}',
    batch: '{amount} {asset} wait to be staked',
  },
  goOn: 'Go on',
  askAgain: 'Ask again',
  unsureText:
    'If you approved it there, it shows here by itself as soon as Base has it. Ask again only if your wallet shows nothing open and nothing sent.',

  problems: {
    REJECTED: { title: 'You declined in your wallet', text: 'Nothing was sent.' },
    PENDING: {
      title: 'Your wallet is locked, or already asks something',
      text: 'Open the wallet, unlock it or answer its open request. Nothing was sent.',
    },
    UNSUPPORTED: { title: 'Your wallet cannot do it this way', text: 'Nothing was sent.' },
    WRONG_CHAIN: {
      title: 'Your wallet is on another network',
      text: 'Staking happens on Base. Nothing was sent.',
    },
    REFUSED: {
      title: 'Base would refuse this',
      text: 'It was tried out first, and a contract said no. Nothing was sent.',
    },
    UNCHECKED: {
      title: 'It could not be tried out',
      text: 'Base did not answer, so your wallet was not asked.',
    },
    AWAY: {
      title: 'Another account is connected',
      text: 'This stake belongs to {address}. Choose that account in your wallet to go on.',
    },
    LEFT: { title: 'The account in your wallet changed', text: 'This stake belongs to {address}.' },
    NO_ANSWER: { title: 'Your wallet gave no answer', text: 'Whether it sent something is not known yet.' },
  },
  failed: 'Base refused the transaction',
  failedText: 'It cost gas and changed nothing else.',
  done: '{amount} {asset} are staked',
  doneVvv: 'This wallet can mint now.',
  doneDiem: 'Keys of this wallet can spend it from now on.',
} as const;
