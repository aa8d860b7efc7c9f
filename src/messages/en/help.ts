/** What a newcomer asks, answered where the question comes up. */
export const help = {
  svvv: {
    question: 'What is sVVV?',
    answer:
      'VVV is Venice’s token on Base; staked with Venice it is called sVVV. It stays yours, and holding any of it lets this wallet mint. It is never spent: what a key spends is the account’s DIEM and USD credit.',
  },
  keyType: {
    question: 'Inference or Admin?',
    answer:
      'A program that calls models needs an Inference key, and can harm no other key with it. You need no Admin key to manage your keys: your wallet opens a session for that, with one signature.',
  },
  limits: {
    question: 'What are USD and DIEM limits?',
    answer:
      'An account pays with DIEM, where each staked one is worth $1 a day, and with USD credit that was bought. Each limit says how much of one of them this key may spend: all of it (No cap), up to an amount (Cap), or none (Off).',
  },
  signature: {
    question: 'What if somebody else gets them?',
    answer:
      'They could mint one more key of your account, until the text ends. They could not move a token or sign anything else. Such a key would stand in your list of keys, where you can revoke it.',
  },
  manage: {
    question: 'What does the signature make?',
    answer:
      'A new Admin key of your account, with both limits Off, held in the memory of this tab alone. With it, this page shows and changes your keys. It is revoked when you lock or leave, and otherwise ends by itself. Your other keys stay as they are.',
  },
} as const;
