import { enclosedIn, outsideOf } from './enclosed.ts';
import { markerAt } from './markers.ts';
import { numeral } from './numerals.ts';

/** What stands before a number inside running text, from the strongest cut to the weakest. */
type Cut = 'line' | 'sentence' | 'semicolon' | 'colon' | 'comma';

interface Candidate {
  at: number;
  style: string;
  value: number;
  cut: Cut;
}

const COUNTED = /^([一二三四五六七八九十]{1,3})是/;
/** Lists that turn out to be none are given up after this many, which keeps the work linear. */
const MOST_TRIED = 40;
const ORDER = ['首先', '其次', '再次', '最后'];

/**
 * Where the parts of an enumeration begin in a piece of the shadow (offsets), or none if it holds no enumeration at
 * its top level. Knows 一是, 首先, 第一，, 其一, （1）, ①, 1. and （一）; a part counts when the numbers run in order from
 * one, so that 一是 inside quotes or 《》, or a list inside one of the parts, is not mistaken for the list itself.
 */
export function enumerationOf(text: string, first = 1): number[] {
  const candidates = candidatesIn(text);
  const starts = candidates.filter((each) => each.value === first && each.cut !== 'comma');
  for (const candidate of starts.slice(0, MOST_TRIED)) {
    const run = runFrom(candidates, candidate);
    if (run.length >= 2 || (candidate.at === 0 && candidate.style !== 'ordered'))
      return run.map((each) => each.at);
  }
  return behindComma(text, candidates, first);
}

/** 针对…，局党组立即部署，一是…；二是…: the list of the first sentence, if more than commas part it. */
function behindComma(text: string, candidates: Candidate[], first: number): number[] {
  const start = candidates.find(
    (each) => each.value === first && each.cut === 'comma' && each.style === 'counted',
  );
  if (start === undefined || /[。;\n\r]/.test(text.slice(0, start.at))) return [];
  const run = runFrom(candidates, start);
  return run.length >= 2 && run[1]?.cut !== 'comma' ? run.map((each) => each.at) : [];
}

function candidatesIn(text: string): Candidate[] {
  const outside = outsideOf(enclosedIn(text));
  const found: Candidate[] = [];
  for (let at = 0; at < text.length; at++) {
    const cut = cutBefore(text, at);
    if (cut === null || !outside(at)) continue;
    const piece = text.slice(at, at + 16);
    const numbered = numberedAt(piece, cut);
    if (numbered !== null) found.push({ at, cut, ...numbered });
  }
  return found;
}

function numberedAt(piece: string, cut: Cut): { style: string; value: number } | null {
  const counted = COUNTED.exec(piece);
  if (counted !== null) {
    const value = numeral(counted[1] ?? '');
    return value === null ? null : { style: 'counted', value };
  }
  const order = ORDER.findIndex((word) => piece.startsWith(word));
  if (order >= 0) return { style: 'ordered', value: order + 1 };
  const one = /^其([一二三四五六七八九])[,是:、]/.exec(piece);
  if (one !== null) return { style: 'oneOf', value: numeral(one[1] ?? '') ?? 0 };
  const ordinal = /^第([一二三四五六七八九十]{1,3})[,、:]/.exec(piece);
  if (ordinal !== null) return { style: 'ordinal', value: numeral(ordinal[1] ?? '') ?? 0 };
  const marker = markerAt(piece, 0);
  if (marker === null || marker.style === 'problem') return null;
  if (cut === 'comma' && !['circled', 'arabicRound'].includes(marker.style)) return null;
  if (marker.style === 'chinese' && cut !== 'line') return null;
  return { style: marker.style, value: marker.number };
}

function cutBefore(text: string, at: number): Cut | null {
  let before = at - 1;
  while (before >= 0 && text[before] === ' ') before--;
  if (text[at] === ' ') return null;
  const unit = text[before];
  if (unit === undefined || unit === '\n' || unit === '\r') return 'line';
  if (/[。!?)”]/.test(unit)) return 'sentence';
  if (unit === ';') return 'semicolon';
  if (unit === ':') return 'colon';
  return unit === ',' || unit === '、' ? 'comma' : null;
}

interface Run {
  parts: Candidate[];
}

/** The parts of the list that begins with `first`, lists nested inside its parts left out. */
function runFrom(candidates: Candidate[], first: Candidate): Candidate[] {
  const base: Run = { parts: [first] };
  let open: Run[] = [base];
  for (const each of candidates) {
    if (each.at <= first.at || each.style !== first.style) continue;
    if (each.value === first.value) {
      open = [...open.slice(0, 4), { parts: [each] }];
      continue;
    }
    const fitting = open.filter((run) => lastOf(run) + 1 === each.value);
    const run =
      fitting.findLast((other) => cutOf(other) === each.cut) ?? fitting.at(-1) ?? skipping(open, base, each);
    if (run === undefined) continue;
    run.parts.push(each);
    open = open.slice(0, open.indexOf(run) + 1);
  }
  return base.parts;
}

/** A number may be missing from the text; only the list itself is carried over such a gap. */
function skipping(open: Run[], base: Run, each: Candidate): Run | undefined {
  const gap = each.value - lastOf(base);
  return open.length === 1 && gap > 1 && gap <= 4 && (base.parts.length === 1 || cutOf(base) === each.cut)
    ? base
    : undefined;
}

function lastOf(run: Run): number {
  return run.parts.at(-1)?.value ?? 0;
}

/** What parts the list: the cut before its second part, for the first may stand behind a colon. */
function cutOf(run: Run): Cut | undefined {
  return (
    run.parts[1] ??
    (run.parts[0]?.cut === 'line' || run.parts[0]?.cut === 'sentence' ? run.parts[0] : undefined)
  )?.cut;
}
