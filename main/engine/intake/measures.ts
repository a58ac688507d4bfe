import { enclosedIn, outsideOf } from './enclosed.ts';
import { enumerationOf } from './enumeration.ts';
import type { Range } from './leads.ts';
import { toneOf } from './wording.ts';

/** A stretch of text about what was done, parted. Ranges are in the source and do not overlap. */
export interface Parted {
  measures: Range[];
  /** A paragraph that only concludes: 目前，该问题已整改到位。 */
  outcome: Range[];
}

const CONCLUSION =
  /^(?:目前|截至目前|截止目前|至此|通过(?:以上|上述|一系列)?整改|经(?:过)?整改|整改以来|(?:该|此|上述|本)(?:项|类|个)?(?:问题|工作|任务|整改)|(?:以上|上述)[0-9一二三四五六七八九十]{0,3}[个项](?:具体|方面的?)?问题)/;
const LONGEST_INTRO = 80;
const LONGEST_CONCLUSION = 120;

/**
 * Parts the paragraphs of one issue into its measures: at 一是, 二是 or another enumeration; else one measure a
 * paragraph; else, in a single paragraph, at the semicolons of its top level; else the paragraph is one measure.
 * `count` measures came before. `paragraphs` must follow one another in the source.
 */
export function partMeasures(shadow: string, paragraphs: Range[], count: number): Parted {
  const start = paragraphs[0]?.start ?? 0;
  const end = paragraphs.at(-1)?.end ?? start;
  const text = shadow.slice(start, end);
  let at = enumerationOf(text);
  if (at.length === 0 && count > 0) at = enumerationOf(text, count + 1);
  if (at.length > 0)
    return enumerated(
      shadow,
      paragraphs,
      at.map((offset) => start + offset),
    );
  const whole = unwrapped(shadow, paragraphs);
  if (whole.length === 1) return { measures: atSemicolons(shadow, whole[0] ?? { start, end }), outcome: [] };
  const parted: Parted = { measures: [], outcome: [] };
  whole.forEach((range, i) => {
    const paragraph = shadow.slice(range.start, range.end);
    // 主要采取以下措施： only opens the list.
    if (i === 0 && /:$/.test(paragraph)) return;
    if (i === whole.length - 1 && concludes(paragraph)) parted.outcome.push(range);
    else parted.measures.push(range);
  });
  return parted;
}

function enumerated(shadow: string, paragraphs: Range[], at: number[]): Parted {
  const parted: Parted = { measures: [], outcome: [] };
  const first = at[0] ?? 0;
  for (const range of paragraphs.filter((each) => each.start < first)) {
    const before = { start: range.start, end: Math.min(range.end, first) };
    const text = shadow.slice(before.start, before.end).trim();
    const ownParagraph = range.end < first;
    if (ownParagraph && text.length > LONGEST_INTRO && !text.endsWith(':') && toneOf(text) === 'action')
      parted.measures.push(before);
  }
  const last = paragraphs.at(-1);
  let end = last?.end ?? first;
  if (last !== undefined && last.start > (at.at(-1) ?? 0) && concludes(shadow.slice(last.start, last.end))) {
    parted.outcome.push(last);
    end = paragraphs.at(-2)?.end ?? last.start;
  }
  at.forEach((start, i) => {
    parted.measures.push({ start, end: at[i + 1] ?? end });
  });
  return parted;
}

function concludes(paragraph: string): boolean {
  return paragraph.length <= LONGEST_CONCLUSION && CONCLUSION.test(paragraph);
}

/** Joins the lines of a paragraph that was broken by a fixed line width: no sentence ends before the break. */
function unwrapped(shadow: string, paragraphs: Range[]): Range[] {
  const joined: Range[] = [];
  for (const range of paragraphs) {
    const before = joined.at(-1);
    const broken =
      before !== undefined &&
      before.end - before.start >= 15 &&
      !/[。;:!?)”.]/.test(shadow[before.end - 1] ?? '');
    if (broken) before.end = range.end;
    else joined.push({ ...range });
  }
  return joined;
}

/** Semicolons part a paragraph when it is made of them, not when one stands among many sentences. */
function atSemicolons(shadow: string, range: Range): Range[] {
  const text = shadow.slice(range.start, range.end);
  const outside = outsideOf(enclosedIn(text));
  const cuts: number[] = [];
  let sentences = 0;
  for (let i = 0; i < text.length - 1; i++) {
    const unit = text[i];
    if ((unit !== ';' && unit !== '。') || !outside(i)) continue;
    if (unit === ';') cuts.push(i + 1);
    else sentences++;
  }
  if (cuts.length < sentences || cuts.length === 0) return [range];
  return [0, ...cuts].map((from, i) => ({
    start: range.start + from,
    end: range.start + (cuts[i] ?? text.length),
  }));
}

/** The 《titles》 in a stretch of the source, without the marks; of titles inside titles the outer one. */
export function titlesIn(source: string, shadow: string, range: Range): string[] {
  const titles: string[] = [];
  let open: number[] = [];
  for (let i = range.start; i < range.end; i++) {
    const unit = shadow[i];
    if (unit === '《') open.push(i);
    else if (unit === '》') {
      const from = open.pop();
      if (from === undefined || open.length > 0) continue;
      const title = source.slice(from + 1, i).trim();
      if (title !== '' && title.length <= 150) titles.push(title);
    } else if (unit === '\n' || unit === '\r') open = [];
  }
  return titles;
}
