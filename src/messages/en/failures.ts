/**
 * The one map of what goes wrong: what stands, why, and the next step, a sentence each. Keys are the kinds of `doctor/failures.ts`. `why` and `next` may be
 * empty where the first sentence says it all.
 */
export const failures = {
  said: 'Venice’s message: “{said}”',
  requestId: 'Request id for support: {requestId}',
  comeBack: 'You can retry in {seconds, plural, one {# second} other {# seconds}}.',
  copy: 'Copy diagnostics',
  copied: 'Copied: time, request, code and request id. It contains no key.',
  copyFailed: 'The browser did not allow copying.',
  curl: 'The same request in a terminal',
  shell: 'Commands for',
  curlHow: 'Run it in a shell whose VENICE_API_KEY holds the key.',
  curlPlain: 'It needs no key.',
  copyCurl: 'Copy command',
  copiedCurl: 'Copied. It does not contain the key.',

  kinds: {
    INVALID_REQUEST: {
      what: 'The request was not in Venice’s format, so it was not sent.',
      why: '',
      next: 'Change what you entered, then try again.',
    },
    NETWORK: {
      what: 'No readable response from Venice.',
      why: 'The network, a blocker or Venice’s gateway may be the cause: the browser does not say which.',
      next: 'Try again in a moment.',
    },
    OFFLINE: {
      what: 'This device is offline.',
      why: 'The browser has no network.',
      next: 'Connect, then try again. This page does not retry on its own.',
    },
    UNREACHABLE: {
      what: 'Venice cannot be reached from here.',
      why: 'No request to Venice succeeds: check your network, firewall or ad blocker.',
      next: 'Try another network, turn off the blocker for this page, or use curl.',
    },
    NOT_READABLE: {
      what: 'Venice is reachable, but its response could not be read.',
      why: 'The response has no CORS header for this site, was cut off, or is blocked.',
      next: 'Try again. If it keeps failing, use curl.',
    },
    TIMEOUT: {
      what: 'No response in time.',
      why: 'Venice or the network is slow now.',
      next: 'Try again in a moment.',
    },
    ABORTED: { what: 'The request was stopped.', why: '', next: 'Start it again when you are ready.' },
    PAUSED: {
      what: 'Too many requests failed, so nothing was sent.',
      why: 'Venice blocks clients that fail too often, so this page pauses first.',
      next: 'Wait half a minute, then try again.',
    },
    UNREADABLE: {
      what: 'Could not read the response.',
      why: 'It was cut off, or its format is unknown to this page.',
      next: 'Try again. If it keeps failing, Venice may have changed its format.',
    },
    GATEWAY_PAGE: {
      what: 'Received a web page instead of a response.',
      why: 'A gateway in front of Venice sent it: a robot check, a block or an error.',
      next: 'Open venice.ai in this browser once, then try again.',
    },
    BAD_REQUEST: {
      what: 'Venice rejected the request.',
      why: 'One of its fields has an invalid value.',
      next: 'Read Venice’s message, change the field, then try again.',
    },
    UNAUTHORIZED: {
      what: 'Venice did not accept the key.',
      why: 'It is revoked, expired or copied only in part.',
      next: 'Use another key, or mint a new one.',
    },
    SIGN_IN_REJECTED: {
      what: 'Venice rejected the wallet’s signature for this request.',
      why: 'A signature is valid for one request and five minutes, by Venice’s clock.',
      next: 'Check your device’s clock, then sign again: one signature for each request, retries included.',
    },
    PAYMENT_REFUSED: {
      what: 'Venice did not credit the payment.',
      why: '',
      next: 'Read Venice’s message. Check whether USDC left your wallet before you sign again.',
    },
    ADMIN_KEY_REQUIRED: {
      what: 'This needs an Admin key.',
      why: 'An Inference key only calls models.',
      next: 'Manage with your wallet: one signature makes an Admin key for this visit.',
    },
    NO_CREDENTIALS: {
      what: 'The request had no key.',
      why: 'Venice then returns 402 and asks for a payment. It does not mean that your balance is empty.',
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
      why: 'Today’s DIEM is used up or below 0.1, and there is no credit.',
      next: 'Stake DIEM, add credit, or wait until 00:00 UTC.',
    },
    FORBIDDEN: {
      what: 'Venice does not allow this.',
      why: 'It knows who asks, but does not let them do this.',
      next: 'Read Venice’s message; another key or wallet may be allowed.',
    },
    NOT_FOUND: {
      what: 'Venice found nothing at this address.',
      why: 'The key, model or endpoint does not exist, or no longer does.',
      next: 'Read the list again.',
    },
    GONE: {
      what: 'Venice removed this endpoint.',
      why: 'A newer one replaced it.',
      next: 'Check for a newer version of this page.',
    },
    TOO_LARGE: {
      what: 'The request was too large.',
      why: 'Venice limits the size of a request.',
      next: 'Send less at once.',
    },
    UNPROCESSABLE: {
      what: 'Venice could not process the request.',
      why: 'Its format is valid, its content is not.',
      next: 'Read Venice’s message, change the content, then try again.',
    },
    RATE_LIMITED: {
      what: 'Too many requests.',
      why: 'Venice counts requests by key and model. It does not mean that your balance is empty.',
      next: 'Wait, then send fewer requests.',
    },
    BLOCKED: {
      what: 'Venice blocked this key after too many failed requests.',
      why: 'More than 50 failed requests in 30 seconds cause this, and every retry counts.',
      next: 'Send nothing for half a minute, then fix the first error.',
    },
    SERVER: {
      what: 'Venice had an internal error.',
      why: '',
      next: 'Try again in a moment. If it keeps failing, give Venice support the request id.',
    },
    BAD_GATEWAY: {
      what: 'Venice’s gateway got no valid response from its servers.',
      why: '',
      next: 'Try again in a moment.',
    },
    UNAVAILABLE: {
      what: 'Venice is overloaded or down.',
      why: '',
      next: 'Try again in a minute.',
    },
    GATEWAY_TIMEOUT: {
      what: 'Venice timed out.',
      why: 'Fewer days, or a smaller request, take less time.',
      next: 'Ask for less, or try again.',
    },
    REFUSED: {
      what: 'Venice rejected the request.',
      why: '',
      next: 'Read Venice’s message, then try again.',
    },
  },
} as const;
