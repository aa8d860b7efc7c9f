import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createVenice } from '../../src/venice/client.ts';
import { createOneTimeHeader, type OneTimeHeader } from '../../src/venice/oneTimeHeader.ts';
import { createSignIn, proveSignIn } from '../../src/venice/signInWithX.ts';
import { createX402Client, type X402Client, x402Paths } from '../../src/venice/x402Client.ts';
import { createTopUp, signTopUp } from '../../src/venice/x402TypedData.ts';
import { createContract } from '../sandbox/api/contract.ts';
import { inProcessFetch } from '../sandbox/api/inProcess.ts';
import { isJson, type Json } from '../sandbox/api/openApiSchema.ts';
import { createTestbed } from '../sandbox/api/testbed.ts';
import { walletOperations } from './known.ts';
import { arbitraryOf } from './schemaValues.ts';
import { unreadables } from './unreadables.ts';
import { readVeniceDocument } from './veniceDocument.ts';

// The calls of a wallet that pays by itself, against Venice's document: what is sent, what is read,
// and what the sandbox answers. They carry a signature in place of a key.

const document = readVeniceDocument();
const walletAddress = `0x${'0f'.repeat(20)}`;
const header = (name: OneTimeHeader['name']) => createOneTimeHeader(name, {}, []);

type WalletCall = {
  operation: string;
  status: number;
  /** The parameter of the document that is the signature. */
  proof?: string;
  send(x402: X402Client): Promise<unknown>;
};
const calls: readonly WalletCall[] = [
  {
    operation: 'get /x402/balance/{walletAddress}',
    status: 200,
    proof: 'SIGN-IN-WITH-X',
    send: (x402) => x402.getBalance({ walletAddress }, header('sign-in-with-x')),
  },
  {
    operation: 'get /x402/transactions/{walletAddress}',
    status: 200,
    proof: 'SIGN-IN-WITH-X',
    send: (x402) =>
      x402.listTransactions({ walletAddress, limit: 100, offset: 200 }, header('sign-in-with-x')),
  },
  { operation: 'post /x402/top-up', status: 402, send: (x402) => x402.getQuote() },
  {
    operation: 'post /x402/top-up',
    status: 200,
    proof: 'PAYMENT-SIGNATURE',
    send: (x402) => x402.topUp(header('payment-signature')),
  },
];

function clientOf(fetch: typeof globalThis.fetch): X402Client {
  return createX402Client(createVenice({ baseUrl: 'https://venice.invalid', fetch }).transport);
}

function at(...path: string[]): unknown {
  return path.reduce<unknown>((part, name) => (isJson(part) ? part[name] : undefined), document);
}

const placeOf = (operation: string) => {
  const [method = '', path = ''] = operation.split(' ');
  return ['paths', path, method];
};

describe.runIf(document)("a wallet's calls against Venice's document", () => {
  const contract = createContract(document ?? {});

  test('behavior: each operation of the document has its call', () => {
    const paths = document?.paths;
    const listed = Object.entries(isJson(paths) ? paths : {})
      .filter(([path]) => path.startsWith('/x402/'))
      .flatMap(([path, methods]) =>
        Object.keys(isJson(methods) ? methods : {}).map((each) => `${each} ${path}`),
      );
    expect(listed.sort()).toEqual([...walletOperations].sort());
    expect([...new Set(calls.map(({ operation }) => operation))].sort()).toEqual(listed);
  });

  test.each(calls)('behavior: $operation for a $status sends what it takes', async (call) => {
    const sent: { url: URL; init: RequestInit }[] = [];
    const x402 = clientOf(async (input, init = {}) => {
      sent.push({ url: new URL(String(input)), init });
      return Response.json({});
    });
    await call.send(x402).catch(() => undefined);
    const [{ url, init } = { url: new URL('https://none.invalid'), init: {} }, ...others] = sent;
    expect(others).toEqual([]);
    const [method = '', path = ''] = call.operation.split(' ');
    expect(init.method?.toLowerCase()).toBe(method);
    expect(url.pathname).toBe(path.replace('{walletAddress}', walletAddress));
    const query = Object.fromEntries(url.searchParams);
    expect(
      contract.checkRequest({ method: method.toUpperCase(), path: url.pathname, query, body: undefined }),
    ).toEqual([]);
    expect(init.body).toBeUndefined();
    const parameters = at(...placeOf(call.operation), 'parameters');
    const named = (Array.isArray(parameters) ? parameters : []).filter(isJson);
    const headers = new Headers(init.headers);
    expect(headers.has('authorization')).toBe(false);
    for (const { name } of named.filter((each) => each.in === 'header'))
      expect(headers.has(String(name))).toBe(name === call.proof);
  });

  test.each(calls)(
    'behavior: $operation, whatever a $status may hold, is read to the last row',
    async (call) => {
      const responses = ['responses', String(call.status), 'content', 'application/json', 'schema'];
      const answers = arbitraryOf(at(...placeOf(call.operation), ...responses), document ?? {});
      await fc.assert(
        fc.asyncProperty(answers.map(inRange), async (answer) => {
          const x402 = clientOf(async () => Response.json(answer, { status: call.status }));
          expect(unreadables(await call.send(x402))).toEqual([]);
        }),
        { numRuns: 150 },
      );
    },
  );

  test('behavior: what the sandbox answers is what the document has', async () => {
    const bed = await createTestbed();
    const wallet = bed.wallet({ usdc: '100' });
    const x402 = createX402Client(
      createVenice({ baseUrl: 'http://127.0.0.1/api/v1', fetch: inProcessFetch(bed.sandbox) }).transport,
    );
    const proofOf = async (path: string) => {
      const signIn = createSignIn({ address: wallet.address, path, now: Date.now() });
      const proof = proveSignIn(signIn, await wallet.signMessage({ message: signIn.message }));
      return { 'sign-in-with-x': proof.take().value };
    };
    const terms = { quote: await x402.getQuote(), from: wallet.address, value: 5_000_000n, now: Date.now() };
    const payment = await signTopUp(createTopUp(terms), terms, (typedData) =>
      wallet.signTypedData(typedData),
    );
    const paid = { 'payment-signature': payment.take().value };
    const [balance, ledger] = [x402Paths.balance, x402Paths.transactions].map((path) => path(wallet.address));
    const rows: [number, string, Record<string, string>][] = [
      [402, `POST ${x402Paths.topUp}`, {}],
      [400, `POST ${x402Paths.topUp}`, { 'payment-signature': 'none' }],
      [200, `POST ${x402Paths.topUp}`, paid],
      [200, `GET ${balance}`, await proofOf(balance ?? '')],
      [200, `GET ${ledger}`, await proofOf(ledger ?? '')],
      [401, `GET ${balance}`, { 'sign-in-with-x': 'none' }],
      [401, `GET ${ledger}`, { 'sign-in-with-x': 'none' }],
      [403, `GET ${x402Paths.balance(walletAddress)}`, await proofOf(balance ?? '')],
      [400, `GET ${x402Paths.balance('0x1')}`, {}],
    ];
    for (const [status, line, headers] of rows) {
      const given = await bed.call(line, { headers });
      expect(given.status, line).toBe(status);
      const [method = '', path = ''] = line.split(' ');
      expect(contract.checkAnswer({ method, path, query: {}, body: undefined }, given), line).toEqual([]);
    }
  });
});

/** What the document leaves to words: whose the answer is, and which amounts there are. */
function inRange(answer: unknown): unknown {
  if (!isJson(answer)) return answer;
  const own = (data: Json) => ('walletAddress' in data ? { ...data, walletAddress } : data);
  const option = (each: unknown) =>
    isJson(each)
      ? {
          ...each,
          ...{ network: 'eip155:8453', amount: '5000000', asset: '0x1', payTo: '0x1' },
          maxTimeoutSeconds: 300,
        }
      : each;
  return {
    ...answer,
    ...(isJson(answer.data) && { data: own(answer.data) }),
    ...(Array.isArray(answer.accepts) && { accepts: answer.accepts.map(option) }),
  };
}
