/** Each takes up to some hundred megabytes. */
const MOST_AT_ONCE = 2;

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Does heavy work when its turn has come: no more than a few at once in the whole program.
 * @throws the reason of `signal` once it aborts, at the latest when the turn comes
 */
export async function inTurn<T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
  if (running >= MOST_AT_ONCE) await turn(signal);
  else running += 1;
  try {
    signal?.throwIfAborted();
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/** Comes when somebody hands on the place. */
function turn(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      waiting.splice(waiting.indexOf(take), 1);
      reject(signal?.reason);
    };
    const take = (): void => {
      signal?.removeEventListener('abort', abort);
      resolve();
    };
    if (signal?.aborted) reject(signal.reason);
    else {
      signal?.addEventListener('abort', abort, { once: true });
      waiting.push(take);
    }
  });
}
