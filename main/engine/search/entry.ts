import { normalise } from '../../../shared/normalise.ts';
import type { HitKind, SearchSubject } from '../../../shared/search.ts';
import { learnInitials } from './initials.ts';

/** Something that can be found. */
export interface Entry {
  hit: SearchSubject;
  /** Normalised; what it is called. */
  title: string;
  /** Normalised; what else is said of it, such as names. */
  rest: string;
  /** Normalised; longer texts, which are not found by initials: nearly any two letters stand in a long text. */
  prose: string;
  /** The number by which an issue is asked for. */
  number: number | null;
}

export interface NewEntry {
  hit: SearchSubject;
  /** What else it can be found by, beside its title. */
  rest: (string | null)[];
  prose?: readonly string[];
  number?: number;
}

export function entryOf({ hit, rest, prose = [], number }: NewEntry): Entry {
  const entry = {
    hit,
    title: normalise(hit.title),
    rest: joined(rest),
    prose: joined(prose),
    number: number ?? null,
  };
  learnInitials(entry.title);
  learnInitials(entry.rest);
  return entry;
}

/** Parted by what no word can hold, so that none is found across two texts. */
function joined(texts: readonly (string | null)[]): string {
  return texts.map((text) => normalise(text ?? '')).join('\n');
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
