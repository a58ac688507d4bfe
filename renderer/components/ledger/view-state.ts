import { create } from 'zustand';
import type { Sorting } from './arrange.ts';
import { type Filter, NO_FILTER } from './filter.ts';

/** How one ledger is looked at; kept while the window lives, so that whoever comes back finds it as it was. */
export interface ViewState {
  filter: Filter;
  sorting: Sorting | null;
  /** The keys of the groups that are closed. */
  closed: ReadonlySet<string>;
  /** The issue in the side panel. */
  shown: string | null;
}

const FRESH: ViewState = { filter: NO_FILTER, sorting: null, closed: new Set(), shown: null };

const useViews = create<Record<string, ViewState>>(() => ({}));

/**
 * @param library its folder
 * @param scope the case file, or `null` for all of the library
 */
export function useViewState(
  library: string,
  scope: string | null,
): [ViewState, (change: Partial<ViewState>) => void] {
  const key = JSON.stringify([library, scope]);
  const view = useViews((views) => views[key]) ?? FRESH;
  const change = (part: Partial<ViewState>) =>
    useViews.setState((views) => ({ [key]: { ...(views[key] ?? FRESH), ...part } }));
  return [view, change];
}
