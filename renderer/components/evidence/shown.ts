import { create } from 'zustand';

/** The piece that is shown beside its list; one in a window at a time. */
export interface Shown {
  /** Of the list that it was opened from. */
  list: string;
  linkId: string;
}

export const useShown = create<{ shown: Shown | null }>(() => ({ shown: null }));

export function show(shown: Shown | null): void {
  useShown.setState({ shown });
}
