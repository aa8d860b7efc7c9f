import { Hono } from 'hono';
import type { Address } from 'viem';
import { callerOf, readSecret } from './auth.ts';
import { billingRoutes } from './billing.ts';
import { apiBase, type Call, type RequestRecord, readCall } from './call.ts';
import { chatRoutes } from './chat.ts';
import { type Contract, loadContract } from './contract.ts';
import { controlRoutes } from './controls.ts';
import { addCors, answerPreflight } from './cors.ts';
import { checkDrift } from './drift.ts';
import { replaceAnswer, spoil, strikesBefore, takeFault, untilAborted, wait } from './faults.ts';
import { keyRoutes } from './keyRoutes.ts';
import type { StoredKey } from './keyring.ts';
import { defaultKnobs, type Fault, type Knobs } from './knobs.ts';
import { type Currency, sumOf } from './ledger.ts';
import { mintRoutes } from './mint.ts';
import { modelRoutes } from './models.ts';
import { setOptionalHeaders } from './optionalHeaders.ts';
import { type ApiChain, createParts } from './parts.ts';
import { recordPast, recordRows } from './past.ts';
import { rateLimitRoutes } from './rateLimits.ts';
import { answerThrown, Refusal } from './refusal.ts';
import { hasSignIn } from './signInWithX.ts';
import { hasPayment } from './topUps.ts';
import { x402Routes } from './x402.ts';

export type SandboxOptions = {
  chain: ApiChain;
  /** The knob's value after each reset; "token" unless told. */
  protocol?: Knobs['protocol'];
  /** What bodies are checked against; unless told, Venice's document where it is present. */
  contract?: Contract | undefined;
};

/** What a test may turn and look at; `/sandbox/**` gives the same to other processes. */
export type Controls = {
  /** Every call of the API, newest last; preflights are the browser's own and left out. */
  requests: RequestRecord[];
  /** Every key ever made, the revoked and expired ones too, without its secret. */
  keys(): StoredKey[];
  knobs(): Knobs;
  set(knobs: Partial<Knobs>): void;
  resetKnobs(): void;
  /** What an account has spent in all, by currency. */
  spent(address: Address): Record<Currency, number>;
  /**
   * Gives an account money (a new total, not an addition) and a past that is the same each time: of
   * so many `usageDays`, or of exactly so many `usageRows` in its history, over 89 days. `credit`
   * is a top-up of so many USD, paid by nobody.
   */
  grant(address: Address, grant: Grant): void;
  /** Lets the payments settle that are late (knob `settlement`). */
  settle(): Promise<void>;
  /**
   * Forgets keys, money, usage, logs, blocks, knobs and requests. Tokens issued before stay good,
   * as they live with the signer.
   */
  reset(): void;
};
export type Grant = {
  usd?: number;
  bundled?: number;
  earned?: number;
  credit?: number;
  usageDays?: number;
  usageRows?: number;
};

export type Sandbox = Controls & {
  /** Answers `/api/v1/**` and `/sandbox/**`. Never rejects. */
  fetch(request: Request): Promise<Response>;
};

/** A local Venice: its API as a plain function from request to answer. */
export async function createSandbox(options: SandboxOptions): Promise<Sandbox> {
  const initialKnobs = (): Knobs => ({ ...defaultKnobs, protocol: options.protocol ?? 'token', faults: [] });
  let knobs = initialKnobs();
  let held = new AbortController();
  const now = () => Date.now() + knobs.clockOffsetMs;
  const contract = 'contract' in options ? options.contract : loadContract();
  const requests: RequestRecord[] = [];
  const parts = await createParts(options.chain, now, () => knobs);
  const api = new Hono().basePath(apiBase);
  // The keys come last: `/api_keys/:id` would take the names of the others.
  for (const routes of [
    mintRoutes,
    rateLimitRoutes,
    billingRoutes,
    modelRoutes,
    chatRoutes,
    x402Routes,
    keyRoutes,
  ])
    api.route('/', routes(parts));
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
    const hasCredentials = call.request.headers.has('authorization') || hasSignIn(call.request);
    if (parts.blocks.isFailure(given.status, hasCredentials) && parts.blocks.countFailure(caller)) {
      const key = parts.keyring.find(readSecret(call.request) ?? '');
      if (key) parts.breachLog.add(key, `endpoint:api/v1${call.path}`, 'FAILED_REQUESTS');
    }
    return contract ? checkDrift(contract, call, given) : given;
  }

  async function answerApi(request: Request): Promise<Response> {
    const call = await readCall(request);
    const { request: _, ...seen } = call;
    const record = {
      ...{ ...seen, status: 0, at: now(), hasAuthorization: request.headers.has('authorization') },
      ...(hasSignIn(request) && { hasSignIn: true }),
      ...(hasPayment(request) && { hasPayment: true }),
    };
    requests.push(record);
    const fault = takeFault(knobs.faults, call);
    const given = await meetFault(fault, call);
    const dressed = new Response(given.body, given);
    setOptionalHeaders(dressed, knobs);
    dressed.headers.set('date', new Date(now()).toUTCString());
    if (!fault?.noCors) addCors(dressed, knobs);
    record.status = fault?.drop ? 0 : dressed.status;
    return fault ? spoil(fault, dressed) : dressed;
  }

  async function meetFault(fault: Fault | undefined, call: Call): Promise<Response> {
    if (!fault) return answer(call);
    // Of now: the faults may be set anew before the answer is there.
    const { signal } = held;
    const given = strikesBefore(fault) ? undefined : await answer(call);
    await wait(fault.delayMs, call.request.signal);
    if (fault.hold) await untilAborted(signal, call.request.signal);
    return replaceAnswer(fault, given);
  }

  /** The answers that a fault holds go out. */
  function letGo(): void {
    held.abort();
    held = new AbortController();
  }

  const controls: Controls = {
    requests,
    keys: parts.keyring.all,
    knobs: () => knobs,
    set(changed) {
      // Faults count themselves down: the caller's own stay as they are.
      knobs = { ...knobs, ...structuredClone(changed) };
      if (changed.faults) letGo();
    },
    resetKnobs() {
      knobs = initialKnobs();
      letGo();
    },
    spent(address) {
      const charges = parts.ledger.of(address);
      const sumIn = (currency: Currency) => sumOf(charges.filter((charge) => charge.currency === currency));
      return {
        USD: sumIn('USD'),
        DIEM: sumIn('DIEM'),
        BUNDLED_CREDITS: sumIn('BUNDLED_CREDITS'),
        EARNED_CREDITS: sumIn('EARNED_CREDITS'),
      };
    },
    settle: parts.topUps.settle,
    grant(address, { usageDays, usageRows, credit, ...money }) {
      parts.purse.grant(address, money);
      if (credit) parts.credit.add(address, { type: 'TOP_UP', amount: credit });
      if (usageDays) recordPast(parts, address, usageDays);
      if (usageRows) recordRows(parts, address, usageRows);
    },
    reset() {
      parts.clear();
      controls.resetKnobs();
      requests.length = 0;
    },
  };
  const controlApi = controlRoutes(controls);

  return {
    ...controls,
    async fetch(request) {
      const { pathname } = new URL(request.url);
      if (pathname.startsWith('/sandbox/')) return controlApi.fetch(request);
      if (!pathname.startsWith(`${apiBase}/`)) return answerThrown(new Refusal(404, 'Not found'));
      if (request.method === 'OPTIONS') return answerPreflight(request, knobs.faults);
      return answerApi(request).catch(answerThrown);
    },
  };
}
