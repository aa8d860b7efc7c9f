import type { Ask, Job, Problem, StakeEvent, StakeState, Step } from './types.ts';

type In<P extends StakeState['phase']> = Extract<StakeState, { phase: P }>;

/**
 * A stake, and what leads out of it, as a pure machine: `reading → choice → checking → asking →
 * waiting → … → done`. Each request to the wallet stays in `job.asks` until its outcome is known.
 * An event that does not belong to the phase changes nothing.
 */
export function reduceStake(state: StakeState, event: StakeEvent): StakeState {
  if (event.type === 'answered') return takeAnswer(state, event);
  const next = reducePhase(state, event);
  if (next === state || !state.strays) return next;
  return { ...next, strays: state.strays };
}

function reducePhase(state: StakeState, event: Exclude<StakeEvent, { type: 'answered' }>): StakeState {
  switch (event.type) {
    case 'left':
      return isFree(state) ? { phase: 'away' } : state;
    case 'readStarted':
      return { phase: 'reading' };
    case 'readDone':
      return state.phase === 'reading' ? { phase: 'choice', offer: event.offer } : state;
    case 'readFailed':
      return state.phase === 'reading' ? { phase: 'unread' } : state;
    case 'resumed':
      return isFree(state) ? event.state : state;
    case 'taken':
      if (!isFree(state) && state.phase !== 'checking') return state;
      return {
        phase: 'elsewhere',
        seen: event.seen ?? (state.phase === 'elsewhere' ? state.seen : undefined),
      };
    case 'switchAsked':
      return isChoice(state) ? { ...state, problem: undefined, isSwitching: true } : state;
    case 'switchEnded':
      if (!isChoice(state)) return state;
      return { ...state, problem: event.problem, isSwitching: false, isOnBase: event.isOnBase };
    case 'networkChanged':
      return isChoice(state) && state.isOnBase !== undefined ? { ...state, isOnBase: undefined } : state;
    case 'begun': {
      if (state.phase !== 'choice') return state;
      const { intent, isBatch } = event;
      const job = { intent, isBatch, asks: [], offer: state.offer };
      return { phase: 'checking', job, step: isBatch ? 'batch' : intent.action };
    }
    case 'wentOn':
      return state.phase === 'paused' || state.phase === 'unsure' ? goOn(state, event) : state;
    case 'stopped':
      return state.phase === 'checking' ? rest(state.job, state.step, event.problem) : state;
    case 'asked': {
      if (state.phase !== 'checking') return state;
      const { ask, before } = event;
      const job = { ...state.job, before, asks: [...state.job.asks, ask] };
      return { phase: 'asking', job, step: ask.step, key: ask.key, isSlow: false };
    }
    case 'slow':
      return state.phase === 'asking' || state.phase === 'waiting' ? { ...state, isSlow: true } : state;
    case 'declined':
      return decline(state, event);
    case 'lost':
      if (state.phase !== 'asking' || state.key !== event.key) return state;
      return unsure(state.job, state.step, event.problem);
    case 'forgotten':
      if (state.phase !== 'waiting') return state;
      return unsure(mark(state.job, event.key, { status: 'open' }), state.step, 'NO_ANSWER');
    case 'shownNothing':
      return state.phase === 'unsure' ? { ...state, isShownNothing: true } : state;
    case 'settled':
      return settle(state, event);
    case 'noEffect': {
      if (state.phase !== 'waiting') return state;
      const { key, problem, allowed } = event;
      const rested = rest(mark(state.job, key, { status: 'failed' }), state.step, problem);
      return rested.phase === 'paused' && allowed !== undefined ? { ...rested, allowed } : rested;
    }
    case 'reverted': {
      if (state.phase !== 'waiting') return state;
      const job = mark(state.job, event.key, { status: 'failed' });
      return isOut(job) ? rest(job, state.step, 'NO_ANSWER') : { phase: 'failed', job, step: state.step };
    }
  }
}

/** A response counts whenever it arrives: what the wallet sent is never forgotten. */
function takeAnswer(
  state: StakeState,
  { key, step, id }: Extract<StakeEvent, { type: 'answered' }>,
): StakeState {
  const job = 'job' in state ? state.job : undefined;
  const ask = job?.asks.find((each) => each.key === key);
  if (!job || !ask || !('job' in state)) {
    const stray: Ask = { key, step, status: 'sent', id };
    return { ...state, strays: [...(state.strays ?? []), stray] };
  }
  if (ask.status !== 'open') return { ...state, job: mark(job, key, { id }) };
  const sent = mark(job, key, { status: 'sent', id });
  if (state.phase === 'done' || state.phase === 'waiting') return { ...state, job: sent };
  return { phase: 'waiting', job: sent, step, isSlow: false, ...(state.strays && { strays: state.strays }) };
}

function goOn(
  { job, step, problem }: In<'paused' | 'unsure'>,
  { amount, isBatch = job.isBatch }: Extract<StakeEvent, { type: 'wentOn' }>,
): StakeState {
  const intent = amount === undefined ? job.intent : { ...job.intent, amount };
  const isPlain = problem === 'BATCH_FAILED' && !isBatch;
  return { phase: 'checking', job: { ...job, intent, isBatch }, step: isPlain ? intent.action : step };
}

/** One request fewer. What else is open or sent decides where that leads. */
function decline(state: StakeState, { key, problem }: Extract<StakeEvent, { type: 'declined' }>): StakeState {
  if (!('job' in state)) return state;
  const job = { ...state.job, asks: state.job.asks.filter((ask) => ask.key !== key) };
  if (job.asks.length === state.job.asks.length) return state;
  if (state.phase === 'unsure') return rest(job, state.step, problem);
  if (state.phase === 'asking' && state.key === key) return rest(job, state.step, problem);
  return { ...state, job };
}

function settle(
  state: StakeState,
  { hash, next, leftover }: Extract<StakeEvent, { type: 'settled' }>,
): StakeState {
  if (state.phase !== 'waiting' && state.phase !== 'unsure' && state.phase !== 'checking') return state;
  const { step } = state;
  const unsettled = state.job.asks.filter((ask) => ask.step === step && isUnsettled(ask));
  // Of several, the one that is known to be sent; the others may still be open in the wallet, where
  // an approval does no harm.
  const ask = unsettled.find(({ status }) => status === 'sent') ?? unsettled[0];
  const over = step === 'approve' ? unsettled : unsettled.filter((each) => each === ask);
  const settled = over.reduce((job, { key }) => mark(job, key, { status: 'settled' }), state.job);
  const known = ask && hash ? mark(settled, ask.key, { hash }) : settled;
  const job = leftover === undefined ? known : { ...known, leftover };
  return next ? { phase: 'paused', job, step: next } : { phase: 'done', job, step };
}

/** Where a job stands when nothing is asked now: what is out first, then the user's choice. */
function rest(job: Job, step: Step, problem: Problem | undefined): StakeState {
  const sent = job.asks.find(({ status }) => status === 'sent');
  if (sent) return { phase: 'waiting', job, step: sent.step, isSlow: false };
  if (isOut(job)) return unsure(job, step, problem ?? 'NO_ANSWER');
  if (!job.offer || job.asks.length > 0 || problem === 'AWAY') return { phase: 'paused', job, step, problem };
  const isBatchRefused = step === 'batch' && problem === 'UNSUPPORTED';
  if (!isBatchRefused) return { phase: 'choice', offer: job.offer, problem };
  return { phase: 'choice', offer: { ...job.offer, batching: 'no' }, problem: 'NO_BATCH' };
}

function unsure(job: Job, step: Step, problem: Problem): StakeState {
  return { phase: 'unsure', job, step, problem, isShownNothing: false };
}

function mark(job: Job, key: string, change: Partial<Ask>): Job {
  return { ...job, asks: job.asks.map((ask) => (ask.key === key ? { ...ask, ...change } : ask)) };
}

export function isUnsettled({ status }: Ask): boolean {
  return status === 'open' || status === 'sent';
}

/** Whether the wallet may still do something that it was asked for. */
export function isOut({ asks }: Job): boolean {
  return asks.some(isUnsettled);
}

/** Phases that belong to whatever account is connected, since nothing was asked of it yet. */
export function isFree({ phase }: StakeState): boolean {
  return (
    phase === 'away' ||
    phase === 'elsewhere' ||
    phase === 'reading' ||
    phase === 'unread' ||
    phase === 'choice'
  );
}

/** What is under way stays in sight. */
export function canLeave({ phase }: StakeState): boolean {
  return phase !== 'checking' && phase !== 'asking' && phase !== 'waiting';
}

function isChoice(state: StakeState): state is In<'choice' | 'paused'> {
  return state.phase === 'choice' || state.phase === 'paused';
}
