import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import { callerOf, readSecret } from './auth.ts';
import { apiBase, type Call, type RequestRecord, readCall } from './call.ts';
import { type Contract, loadContract } from './contract.ts';
import { addCors, answerPreflight } from './cors.ts';
import { replaceAnswer, spoil, strikesBefore, takeFault, wait } from './faults.ts';
import type { StoredKey } from './keyring.ts';
import { defaultKnobs, type Knobs } from './knobs.ts';
import { mintRoutes } from './mint.ts';
import { type ApiChain, createParts } from './parts.ts';
import { answerThrown, Refusal } from './refusal.ts';

export type SandboxOptions = {
  chain: ApiChain;
  /** The knob's value after each reset; "token" unless told. */
  protocol?: Knobs['protocol'];
  /** ms since 1970 */
  now?: () => number;
  /** What bodies are checked against; unless told, Venice's document where it is present. */
  contract?: Contract | undefined;
};

export type Sandbox = {
  /** Answers `/api/v1/**` and `/sandbox/**`. Never rejects. */
  fetch(request: Request): Promise<Response>;
  /** Every call of the API, newest last; preflights are the browser's own and left out. */
  requests: RequestRecord[];
  /** Every key ever made, the revoked and expired ones too, without its secret. */
  keys(): StoredKey[];
  set(knobs: Partial<Knobs>): void;
  /** Forgets keys, usage, logs, blocks, knobs and requests. Tokens issued before stay good: they live with the signer. */
  reset(): void;
};

/** A local Venice: its API as a plain function from request to answer. */
export async function createSandbox(options: SandboxOptions): Promise<Sandbox> {
  const initialKnobs = (): Knobs => ({ ...defaultKnobs, protocol: options.protocol ?? 'token', faults: [] });
  let knobs = initialKnobs();
  const clock = options.now ?? Date.now;
  const now = () => clock() + knobs.clockOffsetMs;
  const contract = 'contract' in options ? options.contract : loadContract();
  const requests: RequestRecord[] = [];
  const parts = await createParts(options.chain, now, () => knobs);
  const api = new Hono().basePath(apiBase);
  api.route('/', mintRoutes(parts));
  api.notFound((c) => c.json({ error: 'Not found' }, 404));
  api.onError(answerThrown);

  async function answer(call: Call): Promise<Response> {
    const caller = callerOf(call.request, call.query, call.body);
    try {
      parts.blocks.turnAway(caller);
    } catch (refusal) {
      return answerThrown(refusal);
    }
    const given = await api.fetch(call.request);
    if (given.status >= 400 && parts.blocks.countFailure(caller)) {
      const key = parts.keyring.find(readSecret(call.request) ?? '');
      if (key) parts.breachLog.add(key, `endpoint:api/v1${call.path}`, 'FAILED_REQUESTS');
    }
    return contract ? checkDrift(contract, call, given) : given;
  }

  async function answerApi(request: Request): Promise<Response> {
    const call = await readCall(request);
    const { request: _, ...seen } = call;
    const record = { ...seen, status: 0, at: now(), hasAuthorization: request.headers.has('authorization') };
    requests.push(record);
    const fault = takeFault(knobs.faults, call);
    await wait(fault?.delayMs, request.signal);
    let given = fault && strikesBefore(fault) ? undefined : await answer(call);
    given = fault ? replaceAnswer(fault, given) : given;
    const dressed = new Response(given?.body, given);
    if (knobs.optionalHeaders) dressed.headers.set('cf-ray', `${randomBytes(8).toString('hex')}-VCE`);
    if (!fault?.noCors) addCors(dressed, knobs);
    record.status = fault?.drop ? 0 : dressed.status;
    return fault ? spoil(fault, dressed) : dressed;
  }

  return {
    requests,
    keys: parts.keyring.all,
    set: (changed) => {
      // Faults count themselves down: the caller's own stay as they are.
      knobs = { ...knobs, ...structuredClone(changed) };
    },
    reset() {
      parts.clear();
      knobs = initialKnobs();
      requests.length = 0;
    },
    async fetch(request) {
      if (request.method === 'OPTIONS') return answerPreflight(request, knobs.faults);
      return answerApi(request).catch(answerThrown);
    },
  };
}

/** An answer, or an accepted body, that Venice's document does not know is a fault of the sandbox: it says so instead. */
async function checkDrift(contract: Contract, call: Call, given: Response): Promise<Response> {
  if (!given.headers.get('content-type')?.includes('application/json')) return given;
  const body = await given.clone().json();
  const problems = [
    ...(given.status < 400 ? contract.checkRequest(call) : []),
    ...contract.checkAnswer(call, { status: given.status, body }),
  ];
  if (problems.length === 0) return given;
  return answerThrown(
    new Refusal(
      500,
      `The sandbox drifted from Venice's contract: ${call.method} ${call.path}: ${problems.join('; ')}`,
    ),
  );
}
