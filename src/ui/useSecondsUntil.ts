import { useEffect, useState } from 'react';

/** Counts down to a moment. @param at ms since 1970. @returns whole seconds left, 0 once it has passed or where there is none */
export function useSecondsUntil(at: number | undefined): number {
  const [now, setNow] = useState(() => Date.now());
  const secondsLeft = at === undefined ? 0 : Math.max(0, Math.ceil((at - now) / 1000));
  const isRunning = secondsLeft > 0;
  useEffect(() => {
    if (at === undefined) return;
    setNow(Date.now());
    if (!isRunning) return;
    const tick = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(tick);
  }, [at, isRunning]);
  return secondsLeft;
}
