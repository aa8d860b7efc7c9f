import { useEffect, useState } from 'react';
import { startTimer } from '../kit/clock.ts';

const secondsOf = (ms: number) => Math.max(0, Math.ceil(ms / 1000));

/**
 * Counts down to a moment.
 * @param at ms since 1970.
 * @returns whole seconds left, 0 once it has passed or where there is none
 */
export function useSecondsUntil(at: number | undefined): number {
  const [now, setNow] = useState({ at, seconds: at === undefined ? 0 : secondsOf(at - Date.now()) });
  // Another moment counts from this very render on.
  if (now.at !== at) setNow({ at, seconds: at === undefined ? 0 : secondsOf(at - Date.now()) });
  useEffect(() => {
    if (at === undefined) return;
    const timer = startTimer(at - Date.now());
    const look = () => {
      const seconds = secondsOf(timer.remainingMs());
      setNow({ at, seconds });
      if (seconds === 0) clearInterval(tick);
    };
    const tick = setInterval(look, 1000);
    look();
    return () => clearInterval(tick);
  }, [at]);
  return now.seconds;
}
