// @vitest-environment jsdom
import { act, cleanup } from '@testing-library/react';
import fc from 'fast-check';
import type { ReactElement } from 'react';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KeyPage } from '../../src/check/KeyPage.tsx';
import { KeysPage } from '../../src/keys/KeysPage.tsx';
import { MintResult } from '../../src/mint/MintResult.tsx';
import { createSession } from '../../src/session/createSession.ts';
import { holdKey } from '../../src/session/heldKey.ts';
import { UsagePage } from '../../src/usage/UsagePage.tsx';
import { createVenice, type Venice } from '../../src/venice/client.ts';
import { renderView } from '../renderView.tsx';
import { type Answer, answersTo, treesByOperation, write } from './answers.ts';
import { isLong, report, seeds } from './runs.ts';

const trees = await treesByOperation();
const runs = isLong ? 60 : 2;
const secret = 'the key of this test';

/** Any answers to all that a view may ask. */
const answers = fc.record(
  Object.fromEntries([...trees].map(([operation, tree]) => [operation, answersTo(tree)])),
);

const views: Record<string, (venice: Venice) => ReactElement> = {
  'the key’s page': (venice) => <KeyPage venice={venice} toKeys={null} />,
  'the table of keys': () => <KeysPage />,
  'the usage': () => <UsagePage />,
  'the result of a mint': (venice) => (
    <MintResult
      venice={venice}
      minted={{
        key: holdKey(secret, { id: 'some-id', apiKeyType: 'ADMIN' }),
        asked: { apiKeyType: 'ADMIN', description: 'agent #7F3KQ2' },
        echo: undefined,
        trace: { tag: '7F3KQ2', address: `0x${'0f'.repeat(20)}`, apiKeyType: 'ADMIN', sentAt: 0 },
      }}
      onDone={() => {}}
      onKeyOpened={() => {}}
    />
  ),
};

function answerBy(given: Record<string, Answer>): typeof fetch {
  return async (input, { method = 'GET' } = {}) => {
    const path = new URL(String(input)).pathname.replace('/api/v1', '');
    const verb = method.toLowerCase();
    const answer = given[`${verb} ${path}`] ?? given[`${verb} /api_keys/{id}`];
    if (!answer) throw new TypeError('fetch failed');
    return write(answer);
  };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
});
afterEach(() => vi.useRealTimers());

async function draw(view: (venice: Venice) => ReactElement, given: Record<string, Answer>): Promise<void> {
  const venice = createVenice({ baseUrl: 'http://127.0.0.1/api/v1', fetch: answerBy(given) });
  const session = createSession({ venice, clearCaches: () => {} });
  session.open(holdKey(secret, { id: 'some-id', apiKeyType: 'ADMIN' }), 'paste', { isAdmin: 'yes' });
  const cpu = process.cpuUsage();
  try {
    const { container } = renderView(view(venice), {}, { session });
    // The reads, their second try and what follows them.
    for (let turn = 0; turn < 4; turn++)
      await act(async () => {
        await vi.advanceTimersByTimeAsync(1100);
        await new Promise((resolve) => setImmediate(resolve));
      });
    expect(container.querySelector('h1, h2, [role=alert], [role=status]'), 'a white page').not.toBeNull();
    expect(container.textContent?.trim()).not.toBe('');
  } finally {
    cleanup();
    await session.lock('button');
  }
  const { user, system } = process.cpuUsage(cpu);
  slowest = Math.max(slowest, (user + system) / 1000);
}

let slowest = 0;
afterAll(() =>
  report(
    'views of fuzzed answers',
    runs * seeds.length * Object.keys(views).length,
    `slowest ${slowest.toFixed(0)} ms of CPU`,
  ),
);

describe('the views', () => {
  for (const { name, seed } of seeds)
    it.each(Object.entries(views))(
      `behavior: %s is never white, with ${name}`,
      async (_, view) => {
        await fc.assert(
          fc.asyncProperty(answers, (given) => draw(view, given)),
          { numRuns: runs, seed },
        );
      },
      900_000,
    );
});
