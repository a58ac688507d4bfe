import type { Entry } from './entry.ts';
import { findInitials, type InitialsPattern, initialsPattern } from './initials.ts';

/** How well an entry bears a word, the best first. */
export const RANKS = [
  'exact',
  'start',
  'inTitle',
  'inRest',
  'inProse',
  'initialsStart',
  'initialsInTitle',
  'initialsInRest',
] as const;
/** A place in `RANKS`. */
export type Rank = number;

const NUMBER = /^(?:问题|第)?(\d{1,6})(?:号|个|项)?(?:问题)?$/;

/** A word of the query, prepared once for all entries. */
export interface Word {
  text: string;
  initials: InitialsPattern | null;
  /** Where it reads as the number of an issue, such as “12” or “问题12”. */
  number: number | null;
}

export function prepareWord(text: string): Word {
  const number = NUMBER.exec(text)?.[1];
  return { text, initials: initialsPattern(text), number: number === undefined ? null : Number(number) };
}

/** How well an entry bears a word; `null` when it does not. */
export function rankOf(entry: Entry, word: Word): Rank | null {
  if (word.number !== null && entry.number === word.number) return RANKS.indexOf('exact');
  const at = entry.title.indexOf(word.text);
  if (at === 0) return RANKS.indexOf(entry.title === word.text ? 'exact' : 'start');
  if (at > 0) return RANKS.indexOf('inTitle');
  if (entry.rest.includes(word.text)) return RANKS.indexOf('inRest');
  if (entry.prose.includes(word.text)) return RANKS.indexOf('inProse');
  if (word.initials === null) return null;
  const initialsAt = findInitials(entry.title, word.initials);
  if (initialsAt === 0) return RANKS.indexOf('initialsStart');
  if (initialsAt > 0) return RANKS.indexOf('initialsInTitle');
  return findInitials(entry.rest, word.initials) >= 0 ? RANKS.indexOf('initialsInRest') : null;
}
