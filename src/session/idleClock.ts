import { setAlarm, startTimer, type Timer } from '../kit/clock.ts';

/** Without a touch for this long, the page lets go of its key. */
export const idleMs = 10 * 60_000;
/** The last part of it is announced. */
export const warningMs = 60_000;

/** Waits for a user who went away. */
export type IdleClock = {
  /** The user is there: begins to count anew. */
  start(): void;
  stop(): void;
  /** Whether the time is up, though no timer could say so: the device slept. */
  isOver(): boolean;
  /** Work under way counts as presence. @returns the work is over: begins to count anew */
  keepAwake(): () => void;
};

/** @param ports.onWarning with when it will end, ms since 1970 */
export function createIdleClock(ports: { onWarning(endsAt: number): void; onEnd(): void }): IdleClock {
  const works = new Set<symbol>();
  let timer: Timer | undefined;
  let alarms: readonly (() => void)[] = [];
  let isOn = false;
  const disarm = () => {
    for (const turnOff of alarms) turnOff();
    alarms = [];
    timer = undefined;
  };
  const arm = () => {
    disarm();
    if (!isOn || works.size > 0) return;
    const endsAt = Date.now() + idleMs;
    timer = startTimer(idleMs);
    alarms = [setAlarm(idleMs - warningMs, () => ports.onWarning(endsAt)), setAlarm(idleMs, ports.onEnd)];
  };
  return {
    start: () => {
      isOn = true;
      arm();
    },
    stop: () => {
      isOn = false;
      disarm();
    },
    isOver: () => timer !== undefined && timer.remainingMs() <= 0,
    keepAwake: () => {
      const work = Symbol('work');
      works.add(work);
      disarm();
      return () => {
        if (works.delete(work)) arm();
      };
    },
  };
}
