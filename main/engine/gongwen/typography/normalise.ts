import { isChinese, isDigit, isLatin } from './characters.ts';
import { protectedStretches } from './protect.ts';
import { pairedQuotes } from './quotes.ts';
import { halfWidthAlphanumerics } from './widths.ts';

/** Half-width marks and what Chinese text has in their place. */
const FULL: Record<string, string> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '.': '。' };
const BRACKETS: Record<string, readonly [open: string, close: string]> = {
  '(': ['（', '）'],
  '[': ['［', '］'],
};

/** Real text takes two; one more mark becomes wide in every pass. */
const MOST_PASSES = 50;

/**
 * Puts the punctuation of Chinese text right (GB/T 15834-2011): full-width marks wherever Chinese rules ask for them,
 * quotes in pairs by level, …… and ——, six-sided brackets in 〔2026〕3号. Numbers, dates, clock times, addresses, file
 * names and English phrases keep theirs, and so does a line without any Chinese. Digits and letters become half-width.
 *
 * Applying it twice changes nothing more. Line ends stay where they are.
 */
export function normalisePunctuation(text: string): string {
  return text.split('\n').map(normaliseLine).join('\n');
}

/** A mark that has become wide can decide about its neighbour, so lines are gone over until nothing changes. */
function normaliseLine(line: string): string {
  let current = line;
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const next = onePass(current);
    if (next === current) break;
    current = next;
  }
  return current;
}

function onePass(line: string): string {
  const narrowed = halfWidthAlphanumerics(line);
  if (![...narrowed].some(isChinese)) return narrowed;
  return pairedQuotes(wideMarks(dashesAndDots(narrowed)));
}

/** -- → ——, ... → ……, [2026]3号 → 〔2026〕3号 */
function dashesAndDots(line: string): string {
  return line
    .replace(/(?:\.{3,}|。{3,})/g, (dots, at: number) =>
      isLatin(line[at - 1]) && isLatin(line[at + dots.length]) ? dots : '……',
    )
    .replace(/(?<![…])…(?![…])/g, '……')
    .replace(/(?<!-)-{2,3}(?!-)/g, (dashes, at: number) =>
      /[\w ]/.test(line[at - 1] ?? ' ') && /[\w ]/.test(line[at + dashes.length] ?? ' ') ? dashes : '——',
    )
    .replace(/[[［](\d{4})[\]］](?=\d+号)/g, '〔$1〕');
}

function wideMarks(line: string): string {
  const kept = protectedStretches(line);
  const isKept = (at: number): boolean => kept.some(({ from, to }) => from <= at && at < to);
  const pairs = bracketPairs(line, isKept);
  let result = '';
  for (let at = 0; at < line.length; at += 1) {
    const mark = line[at] ?? '';
    const wide = pairs.get(at) ?? (isKept(at) ? undefined : wideMark(line, at));
    if (wide === undefined) {
      result += mark;
      continue;
    }
    // A wide mark brings its own white; what was typed around the narrow one goes.
    result = result.replace(/ +$/u, '') + wide;
    while (line[at + 1] === ' ') at += 1;
  }
  return result;
}

function wideMark(line: string, at: number): string | undefined {
  const mark = line[at] ?? '';
  const wide = FULL[mark];
  if (wide === undefined) return undefined;
  const before = neighbour(line, at, -1);
  const after = neighbour(line, at, 1);
  if (mark === '.') return isFullStop(line, at, before, after) ? wide : undefined;
  // C:\data, a:b
  if (isLatin(before) && (isLatin(after) || after === '\\' || after === '/')) return undefined;
  if (isDigit(before) && isDigit(after) && mark !== ',' && mark !== ';') return undefined;
  return wide;
}

function isFullStop(
  line: string,
  at: number,
  before: string | undefined,
  after: string | undefined,
): boolean {
  if (before === undefined || line[at - 1] === '.' || line[at + 1] === '.') return false;
  // 3.14, v1.2, a.b
  if (line[at + 1] !== undefined && /[\w]/u.test(line[at + 1] ?? '') && /[\w]/u.test(before)) return false;
  if (isDigit(before)) return !isListNumber(line, at);
  if (isLatin(before)) return after === undefined || isChinese(after);
  return true;
}

/** 1. at the start of a line or behind a mark that ends what came before it. */
function isListNumber(line: string, at: number): boolean {
  return /(?:^|(?<!\d)[\s，。；：、！？（“‘:;,(]|附件|附表|附图)\d{1,3}$/u.test(line.slice(0, at));
}

/** The next character that is no space, in one direction. */
function neighbour(line: string, at: number, step: 1 | -1): string | undefined {
  let place = at + step;
  while (line[place] === ' ') place += step;
  return line[place];
}

/** Where brackets stand that become wide: in pairs, or alone where everything around them is Chinese. */
function bracketPairs(line: string, isKept: (at: number) => boolean): Map<number, string> {
  const wide = new Map<number, string>();
  const open: { at: number; mark: string }[] = [];
  for (let at = 0; at < line.length; at += 1) {
    const mark = line[at] ?? '';
    const opening = mark === '）' ? '(' : mark === ')' ? '(' : mark === ']' ? '[' : undefined;
    if (mark === '(' || mark === '[' || mark === '（') {
      if (!isKept(at)) open.push({ at, mark });
    } else if (opening !== undefined && !isKept(at)) {
      const from = open.pop();
      if (!from || (from.mark !== opening && !(opening === '(' && from.mark === '（'))) continue;
      const marks = BRACKETS[opening];
      if (!marks || isForeign(line, from.at, at)) continue;
      wide.set(from.at, marks[0]);
      wide.set(at, marks[1]);
    }
  }
  return wide;
}

/** f(x), array[0]: directly behind a Latin letter and without anything Chinese inside. */
function isForeign(line: string, from: number, to: number): boolean {
  if ([...line.slice(from + 1, to)].some(isChinese)) return false;
  return isLatin(line[from - 1]) || (line[from] === '[' && !isChinese(neighbour(line, from, -1)));
}
