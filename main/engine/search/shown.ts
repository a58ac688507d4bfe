import type { Database } from 'better-sqlite3';
import type { Mark, SearchHit, SearchSubject } from '../../../shared/search.ts';
import { findMark, marksOf } from './marks.ts';
import type { Word } from './match.ts';
import { type Passage, readPassages } from './passages.ts';

/** How much of a passage is quoted before and behind what was found, in UTF-16 units. */
const BEFORE = 8;
const BEHIND = 24;

/** Hits as they are shown: what was found is marked, and quoted where the title doesn't say it. */
export function shownHits(db: Database, hits: readonly SearchSubject[], words: readonly Word[]): SearchHit[] {
  const ids = hits.filter(({ kind }) => kind === 'issue').map(({ id }) => id);
  const passages = ids.length === 0 ? new Map<string, Passage[]>() : readPassages(db, { ids });
  return hits.map((hit) => shown(hit, words, hit.kind === 'issue' ? (passages.get(hit.id) ?? []) : []));
}

function shown(hit: SearchSubject, words: readonly Word[], passages: readonly Passage[]): SearchHit {
  const others = words.filter((word) => findMark(hit.title, word, true) === null);
  const quoted = others
    .filter((word) => findMark(hit.detail, word, false) === null)
    .map((word) => quotation(word, passages));
  const detail = [hit.detail, ...new Set(quoted.filter((text) => text !== null))].join(' · ');
  return {
    ...hit,
    detail,
    titleMarks: marksOf(hit.title, words, true),
    detailMarks: marksOf(detail, others, true),
  };
}

/** The first passage that bears a word: literally, else a name by its initials. */
function quotation(word: Word, passages: readonly Passage[]): string | null {
  for (const byInitials of [false, true]) {
    for (const { heading, text, kind } of passages) {
      const mark = findMark(text, word, byInitials && kind === 'name');
      if (mark) return `${heading === null ? '' : `${heading}：`}${excerpt(text, mark)}`;
    }
  }
  return null;
}

function excerpt(text: string, { start, end }: Mark): string {
  const line = text.replaceAll(/\s/gu, ' ');
  const from = start <= BEFORE ? 0 : wholeFrom(line, start - BEFORE);
  const to = line.length - end <= BEHIND ? line.length : wholeFrom(line, end + BEHIND);
  return `${from > 0 ? '…' : ''}${line.slice(from, to)}${to < line.length ? '…' : ''}`;
}

/** Never between the two units of one character. */
function wholeFrom(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at + 1 : at;
}
