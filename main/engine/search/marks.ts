import { normalise } from '../../../shared/normalise.ts';
import type { Mark } from '../../../shared/search.ts';
import { findInitials } from './initials.ts';
import type { Word } from './match.ts';

/** A text as it is compared, and for each of its units the place in the text as it is read. */
interface Compared {
  text: string;
  places: Mark[];
}

function compared(text: string): Compared {
  let plain = '';
  const places: Mark[] = [];
  let start = 0;
  for (const character of text) {
    const end = start + character.length;
    const units = normalise(character);
    plain += units;
    for (let unit = 0; unit < units.length; unit += 1) places.push({ start, end });
    start = end;
  }
  return { text: plain, places };
}

/** Where a word first stands in a text as it is read; `null` where it doesn't. */
export function findMark(text: string, word: Word, byInitials: boolean): Mark | null {
  return marksOfWord(compared(text), word, byInitials)[0] ?? null;
}

/** Where words stand in a text, in order, without overlap. */
export function marksOf(text: string, words: readonly Word[], byInitials: boolean): Mark[] {
  const whole = compared(text);
  const marks = words.flatMap((word) => marksOfWord(whole, word, byInitials));
  const joined: Mark[] = [];
  for (const { start, end } of marks.sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/** All places where it stands literally; else the first where its letters are initials. */
function marksOfWord({ text, places }: Compared, word: Word, byInitials: boolean): Mark[] {
  const { length } = word.text;
  const found: number[] = [];
  for (let at = text.indexOf(word.text); at >= 0; at = text.indexOf(word.text, at + length)) found.push(at);
  if (found.length === 0 && byInitials && word.initials) {
    const at = findInitials(text, word.initials);
    if (at >= 0) found.push(at);
  }
  return found.flatMap((at) => {
    const [first, last] = [places[at], places[at + length - 1]];
    return first && last ? [{ start: first.start, end: last.end }] : [];
  });
}
