import { setAlarm } from './alarm.ts';

/** Without a touch for this long, the page lets go of its key (security section 5). */
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
};

/** @param onWarning with when it will end, ms since 1970 */
export function createIdleClock(ports: { onWarning(endsAt: number): void; onEnd(): void }): IdleClock {
  let endsAt: number | undefined;
  let alarms: readonly (() => void)[] = [];
  const stop = () => {
    for (const turnOff of alarms) turnOff();
    alarms = [];
    endsAt = undefined;
  };
  return {
    stop,
    start: () => {
      stop();
      const end = Date.now() + idleMs;
      endsAt = end;
      alarms = [setAlarm(end - warningMs, () => ports.onWarning(end)), setAlarm(end, ports.onEnd)];
    },
    isOver: () => endsAt !== undefined && Date.now() >= endsAt,
  };
}
