import { createContext, use, useSyncExternalStore } from 'react';
import { createMachine, type Readable } from '../kit/createMachine.ts';
import type { Session } from '../session/createSession.ts';
import type { BulkKind } from './bulkPlan.ts';
import type { BulkRunner } from './bulkRunner.ts';
import type { HistoryWalk } from './historyWalk.ts';

/** A bulk change, and the session that it works with: it cannot go on in another. */
export type BulkJob = { sessionId: string; kind: BulkKind; runner: BulkRunner };
/** A walk through the history of the last `days`. */
export type HistoryJob = { sessionId: string; days: number; walk: HistoryWalk };

/** One of each at a time: two of a kind would share Venice's limits and not know of each other. */
export type JobsState = { bulk: BulkJob | undefined; history: HistoryJob | undefined };

/** Long work, held at the root: it outlives the view that started it, and the idle clock. */
export type Jobs = Readable<JobsState> & {
  /** Starts a bulk change, or goes on with it. Does nothing while another one runs. Never rejects. */
  runBulk(job: BulkJob): Promise<void>;
  runHistory(job: HistoryJob): Promise<void>;
  /** Drops what has ended; what still runs stays. */
  dismiss(kind: keyof JobsState): void;
};

type JobsEvent = { type: 'started'; part: Partial<JobsState> } | { type: 'dismissed'; kind: keyof JobsState };

type JobsPorts = {
  session: Pick<Session, 'getState' | 'subscribe' | 'keepAwake'>;
  /** Work of this session came to its end: what was read before it is out of date. */
  onSettled(sessionId: string): void;
};

export function createJobs({ session, onSettled }: JobsPorts): Jobs {
  const { getState, subscribe, dispatch } = createMachine<JobsState, JobsEvent>(reduceJobs, {
    bulk: undefined,
    history: undefined,
  });

  const isOpen = (sessionId: string) => {
    const state = session.getState();
    return state.status === 'open' && state.id === sessionId;
  };

  /** Work under way counts as presence. */
  const attend = async (sessionId: string, work: { run(): Promise<void> }) => {
    if (!isOpen(sessionId)) return;
    const endPresence = session.keepAwake();
    await work.run();
    endPresence();
    if (isOpen(sessionId)) onSettled(sessionId);
  };

  // A lock stops what runs. What was read with the key goes with it; a report of names stays.
  session.subscribe(() => {
    const { bulk, history } = getState();
    if (bulk && !isOpen(bulk.sessionId)) bulk.runner.lock();
    if (!history || isOpen(history.sessionId)) return;
    if (history.walk.getState().step === 'reading') history.walk.lock();
    else if (history.walk.getState().step !== 'locked') dispatch({ type: 'dismissed', kind: 'history' });
  });

  return {
    getState,
    subscribe,
    runBulk: async (job) => {
      const { bulk } = getState();
      if (!isOpen(job.sessionId) || (bulk && bulk !== job && isBulkBusy(bulk))) return;
      dispatch({ type: 'started', part: { bulk: job } });
      await attend(job.sessionId, job.runner);
    },
    runHistory: async (job) => {
      const { history } = getState();
      if (history !== job) history?.walk.stop();
      dispatch({ type: 'started', part: { history: job } });
      await attend(job.sessionId, job.walk);
    },
    dismiss: (kind) => {
      const { bulk, history } = getState();
      const isBusy = kind === 'bulk' ? bulk && isBulkBusy(bulk) : history?.walk.getState().step === 'reading';
      if (!isBusy) dispatch({ type: 'dismissed', kind });
    },
  };
}

function reduceJobs(state: JobsState, event: JobsEvent): JobsState {
  switch (event.type) {
    case 'started':
      return { ...state, ...event.part };
    case 'dismissed':
      return state[event.kind] ? { ...state, [event.kind]: undefined } : state;
  }
}

/** Whether calls may still be sent. */
export function isBulkBusy({ runner }: BulkJob): boolean {
  const { step } = runner.getState();
  return step !== 'planned' && step !== 'ended';
}

/** The page's one holder of long work, given by the root. */
export const JobsContext = createContext<Jobs | undefined>(undefined);

/** The long work of the page. Throws where the root gave none. */
export function useJobs(): Jobs {
  const jobs = use(JobsContext);
  if (!jobs) throw new Error('useJobs needs a JobsContext above it');
  return jobs;
}

export function useJobsState(): JobsState {
  const { subscribe, getState } = useJobs();
  return useSyncExternalStore(subscribe, getState, getState);
}
