export const worstCase = {
  line: 'Worst case: {most}.',
  each: 'Worst case for each key: {most}.',
  untilExpiry: 'Until it expires: {total} at most.',
  nothing: 'this key can spend nothing',
  unwritten: 'depends on the amount that you enter',
  sum: '{sum}: {usd} plus {diem}',
  plus: '{usd} in USD, plus {diem}',
  plusAccount: '{usd}, plus {diem}',
  account: 'all your {currency}',
  accountHolds: 'all your {currency} ({amount})',
  unknown: 'an unknown amount of {currency}',
  alsoCap: 'Also cap {currency}',
} as const;
