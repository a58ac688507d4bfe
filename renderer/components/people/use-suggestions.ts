import type { Suggestion } from '../../../shared/people.ts';
import { engine, useRead } from '../../engine/index.ts';

export type Register = 'departments' | 'persons';

const NONE: readonly Suggestion[] = [];

/** The names of departments or persons that were used before. */
export function useSuggestions(register: Register): readonly Suggestion[] {
  const { data } = useRead(['people', register], (signal) =>
    engine.people[register].query(undefined, { signal }),
  );
  return data ?? NONE;
}
