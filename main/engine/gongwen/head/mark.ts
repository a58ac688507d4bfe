import { widthInCharacters } from '../measure.ts';
import { breakTitle } from '../title.ts';

/** 发文机关标志 (7.2.4): how its names are set. Sizes in points. */
export interface Mark {
  /** The names from above, the one in charge first; a name too long for one line is in several. */
  lines: readonly MarkLine[];
  /** 文件, in the middle of the right side of several lines; `null`: it stands in the line itself, or there is none. */
  end: string | null;
  size: number;
  /** Width of the characters in percent. */
  stretch: number;
}

export interface MarkLine {
  text: string;
  /** What is added behind every character but the last, so that all names are equally wide; in points. */
  spread: number;
}

/** Width of the 版心 in points, and the white that is left between names and 文件. */
const WIDTH = 442;
const BEFORE_END = 8;
/** A mark is not larger than this, and larger than the title that stands below it. In points. */
const LARGEST = 56;
const COMFORTABLE = 36;
const SMALLEST = 27;
/** Characters narrower than this no longer look like 小标宋; in percent. */
const NARROWEST = 66;
/** So that a page with many names has room for text; in points. */
const TALLEST = 220;
/** From line to line, in sizes. */
export const MARK_PITCH = 1.2;

/** How 发文机关标志 is set so that its longest name has a line of its own within the 版心. */
export function markOf(issuers: readonly string[], end: string): Mark | null {
  const names = issuers.map((name) => name.trim()).filter((name) => name !== '');
  const [only] = names;
  if (only === undefined) return null;
  return names.length === 1 ? single(`${only}${end}`) : joint(names, end);
}

function single(text: string): Mark {
  const fit = fitted(widthInCharacters(text), WIDTH, 1);
  if (fit.size >= SMALLEST) return { lines: [{ text, spread: 0 }], end: null, ...fit };
  const lines = breakTitle(text, Math.floor((WIDTH * 100) / (COMFORTABLE * NARROWEST)));
  const longest = Math.max(...lines.map(widthInCharacters));
  return {
    lines: lines.map((each) => ({ text: each, spread: 0 })),
    end: null,
    ...fitted(longest, WIDTH, lines.length),
  };
}

function joint(names: readonly string[], end: string): Mark {
  const longest = Math.max(...names.map(widthInCharacters));
  const ending = widthInCharacters(end);
  const room = ending === 0 ? WIDTH : WIDTH - BEFORE_END;
  const fit = fitted(longest + ending, room, names.length);
  const width = (longest * fit.size * fit.stretch) / 100;
  return {
    lines: names.map((text) => ({ text, spread: spreadOf(text, width, (fit.size * fit.stretch) / 100) })),
    end: end === '' ? null : end,
    ...fit,
  };
}

function spreadOf(text: string, width: number, character: number): number {
  const gaps = [...text].length - 1;
  return gaps < 1 ? 0 : Math.max(0, (width - widthInCharacters(text) * character) / gaps);
}

/** The largest size, and if that is not comfortable, narrower characters. */
function fitted(characters: number, room: number, lines: number): Pick<Mark, 'size' | 'stretch'> {
  const most = Math.min(LARGEST, TALLEST / (lines * MARK_PITCH));
  const natural = room / characters;
  if (natural >= COMFORTABLE || natural >= most) return { size: half(Math.min(natural, most)), stretch: 100 };
  const size = half(Math.min(COMFORTABLE, most, (natural * 100) / NARROWEST));
  return { size, stretch: Math.max(NARROWEST, Math.min(100, Math.floor((natural * 100) / size))) };
}

/** Word knows half points. */
function half(size: number): number {
  return Math.floor(size * 2) / 2;
}
