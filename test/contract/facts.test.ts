import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

// Venice's newest facts, which its OpenAPI document does not have or has since 2026-08-22, and the
// tests that hold the page and the sandbox to each. Titles stand here as they do in the files.

const sandbox = 'test/sandbox/api';
const facts: Record<string, readonly [file: string, title: string][]> = {
  'reset stamps are Unix milliseconds, of older servers seconds': [
    ['src/venice/headers.test.ts', 'behavior: both reset stamps are Unix milliseconds; the later counts'],
    [
      'src/venice/headers.test.ts',
      'behavior: of older servers reset-requests is Unix seconds, reset-tokens the seconds from now',
    ],
    [`${sandbox}/chat.test.ts`, 'behavior: an answer as OpenAI has it, paid in DIEM'],
    [`${sandbox}/chat.test.ts`, 'behavior: older servers say when limits reset in seconds'],
  ],
  'x-ratelimit-remaining and x-ratelimit-resets are of the failure budget': [
    ['src/venice/headers.test.ts', 'behavior: the failure budget counts where it is used up'],
    [`${sandbox}/auth.test.ts`, 'behavior: more than $limit failures in 30 s block one key for 30 s'],
  ],
  'a 429 may bear a customMessage': [
    [
      'src/venice/failure.test.ts',
      'behavior: what Venice wrote for the user of a busy model is what is said',
    ],
  ],
  MODEL_PRIVACY_RESTRICTED: [
    ['src/failures/diagnose.test.ts', '403 for privacy, by its code'],
    ['src/failures/readPastedError.test.ts', 'a code alone'],
    [`${sandbox}/chat.test.ts`, 'error: %s keeps anonymized models away'],
  ],
  'three sentences of a 400 mean that a key is gone, as a 404 does; to delete it again is done': [
    ['src/venice/revokeKey.test.ts', 'behavior: a 400 that says “%s” is a key that is gone'],
    ['src/keys/rotator.test.ts', 'error: a key that is gone cannot be rotated'],
    ['src/settings/keyEditor.test.ts', 'error: a key that is gone'],
    [`${sandbox}/keyRoutes.test.ts`, 'behavior: another account sees and touches nothing of it'],
  ],
  'earned and bundled credit: balance, currency, order of spending': [
    ['src/venice/billing.test.ts', 'behavior: null is none, missing is unknown'],
    [
      'src/usage/UsagePage.test.tsx',
      'behavior: credits stand between DIEM and USD, in the order in which Venice spends them',
    ],
    [
      `${sandbox}/billing.test.ts`,
      'behavior: credits are named where there are any, and are spent after DIEM and before USD',
    ],
    [`${sandbox}/chat.test.ts`, 'behavior: DIEM is spent first, then earned credit, bundled credit and USD'],
    [`${sandbox}/usageHistory.test.ts`, 'behavior: currency and times filter'],
  ],
  'USD figures of a key leave out earned credit, its USD cap counts it': [
    ['src/keys/KeysView.test.tsx', 'behavior: where USD is shown, says that it leaves out earned credit'],
    [
      `${sandbox}/chat.test.ts`,
      'behavior: a cap in USD counts earned credit, and what is told as spent leaves it out',
    ],
  ],
  'usage-analytics: the top 50 and a row "Other"': [
    [
      'src/usage/rankSpend.test.ts',
      'behavior: all after the first 50 are the last row, and no key that somebody called so',
    ],
    [
      `${sandbox}/usageAnalytics.test.ts`,
      'behavior: the dearest 50 keys, and one row for the others; older servers tell of all',
    ],
  ],
  'usage-analytics: byModelDailyUsd and byKeyDailyUsd': [
    [
      'src/usage/UsagePage.test.tsx',
      'behavior: a chart shows DIEM and USD by themselves, where Venice tells them apart by day',
    ],
    ['src/usage/UsagePage.test.tsx', 'behavior: an older server tells of both together, and that is said'],
    [
      `${sandbox}/usageAnalytics.test.ts`,
      'behavior: what was paid in USD is told by day too, and adds up to the total in USD',
    ],
  ],
  'usage-analytics: use by the web app has apiKeyId null': [
    [
      'src/usage/rankSpend.test.ts',
      'behavior: a key is told by its description, else by its id; the web app has neither',
    ],
  ],
  'usage-history: the cursor of a CSV comes in x-next-cursor': [
    [`${sandbox}/usageHistory.test.ts`, 'behavior: CSV for those who accept it, its cursor in a header'],
    ['deploy/worker/passThrough.test.ts', 'behavior: a CSV of usage passes'],
  ],
  'usage-history: a cursor beside a filter is a 400; one that is over says so': [
    [
      'src/usage/UsagePage.test.tsx',
      'error: a position in the history that Venice forgot: the way on is from the first page',
    ],
    [
      `${sandbox}/usageHistory.test.ts`,
      'error: a cursor that was altered, is over, belongs to another or has a filter beside it',
    ],
  ],
  'more than 50 failures in 30 s block the caller for 30 s; ours stop at nine': [
    ['src/venice/failure.test.ts', 'behavior: the block after many failures, with the half minute it lasts'],
    [
      'src/venice/failureBudget.test.ts',
      'behavior: of thirty calls that end in %s, at once or in turn, Venice sees nine',
    ],
    [`${sandbox}/auth.test.ts`, 'behavior: more than $limit failures in 30 s block one key for 30 s'],
  ],
  'a 402 to a call without credentials is no failure': [
    [
      'src/venice/failureBudget.test.ts',
      'behavior: an offer to pay to a call without credentials is no failure',
    ],
    ['deploy/worker/passThrough.test.ts', 'behavior: a 402 to a call without credentials is no failure'],
    [`${sandbox}/auth.test.ts`, 'behavior: an offer to pay and a rate limit are no failures of the caller'],
  ],
  'the balances of rate_limits are what this key may still spend': [
    [
      'src/check/KeyStatus.test.tsx',
      'behavior: says what this key may spend, its tier, its end and the next epoch in two times',
    ],
    [`${sandbox}/rateLimits.test.ts`, 'behavior: balances are clamped to what this key may spend'],
  ],
  'a cap is of a period': [
    ['src/keys/RotateDialog.test.tsx', 'behavior: a cap stands with its period'],
    ['src/check/KeyPage.test.tsx', 'behavior: an ADMIN key reads its own limits and may edit them'],
  ],
  'rate_limits/log wants an ADMIN key, and is not asked with another': [
    ['src/check/Breaches.test.tsx', 'behavior: is not asked for with a key that is known to be Inference'],
    [`${sandbox}/rateLimits.test.ts`, 'behavior: logNeedsAdmin decides who may read the log'],
  ],
  '/models has a type decision': [
    ['src/venice/models.test.ts', 'behavior: keeps what a page may show of a model, of any type'],
    [`${sandbox}/models.test.ts`, 'behavior: each type, all and code'],
    ['test/contract/sandbox.test.ts', 'behavior: every model is one that the document can describe'],
  ],
  'both mint protocols are met; the form of the challenge chooses': [
    ['src/venice/challenge.test.ts', 'behavior: the shape of the answer chooses the protocol'],
    [`${sandbox}/mintSiwe.test.ts`, 'behavior: a signed message mints one key'],
  ],
  'programs speak to Venice, not to the page behind which it is': [
    [
      'build/clientBaseUrl.test.ts',
      'behavior: is Venice behind a pass-through, where the page calls its own origin',
    ],
    ['build/clientBaseUrl.test.ts', 'behavior: is the sandbox itself in the sandbox'],
  ],
};

const cells = Object.entries(facts).flatMap(([fact, tests]) =>
  tests.map(([file, title]) => ({ fact, file, title })),
);

describe('facts', () => {
  it.each(cells)('behavior: $fact: $file', ({ file, title }) => {
    const path = fileURLToPath(new URL(`../../${file}`, import.meta.url));
    expect(readFileSync(path, 'utf8')).toContain(title);
  });
});
