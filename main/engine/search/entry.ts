import { normalise } from '../../../shared/normalise.ts';
import type { HitKind, SearchHit } from '../../../shared/search.ts';
import { learnInitials } from './initials.ts';

/** Something that can be found. */
export interface Entry {
  hit: SearchHit;
  /** Normalised; what it is called. */
  title: string;
  /** Normalised; what else is said of it. */
  rest: string;
  /** The number by which an issue is asked for. */
  number: number | null;
}

export interface NewEntry {
  hit: SearchHit;
  /** What else it can be found by, beside its title. */
  rest: (string | null)[];
  number?: number;
}

export function entryOf({ hit, rest, number }: NewEntry): Entry {
  const entry = {
    hit,
    title: normalise(hit.title),
    // Parted by what no word can hold, so that none is found across two texts.
    rest: rest.map((text) => normalise(text ?? '')).join('\n'),
    number: number ?? null,
  };
  learnInitials(entry.title);
  learnInitials(entry.rest);
  return entry;
}

/** The latest first; the issues of a case file by their numbers. Ids begin with the time at which they were made. */
export function compareEntries(kind: HitKind, a: Entry, b: Entry): number {
  if (kind !== 'issue') return descending(a.hit.id, b.hit.id);
  return descending(a.hit.caseFileId, b.hit.caseFileId) || (a.number ?? 0) - (b.number ?? 0);
}

function descending(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? 1 : -1;
}
