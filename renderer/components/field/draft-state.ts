/** What is typed, read: the value to save, or why it can't be. */
export type Reading = { kind: 'value'; value: string | null } | { kind: 'unreadable'; reason: string };

/** What the page may show of a field while its own save is on the way: the value from before and the one saved. */
type Own = readonly (string | null)[];

/** Where a field stands between what is typed and what the library holds. */
export type DraftState =
  | { kind: 'clean' }
  /** Typed and not saved yet; `own` are the values that the typing began on. */
  | { kind: 'typed'; text: string; own: Own; reason: string | null }
  | { kind: 'saving'; text: string; own: Own }
  /** Saved, while the page still shows the value from before, the first of `own`. */
  | { kind: 'saved'; text: string; own: Own };

export const CLEAN: DraftState = { kind: 'clean' };

/** The state after `text` was typed while the page shows `value`. */
export function afterTyping(state: DraftState, value: string | null, text: string): DraftState {
  return { kind: 'typed', text, own: ownOf(state, value), reason: null };
}

/** The state in which `text`, read as `saved`, is on its way to the library. */
export function whileSaving(
  state: DraftState,
  value: string | null,
  text: string,
  saved: string | null,
): DraftState & { kind: 'saving' } {
  return { kind: 'saving', text, own: [...new Set([value, ...ownOf(state, value), saved])] };
}

/** The state after the save of `text`, begun in the state `before`, has failed: the library never had it. */
export function afterFailure(
  before: DraftState,
  value: string | null,
  text: string,
  reason: string,
): DraftState {
  return { kind: 'typed', text, own: ownOf(before, value), reason };
}

/** The state once the page shows `value`: as it was, unless that answers it. */
export function afterReading(state: DraftState, value: string | null): DraftState {
  if (state.kind === 'saved' && value !== state.own[0]) return CLEAN;
  // One's own save has arrived: from now on another value is somebody else's.
  if (state.kind === 'typed' && state.own.length > 1 && value === state.own.at(-1)) {
    return { ...state, own: [value] };
  }
  return state;
}

/** Whether `reading` is what the library holds already, as far as the page can know. */
export function isSettled(state: DraftState, value: string | null, reading: string | null): boolean {
  return reading === value && ownOf(state, value).length === 1;
}

/** What somebody else has saved while this was typed; `null` where nobody has. */
export function changedElsewhere(state: DraftState, value: string | null): { value: string | null } | null {
  return state.kind === 'typed' && !state.own.includes(value) ? { value } : null;
}

function ownOf(state: DraftState, value: string | null): Own {
  return state.kind === 'clean' ? [value] : state.own;
}
