import { AsyncLocalStorage } from 'node:async_hooks';

/** The window whose request is being answered, known wherever that work leads, so that a change can name it. */
const asker = new AsyncLocalStorage<string>();

export function askedBy<T>(window: string, work: () => T): T {
  return asker.run(window, work);
}

/** `null` for work that no window asked for. */
export function askingWindow(): string | null {
  return asker.getStore() ?? null;
}
