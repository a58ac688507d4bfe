import { create } from 'zustand';
import { failureOf } from './failure.ts';
import { readAgain } from './read.ts';

/** Where saving stands in this window; `at` is when the last save was done. */
export type SavingState =
  | { kind: 'idle' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: Date }
  | { kind: 'failed'; reason: string };

export const useSaving = create<{ state: SavingState }>(() => ({ state: { kind: 'idle' } }));

export type SaveResult<T> = { kind: 'saved'; value: T } | { kind: 'failed'; code: string; reason: string };

let running = 0;

/** Says no more that a save failed: what it was about has been mended or given up. */
export function forgetFailure(): void {
  useSaving.setState(({ state }) => ({ state: state.kind === 'failed' ? { kind: 'idle' } : state }));
}

/** Saves, and answers why not where it failed: for a field that shows the reason beside itself. */
export async function trySave<T>(work: () => Promise<T>): Promise<SaveResult<T>> {
  running += 1;
  useSaving.setState({ state: { kind: 'saving' } });
  try {
    const value = await work();
    running -= 1;
    if (running === 0) useSaving.setState({ state: { kind: 'saved', at: new Date() } });
    readAgain();
    return { kind: 'saved', value };
  } catch (error) {
    running -= 1;
    const { code, reason } = failureOf(error);
    useSaving.setState({ state: { kind: 'failed', reason } });
    return { kind: 'failed', code, reason };
  }
}

type Tell = (reason: string) => void;
let tell: Tell = () => {};

/** Where reasons are shown that no field shows; set once by the interface. */
export function tellFailuresTo(listener: Tell): void {
  tell = listener;
}

/** Shows a reason in Chinese where the user sees it, whatever page is open. */
export function tellFailure(error: unknown): void {
  tell(failureOf(error).reason);
}

/** Saves, says so in the status bar, and answers `undefined` after having shown why where it failed. */
export async function save<T>(work: () => Promise<T>): Promise<T | undefined> {
  const result = await trySave(work);
  if (result.kind === 'saved') return result.value;
  tell(result.reason);
  return undefined;
}
