export const standing = {
  label: 'What this wallet holds',
  reading: 'Reading this wallet’s balances on Base…',
  spends: 'You can mint. This wallet’s keys can spend {dollars} a day.',
  belowThreshold:
    'You can mint. The {diem} DIEM staked here pays for nothing yet: Venice needs at least 0.1.',
  noDiem: 'You can mint. No DIEM is staked here, so keys spend only the account’s USD credit.',
  stakeFirst: 'Stake first. This wallet holds {vvv} VVV, none of it staked.',
  nothing: 'This wallet has no staked VVV on Base, and no VVV to stake.',
  cooling: '{vvv} VVV is unstaking, ready {when}.',
  unstakedDiem: '{diem} DIEM in this wallet is not staked. Only staked DIEM can be spent, $1 a day for each.',
  stake: 'Stake',
  payAsYouGo: 'No sVVV? Pay as you go with USDC',
  stakeDiem: 'Stake DIEM',
  manageStake: 'Manage stake',

  unknown: 'Could not read this wallet’s balances',
  unknownHint: 'You can still mint: Venice checks the balance itself.',
  again: 'Read again',
  reasons: {
    UNREACHABLE: 'No Base endpoint responded.',
    BUSY: 'The public Base endpoints are busy.',
    SLOW: 'Base did not respond in time.',
    UNREADABLE: 'Could not read Base’s response.',
    WRONG_CHAIN: 'The endpoint serves another network than Base.',
    IMPOSSIBLE: 'The Base endpoint returned impossible numbers.',
    CONTRADICTION: 'The Base endpoints contradict each other.',
  },

  source:
    'You can buy VVV on Base, for example at <aerodrome>Aerodrome</aerodrome> or <uniswap>Uniswap</uniswap>; see <venice>Venice’s token page</venice>. Buy it into this wallet. Never send tokens to a contract’s address: they would be lost.',

  numbers: 'All balances',
  facts: {
    vvv: 'VVV',
    stakedVvv: 'sVVV (staked)',
    lockedVvv: 'sVVV locked for DIEM',
    cooldown: 'VVV unstaking',
    pendingRewards: 'Rewards, in VVV',
    diem: 'DIEM, not staked',
    stakedDiem: 'DIEM, staked',
    eth: 'ETH for gas',
  },
} as const;
