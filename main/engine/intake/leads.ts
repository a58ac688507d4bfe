import type { Completion } from '../../../shared/vocabulary.ts';
import { completionOf } from './completion.ts';
import { labelOf, opensStatement, toneOf } from './wording.ts';

/** A stretch of the source. */
export interface Range {
  start: number;
  end: number;
}

export interface FoundCompletion extends Range {
  value: Completion | null;
}

/**
 * The first line of an issue, taken apart.
 * `wrapped`: 针对…“X”问题, 关于X的问题 and the like, ended as a heading ends; `loose`: the same wrapper, but the
 * sentence goes on behind a comma, as a measure may do as well; `bare`: no wrapper at all.
 */
export interface Lead {
  shape: 'wrapped' | 'loose' | 'bare';
  statement: Range;
  completion: FoundCompletion | null;
  /** What follows the statement in the same line: measures, or more of the problem. Empty: `start === end`. */
  rest: Range;
}

const SAYER = '(?:[^“”,。;:]{0,40}?(?:指出|反馈|提出|发现|提到|点出|通报|提及|列出|移交)(?:的|中)?)';
const WRAPPER = new RegExp(
  `^(?:(?:针对|关于|对于|对|就|围绕|在)${SAYER}?(?:关于|存在|的|:|,|\\s)*|${SAYER}(?:具体|突出)?(?:问题)?(?:是|的|:|,|\\s)*|存在)$`,
);
const AFTER_QUOTE =
  /^(?:\s*(?:等|方面|存在|的|这一|几个|一些|具体|突出|反馈|两个|三个|\s){0,4}问题)(?:(?:\s*的?(?:\s*(?:整改|落实|办理|处理|解决|完成|进展|工作|成效|结果|措施|开展|和|及|、)){1,5}(?:情况|方面)?)?)(?:如下)?/;
const AFTER_QUOTE_NO_PROBLEM =
  /^\s*(?:的?(?:整改|落实|办理|处理)(?:整改|落实|完成|进展|工作)*(?:情况|措施)?|情况|方面|的)?/;
const ENDS = /^\s*(?:[。:;.!?]|$|\(|-|整改|一是|完成情况)/;
const LOOSE_ENDS = /^\s*,/;
const WRAPPER_START = /^(?:针对|关于|对于|对|就|围绕)/;
const UNQUOTED_WRAPPER = new RegExp(`${WRAPPER_START.source}(?:${SAYER}(?:关于)?\\s*[:,]?\\s*)?`);
/** 上轮巡察指出的“X”整改不彻底: what was found before is only the subject; that it was not put right is the problem. */
const STILL_NOT_PUT_RIGHT =
  /^(?:“[^”]{1,80}”|[^“”,。;:]{0,40}?)(?:问题|(?<=”))的?(?:整改[^,。情进成]{0,6}(?:不|未|没有|滞后|缓慢|缺|反弹)|(?:仍|还|尚)?(?:未|没有)[^,。]{0,6}(?:整改|解决|销号))/;
const SAYS = new RegExp(`^${SAYER}`);
const PROBLEM_TAIL =
  /(?:的|等|的突出|的具体|方面的)?问题(?:的?(?:整改|落实|办理|处理|解决)(?:整改|落实|完成|进展|工作|成效|结果|措施|开展|和|及|、)*(?:情况)?)?(?:如下)?(?=\s*(?:[。:;.!?,]|$|\())/g;
const SITUATION_TAIL =
  /(?:的?(?:整改|落实整改)(?:整改|落实|完成|进展|工作)*(?:情况|措施)?)(?=\s*(?:[。:;]|$|\())/;
const LONGEST = 1500;

/** Takes the first line of an issue apart; `text` is the shadow from behind the number on, `start` its position. */
export function leadOf(text: string, start: number): Lead {
  const head = text.slice(0, LONGEST);
  const opening = /^\(([^()]{2,20})\)\s*/.exec(head);
  const early = opening === null ? null : completionOf(opening[1] ?? '');
  const skip = opening !== null && early !== null ? opening[0].length : problemLabelLength(head);
  const body = head.slice(skip);
  const core = quotedCore(body) ?? unquotedCore(body) ?? bareCore(body);
  const after = takeStatus(text, skip + core.end, start);
  const completion =
    opening !== null && early !== null
      ? {
          start: start + 1,
          end: start + 1 + (opening[1] ?? '').length,
          value: early === 'unknown' ? null : early,
        }
      : after.completion;
  return {
    shape: core.shape,
    statement: trimmed(text, skip + core.from, skip + core.to, start),
    completion,
    rest: { start: start + after.position, end: start + text.length },
  };
}

function problemLabelLength(text: string): number {
  const label = labelOf(text);
  return label !== null && opensStatement(text, label) && label.length < text.length ? label.length : 0;
}

/** Offsets within the text: the statement is `from`–`to`, the whole core with its wrapper ends at `end`. */
interface Core {
  shape: Lead['shape'];
  from: number;
  to: number;
  end: number;
}

function quotedCore(text: string): Core | null {
  const open = text.search(/[“”]/);
  if (open < 0 || open > 70) return null;
  const prefix = text.slice(0, open);
  const wrapped = WRAPPER.test(prefix.trim());
  if (!wrapped && prefix.trim() !== '') return null;
  let loose: Core | null = null;
  let plain: Core | null = null;
  for (let close = open + 1; close < text.length; close++) {
    if (text[close] !== '”' && text[close] !== '“') continue;
    const tail = text.slice(close + 1, close + 60);
    const problem = AFTER_QUOTE.exec(tail);
    if (problem !== null) {
      const rest = tail.slice(problem[0].length);
      const core: Core = {
        shape: 'wrapped',
        ...quotedRange(text, open, close),
        end: close + 1 + problem[0].length,
      };
      if (ENDS.test(rest)) return core;
      if (LOOSE_ENDS.test(rest) && wrapped) loose ??= { ...core, shape: 'loose' };
    }
    if (text[close] === '”' && plain === null) {
      const bare = AFTER_QUOTE_NO_PROBLEM.exec(tail)?.[0] ?? '';
      const rest = tail.slice(bare.length);
      if (/^\s*(?:[。:;.]|$|\()/.test(rest))
        plain = {
          shape: wrapped ? 'wrapped' : 'bare',
          ...quotedRange(text, open, close),
          end: close + 1 + bare.length,
        };
    }
  }
  return plain !== null && (loose === null || plain.end < loose.end) ? plain : loose;
}

/** Between the outer quotes; with them where two quoted problems stand side by side. */
function quotedRange(text: string, open: number, close: number): { from: number; to: number } {
  return /”\s*[、,和及]?\s*“/.test(text.slice(open, close)) && !text.slice(open + 1, close).startsWith('“')
    ? { from: open, to: close + 1 }
    : { from: open + 1, to: close };
}

function unquotedCore(text: string): Core | null {
  const said = UNQUOTED_WRAPPER.exec(text);
  const subject = said === null ? '' : text.slice(said[0].length);
  const wrapper = STILL_NOT_PUT_RIGHT.test(subject) && !SAYS.test(subject) ? WRAPPER_START.exec(text) : said;
  const from = wrapper === null ? 0 : wrapper[0].length;
  const stop = sentenceEnd(text, from);
  const sentence = text.slice(0, Math.min(stop + 1, text.length));
  let loose: Core | null = null;
  if (wrapper !== null) {
    for (const match of sentence.matchAll(PROBLEM_TAIL)) {
      if (match.index <= from) continue;
      const end = match.index + match[0].length;
      const kept = /^(?:等|方面的)/.exec(match[0])?.[0].replace(/的$/, '').length ?? 0;
      const core: Core = { shape: 'wrapped', from, to: match.index + kept, end };
      if (!LOOSE_ENDS.test(sentence.slice(end))) return core;
      loose ??= { ...core, shape: 'loose' };
    }
    if (loose !== null && loose.to - from >= 4) return loose;
  } else {
    const titled =
      /(?:的)?问题的?(?:整改|落实|办理)(?:整改|落实|完成|进展|工作)*(?:情况)?(?=\s*(?:[。:;]|$|\())/.exec(
        sentence,
      );
    if (titled !== null && titled.index > 3 && toneOf(sentence.slice(0, titled.index)) !== 'action')
      return { shape: 'wrapped', from, to: titled.index, end: titled.index + titled[0].length };
  }
  const situation = SITUATION_TAIL.exec(sentence);
  if (wrapper === null && situation !== null) {
    const before = sentence.slice(0, situation.index);
    return toneOf(before) === 'deficiency' && !/巡[察视]|反馈|问题|对照/.test(before)
      ? { shape: 'wrapped', from, to: situation.index, end: situation.index + situation[0].length }
      : null;
  }
  if (wrapper !== null && /^(?:关于|针对)/.test(text) && situation !== null && situation.index > from) {
    return { shape: 'wrapped', from, to: situation.index, end: situation.index + situation[0].length };
  }
  if (
    wrapper !== null &&
    /^(?:关于|针对)/.test(text) &&
    (stop >= text.length || /[。:(]/.test(text[stop] ?? '')) &&
    stop - from >= 4 &&
    stop <= 120
  ) {
    return { shape: 'bare', from, to: stop, end: stop };
  }
  return null;
}

function bareCore(text: string): Core {
  let end = sentenceEnd(text, 0);
  const status = /\(([^()]{2,20})\)\s*$/.exec(text.slice(0, end));
  if (status !== null && completionOf(status[1] ?? '') !== null) end = status.index;
  const tail = /的(?:(?:突出|具体)?问题|整改(?:落实)?情况)$/.exec(text.slice(0, end));
  return { shape: 'bare', from: 0, to: tail === null || tail.index < 3 ? end : tail.index, end };
}

/** Where the first sentence ends: at 。 ： or a label or 一是, outside quotes, brackets and 《》. */
function sentenceEnd(text: string, from: number): number {
  let depth = 0;
  for (let i = from; i < text.length; i++) {
    const unit = text[i] ?? '';
    if ('“‘(《'.includes(unit)) {
      if (unit === '(' && depth === 0) {
        const close = text.indexOf(')', i);
        if (close > 0 && close - i < 24 && completionOf(text.slice(i + 1, close)) !== null) return i;
      }
      depth++;
    } else if ('”’)》'.includes(unit)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && /[。!?]/.test(unit)) return i;
    else if (depth === 0 && unit === ':' && i > from + 3) return i;
    else if (depth === 0 && unit === '一' && text[i + 1] === '是' && /[,;\s]/.test(text[i - 1] ?? ''))
      return i - 1;
  }
  return text.length;
}

/** The status behind a statement: （已完成）, 。已完成, ——已完成; and where the text behind it goes on. */
function takeStatus(
  text: string,
  from: number,
  start: number,
): { completion: FoundCompletion | null; position: number } {
  const gap = /^[\s。.:;,!-]*/.exec(text.slice(from))?.[0].length ?? 0;
  const at = from + gap;
  const bracket = /^\(([^()]{2,30}(?:\([^()]*\))?)\)[\s。.;:,]*/.exec(text.slice(at, at + 60));
  if (bracket !== null) {
    const inner = bracket[1] ?? '';
    const label = labelOf(inner);
    const said = label !== null && label.length < inner.length ? inner.slice(label.length) : inner;
    const value = completionOf(said);
    if (value !== null) {
      const first = start + at + 1 + (inner.length - said.length);
      return {
        completion: { start: first, end: first + said.length, value: value === 'unknown' ? null : value },
        position: at + bracket[0].length,
      };
    }
  }
  const rest = text.slice(at);
  if (rest.length <= 24) {
    const said = rest.replace(/[\s。.;]+$/, '');
    const value = completionOf(said);
    if (value !== null)
      return {
        completion: {
          start: start + at,
          end: start + at + said.length,
          value: value === 'unknown' ? null : value,
        },
        position: text.length,
      };
  }
  return { completion: null, position: at };
}

function trimmed(text: string, from: number, to: number, start: number): Range {
  let first = from;
  let last = to;
  while (first < last && /[\s:,、]/.test(text[first] ?? '')) first++;
  while (last > first && /[\s。.,;:、!?]/.test(text[last - 1] ?? '')) last--;
  return { start: start + first, end: start + last };
}

/** Whether the rest of a lead line is more of the problem rather than something done about it. */
export function continuesProblem(rest: string): boolean {
  const text = rest.trim();
  return (
    text !== '' &&
    labelOf(text) === null &&
    !/^(?:一是|首先|第一|\(?1|①|\(一\))/.test(text) &&
    toneOf(text.split('。')[0] ?? text) === 'deficiency'
  );
}
