import { describe, expect, it } from 'vitest';
import { startTimer } from '../kit/clock.ts';
import { createTopUp, usdc, veniceReceiver } from '../venice/x402TypedData.ts';
import { type Order, traceOf } from './order.ts';
import { reduceTopUp, type TopUpEvent, type TopUpState } from './topUp.ts';

const from = '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266';

function createOrder(): Order {
  const option = {
    scheme: 'exact',
    network: 'eip155:8453',
    amount: '5000000',
    asset: usdc.address,
    payTo: veniceReceiver,
    maxTimeoutSeconds: 300,
    extra: { name: usdc.name, version: usdc.version },
  };
  const quote = { x402Version: 2, accepts: [option] };
  const terms = { quote, from, value: 5_000_000n, now: Date.now() } as const;
  const typedData = createTopUp(terms);
  const life = startTimer(300_000);
  return { trace: traceOf(typedData), typedData, terms, connectorUid: 'uid', held: 10n ** 8n, life };
}

const order = createOrder();
const { trace } = order;
const other = createOrder();
const attempt = {};
const problem = { code: 'OTHER_TAB' } as const;

const states: Record<TopUpState['phase'], TopUpState> = {
  idle: { phase: 'idle' },
  preparing: { phase: 'preparing', attempt },
  review: { phase: 'review', order, isSwitching: false },
  asking: { phase: 'asking', order, isSlow: false },
  posting: { phase: 'posting', order, isSlow: false },
  unknown: { phase: 'unknown', trace, doubt: 'LOST' },
  settled: { phase: 'settled', trace },
  notSettled: { phase: 'notSettled', trace },
};
const events: readonly TopUpEvent[] = [
  { type: 'prepareStarted', attempt },
  { type: 'prepared', attempt, order },
  { type: 'prepareFailed', attempt, problem },
  { type: 'switchStarted' },
  { type: 'switchEnded' },
  { type: 'asked', order },
  { type: 'signFailed', order, problem },
  { type: 'posted', order },
  { type: 'credited', order, receipt: {} },
  { type: 'doubted', order, doubt: 'LOST' },
  { type: 'resumed', trace },
  { type: 'interrupted' },
  { type: 'seen', nonce: trace.nonce, sight: 'unused' },
  { type: 'seen', nonce: trace.nonce, sight: 'used' },
  { type: 'seen', nonce: trace.nonce, sight: 'expired' },
  { type: 'left' },
];

describe('reduceTopUp', () => {
  it('behavior: every phase and event, and where each leads', () => {
    const table = Object.entries(states).map(([phase, state]) => {
      const ways = events.flatMap((event) => {
        const next = reduceTopUp(state, event);
        const name = 'sight' in event ? `${event.type} ${event.sight}` : event.type;
        return next === state ? [] : [`${name} → ${next.phase}`];
      });
      return `${phase}: ${ways.join(', ')}`;
    });
    expect(table).toEqual([
      'idle: prepareStarted → preparing, resumed → unknown, interrupted → idle, left → idle',
      'preparing: prepared → review, prepareFailed → idle, left → idle',
      'review: switchStarted → review, switchEnded → review, asked → asking, signFailed → idle, left → idle',
      'asking: signFailed → idle, posted → posting, left → idle',
      'posting: credited → settled, doubted → unknown',
      'unknown: seen unused → unknown, seen used → settled, seen expired → notSettled',
      'settled: prepareStarted → preparing, resumed → unknown, interrupted → idle, left → idle',
      'notSettled: prepareStarted → preparing, resumed → unknown, interrupted → idle, left → idle',
    ]);
  });

  it('behavior: a payment that was sent can be left, or paid again, by no event', () => {
    for (const phase of ['posting', 'unknown'] as const)
      for (const type of ['left', 'interrupted', 'switchStarted'] as const)
        expect(reduceTopUp(states[phase], { type })).toBe(states[phase]);
    expect(reduceTopUp(states.unknown, { type: 'prepareStarted', attempt })).toBe(states.unknown);
  });

  it('behavior: what belongs to another payment changes nothing', () => {
    const strays: readonly [TopUpState, TopUpEvent][] = [
      [states.preparing, { type: 'prepared', attempt: {}, order }],
      [states.review, { type: 'asked', order: other }],
      [states.asking, { type: 'posted', order: other }],
      [states.posting, { type: 'credited', order: other, receipt: {} }],
      [states.posting, { type: 'doubted', order: other, doubt: 'LOST' }],
      [states.unknown, { type: 'seen', nonce: other.trace.nonce, sight: 'expired' }],
    ];
    for (const [state, event] of strays) expect(reduceTopUp(state, event)).toBe(state);
  });
});
