import { simulate } from '../chain/simulate.ts';
import type { ChainSource } from '../chain/sources.ts';
import { callsOf, nextStep, readPosition } from './plan.ts';
import type { Job, Problem, Step } from './stake.ts';

/**
 * What the wallet would be asked next, tried out without sending it; no step where the stake is there already. Never throws.
 *
 * @param obstacle why the wallet cannot be asked as it stands: judged before and after, since it may move on meanwhile
 */
export async function tryOut(
  source: ChainSource,
  { stake, isBatch }: Job,
  obstacle: () => Problem | undefined,
): Promise<{ problem: Problem } | { step: Step | undefined }> {
  try {
    const before = obstacle();
    if (before) return { problem: before };
    const step = nextStep(stake, await readPosition(source, stake.asset, stake.address), isBatch);
    if (!step) return { step };
    const { status } = await simulate(source, stake.address, callsOf(stake, step));
    if (status === 'refused') return { problem: 'REFUSED' };
    const after = obstacle();
    return after ? { problem: after } : { step };
  } catch {
    return { problem: 'UNCHECKED' };
  }
}
