/** What keeps a key from working, by the causes of `doctor/diagnosis.ts`: a title, what is the matter, and the name of the one control that mends it. */
export const doctor = {
  title: 'Does it work?',
  panelTitle: 'Diagnosis',
  lead: 'What this key may spend now, and why not more.',
  ask: 'Asking Venice with the key…',
  notYet: 'Could not check the key yet',
  notYetText: 'The key may still be fine: a new key can take a moment.',
  ofKey: 'About the key …{last6}.',
  granted: 'You granted it to {host}. To replace it, ask for a new key in that app.',
  sessionKey:
    'The session’s own key spends nothing, by design. Choose a key in the list to see what it may do.',
  nothingKnown: 'Unlock a key to check it, or paste an error.',
  unread: {
    limits: 'Could not read the key’s own limits.',
    account: 'Could not read the account’s balance.',
  },

  pasteTitle: 'Paste an error',
  pasteHint:
    'JSON, curl output, an SDK message or a sentence. It stays on this page, and keys are removed from it.',
  pasteField: 'Error',
  diagnose: 'Diagnose',
  emptyPaste: 'Paste an error first.',
  hadSecret:
    'The text contained something like a key. It was removed and not stored. If others may have seen it, revoke the key.',

  /** What a key may spend beside USD and DIEM. */
  credits: { EARNED_CREDITS: '{amount} of earned credit', BUNDLED_CREDITS: '{amount} of bundled credit' },

  causes: {
    WORKS: { title: 'The key works', text: 'It may spend {amounts}.' },
    UNSURE: {
      title: 'The key works, but probably cannot spend yet',
      text: 'Venice reports no amount that it may spend. Stake at least 0.1 DIEM or add USD credit; the key stays valid.',
    },
    CANNOT_SPEND: {
      title: 'The key works, but it cannot spend',
      text: 'Venice reports 0 for it. Either its own limits are used up or 0, or the account is empty. Venice does not tell an Inference key which. Your wallet can find out.',
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
      text: 'The account has {staked} DIEM staked. Below 0.1 nothing can be spent, and Venice reports no USD credit. The key stays valid.',
      unknownStake:
        'The account has less than 0.1 DIEM staked, so it cannot spend any, and Venice reports no USD credit. The key stays valid.',
    },
    DIEM_USED_UP: {
      title: 'Today’s DIEM is used up',
      text: 'DIEM resets at {time} your time (00:00 UTC). USD credit would work at once.',
    },
    ACCOUNT_EMPTY: {
      title: 'The key works, but it cannot spend',
      text: 'The account has nothing to spend now: less than 0.1 staked DIEM, or today’s DIEM used up, and no USD credit. Stake DIEM or add credit; the key stays valid.',
    },
    NOT_PERMITTED: {
      title: 'The key works, but may not call models',
      text: 'Venice does not let this account call models now, though it has a balance.',
    },
    NO_CREDENTIALS: {
      title: 'The request had no key',
      text: 'Venice then returns 402 and offers a payment. It does not mean that your balance is empty. Send the header “Authorization: Bearer” with the key. Often the variable is empty where the program runs.',
    },
    WRONG_KEY_TYPE: {
      title: 'The call needs an Admin key',
      text: 'The key works, but an Inference key only calls models. Your wallet can make an Admin key for this visit.',
    },
    EXPIRED: { title: 'The key expired', text: 'It expired at {time}. An expired key cannot be restored.' },
    KEY_REFUSED: {
      title: 'Venice does not accept this key',
      text: 'It may be revoked, expired or copied only in part.',
    },
    SUBSCRIPTION_INACTIVE: {
      title: 'The account’s subscription is inactive',
      text: 'Venice rejects the key until the account’s plan is renewed.',
    },
    MODEL_NEEDS_PRO: {
      title: 'The model is for Pro users',
      text: 'The key works. Choose another model, or change the account’s plan.',
    },
    MODEL_PRIVACY: {
      title: 'The key may only call private models',
      text: 'The requested model is not private. Choose a private one, or change the key’s model privacy.',
    },
    RATE_LIMIT: {
      title: 'Too many requests a minute',
      text: 'Venice counts requests by key and model. The key and the account are fine: wait, then send fewer.',
    },
    FAILURE_BLOCK: {
      title: 'Blocked after too many failed requests',
      text: 'More than 50 failed requests in 30 seconds block a key for 30 seconds. Stop the program, since every retry counts, and fix the first error.',
    },
    ACCOUNT_BLOCKED: {
      title: 'Venice has blocked the account',
      text: 'None of its keys work, and a new one would not either.',
    },
    SIGN_IN_REUSED: {
      title: 'The wallet’s signature was used before',
      text: 'A signature is good for one request, even one that failed. Sign a message with a new nonce for each request, retries included.',
    },
    SIGN_IN_EXPIRED: {
      title: 'The wallet’s signature expired',
      text: 'Venice accepts a message for five minutes. Sign a new one just before each request.',
    },
    SIGN_IN_EARLY: {
      title: 'The signed message is ahead of its time',
      text: 'It says it was issued over 30 seconds ahead of Venice’s clock, or names two times. Set the clock of the device that signs.',
    },
    SIGN_IN_DOMAIN: {
      title: 'The signed message names another domain',
      text: 'Its domain must be api.venice.ai. Change it in the program that signs.',
    },
    SIGN_IN_CHAIN: {
      title: 'The signed message names another network',
      text: 'It must name Base, chain ID 8453. Change it in the program that signs.',
    },
    SIGN_IN_SIGNER: {
      title: 'The signature is not the wallet’s',
      text: 'Venice could not verify that this address signed this message. Sign the exact text with the wallet that pays.',
    },
    SIGN_IN_FORM: {
      title: 'Venice could not read the wallet’s signature',
      text: 'The header SIGN-IN-WITH-X must be base64 of JSON, with the fields that Venice documents. Check how the program writes it.',
    },
    WALLET_CONCURRENCY: {
      title: 'Too many requests at once',
      text: 'A wallet can have five requests open. Send the next one when one has ended.',
    },
    WALLET_CREDIT_LOW: {
      title: 'The wallet’s credit is too low',
      text: 'A call needs at least $0.10 of credit: top up on the Credit page. DIEM of a linked account is spent first.',
    },
    LINKED_DIEM: {
      title: 'DIEM of a linked account is spent first',
      text: 'The wallet has enough credit. It is linked to an account with staked DIEM, which is spent first: a top-up will not help. DIEM resets at 00:00 UTC.',
    },
    PAYMENT_INVALID: {
      title: 'Venice did not accept the payment',
      text: 'Its header, signature or recipient is not valid. Check whether USDC left your wallet before you sign another.',
    },
    PAYMENT_AMOUNT: {
      title: 'The amount of the top-up is out of range',
      text: 'Venice takes $5 to $10,000 at once. No USDC moved.',
    },
    PAYMENT_FAILED: {
      title: 'The payment did not settle',
      text: 'Venice says that no USDC moved. Until the payment expires it can still be used: sign no other one before.',
    },
    PAYMENT_UNDER_WAY: {
      title: 'The payment may still settle',
      text: 'Do not sign another one. USDC’s authorizationState on Base tells whether it was used.',
    },
    PASTED_KEY: {
      title: 'This is a key, not an error',
      text: 'It was removed and not stored. To check a key, unlock it.',
    },
    OTHER_PROVIDER: {
      title: 'The error comes from {provider}',
      text: 'The program still sends requests to {provider}. Set its base URL to https://api.venice.ai/api/v1.',
    },
    NOT_UNDERSTOOD: {
      title: 'No known error found',
      text: 'Paste the whole response, with its status if you have it: “curl -i” prints both.',
    },
  },
  failureTitle: 'The request failed',

  actions: {
    editLimit: 'Edit limits',
    editPrivacy: 'Edit model privacy',
    chooseKey: 'Choose the key in the list',
    stake: 'Stake DIEM',
    mint: 'Mint a new key',
    unlock: 'Unlock a key',
    checkAgain: 'Check again',
    wait: 'Wait{hours, plural, =0 {} one { # hour} other { # hours}}{minutes, plural, =0 {} one { # minute} other { # minutes}}{seconds, plural, =0 {} one { # second} other { # seconds}}.',
    over: 'You can try again now.',
    venice: {
      credit: 'Add credit at Venice',
      plan: 'See the plan at Venice',
      support: 'Contact Venice support',
    },
  },
} as const;
