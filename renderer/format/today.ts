import { useSyncExternalStore } from 'react';
import { dayOf } from './time.ts';

/** A machine that slept, or whose clock was put right, has no midnight to wait for: the clock is looked at. */
const LOOK_EVERY_MS = 20_000;

/** Today on this machine's clock, `2021-03-18`; a window that is left open goes on to the next day. */
export function useToday(): string {
  return useSyncExternalStore(followClock, today);
}

function today(): string {
  return dayOf(new Date());
}

function followClock(look: () => void): () => void {
  const timer = setInterval(look, LOOK_EVERY_MS);
  document.addEventListener('visibilitychange', look);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', look);
  };
}
