import { create } from 'zustand';

interface Chosen {
  /** The record that is shown beside the list. */
  supervisionId: string | null;
  choose: (supervisionId: string | null) => void;
}

/** Which record is looked at: another page may lead to it. */
export const useChosenRecord = create<Chosen>((set) => ({
  supervisionId: null,
  choose: (supervisionId) => set({ supervisionId }),
}));
