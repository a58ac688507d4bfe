import { widthInCharacters } from './measure.ts';

/** 22 pt characters that fit beside each other in the 版心: 442.2 / 22. */
const LINE_WIDTH = 20;

/** A place where a title may be broken, and how badly it reads when it is. */
interface Break {
  at: number;
  cost: number;
}

/** Wholes that a line must not split: a 《title》, a quotation, a number with what is counted, a named group, a set phrase. */
const WHOLES = [
  /《[^》]*》/gu,
  /“[^”]*”/gu,
  /（[^）]*）/gu,
  /〔\d+〕\d+号/gu,
  /[\d.,:—-]+[年月日号个项条届次轮]*/gu,
  /第[〇一二三四五六七八九十百\d]+\p{Script=Han}{0,2}(?:巡察组|巡视组|组|届|轮|次)/gu,
  /(?<=关于(?:落实|贯彻落实)?)\p{Script=Han}{0,12}?第[〇一二三四五六七八九十百\d]+(?:巡察组|巡视组)/gu,
  /[省市县区州]委第[〇一二三四五六七八九十百\d]+(?:巡察组|巡视组)/gu,
  /(?:巡察|巡视)(?:反馈)?(?:意见|问题)?/gu,
  /反馈(?:意见|问题)?/gu,
  /整改(?:落实|进展|工作)?(?:情况|方案|报告|台账)?/gu,
  /(?:落实|进展|组织)情况/gu,
  /主要负责(?:人|同志)|组织落实(?:整改)?|(?:工作)?领导小组(?:办公室)?|(?:约谈|会议)纪要|征求意见/gu,
  /\p{Script=Latin}+/gu,
];

const ORGANISATION_END =
  /(?:委员会|党组|党委|工委|党总支|党支部|总支|支部|政府|办公室|管委会|公司|[厅局院校])$/u;
/** A line does not begin with these. */
const NEVER_FIRST = /^[的地得等了着及、，。：；！？”’）》〉〕]/u;
/** A line does not end with these. */
const NEVER_LAST = /[“‘（《〈〔和与及对向为以在]$/u;

/**
 * Breaks a title by sense into lines of at most 20 characters that form a trapezoid or a diamond (GB/T 9704-2012, 7.3.1).
 * Joining the lines gives the title back.
 */
export function breakTitle(title: string, width = LINE_WIDTH): string[] {
  const text = title.trim();
  if (widthInCharacters(text) <= width) return [text];
  const breaks = breaksOf(text);
  const fewest = Math.ceil(widthInCharacters(text) / width);
  for (let count = fewest; count <= Math.min(fewest + 1, 4); count += 1) {
    const lines = bestLines(text, breaks, count, width);
    if (lines) return lines;
  }
  return filledLines(text, breaks, width);
}

function breaksOf(text: string): Break[] {
  const kept = new Set<number>();
  for (const pattern of WHOLES) {
    for (const { 0: whole, index } of text.matchAll(pattern)) {
      for (let at = index + 1; at < index + whole.length; at += 1) kept.add(at);
    }
  }
  const breaks: Break[] = [];
  for (const { index } of new Intl.Segmenter('zh-CN', { granularity: 'word' }).segment(text)) {
    const before = text.slice(0, index);
    const after = text.slice(index);
    if (index === 0 || kept.has(index) || NEVER_FIRST.test(after) || NEVER_LAST.test(before)) continue;
    breaks.push({ at: index, cost: costOf(before, after) });
  }
  return breaks;
}

function costOf(before: string, after: string): number {
  if (/^(?:关于|關於)/u.test(after)) return 0;
  if (ORGANISATION_END.test(before) || /[、，：；的]$/u.test(before)) return 2;
  if (/(?:关于|關於)$/u.test(before)) return 12;
  return 8;
}

function bestLines(
  text: string,
  breaks: readonly Break[],
  count: number,
  width: number,
): string[] | undefined {
  let best: { lines: string[]; cost: number } | undefined;
  const search = (from: number, next: number, lines: string[], cost: number): void => {
    if (lines.length === count - 1) {
      const whole = [...lines, text.slice(from)];
      const total = cost + shapeCost(whole.map(widthInCharacters), width);
      if (!best || total < best.cost) best = { lines: whole, cost: total };
      return;
    }
    for (let index = next; index < breaks.length; index += 1) {
      const place = breaks[index];
      if (!place) break;
      const line = text.slice(from, place.at);
      if (widthInCharacters(line) > width) break;
      search(place.at, index + 1, [...lines, line], cost + place.cost);
    }
  };
  search(0, 0, [], 0);
  return best !== undefined && Number.isFinite(best.cost) ? best.lines : undefined;
}

/** A rectangle looks worse than a slope, an hourglass worst of all; very short lines are avoided. */
function shapeCost(widths: readonly number[], limit: number): number {
  if (widths.some((width) => width > limit)) return Number.POSITIVE_INFINITY;
  const longest = Math.max(...widths);
  const shortest = Math.min(...widths);
  const waist = widths.some((width, index) => {
    const left = Math.max(...widths.slice(0, index), 0);
    const right = Math.max(...widths.slice(index + 1), 0);
    return width < left && width < right;
  });
  return (
    (waist ? 20 : 0) +
    (longest === shortest ? 2 : 0) +
    Math.max(0, longest - 2 * shortest) +
    (longest - shortest) / 4
  );
}

/** For titles of more lines than can be tried in every way: each line as full as it goes. */
function filledLines(text: string, breaks: readonly Break[], width: number): string[] {
  const lines: string[] = [];
  let from = 0;
  while (widthInCharacters(text.slice(from)) > width) {
    const start = from;
    const fitting = breaks.filter(
      ({ at }) => at > start && widthInCharacters(text.slice(start, at)) <= width,
    );
    // A whole that is longer than a line has to be split somewhere.
    let at = fitting.at(-1)?.at ?? start + [...text.slice(start)].slice(0, Math.floor(width)).join('').length;
    if (at <= start) at = start + 1;
    lines.push(text.slice(start, at));
    from = at;
  }
  lines.push(text.slice(from));
  return lines;
}
