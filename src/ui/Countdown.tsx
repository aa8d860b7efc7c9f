import type { ReactNode } from 'react';
import { useSecondsUntil } from './useSecondsUntil.ts';

/** What is left, in parts for a message, and whole. */
export type TimeLeft = { hours: number; minutes: number; seconds: number; totalSeconds: number };

export function splitSeconds(totalSeconds: number): TimeLeft {
  return {
    hours: Math.floor(totalSeconds / 3600),
    minutes: Math.floor((totalSeconds % 3600) / 60),
    seconds: totalSeconds % 60,
    totalSeconds,
  };
}

type CountdownProps = {
  /** ms since 1970; without one it is over */
  until: number | undefined;
  /** Shown once it is over. */
  over?: ReactNode;
  className?: string | undefined;
  children: (left: TimeLeft) => ReactNode;
};

/** Time left, every second. Not a live region: a screen reader would read each second (WCAG 2.2.2). */
export function Countdown({ until, over = null, className, children }: CountdownProps) {
  const seconds = useSecondsUntil(until);
  if (seconds === 0) return over;
  return (
    <span role="timer" aria-live="off" className={className}>
      {children(splitSeconds(seconds))}
    </span>
  );
}
