import { simulate } from '../chain/simulate.ts';
import type { ChainSource } from '../chain/sources.ts';
import { callsOf, measure, nextStep } from './actions.ts';
import { readPosition } from './position.ts';
import type { Job, Problem, Step } from './types.ts';

/**
 * What the wallet would be asked next, simulated; no step where the chain shows the intent carried
 * out. `before` is the amount that the action changes, of this very read where the job has none
 * yet. Never throws.
 *
 * @param obstacle why the wallet cannot be asked: judged before and after, since it may change meanwhile
 */
export async function tryOut(
  source: ChainSource,
  { intent, before: frozen, isBatch }: Job,
  obstacle: () => Promise<Problem | undefined>,
): Promise<{ problem: Problem } | { step: Step | undefined; before: bigint }> {
  try {
    const first = await obstacle();
    if (first) return { problem: first };
    const { position } = await readPosition(source, intent.address);
    const before = frozen ?? measure(intent.action, position);
    const step = nextStep(intent, before, position, isBatch);
    if (!step) return { step, before };
    const { status } = await simulate(source, intent.address, callsOf(intent, step));
    if (status === 'refused') return { problem: 'REFUSED' };
    const last = await obstacle();
    return last ? { problem: last } : { step, before };
  } catch {
    return { problem: 'UNCHECKED' };
  }
}
