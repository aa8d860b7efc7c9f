import fc from 'fast-check';

/** One step of a machine run: acts on the stage, and then every invariant is looked at. */
export type Step<Stage> = { name: string; act(stage: Stage): Promise<void> | void };

/** Runs of such steps, as fast-check's commands, so that a failing run shrinks to its fewest steps. */
export function runsOfSteps<Stage>(
  steps: fc.Arbitrary<Step<Stage>>,
  invariants: (stage: Stage) => Promise<void> | void,
) {
  const command = steps.map(({ name, act }) => ({
    check: () => true as const,
    run: async (_: object, stage: Stage) => {
      await act(stage);
      await invariants(stage);
    },
    toString: () => name,
  }));
  return fc.commands([command], { maxCommands: 20, size: 'max' });
}

/** Steps by their weight: `[3, 'mint', (stage) => …]`. */
export function oneOfSteps<Stage>(
  ...rows: readonly (readonly [weight: number, name: string, act: Step<Stage>['act']])[]
): fc.Arbitrary<Step<Stage>> {
  return fc.oneof(...rows.map(([weight, name, act]) => ({ weight, arbitrary: fc.constant({ name, act }) })));
}

/** Lets everything run that waits for no timer: Node's own crypto answers from other threads. */
export async function settle(isBusy: () => boolean): Promise<void> {
  for (let turn = 0, calm = 0; turn < 2000 && calm < 3; turn++) {
    await new Promise((resolve) => setImmediate(resolve));
    calm = isBusy() ? 0 : calm + 1;
  }
}

/** A `fetch` that counts what is out, and can be told to hold answers back. */
export function gate(
  fetch: typeof globalThis.fetch,
  onAnswer: (init: RequestInit, answer: Response) => unknown,
) {
  let out = 0;
  let held = 0;
  let isHolding = false;
  let opens: (() => void)[] = [];
  const gated: typeof globalThis.fetch = async (input, init = {}) => {
    out++;
    try {
      const answer = await fetch(input, init);
      await onAnswer(init, answer.clone());
      if (!isHolding) return answer;
      out--;
      held++;
      await new Promise<void>((open) => opens.push(open));
      held--;
      out++;
      return answer;
    } finally {
      out--;
    }
  };
  return {
    fetch: gated,
    isBusy: () => out > 0,
    isHolding: () => held > 0,
    hold: () => {
      isHolding = true;
    },
    release: () => {
      isHolding = false;
      for (const open of opens) open();
      opens = [];
    },
  };
}
