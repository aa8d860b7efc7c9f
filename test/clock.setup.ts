import { afterEach, vi } from 'vitest';
import { noon } from './noon.ts';

// Page, sandbox and test share one clock, `Date`. It stands still, also between tests, until one moves it.
function standAtNoon() {
  vi.useRealTimers();
  vi.setSystemTime(noon);
}

standAtNoon();
afterEach(standAtNoon);
