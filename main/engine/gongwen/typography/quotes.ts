import { isDigit, isLatin } from './characters.ts';

interface Mark {
  at: number;
  /** `either`: a straight mark, which does not say. */
  side: 'open' | 'close' | 'either';
  shape: 'single' | 'double';
}

const SIDES: Record<string, Pick<Mark, 'side' | 'shape'>> = {
  '“': { side: 'open', shape: 'double' },
  '”': { side: 'close', shape: 'double' },
  '‘': { side: 'open', shape: 'single' },
  '’': { side: 'close', shape: 'single' },
  '"': { side: 'either', shape: 'double' },
  '＂': { side: 'either', shape: 'double' },
  "'": { side: 'either', shape: 'single' },
};

const LEVELS = [
  ['“', '”'],
  ['‘', '’'],
] as const;

/**
 * Pairs quotation marks and gives each pair the marks of its level: “ ‘ “ ” ’ ” (GB/T 15834-2011, 4.8.3). A mark that has
 * no partner stays as it is, and so does an apostrophe.
 */
export function pairedQuotes(text: string): string {
  const characters = [...text];
  const open: Mark[] = [];
  const pairs: [open: Mark, close: Mark, level: number][] = [];
  for (const mark of marksOf(characters)) {
    const partner = findPartner(open, mark);
    if (partner === -1) {
      if (mark.side !== 'close') open.push(mark);
      continue;
    }
    const opening = open[partner];
    open.length = partner;
    if (opening) pairs.push([opening, mark, 0]);
  }
  for (const pair of pairs) {
    pair[2] = pairs.filter(([from, to]) => from.at < pair[0].at && pair[1].at < to.at).length;
  }
  for (const [from, to, level] of pairs) {
    const marks = LEVELS[level % 2];
    if (!marks) continue;
    characters[from.at] = marks[0];
    characters[to.at] = marks[1];
  }
  return characters.join('');
}

function marksOf(characters: readonly string[]): Mark[] {
  return characters.flatMap((character, at) => {
    const known = SIDES[character];
    if (!known) return [];
    const before = characters[at - 1];
    const after = characters[at + 1];
    if (known.shape === 'single' && isLatin(before) && isLatin(after)) return [];
    // 5'10" and the like.
    if (known.side === 'either' && isDigit(before) && known.shape === 'single') return [];
    return [{ ...known, at }];
  });
}

/** The place among the open marks of the one that this mark closes, or -1 if it opens. */
function findPartner(open: readonly Mark[], mark: Mark): number {
  if (mark.side === 'open') return -1;
  return open.findLastIndex(
    ({ side, shape }) => shape === mark.shape && (mark.side === 'close' || side === 'either'),
  );
}
