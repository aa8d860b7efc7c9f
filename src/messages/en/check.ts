export const check = {
  title: 'Does it work?',
  checking: 'Asking Venice with the new key…',
  works: 'The key works',
  worksWith: 'It may spend {amounts}.',
  unsure: 'The key works, but probably cannot spend yet',
  unsureText:
    'Venice names no balance that it could spend. Stake at least 0.1 DIEM or add USD credit; the key stays valid.',
  cannotSpend: 'The key works, but it cannot spend',
  notYet: 'The key could not be checked yet',
  notYetText: 'This says nothing against the key. A new key can take a moment.',
  again: 'Check again',
  tier: 'Tier {tier}. The day turns over at {time} your time (00:00 UTC).',
  reasons: {
    LIMITS_OFF: 'You set both limits to Off. Mint a key with a limit, or change this one at Venice.',
    NO_BALANCE:
      'The account has nothing to spend now: under 0.1 staked DIEM, the DIEM of this day used up, and no USD credit. Stake DIEM or add credit; the key stays valid.',
    NOT_PERMITTED:
      'Venice does not let this account call models now. Stake DIEM or add USD credit; the key stays valid.',
  },
} as const;
