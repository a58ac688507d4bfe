import type { Completion } from '../../../shared/vocabulary.ts';
import type { Block } from './blocks.ts';
import { completionOf } from './completion.ts';
import { continuesProblem, type FoundCompletion, type Range } from './leads.ts';
import type { Cell } from './lines.ts';
import { partMeasures } from './measures.ts';
import { type Label, labelOf } from './wording.ts';

/** One issue with the stretch of the source for each of its parts. Ranges do not overlap. */
export interface FoundIssue {
  number: number | null;
  statement: Range;
  completion: FoundCompletion | null;
  labels: Range[];
  measures: Range[];
  outcome: Range[];
}

type Group = 'measures' | 'outcome' | 'text';

/** A paragraph, or the part of one from a label on; in a table with its column. */
interface Stretch extends Range {
  cell?: Cell | undefined;
}

interface Piece extends Range {
  group: Group;
  /** Something else stands between it and the piece before. */
  apart: boolean;
}

/**
 * Takes an issue apart. What stands under 整改成效： of its own is the outcome, not a further measure, when measures are
 * given apart from it; alone it is all that the notice says was done, and so are its parts the measures. 整改情况： and
 * 进展： mean the measures where no 整改措施： goes before, and the outcome behind it.
 */
export function issueOf(shadow: string, block: Block): FoundIssue {
  const { lead } = block.head;
  const found: FoundIssue = {
    number: block.number,
    statement: lead.statement,
    completion: lead.completion,
    labels: [],
    measures: [],
    outcome: [],
  };
  const pieces = grouped(shadow, contentOf(shadow, block, found), found);
  takeTrailingStatus(shadow, pieces, found);
  if (!pieces.some((piece) => piece.group === 'measures'))
    for (const piece of pieces) if (piece.group === 'outcome') piece.group = 'measures';
  for (const run of runsOf(pieces)) {
    const group = run[0]?.group;
    if (group === 'measures') {
      const parted = partMeasures(shadow, run, found.measures.length);
      for (const range of parted.measures) found.measures.push(range);
      for (const range of parted.outcome) found.outcome.push(range);
    } else if (group === 'outcome') for (const piece of run) found.outcome.push(piece);
  }
  return found;
}

/** The paragraphs behind the statement, cut before every label such as 整改措施： */
function contentOf(shadow: string, block: Block, found: FoundIssue): Stretch[] {
  const { rest, statement } = block.head.lead;
  const paragraphs: Stretch[] = block.lines.map(({ line, label, start }) => ({
    start: label === null ? line.start : start,
    end: line.end,
    cell: line.cell,
  }));
  const more = shadow.slice(rest.start, rest.end);
  if (more.trim() !== '') {
    const cuts = labelCuts(shadow, rest);
    const first = cuts[0] ?? rest;
    const alone = block.lines.length > 0 || cuts.length > 1;
    if (
      alone &&
      block.head.lead.shape === 'bare' &&
      found.completion === null &&
      continuesProblem(shadow.slice(first.start, first.end))
    ) {
      found.statement = { start: statement.start, end: lastWord(shadow, first.end) };
      return [...cuts.slice(1), ...paragraphs.flatMap((range) => labelCuts(shadow, range))];
    }
    paragraphs.unshift(rest);
  }
  return paragraphs.flatMap((range) => labelCuts(shadow, range));
}

function lastWord(shadow: string, end: number): number {
  let last = end;
  while (last > 0 && /[\s。.,;:]/.test(shadow[last - 1] ?? '')) last--;
  return last;
}

function labelCuts(shadow: string, range: Stretch): Stretch[] {
  if (range.cell !== undefined) return [range];
  const cuts: Range[] = [];
  let start = range.start;
  for (let i = range.start + 1; i < range.end; i++) {
    if (!/[。;)\s]/.test(shadow[i - 1] ?? '') || /[\s]/.test(shadow[i] ?? '')) continue;
    const label = labelOf(shadow.slice(i, Math.min(i + 40, range.end)));
    if (label === null || !/:/.test(shadow.slice(i, i + label.length))) continue;
    if (shadow.slice(start, i).trim() !== '') cuts.push({ start, end: i });
    start = i;
  }
  cuts.push({ start, end: range.end });
  return cuts;
}

/** Reads the labels and takes out what they say of the status; the rest falls into groups. */
function grouped(shadow: string, ranges: Stretch[], found: FoundIssue): Piece[] {
  const labels = ranges.map((range) => labelIn(shadow, range));
  const explicit = labels.findIndex((label) => label?.kind === 'measures');
  const opening =
    explicit >= 0
      ? explicit
      : labels.findIndex((label, i) => label?.kind === 'either' && !saysStatus(shadow, ranges[i], label));
  const pieces: Piece[] = [];
  let group: Group = 'measures';
  let apart = false;
  ranges.forEach((range, i) => {
    const label = labels[i] ?? null;
    if (label === null) {
      if (takeStatus(shadow, range, found)) {
        apart = true;
        return;
      }
      const behind = pieces.length === 0 ? takeOpeningStatus(shadow, range, found) : range;
      const before =
        i < opening && !/^(?:一是|首先|\(?[1一]\)?[.、)])/.test(shadow.slice(range.start, range.start + 4));
      pieces.push({ ...behind, group: before ? 'text' : group, apart });
      apart = false;
      return;
    }
    let rest: Range = { start: range.start + label.length, end: range.end };
    if (label.length > 0) found.labels.push({ start: range.start, end: rest.start });
    if (label.kind === 'problem' || label.kind === 'detail') {
      if (rest.start < rest.end) pieces.push({ ...rest, group: 'text', apart: true });
      apart = true;
      return;
    }
    if (label.kind === 'outcome') group = 'outcome';
    if (label.kind === 'measures') group = 'measures';
    if (label.kind === 'either') group = explicit >= 0 && explicit < i ? 'outcome' : 'measures';
    if (label.kind !== 'measures') rest = takeLeadingStatus(shadow, rest, label, found);
    if (rest.start < rest.end)
      pieces.push({
        ...rest,
        group:
          label.kind === 'status' && pieces.some((piece) => piece.group === 'measures') ? 'outcome' : group,
        apart: true,
      });
    apart = rest.start >= rest.end;
  });
  return pieces;
}

/** The label at the start of a stretch, or the name of the column in its place. */
function labelIn(shadow: string, { start, end, cell }: Stretch): Label | null {
  if (cell === 'head' || cell === 'row' || cell === 'number') return { kind: 'detail', length: 0 };
  if (cell === 'more') return null;
  return labelOf(shadow.slice(start, end)) ?? (cell === undefined ? null : { kind: cell, length: 0 });
}

function saysStatus(shadow: string, range: Range | undefined, label: Label): boolean {
  return range !== undefined && completionOf(shadow.slice(range.start + label.length, range.end)) !== null;
}

/** Takes a paragraph that is nothing but a status. */
function takeStatus(shadow: string, range: Range, found: FoundIssue): boolean {
  const text = shadow.slice(range.start, range.end);
  if (found.completion !== null || text.length > 40) return false;
  const value = completionOf(text);
  if (value === null) return false;
  found.completion = { ...inner(shadow, range), value: value === 'unknown' ? null : value };
  return true;
}

/** Takes 已完成。 from the front of what follows the statement. */
function takeOpeningStatus(shadow: string, range: Range, found: FoundIssue): Range {
  const opening = /^([^。;,]{2,16})[。;]\s*/.exec(shadow.slice(range.start, range.start + 20));
  const value = opening === null ? null : completionOf(opening[1] ?? '');
  if (found.completion !== null || opening === null || value === null || value === 'unknown') return range;
  found.completion = { start: range.start, end: range.start + (opening[1] ?? '').length, value };
  return { start: range.start + opening[0].length, end: range.end };
}

/** Takes 已完成 from the front of 完成情况：已完成。 and gives back what follows. */
function takeLeadingStatus(shadow: string, range: Range, label: Label, found: FoundIssue): Range {
  const text = shadow.slice(range.start, range.end);
  const sentence =
    /^[^。;]{1,40}(?=[。;]|$)/.exec(
      text.replace(/^\s+/, ' '.repeat(text.length - text.trimStart().length)),
    )?.[0] ?? '';
  const value = completionOf(sentence);
  const clause = value === null && label.kind === 'status' ? (sentence.split(',')[0] ?? '') : sentence;
  const opening = value ?? knownCompletion(clause);
  const short =
    label.kind === 'status' &&
    sentence.length === text.replace(/[。;]$/, '').length &&
    sentence.length <= 16 &&
    sentence.trim() !== '';
  if (found.completion !== null || (opening === null && !short)) return range;
  const said = opening === null ? sentence : clause;
  found.completion = {
    ...inner(shadow, { start: range.start, end: range.start + said.length }),
    value: opening === 'unknown' ? null : opening,
  };
  let start = range.start + said.length;
  while (start < range.end && /[,。;\s]/.test(shadow[start] ?? '')) start++;
  return { start, end: range.end };
}

/** What a clause says of the completion; 正在推进 opens 正在推进，预计年底完成. */
function knownCompletion(clause: string): Completion | null {
  const value = completionOf(clause);
  return value === 'unknown' ? null : value;
}

const CLOSING_STATUS =
  /(?:^|(?<=[。;]))\s*(?:(?:目前|截至目前|现)[,]?)?(?:该|此|本|上述)(?:项|个|类)?(?:问题|整改任务|整改事项|任务|工作|整改)[^。;,]{2,16}[。]?$/;

/** Takes （已完成） or 该问题已整改完成。 from the end of the last measure, if it speaks of the issue. */
function takeTrailingStatus(shadow: string, pieces: Piece[], found: FoundIssue): void {
  const last = pieces.findLast((piece) => piece.group !== 'text');
  if (found.completion !== null || last === undefined) return;
  const text = shadow.slice(last.start, last.end);
  const tail = text.slice(-80);
  const bracket = /\(([^()]{2,24}(?:\([^()]*\))?)\)[。;\s]*$/.exec(tail);
  const value = bracket === null ? null : completionOf(afterLabel(bracket[1] ?? ''));
  if (bracket !== null && value !== null) {
    const eachHasOne =
      pieces
        .filter((piece) => piece !== last && piece.group === 'measures')
        .some((piece) => endsWithStatus(shadow, piece)) ||
      /\((?:已完成|基本完成|未完成)\)[。;]?\s*(?:[一二三四五六七八九]是|\(?[0-9])/.test(text);
    if (eachHasOne) return;
    const start = last.end - tail.length + bracket.index;
    const word = afterLabel(bracket[1] ?? '');
    const at = start + 1 + ((bracket[1] ?? '').length - word.length);
    found.completion = { start: at, end: at + word.length, value: value === 'unknown' ? null : value };
    last.end = start;
    return;
  }
  const word = /(?<=[。;])\s*([^。;,]{2,16})[。;]?$/.exec(tail);
  const plain = word === null ? null : completionOf(word[1] ?? '');
  if (word !== null && plain !== null && plain !== 'unknown') {
    const start = last.end - tail.length + word.index;
    found.completion = { ...inner(shadow, { start, end: last.end }), value: plain };
    last.end = start;
    return;
  }
  const sentence = CLOSING_STATUS.exec(tail);
  const said =
    sentence === null
      ? null
      : completionOf(
          sentence[0]
            .trim()
            .replace(/(?:该|此|本|上述)(?:项|个|类)?(?:问题|整改任务|整改事项|任务|工作|整改)/, ''),
        );
  if (sentence === null || said === null || said === 'unknown' || sentence[0].length === text.length + 1)
    return;
  const start = last.end - tail.length + sentence.index;
  found.completion = { ...inner(shadow, { start, end: last.end }), value: said };
  last.end = start;
}

function afterLabel(text: string): string {
  const label = labelOf(text);
  return label === null || label.length >= text.length ? text : text.slice(label.length);
}

function endsWithStatus(shadow: string, range: Range): boolean {
  const match = /\(([^()]{2,24})\)[。;\s]*$/.exec(
    shadow.slice(Math.max(range.start, range.end - 40), range.end),
  );
  return match !== null && completionOf(match[1] ?? '') !== null;
}

/** Without brackets, spaces and full stops around it. */
function inner(shadow: string, range: Range): Range {
  let { start, end } = range;
  while (start < end && /[\s(。;,:]/.test(shadow[start] ?? '')) start++;
  while (end > start && /[\s)。;,.]/.test(shadow[end - 1] ?? '')) end--;
  return { start, end };
}

/** Runs of pieces of one group that follow one another. */
function runsOf(pieces: Piece[]): Piece[][] {
  const runs: Piece[][] = [];
  for (const piece of pieces.filter((each) => each.start < each.end)) {
    const run = runs.at(-1);
    if (run !== undefined && !piece.apart && run[0]?.group === piece.group) run.push(piece);
    else runs.push([piece]);
  }
  return runs;
}
