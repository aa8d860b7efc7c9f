import { describe, expect, it } from 'vitest';
import { holdKey } from '../session/heldKey.ts';
import { VeniceError } from '../venice/errors.ts';
import { type Creation, type CreationEvent, reduceCreations, type Trace } from './creation.ts';

const tag = '7F3KQ2';
const trace: Trace = { tag, apiKeyType: 'INFERENCE', sentAt: 0, address: undefined, replaces: undefined };
const error = new VeniceError('UNREADABLE', { reason: 'a test' });
const key = holdKey(crypto.randomUUID(), { apiKeyType: 'INFERENCE' });
const found = { id: 'one', description: `agent #${tag}`, last6: 'abc123', createdAt: undefined };
const row = { id: 'one', apiKeyType: 'INFERENCE', description: `agent #${tag}`, last6Chars: 'abc123' };

const states: readonly Creation[] = [
  { trace, step: 'sending' },
  { trace, step: 'refused', error },
  { trace, step: 'lost' },
  { trace, step: 'searching' },
  { trace, step: 'unknown', doubt: { code: 'PARTIAL' } },
  { trace, step: 'absent' },
  { trace, step: 'found', keys: [found] },
  { trace, step: 'revoking', keys: [found] },
  { trace, step: 'made', key, stored: 'reading' },
];

/**
 * Every event, and where it leads from each step that it belongs to; `end` takes the creation off
 * the list.
 */
const events: readonly [CreationEvent, Partial<Record<Creation['step'], Creation['step'] | 'end'>>][] = [
  [{ type: 'sent', trace }, {}],
  [{ tag, type: 'made', key }, { sending: 'made' }],
  [{ tag, type: 'refused', error }, { sending: 'refused' }],
  [{ tag, type: 'lost' }, { sending: 'lost' }],
  [
    { tag, type: 'searchStarted' },
    { lost: 'searching', unknown: 'searching' },
  ],
  [{ tag, type: 'searchStopped' }, { searching: 'lost' }],
  [{ tag, type: 'searched', search: { kind: 'early' }, isOwn: true }, {}],
  [{ tag, type: 'searched', search: { kind: 'absent' }, isOwn: true }, { searching: 'absent' }],
  [{ tag, type: 'searched', search: { kind: 'absent' }, isOwn: false }, { searching: 'unknown' }],
  [{ tag, type: 'searched', search: { kind: 'unknown' }, isOwn: true }, { searching: 'unknown' }],
  [
    { tag, type: 'searched', search: { kind: 'found', keys: [row], isWhole: false }, isOwn: false },
    { searching: 'found' },
  ],
  [{ tag, type: 'revokeStarted' }, { found: 'revoking' }],
  [{ tag, type: 'revokeMissed' }, { revoking: 'unknown' }],
  [{ tag, type: 'revoked', outcome: { kind: 'revoked' } }, { revoking: 'end' }],
  [{ tag, type: 'revoked', outcome: { kind: 'unknown', error } }, { revoking: 'found' }],
  [{ tag, type: 'storedRead', stored: 'unread' }, { made: 'made' }],
  [
    { tag, type: 'left' },
    { refused: 'end', lost: 'end', unknown: 'end', absent: 'end', found: 'end', made: 'end' },
  ],
];

describe('reduceCreations', () => {
  const cells = events.flatMap(([event, leads]) =>
    states.map((state) => ({ name: `${event.type} at ${state.step}`, event, state, to: leads[state.step] })),
  );

  it.each(cells)('behavior: $name', ({ event, state, to }) => {
    const before = [state];
    const after = reduceCreations(before, event);
    if (to === undefined) expect(after).toBe(before);
    else expect(after.map(({ step }) => step)).toEqual(to === 'end' ? [] : [to]);
  });

  it('behavior: a creation is sent once, and another one stands beside it', () => {
    const one = reduceCreations([], { type: 'sent', trace });
    expect(reduceCreations(one, { type: 'sent', trace })).toBe(one);
    const two = reduceCreations(one, { type: 'sent', trace: { ...trace, tag: '7F3KQ3' } });
    const made = reduceCreations(two, { tag, type: 'made', key });
    expect(made.map(({ step }) => step)).toEqual(['made', 'sending']);
  });

  it('behavior: an event of another tag changes nothing', () => {
    expect(reduceCreations(states, { tag: '000000', type: 'left' })).toBe(states);
  });
});
