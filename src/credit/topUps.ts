import { recoverTypedDataAddress } from 'viem';
import { signTypedData } from 'viem/actions';
import { isPlainCode } from '../chain/accountKind.ts';
import { ChainError } from '../chain/errors.ts';
import { switchToBase, told, walletClient } from '../chain/walletClient.ts';
import { startTimer } from '../kit/clock.ts';
import { createMachine, type Readable } from '../kit/createMachine.ts';
import { browserLocks, withLock } from '../kit/withLock.ts';
import { toVeniceError } from '../venice/errors.ts';
import {
  choosePaymentOption,
  createTopUp,
  signTopUp,
  TopUpRefusedError,
  type TopUpTypedData,
} from '../venice/x402TypedData.ts';
import { toWalletError, WalletError } from '../wallet/errors.ts';
import { readSignature } from '../wallet/readSignature.ts';
import { type Order, type Trace, traceOf } from './order.ts';
import { slowMs, type TopUpDesk, type TopUpPorts } from './ports.ts';
import { followPayment, lookAtPayment, postPayment } from './settlement.ts';
import { type Problem, reduceTopUp, type TopUpEvent, type TopUpState } from './topUp.ts';
import { readUsdc } from './usdc.ts';

/** Signed with less than this left, a payment could not be settled in time. */
const shortMs = 60_000;

/**
 * The top-ups of this tab, one at a time. They outlive the view: what was sent is followed to its
 * end.
 */
export type TopUps = Readable<TopUpState> & {
  /**
   * Reads the quote and the wallet's USDC, and makes the payment. Asks the wallet nothing.
   *
   * @param value in USDC's smallest unit
   */
  prepare(value: bigint): Promise<void>;
  switchToBase(): Promise<void>;
  /** One prompt, and at most one POST. */
  sign(): Promise<void>;
  /** Asks Base at once what became of the payment. */
  look(): Promise<void>;
  /** Drops what was not sent: a signature that comes later is used for nothing. */
  leave(): void;
};

export function createTopUps(ports: TopUpPorts): TopUps {
  const machine = createMachine<TopUpState, TopUpEvent>(reduceTopUp, { phase: 'idle' });
  const on: TopUpDesk = { ...ports, ...machine };
  const entry = ports.journal.read();
  if (entry?.step === 'sent') {
    machine.dispatch({ type: 'resumed', trace: entry.trace });
    void followAlone(on, entry.trace);
  }
  if (entry?.step === 'asked') {
    ports.journal.clear();
    machine.dispatch({ type: 'interrupted' });
  }
  return {
    getState: machine.getState,
    subscribe: machine.subscribe,
    prepare: (value) => prepare(on, value),
    switchToBase: () => askForBase(on),
    sign: () => sign(on),
    look: async () => {
      const state = machine.getState();
      if (state.phase === 'unknown') await lookAtPayment(on, state.trace);
    },
    leave: () => {
      if (machine.getState().phase === 'asking') ports.journal.clear();
      machine.dispatch({ type: 'left' });
    },
  };
}

async function prepare(on: TopUpDesk, value: bigint): Promise<void> {
  const wallet = on.wallet.getState();
  if (wallet.status !== 'connected') return;
  const { address: from, connectorUid } = wallet;
  const attempt = {};
  const fail = (problem: Problem) => on.dispatch({ type: 'prepareFailed', attempt, problem });
  on.dispatch({ type: 'prepareStarted', attempt });
  try {
    const [quote, { held, chainTime }] = await Promise.all([on.x402.getQuote(), readUsdc(on.source, from)]);
    const least = BigInt(choosePaymentOption(quote).amount);
    if (value < least) return fail({ code: 'BELOW_MINIMUM', least });
    if (value > held) return fail({ code: 'NOT_ENOUGH', held });
    // By the chain's clock: it is the chain that refuses what is too old.
    const terms = { quote, from, value, now: Number(chainTime) * 1000 };
    const typedData = createTopUp(terms);
    const trace = traceOf(typedData);
    const life = startTimer(Number(trace.validBefore - chainTime) * 1000);
    on.dispatch({ type: 'prepared', attempt, order: { trace, typedData, terms, connectorUid, held, life } });
  } catch (thrown) {
    fail(readFailure(thrown));
  }
}

function readFailure(thrown: unknown): Problem {
  if (thrown instanceof TopUpRefusedError) return { code: 'UNEXPECTED', reasons: thrown.reasons };
  if (thrown instanceof ChainError) return { code: 'NO_CHAIN', reason: thrown.code };
  return { code: 'NO_QUOTE', error: toVeniceError(thrown) };
}

async function askForBase(on: TopUpDesk): Promise<void> {
  const state = on.getState();
  if (state.phase !== 'review' || state.isSwitching) return;
  const { trace, connectorUid } = state.order;
  on.dispatch({ type: 'switchStarted' });
  try {
    const isThere = await switchToBase(walletClient(on.wallet, trace.from, connectorUid));
    const problem = isThere ? undefined : ({ code: 'WALLET', wallet: 'UNKNOWN_CHAIN' } as const);
    on.dispatch({ type: 'switchEnded', problem });
  } catch (thrown) {
    on.dispatch({ type: 'switchEnded', problem: { code: 'WALLET', wallet: toWalletError(thrown).code } });
  }
}

/** Whose signature was asked for, from the press on: a second press asks for none. */
const pressed = new WeakSet<Order>();

async function sign(on: TopUpDesk): Promise<void> {
  const state = on.getState();
  if (state.phase !== 'review' || state.isSwitching) return;
  const { order } = state;
  if (pressed.has(order)) return;
  pressed.add(order);
  if (order.life.remainingMs() < shortMs) {
    // Too old to be signed: another is made, and shown before it is signed.
    on.dispatch({ type: 'left' });
    return prepare(on, order.trace.value);
  }
  await alone(on, order.trace, {
    run: () => pay(on, order),
    busy: () => on.dispatch({ type: 'signFailed', order, problem: { code: 'OTHER_TAB' } }),
  });
}

/** While no other tab pays for the same wallet, until Venice or Base has told what became of it. */
function alone(
  { locks = browserLocks() }: TopUpDesk,
  { from }: Trace,
  { run, busy }: { run(): Promise<void>; busy(): void },
): Promise<void> {
  return withLock(`zecca.credit ${from.toLowerCase()}`, { run, busy: async () => busy() }, locks);
}

/** After a reload. Where another tab has the lock, this one follows all the same: it only reads. */
function followAlone(on: TopUpDesk, trace: Trace): Promise<void> {
  const run = () => followPayment(on, trace);
  return alone(on, trace, { run, busy: () => void run() });
}

async function pay(on: TopUpDesk, order: Order): Promise<void> {
  on.dispatch({ type: 'asked', order });
  if (!isAsking(on, order)) return;
  on.journal.write({ step: 'asked', trace: order.trace });
  const slow = setTimeout(() => on.dispatch({ type: 'slow' }), slowMs);
  try {
    const payment = await signTopUp(order.typedData, termsNow(order), (data) => askWallet(on, order, data));
    if (!isAsking(on, order)) return payment.drop();
    await postPayment(on, order, payment);
  } catch (thrown) {
    if (!isAsking(on, order)) return;
    on.journal.clear();
    on.dispatch({ type: 'signFailed', order, problem: readSignFailure(thrown) });
  } finally {
    clearTimeout(slow);
  }
}

function isAsking(on: TopUpDesk, order: Order): boolean {
  const state = on.getState();
  return state.phase === 'asking' && state.order === order;
}

/** The terms of an order at this moment, by the chain's clock. */
function termsNow({ terms, trace, life }: Order) {
  return { ...terms, now: Number(trace.validBefore) * 1000 - Math.max(0, life.remainingMs()) };
}

/** A signature that is not sent. */
class UnusableError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(`Signature: ${problem.code}`);
    this.problem = problem;
  }
}

function readSignFailure(thrown: unknown): Problem {
  if (thrown instanceof UnusableError) return thrown.problem;
  if (thrown instanceof TopUpRefusedError) return { code: 'UNEXPECTED', reasons: thrown.reasons };
  return { code: 'WALLET', wallet: toWalletError(thrown).code };
}

async function askWallet(on: TopUpDesk, { trace, connectorUid, life }: Order, typedData: TopUpTypedData) {
  const client = walletClient(on.wallet, trace.from, connectorUid);
  const returned: unknown = await told(signTypedData(client, typedData));
  const signature = readSignature(returned);
  if (!signature || signature === '0x') throw new WalletError('NO_SIGNATURE');
  if (life.remainingMs() < shortMs / 2) throw new UnusableError({ code: 'EXPIRED' });
  if (!(await isSignedBy(typedData, signature)) && !(await isContract(on, trace)))
    throw new UnusableError({ code: 'OTHER_SIGNER' });
  return signature;
}

async function isSignedBy(typedData: TopUpTypedData, signature: `0x${string}`): Promise<boolean> {
  try {
    const signer = await recoverTypedDataAddress({ ...typedData, signature });
    return signer.toLowerCase() === typedData.message.from.toLowerCase();
  } catch {
    return false;
  }
}

/** What a contract accepts, Venice and USDC judge. */
async function isContract({ wallet }: TopUpDesk, { from }: Trace): Promise<boolean> {
  return wallet.codeAt(from).then(
    (code) => !isPlainCode(code),
    () => false,
  );
}
