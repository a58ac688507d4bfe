import { TooLarge } from '../too-large.ts';
import type { WorkbookParts } from './parts.ts';

const MOST_STYLES = 70_000;
const LONGEST_FORMAT = 300;

/** Which styles of cells, by their place in the table, show a number as a date. @throws TooLarge; any other error where it is damaged */
export async function readDateStyles(parts: WorkbookParts, path: string | null): Promise<Set<number>> {
  const dates = new Set<number>();
  if (path === null) return dates;
  const own = new Map<number, string>();
  let inCells = false;
  let place = 0;
  await parts.walk(path, {
    open(name, attributes) {
      const format = Number(attributes.get('numFmtId'));
      if (name === 'cellXfs') inCells = true;
      else if (name === 'numFmt') own.set(format, attributes.get('formatCode') ?? '');
      else if (name === 'xf' && inCells) {
        if (isDate(format, own.get(format))) dates.add(place);
        place += 1;
      }
      if (place + own.size > MOST_STYLES) throw new TooLarge();
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return dates;
}

/** Built-in formats of dates and times, those of Chinese, Japanese, Korean and Thai among them. */
const BUILT_IN: [first: number, last: number][] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
  [71, 81],
];

function isDate(format: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN.some(([first, last]) => format >= first && format <= last);
  if (code.length > LONGEST_FORMAT) return false;
  // Without what stands for itself, and without conditions, colours and places.
  const bare = code
    .replaceAll(/"[^"]*"|\\.|_.|\*./gu, '')
    .replaceAll(/\[(?![hms]+\])[^\]]*\]/giu, '')
    .toLowerCase();
  const hasDigits = /[#0?%]/u.test(bare.replaceAll(/\.0+/gu, ''));
  return /[ymdhs]|aaa/u.test(bare) && !hasDigits;
}
