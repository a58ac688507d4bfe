import { enumerationOf, shadowOf } from '../../intake/index.ts';

export interface ReadMeasures {
  texts: string[];
  /** 采取以下措施：, which only opens the list. */
  opening: string | null;
}

/**
 * The measures in one cell: at 一是, 二是 or another enumeration; else, where the cell is all that the problem has, one a
 * paragraph.
 * @param isWhole whether no other row has measures of the same problem
 */
export function readMeasures(text: string, isWhole: boolean): ReadMeasures {
  const starts = enumerationOf(shadowOf(text));
  if (starts.length >= 2 || (starts.length === 1 && starts[0] === 0)) {
    const opening = text.slice(0, starts[0]).trim();
    const texts = starts.map((start, index) => text.slice(start, starts[index + 1]).trim());
    // A whole sentence before the list is work as well.
    if (opening !== '' && !/[：:]$/u.test(opening)) return { texts: [opening, ...texts], opening: null };
    return { texts, opening: opening || null };
  }
  return { texts: isWhole ? paragraphs(text) : [text.trim()], opening: null };
}

/** A line that ends without the end of a sentence goes on in the next. */
function paragraphs(text: string): string[] {
  const joined: string[] = [];
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line === '') continue;
    const before = joined.at(-1);
    if (before !== undefined && before.length >= 12 && !/[。；;！？!?）)”.：:]$/u.test(before)) {
      joined[joined.length - 1] = before + line;
    } else joined.push(line);
  }
  return joined;
}
