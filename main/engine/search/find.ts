import { wordsOf } from '../../../shared/normalise.ts';
import { HIT_KINDS, type SearchSubject } from '../../../shared/search.ts';
import type { Entries } from './entries.ts';
import type { Entry } from './entry.ts';
import { prepareWord, RANKS, type Rank, rankOf, type Word } from './match.ts';

/** The hits of one kind: for each rank its entries, in their order. */
type Ranked = Entry[][];

export interface Found {
  /** The best first. */
  hits: SearchSubject[];
  /** How many there are in all. */
  total: number;
  words: readonly Word[];
}

/**
 * What bears all the words. A word may also be borne by the case file that something belongs to, as long as one is its
 * own: “林业局 苗木” finds the problem about seedlings of the forestry bureau.
 * @param limit how many hits to return; of every kind some are among them where there are any
 */
export function findEntries(entries: Entries, text: string, limit: number): Found {
  const words = wordsOf(text).map(prepareWord);
  if (words.length === 0) return { hits: [], total: 0, words };
  const homes = words.map((word) => caseFilesBearing(entries, word));
  const ranked = HIT_KINDS.map((kind) => rankEntries(entries.ordered(kind), words, homes));
  const total = ranked.flat().reduce((sum, group) => sum + group.length, 0);
  return { hits: choose(ranked, limit), total, words };
}

function caseFilesBearing(entries: Entries, word: Word): Set<string> {
  const bearing = entries.ordered('caseFile').filter((entry) => rankOf(entry, word) !== null);
  return new Set(bearing.map(({ hit }) => hit.id));
}

function rankEntries(
  entries: readonly Entry[],
  words: readonly Word[],
  homes: readonly Set<string>[],
): Ranked {
  const ranked: Ranked = RANKS.map(() => []);
  for (const entry of entries) {
    const rank = rankOfAll(entry, words, homes);
    if (rank !== null) ranked[rank]?.push(entry);
  }
  return ranked;
}

/** The rank of the word that the entry bears worst. */
function rankOfAll(entry: Entry, words: readonly Word[], homes: readonly Set<string>[]): Rank | null {
  let worst: Rank | null = null;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    const rank = word ? rankOf(entry, word) : null;
    if (rank === null && homes[index]?.has(entry.hit.caseFileId) !== true) return null;
    if (rank !== null) worst = Math.max(worst ?? 0, rank);
  }
  return worst;
}

/** The best of every kind first get a fair share; what is left over goes to the best of all. */
function choose(ranked: readonly Ranked[], limit: number): SearchSubject[] {
  const share = Math.ceil(limit / HIT_KINDS.length);
  const chosen = new Set<Entry>();
  for (const group of ranked) {
    for (const entry of take(group, share)) chosen.add(entry);
  }
  const byRank = RANKS.flatMap((_, rank) => ranked.map((group) => group[rank] ?? []));
  for (const group of byRank) {
    for (const entry of group) {
      if (chosen.size >= limit) break;
      chosen.add(entry);
    }
  }
  return byRank
    .flatMap((group) => group.filter((entry) => chosen.has(entry)))
    .slice(0, limit)
    .map(({ hit }) => hit);
}

function take(ranked: Ranked, count: number): Entry[] {
  const taken: Entry[] = [];
  for (const group of ranked) {
    if (taken.length >= count) break;
    taken.push(...group.slice(0, count - taken.length));
  }
  return taken;
}
