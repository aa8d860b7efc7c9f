/**
 * The one map of what goes wrong: what stands, why, and the next step, a sentence each. Keys are the kinds of `doctor/failures.ts`. `why` and `next` may be
 * empty where the first sentence says it all.
 */
export const failures = {
  said: 'Venice said: “{said}”',
  requestId: 'Request id for support: {requestId}',
  comeBack: 'Venice listens again in {seconds, plural, one {# second} other {# seconds}}.',
  copy: 'Copy diagnostics',
  copied: 'Copied: time, call, code and request id. No key is in it.',
  copyFailed: 'The browser did not let this page copy.',
  curl: 'The same call by curl',
  curlHow: 'Run it in a shell whose VENICE_API_KEY holds the key.',
  curlPlain: 'It needs no key.',
  copyCurl: 'Copy curl',
  copiedCurl: 'Copied. The key is not in it.',

  kinds: {
    INVALID_REQUEST: {
      what: 'The request did not have the form that Venice accepts, so it was not sent.',
      why: '',
      next: 'Change what you filled in, then try again.',
    },
    NETWORK: {
      what: 'No readable answer: the network, a blocker, or Venice’s gateway.',
      why: 'A browser does not say which.',
      next: 'Try again in a moment.',
    },
    OFFLINE: {
      what: 'This device is offline.',
      why: 'The browser has no network.',
      next: 'Connect, then try again. Nothing is sent by itself.',
    },
    UNREACHABLE: {
      what: 'Venice cannot be reached from here.',
      why: 'Neither this call nor the plainest one came through: the network, a firewall or a blocker stands in between.',
      next: 'Try another network, switch the blocker off for this page, or use curl.',
    },
    NOT_READABLE: {
      what: 'Venice is there, and its answer to this call could not be read.',
      why: 'It came without leave for this page (CORS), was cut off, or something blocks this one address.',
      next: 'Try again. If it stays so, curl gets through where a browser does not.',
    },
    TIMEOUT: {
      what: 'No answer in time.',
      why: 'Venice or the network is slow now.',
      next: 'Try again in a moment.',
    },
    ABORTED: { what: 'The request was stopped.', why: '', next: 'Start it again when you like.' },
    PAUSED: {
      what: 'Too many requests failed, so nothing was sent.',
      why: 'Venice blocks whoever fails too often, so this page waits before it does.',
      next: 'Wait half a minute, then try again.',
    },
    UNREADABLE: {
      what: 'The answer could not be read.',
      why: 'It was cut short, or it has a form that this page does not know.',
      next: 'Try again. If it stays so, Venice may have changed its answers.',
    },
    GATEWAY_PAGE: {
      what: 'A web page came in place of an answer.',
      why: 'A gateway before Venice sent it: a check for robots, a block or a fault.',
      next: 'Open venice.ai in this browser once, then try again.',
    },
    BAD_REQUEST: {
      what: 'Venice did not accept the request.',
      why: 'A field has a value that it does not take.',
      next: 'Read what Venice said, change it, then try again.',
    },
    UNAUTHORIZED: {
      what: 'Venice did not accept the key.',
      why: 'It was revoked, has ended, or was copied in part.',
      next: 'Use another key, or mint a new one.',
    },
    ADMIN_KEY_REQUIRED: {
      what: 'This needs an Admin key.',
      why: 'An Inference key calls models and nothing else.',
      next: 'Manage with your wallet: one signature makes an Admin key for this visit.',
    },
    NO_CREDENTIALS: {
      what: 'The request arrived without a key.',
      why: 'Venice answers 402 to that and asks for a payment. It says nothing of your balance.',
      next: 'Send the header “Authorization: Bearer” with the key.',
    },
    SPEND_LIMIT_USD: {
      what: 'The key has reached its USD limit.',
      why: 'The limit is the key’s own; the account may have more. A limit of 0 is reached at once.',
      next: 'Raise the limit, or wait until it resets.',
    },
    SPEND_LIMIT_DIEM: {
      what: 'The key has reached its DIEM limit.',
      why: 'The limit is the key’s own; the account may have more. A limit of 0 is reached at once.',
      next: 'Raise the limit, or wait until it resets.',
    },
    INSUFFICIENT_BALANCE: {
      what: 'The account has nothing left to spend.',
      why: 'Its DIEM of this day is used up or under 0.1, and it has no credit.',
      next: 'Stake DIEM, add credit, or wait until 00:00 UTC.',
    },
    FORBIDDEN: {
      what: 'Venice does not allow this.',
      why: 'The key is good, and may not do what was asked.',
      next: 'Read what Venice said; another key may be allowed to.',
    },
    NOT_FOUND: {
      what: 'Venice knows nothing at this address.',
      why: 'The key, the model or the call is not there, or no longer.',
      next: 'Read the list again.',
    },
    GONE: {
      what: 'Venice has retired this call.',
      why: 'It was replaced by another.',
      next: 'A newer version of this page may know the new one.',
    },
    TOO_LARGE: {
      what: 'The request was too large.',
      why: 'Venice takes a limited number of bytes.',
      next: 'Send less at once.',
    },
    UNPROCESSABLE: {
      what: 'Venice could not work with the request.',
      why: 'Its form is right, its content is not.',
      next: 'Read what Venice said, change it, then try again.',
    },
    RATE_LIMITED: {
      what: 'Too many requests for now.',
      why: 'Venice counts them by key and model. It says nothing of your balance.',
      next: 'Wait, then go on more slowly.',
    },
    BLOCKED: {
      what: 'Venice has paused this key after too many failures.',
      why: 'More than 20 failed calls in 30 seconds do that, and every new try counts.',
      next: 'Send nothing for half a minute, then mend what failed.',
    },
    SERVER: {
      what: 'Venice had a fault of its own.',
      why: '',
      next: 'Try again in a moment. If it stays so, the request id helps Venice’s support.',
    },
    BAD_GATEWAY: {
      what: 'Venice’s gateway got no good answer from the servers behind it.',
      why: '',
      next: 'Try again in a moment.',
    },
    UNAVAILABLE: {
      what: 'Venice is overloaded, or down for a moment.',
      why: '',
      next: 'Try again in a minute.',
    },
    GATEWAY_TIMEOUT: {
      what: 'Venice took too long and gave up.',
      why: 'A shorter span of days, or a smaller request, needs less time.',
      next: 'Ask for less, or try again.',
    },
    REFUSED: {
      what: 'Venice refused the request.',
      why: '',
      next: 'Read what Venice said, then try again.',
    },
  },
} as const;
