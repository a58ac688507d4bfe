import { create } from 'zustand';
import { forgetFailure, trySave } from '../../engine/index.ts';

/** What was typed into a field that is no longer shown, and could not be saved. */
export interface Unsaved {
  id: string;
  /** What the field is called. */
  label: string;
  text: string;
  /** Why it is not saved, in Chinese. */
  reason: string;
  /** Saves it after all; `null` where it would have to be typed otherwise. */
  again: (() => Promise<unknown>) | null;
}

export const useUnsaved = create<{ all: readonly Unsaved[] }>(() => ({ all: [] }));

/** Keeps a text for as long as the window lives, or until somebody has dealt with it. */
export function keepUnsaved(unsaved: Omit<Unsaved, 'id'>): void {
  useUnsaved.setState(({ all }) => ({ all: [...all, { ...unsaved, id: crypto.randomUUID() }] }));
}

export function dismissUnsaved(id: string): void {
  forgetFailure();
  useUnsaved.setState(({ all }) => ({ all: all.filter((one) => one.id !== id) }));
}

/** Tries to save it once more; what fails again stays, with the new reason. */
export async function saveUnsaved({ id, again }: Unsaved): Promise<void> {
  if (again === null) return;
  const result = await trySave(again);
  if (result.kind === 'saved') dismissUnsaved(id);
  else {
    const { reason } = result;
    useUnsaved.setState(({ all }) => ({ all: all.map((one) => (one.id === id ? { ...one, reason } : one)) }));
  }
}
