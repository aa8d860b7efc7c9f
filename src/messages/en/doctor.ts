/** What keeps a key from working, by the causes of `doctor/diagnosis.ts`: a title, what is the matter, and the name of the one control that mends it. */
export const doctor = {
  title: 'Does it work?',
  panelTitle: 'The doctor',
  lead: 'What this key may spend now, and what keeps it from spending.',
  ask: 'Asking Venice with the key…',
  notYet: 'The key could not be checked yet',
  notYetText: 'This says nothing against the key. A new key can take a moment.',
  ofKey: 'About the key …{last6}.',
  sessionKey:
    'The session’s own key can spend nothing, by design. Choose a key in the list to see what it may do.',
  nothingKnown: 'Open a key to have it checked, or paste the error that it gave you.',
  unread: {
    limits: 'The key’s own limits could not be read.',
    account: 'The account’s balance could not be read.',
  },

  pasteTitle: 'Paste an error',
  pasteHint:
    'JSON, the output of curl, an SDK’s words or a sentence. Nothing of it leaves this page, and keys are struck out.',
  pasteField: 'Error',
  diagnose: 'Find the cause',
  emptyPaste: 'Paste an error first.',
  hadSecret:
    'The text held something that looks like a key. It was struck out and not kept. If others may have seen it, revoke the key.',

  causes: {
    WORKS: { title: 'The key works', text: 'It may spend {amounts}.' },
    UNSURE: {
      title: 'The key works, but probably cannot spend yet',
      text: 'Venice names no balance that it could spend. Stake at least 0.1 DIEM or add USD credit; the key stays valid.',
    },
    CANNOT_SPEND: {
      title: 'The key works, but it cannot spend',
      text: 'Venice names 0 for it. Either its own limits are used up or 0, or the account has nothing left; an Inference key is not told which. Your wallet can find out.',
    },
    CAP_ZERO: {
      title: 'The key works, but its limit is 0',
      text: {
        both: 'Both limits are Off: it can spend neither DIEM nor USD, whatever the account has.',
        usd: 'Its USD limit is Off, which is not the same as “no cap”: it can spend no USD, whatever the account has.',
        diem: 'Its DIEM limit is Off, which is not the same as “no cap”: it can spend no DIEM, whatever the account has.',
      },
    },
    CAP_REACHED: {
      title: 'The key has reached its own limit',
      text: 'It has spent its {currency} limit of {cap}. The account may have more.',
      unknownCap: 'Its {currency} limit is used up, or is 0. The account may have more.',
      resets: 'The limit resets at {resets}.',
    },
    DIEM_UNDER_MINIMUM: {
      title: 'The key works, but it cannot spend',
      text: 'The account has {staked} DIEM staked. Under 0.1 none is spendable, and Venice names no USD credit. The key stays valid.',
      unknownStake:
        'The account has under 0.1 DIEM staked, of which none is spendable, and Venice names no USD credit. The key stays valid.',
    },
    DIEM_USED_UP: {
      title: 'The DIEM of this day is used up',
      text: 'New DIEM comes at {time} your time (00:00 UTC). USD credit would work at once.',
    },
    ACCOUNT_EMPTY: {
      title: 'The key works, but it cannot spend',
      text: 'The account has nothing to spend now: under 0.1 staked DIEM, the DIEM of this day used up, and no USD credit. Stake DIEM or add credit; the key stays valid.',
    },
    NOT_PERMITTED: {
      title: 'The key works, but may not call models',
      text: 'Venice does not let this account call models now, though it has a balance.',
    },
    NO_CREDENTIALS: {
      title: 'The call carried no key',
      text: 'Venice answers 402 to that and offers a payment; it says nothing of your balance. Send the header “Authorization: Bearer” with the key: often a variable is empty where the program runs.',
    },
    WRONG_KEY_TYPE: {
      title: 'The call needs an Admin key',
      text: 'The key is good, but an Inference key only calls models. Your wallet can make an Admin key for this visit.',
    },
    EXPIRED: { title: 'The key has ended', text: 'It ended at {time}. An ended key cannot be revived.' },
    KEY_REFUSED: {
      title: 'Venice does not accept this key',
      text: 'It may have been revoked, have ended, or have been copied in part.',
    },
    SUBSCRIPTION_INACTIVE: {
      title: 'The subscription of the account is inactive',
      text: 'Venice refuses the key until the plan of its account is renewed.',
    },
    MODEL_NEEDS_PRO: {
      title: 'The model is for Pro users',
      text: 'The key is good. Choose another model, or change the plan of the account.',
    },
    MODEL_PRIVACY: {
      title: 'The key may only call private models',
      text: 'The model that was asked for is not private. Choose a private one, or change the model privacy of the key.',
    },
    RATE_LIMIT: {
      title: 'Too many requests a minute',
      text: 'Venice counts them by key and model. Neither the key nor the account is at fault: wait, then go on more slowly.',
    },
    FAILURE_BLOCK: {
      title: 'Paused after too many failures',
      text: 'More than 20 failed calls in 30 seconds block a key for 30 seconds. Stop the program, since every try counts, and mend what failed first.',
    },
    ACCOUNT_BLOCKED: {
      title: 'Venice has blocked the account',
      text: 'No key of it works, and a new one would not either.',
    },
    PASTED_KEY: {
      title: 'This is a key, not an error',
      text: 'It was struck out and not kept. To see what a key may do, unlock it.',
    },
    OTHER_PROVIDER: {
      title: 'The error comes from {provider}',
      text: 'The program still talks to {provider}. Set its base URL to https://api.venice.ai/api/v1.',
    },
    NOT_UNDERSTOOD: {
      title: 'No known error was found in this',
      text: 'Paste the whole answer, with the status if you have it: “curl -i” prints both.',
    },
  },
  failureTitle: 'The call failed',

  actions: {
    editLimit: 'Edit limits',
    editPrivacy: 'Edit model privacy',
    chooseKey: 'Choose the key in the list',
    stake: 'Stake DIEM',
    mint: 'Mint a new key',
    unlock: 'Unlock a key',
    checkAgain: 'Check again',
    wait: 'Wait{hours, plural, =0 {} one { # hour} other { # hours}}{minutes, plural, =0 {} one { # minute} other { # minutes}}{seconds, plural, =0 {} one { # second} other { # seconds}}.',
    over: 'The wait is over: try again.',
    venice: {
      credit: 'Add credit at Venice',
      plan: 'See the plan at Venice',
      support: 'Write to Venice’s support',
    },
  },
} as const;
