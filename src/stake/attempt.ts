import { bytesToHex, type Hex } from 'viem';
import { baseChainId } from '../chain/contracts.ts';
import type { ChainSource } from '../chain/sources.ts';
import { callsOf } from './actions.ts';
import type { StakeCore } from './connected.ts';
import { readDecline } from './problems.ts';
import { tryOut } from './tryOut.ts';
import type { Ask, Intent, Problem } from './types.ts';
import type { StakeWallet } from './walletClient.ts';

type AttemptPorts = StakeCore & {
  source: ChainSource;
  /** @returns false where another tab has the account */
  claim(intent: Intent): Promise<boolean>;
  /** Whether somebody sees what is asked. */
  isSeen(): boolean;
  onTaken(intent: Intent): void;
  onDone(intent: Intent): void;
  watch(options?: { isOurs: boolean }): void;
};

const slowMs = 30_000;

/**
 * From the phase `checking` to the wallet's response: takes the account, looks at the chain,
 * simulates, asks once.
 */
export function createAttempt(ports: AttemptPorts) {
  const { source, connected, getState, dispatch } = ports;
  const { walletOf } = connected;
  let runs = 0;

  /**
   * Why the wallet cannot be asked for this intent. The network is what the wallet says now, not
   * what it announced.
   */
  const obstacle = async (intent: Intent): Promise<Problem | undefined> => {
    const asked = walletOf(intent);
    if (!asked) return 'AWAY';
    const announced = connected.account()?.chainId === baseChainId;
    return (await asked.isOnBase().catch(() => announced)) ? undefined : 'WRONG_CHAIN';
  };

  /** One prompt. Its response is taken whenever it comes, whatever became of the view. */
  const hear = async (asked: StakeWallet, intent: Intent, { key, step, id: proposed }: Ask) => {
    const slow = setTimeout(() => dispatch({ type: 'slow' }), slowMs);
    try {
      const calls = callsOf(intent, step);
      const [first] = calls;
      if (!first) return;
      const id = await (proposed ? asked.sendBatch(proposed, calls) : asked.send(first));
      dispatch({ type: 'answered', key, step, id });
    } catch (thrown) {
      const { problem, isDefinite } = readDecline(thrown, step);
      if (isDefinite) dispatch({ type: 'declined', key, problem });
      else dispatch({ type: 'lost', key, problem });
    } finally {
      clearTimeout(slow);
    }
  };

  const run = async () => {
    const mine = ++runs;
    const begun = getState();
    if (begun.phase !== 'checking') return;
    const { intent } = begun.job;
    // A response to an earlier request may end this attempt.
    const isOver = () => getState().phase !== 'checking' || mine !== runs;
    if (!(await ports.claim(intent))) return isOver() ? undefined : ports.onTaken(intent);
    const trial = await tryOut(source, begun.job, () => obstacle(intent));
    if (isOver()) return;
    const asked = walletOf(intent);
    if ('problem' in trial || !asked || !ports.isSeen()) {
      const problem = 'problem' in trial ? trial.problem : asked ? undefined : 'AWAY';
      dispatch({ type: 'stopped', ...(problem && { problem }) });
      return ports.watch();
    }
    const { step, before } = trial;
    if (!step) {
      dispatch({ type: 'settled', next: undefined });
      return ports.onDone(intent);
    }
    const ask: Ask = { key: randomId(), step, status: 'open', ...(step === 'batch' && { id: randomId() }) };
    dispatch({ type: 'asked', ask, before });
    await hear(asked, intent, ask);
    if (ports.isSeen()) ports.watch({ isOurs: true });
  };

  return {
    run,
    /** What is being tried out is given up. */
    stop: () => {
      runs += 1;
    },
  };
}

function randomId(): Hex {
  return bytesToHex(crypto.getRandomValues(new Uint8Array(32)));
}
