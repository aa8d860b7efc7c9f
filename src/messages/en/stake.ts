import { stakeSteps } from './stakeSteps.ts';

/** The words of staking, which come with its code and not before. */
export const stake = {
  ...stakeSteps,
  title: 'Your stake',
  windowTitle: 'Stake DIEM',
  windowFor: 'You stake for the account {address}. A key can spend what its own account has staked.',
  close: 'Close',
  startOver: 'Start over',
  away: 'Connect the wallet that holds your tokens.',
  reading: 'Reading your balances on Base…',
  unread: 'Could not read Base',
  unreadText: 'Nothing was sent. Try again in a moment.',
  tryAgain: 'Try again',

  elsewhere: 'Another tab of this page is using this account',
  elsewhereText: 'Continue in that tab. If it closes, this tab takes over.',

  paysForKeys: 'Staked VVV lets you make keys. It pays for no calls.',
  paysForCalls:
    'Calls need at least 0.1 staked DIEM, or USD credit (<venice>buy credit at Venice</venice>). This wallet has {staked} staked DIEM and {diem} DIEM that is not staked.',
  about: {
    stakeVvv: 'The VVV stays yours. Unstaking takes {days} days.',
    stakeDiem:
      'Each staked DIEM pays for $1 of calls a day. Below 0.1 staked DIEM nothing can be spent. Unstaking takes one day.',
    unstakeVvv:
      'The sVVV is removed at once and stops earning rewards. You can withdraw the VVV after {days} days.',
    unstakeOnce:
      'Only one unstake can be pending. Venice’s contract rejects a second one until you withdraw.',
    unstakeKeys:
      'Minting needs staked VVV. Venice does not document what happens to the keys of a wallet without any.',
    mintDiem:
      'Locked sVVV cannot be unstaked until you burn the same DIEM. It still lets you mint keys, and it earns less.',
    mintDiemPrice: 'The price changes with the DIEM supply. You may get back less or more when you burn it.',
    unstakeDiem: 'This DIEM stops paying for calls at once. You can withdraw it after one day.',
    unstakeDiemAgain: 'A second unstake starts the day again for all DIEM that is unstaking.',
    unstakeDiemNow: '{amount} DIEM is unstaking now. Its day starts again.',
    claim: 'This moves about {amount} VVV of rewards to this wallet. It costs only gas.',
    withdraw: 'This moves {amount} {asset} to this wallet. It costs only gas.',
  },
  pendingUnstake: '{amount} VVV is unstaking. Withdraw it before you unstake more.',
  quote: 'You get about {diem} DIEM for {amount} sVVV now. With less than {least} DIEM nothing is locked.',
  quoteAfter: 'Locked afterwards, {amount} sVVV would give about {diem} DIEM now.',
  quoteFailed: 'Could not read the DIEM amount',
  quoteFailedText: 'Nothing is locked without it.',
  overview: {
    label: 'Balances on Base',
    vvv: 'VVV, not staked',
    stakedVvv: 'Staked VVV',
    locked: '{amount} sVVV locked for DIEM',
    coolingVvv: 'VVV unstaking',
    readyNow: 'Ready to withdraw.',
    readyAt: 'Ready {when}.',
    rewards: 'Rewards',
    diem: 'DIEM, not staked',
    stakedDiem: 'Staked DIEM',
    coolingDiem: 'DIEM unstaking',
  },
  toOverview: 'All balances',
  actions: {
    stakeVvv: 'Stake VVV',
    stakeDiem: 'Stake DIEM',
    unstakeVvv: 'Unstake VVV',
    withdrawVvv: 'Withdraw VVV',
    claim: 'Claim rewards',
    mintDiem: 'Lock for DIEM',
    unstakeDiem: 'Unstake DIEM',
    withdrawDiem: 'Withdraw DIEM',
  },
  confirm: {
    stakeVvv: 'Stake {amount} VVV',
    stakeDiem: 'Stake {amount} DIEM',
    unstakeVvv: 'Unstake {amount} VVV',
    withdrawVvv: 'Withdraw {amount} VVV',
    claim: 'Claim about {amount} VVV',
    mintDiem: 'Lock {amount} sVVV for DIEM',
    unstakeDiem: 'Unstake {amount} DIEM',
    withdrawDiem: 'Withdraw {amount} DIEM',
  },
  sign: 'Sign and mint a key',
  empty: 'This wallet has no {asset} to stake.',
  diemSource: 'You get DIEM by locking staked VVV: <venice>get DIEM at Venice</venice>.',
  amount: 'Amount',
  available: '{amount} {asset} available.',
  smallest: 'Smallest for a key',
  all: 'All',
  prompts: {
    two: 'Two wallet prompts: approve exactly this amount, then stake it.',
    one: 'One wallet prompt.',
    supported: 'One wallet prompt does both: it approves exactly this amount and stakes it.',
    ready:
      'One wallet prompt does both. Your wallet may first ask to upgrade this account to a smart account (EIP-7702). You can choose two prompts instead.',
  },
  useTwo: 'Use two prompts',
  gas: 'About {cost} ETH for gas. This wallet has {eth} ETH.',
  gasShort:
    'This takes about {cost} ETH for gas, and this wallet has {eth} ETH. Send it some ETH on Base, unless your wallet pays gas another way.',
  errors: {
    MISSING: 'Enter an amount.',
    FORM: 'Use digits and one decimal point, such as 1250 or 12.5.',
    TOO_PRECISE: 'Use at most 18 digits after the dot.',
    TOO_LARGE: 'This is more than is available.',
    ZERO: 'Enter an amount greater than 0.',
  },

  wrongChain: 'Your wallet is on another network. Staking happens on Base.',
  switch: 'Switch to Base',
  switching: 'Check your wallet.',

  checking: 'Simulating before your wallet is asked…',
  askingHint: 'Compare the amount in your wallet, then confirm.',
  askingSlow: 'No response from your wallet yet',
  askingSlowHint: 'The wallet window may be behind this one. This page does not ask again on its own.',
  stopWaiting: 'Stop waiting',
  waiting: 'Waiting for Base',
  waitingHint: 'Your wallet sent the transaction. You can close this page and open it again.',
  waitingSlow: 'Not in a block yet',
  waitingSlowHint:
    'Your wallet can speed the transaction up or cancel it. Start over only after you cancelled it.',

  explorer: 'View on BaseScan',
  strays: 'Your wallet sent this after you started over:',
  stillOpen: 'A request may still be open in your wallet. Reject it there, or it does the same again.',

  goOn: 'Continue',
  askAgain: 'Ask again',
  lowered: 'You approved {allowed} of {amount} VVV',
  loweredText: 'The amount was changed in your wallet. Stake the approved amount, or approve {amount} VVV.',
  stakeLowered: 'Stake {allowed} VVV',
  approveAgain: 'Approve {amount} VVV',
  unsureText:
    'If you confirmed it, this page shows it as soon as Base has it. Ask again only if your wallet shows nothing open and nothing sent.',
  shownNothing: 'Base shows no effect of it.',
  leftover: 'Venice’s staking contract may still take {amount} VVV from this wallet.',
  leftoverAll: 'Your wallet approved any amount: Venice’s staking contract may take all VVV of this wallet.',
  revoke: 'Check or revoke it on BaseScan',

  failed: 'Base rejected the transaction',
  failedText: 'It cost gas and changed nothing else.',
} as const;
