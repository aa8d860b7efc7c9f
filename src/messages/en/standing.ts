export const standing = {
  label: 'What this wallet holds',
  reading: 'Looking at what this wallet holds on Base…',
  spends: 'You can mint. This wallet’s keys can spend {dollars} a day.',
  belowThreshold:
    'You can mint. The {diem} DIEM staked here buy nothing yet: Venice spends DIEM from 0.1 staked on.',
  noDiem:
    'You can mint. No DIEM is staked here, so keys spend only the USD or credits that the account has at Venice.',
  stakeFirst: 'Stake first. This wallet holds {vvv} VVV, and none of it is staked.',
  nothing: 'This wallet has no staked VVV on Base, and no VVV to stake.',
  cooling: '{vvv} VVV come back from a stake {when}.',
  unstakedDiem:
    '{diem} DIEM of this wallet are not staked. Only staked DIEM can be spent, $1 a day for each.',
  stake: 'Stake',
  stakeDiem: 'Stake DIEM',

  unknown: 'Could not check what this wallet holds',
  unknownHint: 'You can mint all the same: Venice checks for itself.',
  again: 'Read again',
  reasons: {
    UNREACHABLE: 'No endpoint of Base gave an answer.',
    BUSY: 'The public endpoints of Base are busy.',
    SLOW: 'Base did not answer in time.',
    UNREADABLE: 'The answer of Base could not be read.',
    WRONG_CHAIN: 'The endpoint answers for another chain than Base.',
    IMPOSSIBLE: 'The endpoint of Base gave numbers that cannot be true.',
    CONTRADICTION: 'The endpoints of Base contradict each other.',
  },

  source:
    'VVV is traded on Base, for instance at <aerodrome>Aerodrome</aerodrome> and <uniswap>Uniswap</uniswap>; <venice>Venice’s token page</venice> says more. Buy it into this wallet, and never send tokens to a contract’s address: what is sent there is lost.',

  numbers: 'The numbers',
  facts: {
    vvv: 'VVV',
    stakedVvv: 'sVVV (staked)',
    lockedVvv: 'of it locked for DIEM',
    cooldown: 'VVV cooling down',
    pendingRewards: 'Rewards, in VVV',
    diem: 'DIEM, not staked',
    stakedDiem: 'DIEM, staked',
    eth: 'ETH for gas',
  },
} as const;
