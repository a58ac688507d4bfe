import type { Span, SpanLink, SpanRole } from '../../../shared/intake.ts';
import type { Range } from './leads.ts';
import { type Line, lineAt } from './lines.ts';

/** What a piece of text is. A part lies over its paragraph, a field over both; within one layer the first claim holds. */
type Layer = 'paragraph' | 'part' | 'field';
const LAYERS: Layer[] = ['paragraph', 'part', 'field'];

/** Collects what each stretch of the source is, and gives the spans that partition it. */
export class SpanMap {
  readonly #claims: Record<Layer, Span[]> = { paragraph: [], part: [], field: [] };

  claim(layer: Layer, range: Range, role: SpanRole, link: SpanLink = {}): void {
    if (range.start < range.end)
      this.#claims[layer].push({ start: range.start, end: range.end, role, ...link });
  }

  /** Contiguous spans over the whole source. What nobody claimed is `space` or, line by line, `unplaced`. */
  partition(source: string, lines: Line[]): Span[] {
    const covered = LAYERS.map((layer) => withoutOverlap(this.#claims[layer])).reduce(
      (below, above) => laidOver(below, above),
      [],
    );
    const spans: Span[] = [];
    let at = 0;
    for (const span of covered) {
      addUnclaimed(spans, source, lines, at, span.start);
      spans.push(span);
      at = span.end;
    }
    addUnclaimed(spans, source, lines, at, source.length);
    return spans;
  }
}

function withoutOverlap(claims: Span[]): Span[] {
  const kept: Span[] = [];
  for (const claim of [...claims].sort((a, b) => a.start - b.start)) {
    const start = Math.max(claim.start, kept.at(-1)?.end ?? 0);
    if (start < claim.end) kept.push({ ...claim, start });
  }
  return kept;
}

/** The spans of `below` with those of `above` cut out of them and put in their place. */
function laidOver(below: Span[], above: Span[]): Span[] {
  const result: Span[] = [];
  let next = 0;
  for (const cover of above) {
    let span = below[next];
    while (span !== undefined && span.start < cover.end) {
      if (span.start < cover.start) result.push({ ...span, end: Math.min(span.end, cover.start) });
      if (span.end > cover.end) {
        below[next] = { ...span, start: cover.end };
        break;
      }
      next++;
      span = below[next];
    }
    result.push(cover);
  }
  return result.concat(below.slice(next)).sort((a, b) => a.start - b.start);
}

function addUnclaimed(spans: Span[], source: string, lines: Line[], from: number, to: number): void {
  let at = from;
  while (at < to) {
    const stop = Math.min(lineAt(lines, at)?.to ?? to, to);
    const piece = source.slice(at, Math.max(stop, at + 1));
    const end = at + piece.length;
    const text = piece.trim();
    const before = text === '' ? end : at + piece.indexOf(text);
    const after = text === '' ? end : before + text.length;
    push(spans, { start: at, end: before, role: 'space' });
    push(spans, { start: before, end: after, role: 'unplaced' });
    push(spans, { start: after, end, role: 'space' });
    at = end;
  }
}

function push(spans: Span[], span: Span): void {
  const last = spans.at(-1);
  if (span.start >= span.end) return;
  if (last !== undefined && last.role === 'space' && span.role === 'space') last.end = span.end;
  else spans.push(span);
}
