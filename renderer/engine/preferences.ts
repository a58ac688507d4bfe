import { useCallback } from 'react';
import { create } from 'zustand';
import type { PreferenceKey, Preferences } from '../../shared/workspace.ts';
import { engine } from './client.ts';

/**
 * By the library's folder: what was preferred when this window first saw it, and since then by this window alone, so
 * that two windows can look at the library in two ways.
 */
const useKept = create<Record<string, Preferences>>(() => ({}));

/** Begins with what the engine remembers of a library. */
export function takePreferences(library: string, preferences: Preferences): void {
  if (useKept.getState()[library]) return;
  useKept.setState({ [library]: preferences });
}

/**
 * What is remembered of a library under a key, beyond the program's end, and how to change it. The value is there as
 * soon as the library is, so that no page waits for it; `undefined` where nothing is remembered.
 * @param library its folder
 */
export function usePreference(library: string, key: PreferenceKey): [unknown, (value: unknown) => void] {
  const value = useKept((kept) => kept[library]?.[key]);
  const change = useCallback((next: unknown) => remember(library, key, next), [library, key]);
  return [value, change];
}

function remember(library: string, key: PreferenceKey, value: unknown): void {
  const kept = useKept.getState()[library] ?? {};
  if (JSON.stringify(kept[key]) === JSON.stringify(value)) return;
  useKept.setState({ [library]: { ...kept, [key]: value } });
  // One that could not be written is no failure of what the user does: it holds until the window closes.
  engine.workspace.setPreference.mutate({ library, key, value }).catch(() => undefined);
}
