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
  const pairs = pairsOf(marksOf(characters));
  // Pairs never cross: the level of one is the number of those that are open where it begins.
  const ends: number[] = [];
  for (const { from, to } of pairs.sort((a, b) => a.from - b.from)) {
    while ((ends.at(-1) ?? to) < from) ends.pop();
    const marks = LEVELS[ends.length % 2];
    ends.push(to);
    if (!marks) continue;
    characters[from] = marks[0];
    characters[to] = marks[1];
  }
  return characters.join('');
}

/** The marks that belong together, by their places. A mark that closes leaves those inside it without a partner. */
function pairsOf(marks: readonly Mark[]): { from: number; to: number }[] {
  const pairs: { from: number; to: number }[] = [];
  const open: Mark[] = [];
  /** For each kind of open mark its places in `open`, so that finding the last needs no search. */
  const places = new Map<string, number[]>();
  for (const mark of marks) {
    const partner = mark.side === 'open' ? undefined : lastPlace(places, mark);
    if (partner !== undefined) {
      const from = open[partner]?.at;
      if (from !== undefined) pairs.push({ from, to: mark.at });
      for (const { shape, side } of open.splice(partner)) places.get(shape + side)?.pop();
    } else if (mark.side !== 'close') {
      const kind = mark.shape + mark.side;
      const before = places.get(kind);
      if (before) before.push(open.length);
      else places.set(kind, [open.length]);
      open.push(mark);
    }
  }
  return pairs;
}

/** The place among the open marks of the one that this mark closes; a straight mark closes straight ones only. */
function lastPlace(places: ReadonlyMap<string, number[]>, { shape, side }: Mark): number | undefined {
  const straight = places.get(`${shape}either`)?.at(-1);
  const curly = side === 'close' ? places.get(`${shape}open`)?.at(-1) : undefined;
  return straight === undefined || (curly !== undefined && curly > straight) ? curly : straight;
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
