/** What a newcomer asks, answered where the question comes up. */
export const help = {
  svvv: {
    question: 'What is sVVV?',
    answer:
      'VVV is Venice’s token on Base. Staked with Venice, it is called sVVV. It stays yours, and any amount lets this wallet mint keys. Keys never spend it: they spend the account’s DIEM and USD credit.',
  },
  keyType: {
    question: 'Inference or Admin?',
    answer:
      'A program that calls models needs an Inference key, which cannot change other keys. You need no Admin key to manage your keys: your wallet opens a session with one signature.',
  },
  limits: {
    question: 'What are USD and DIEM limits?',
    answer:
      'An account pays with DIEM ($1 a day for each staked DIEM) and with USD credit. Each limit says how much of one currency this key may spend: all of it (No cap), an amount (Cap), or none (Off).',
  },
  signature: {
    question: 'What if someone else gets both?',
    answer:
      'They could mint one more key for your account until the message expires. They could not move tokens or sign anything else. You would see the key in your list and could revoke it.',
  },
  manage: {
    question: 'What does the signature do?',
    answer:
      'It makes an Admin key of your account with both limits Off, kept only in this tab’s memory. This page uses it to show and change your keys. It is revoked when you lock or leave, and it expires in any case. Your other keys do not change.',
  },
} as const;
