import { hasChinese, isChinese, isDigit, isLatin } from './characters.ts';
import { protectedUnits } from './protect.ts';
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
 * Applying it twice changes nothing more. Line ends stay where they are. The time it takes grows with the length of the
 * text, whatever the text is.
 */
export function normalisePunctuation(text: string): string {
  return text.split('\n').map(normaliseLine).join('\n');
}

/** What could have to be put right; a space is dropped beside marks that become wide. */
const SUSPECT = /[ ,;:?!.()[\]"'＂［］０-９Ａ-Ｚａ-ｚ％．－＠＿…‘’-]|\d：\d|。。。/;
const PAIRED = /^[^“”]*(?:“[^“”]*”[^“”]*)*$/;

/** Most lines of an office have nothing to put right, and are told by a look. */
function isRight(line: string): boolean {
  return !SUSPECT.test(line) && PAIRED.test(line);
}

/** A mark that has become wide can decide about its neighbour, so lines are gone over until nothing changes. */
function normaliseLine(line: string): string {
  if (isRight(line)) return line;
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
  if (!hasChinese(narrowed)) return narrowed;
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
  const kept = protectedUnits(line);
  const pairs = bracketPairs(line, kept);
  const result: string[] = [];
  for (let at = 0; at < line.length; at += 1) {
    const wide = pairs.get(at) ?? (kept[at] === 1 ? undefined : wideMark(line, at));
    if (wide === undefined) {
      result.push(line[at] ?? '');
      continue;
    }
    // A wide mark brings its own white; what was typed around the narrow one goes.
    while (result.at(-1) === ' ') result.pop();
    result.push(wide);
    while (line[at + 1] === ' ') at += 1;
  }
  return result.join('');
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
  // Six characters hold the longest that can match, so that only the start of the line is taken for one.
  const before = line.slice(Math.max(0, at - 6), at);
  return /(?:^|(?<!\d)[\s，。；：、！？（“‘:;,(]|附件|附表|附图)\d{1,3}$/u.test(before);
}

/** The next character that is no space, in one direction. */
function neighbour(line: string, at: number, step: 1 | -1): string | undefined {
  let place = at + step;
  while (line[place] === ' ') place += step;
  return line[place];
}

interface Pair {
  from: number;
  to: number;
  marks: readonly [open: string, close: string];
}

/** Where brackets stand that become wide: always both of a pair. */
function bracketPairs(line: string, kept: Uint8Array): Map<number, string> {
  const wide = new Map<number, string>();
  const chinese = chineseUpTo(line);
  // From the outside in: a bracket that becomes wide makes what it holds Chinese.
  for (const { from, to, marks } of matchedBrackets(line, kept).sort((a, b) => a.from - b.from)) {
    const holdsChinese = (chinese[to] ?? 0) > (chinese[from + 1] ?? 0);
    if (!holdsChinese && isForeign(line, from, wide)) continue;
    wide.set(from, marks[0]);
    wide.set(to, marks[1]);
  }
  return wide;
}

function matchedBrackets(line: string, kept: Uint8Array): Pair[] {
  const pairs: Pair[] = [];
  const open: number[] = [];
  for (let at = 0; at < line.length; at += 1) {
    const mark = line[at] ?? '';
    if (kept[at] === 1) continue;
    if (mark === '(' || mark === '[' || mark === '（') open.push(at);
    const opening = mark === '）' || mark === ')' ? '(' : mark === ']' ? '[' : undefined;
    if (opening === undefined) continue;
    const from = open.pop();
    const marks = BRACKETS[opening];
    if (from === undefined || marks === undefined) continue;
    const fits = line[from] === opening || (opening === '(' && line[from] === '（');
    if (fits) pairs.push({ from, to: at, marks });
  }
  return pairs;
}

/** How many Chinese characters stand before each UTF-16 unit of a line. */
function chineseUpTo(line: string): Uint32Array {
  const counts = new Uint32Array(line.length + 1);
  let at = 0;
  for (const character of line) {
    const before = counts[at] ?? 0;
    counts.fill(before, at, at + character.length);
    at += character.length;
    counts[at] = before + (isChinese(character) ? 1 : 0);
  }
  return counts;
}

/** f(x), array[0]: directly behind a Latin letter, or a square bracket behind anything that is not Chinese. */
function isForeign(line: string, from: number, wide: ReadonlyMap<number, string>): boolean {
  if (isLatin(line[from - 1])) return true;
  if (line[from] !== '[') return false;
  let before = from - 1;
  while (line[before] === ' ') before -= 1;
  return !wide.has(before) && !isChinese(line[before]);
}
