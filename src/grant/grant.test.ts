import { describe, expect, it } from 'vitest';
import { type GrantEvent, type GrantState, reduceGrant, type SealedGrant } from './grant.ts';
import type { GrantRequest } from './grantRequest.ts';

const sealed: SealedGrant = {
  response: 'https://app.example/#state=a&key=b',
  redirectUri: 'https://app.example/',
  state: 'a'.repeat(16),
  host: 'app.example',
  trace: {
    tag: '7F3KQ2',
    address: `0x${'1'.repeat(40)}`,
    apiKeyType: 'INFERENCE',
    sentAt: 1,
  },
  id: 'one',
  last6: 'abc123',
};
const request: GrantRequest = {
  redirectUri: sealed.redirectUri,
  host: sealed.host,
  jwk: { kty: 'OKP', crv: 'X25519', x: 'a' },
  state: sealed.state,
  usd: 5,
  diem: 0,
  limitPeriod: 'MONTH',
  modelPrivacy: 'ALL',
  days: 30,
  name: undefined,
  responseMode: 'fragment',
};

const states: readonly GrantState[] = [
  { step: 'asking' },
  { step: 'denied', request },
  { step: 'unsealed', host: sealed.host },
  { step: 'sealed', sealed },
  { step: 'returned', sealed },
];

/** Every event, and where it leads from each step that it belongs to. */
const events: readonly [GrantEvent, Partial<Record<GrantState['step'], GrantState['step']>>][] = [
  [
    { type: 'denied', request },
    { asking: 'denied', denied: 'denied', returned: 'denied' },
  ],
  [{ type: 'reconsidered' }, { denied: 'asking' }],
  [
    { type: 'sealed', sealed },
    { asking: 'sealed', denied: 'sealed', returned: 'sealed' },
  ],
  [
    { type: 'sealFailed', host: sealed.host },
    { asking: 'unsealed', denied: 'unsealed', returned: 'unsealed' },
  ],
  [{ type: 'returned' }, { sealed: 'returned' }],
  [{ type: 'ended' }, { denied: 'asking', unsealed: 'asking', sealed: 'asking', returned: 'asking' }],
];

describe('reduceGrant', () => {
  const cells = events.flatMap(([event, leads]) =>
    states.map((state) => ({ name: `${event.type} at ${state.step}`, event, state, to: leads[state.step] })),
  );

  it.each(cells)('behavior: $name', ({ event, state, to }) => {
    const after = reduceGrant(state, event);
    if (to === undefined) expect(after).toBe(state);
    else expect(after.step).toBe(to);
  });
});
