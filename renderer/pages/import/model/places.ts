import { keyOf, type NoticeReading, type Span } from '../../../../shared/intake.ts';
import { bodyOf, type Check, heirOf, type Place, partOf, type Range } from './check.ts';

/** The piece that a span belongs to; `null` for white space. What intake could not place has a piece of its own. */
export function pieceOf(span: Span): string | null {
  const { role, chapter, section, category, issue, measure, field } = span;
  switch (role) {
    case 'field':
      return field ?? null;
    case 'title':
    case 'lead':
    case 'closing':
      return role;
    case 'signature':
      return 'inspectedUnit';
    case 'chapterHeading':
      return chapter === undefined ? 'lead' : keyOf.chapter(chapter);
    case 'chapterText':
      return chapter === undefined ? 'lead' : bodyOf(keyOf.chapter(chapter));
    case 'sectionHeading':
      return section === undefined ? null : keyOf.section(section);
    case 'categoryHeading':
      return category === undefined ? null : keyOf.category(category);
    case 'space':
      return null;
    case 'unplaced':
      return unplacedAt(span.start);
  }
  if (issue === undefined) return null;
  const key = keyOf.issue(issue);
  if (role === 'measure') return measure === undefined ? key : keyOf.measure(issue, measure);
  if (role === 'completion' || role === 'outcome') return partOf(key, role);
  return role === 'issueText' ? partOf(key, 'detail') : key;
}

/** The piece of text that intake could not place. */
export function unplacedAt(start: number): string {
  return `unplaced-${start}`;
}

/** A stretch of the source that belongs to one piece, or to none. */
export interface Segment extends Range {
  piece: string | null;
  role: Span['role'];
}

/** Where every piece that intake found begins and ends, from its first span to its last. */
export function foundPlaces(reading: NoticeReading): Map<string, Range> {
  const places = new Map<string, Range>();
  for (const span of reading.spans) {
    const piece = pieceOf(span);
    if (piece === null) continue;
    const known = places.get(piece);
    // A statement's frame stands around it; a unit named early and again in the signature is shown where it was found.
    if (known === undefined) places.set(piece, { start: span.start, end: span.end });
    else if (span.role !== 'signature' && known.end <= span.start && span.start - known.end < 400)
      known.end = span.end;
  }
  return places;
}

/** Where a piece stands in the source at present; `null` for one that a person typed. */
export function placeOf(
  check: Pick<Check, 'places'>,
  found: ReadonlyMap<string, Range>,
  piece: string,
): Range | null {
  return check.places.findLast((place) => place.piece === piece) ?? found.get(piece) ?? null;
}

/** The segments of a stretch of the source, from what intake found and what a person has laid over it. */
export function segmentsIn(spans: readonly Span[], first: number, range: Range, check: Check): Segment[] {
  const segments: Segment[] = [];
  for (let i = first; i < spans.length; i += 1) {
    const span = spans[i];
    if (!span || span.start >= range.end) break;
    const start = Math.max(span.start, range.start);
    const end = Math.min(span.end, range.end);
    if (start < end) segments.push({ start, end, role: span.role, piece: heirOfSpan(check, span) });
  }
  return check.places.reduce((below, place) => laidOver(below, place, check), segments);
}

function heirOfSpan(check: Check, span: Span): string | null {
  const piece = pieceOf(span);
  return piece === null ? null : heirOf(check, piece);
}

function laidOver(segments: Segment[], place: Place, check: Check): Segment[] {
  return segments.flatMap((segment) => {
    const start = Math.max(segment.start, place.start);
    const end = Math.min(segment.end, place.end);
    if (start >= end || segment.role === 'space') return [segment];
    const piece = heirOf(check, place.piece);
    return [
      { ...segment, end: start },
      { ...segment, start, end, piece, role: 'measure' as const },
      { ...segment, start: end },
    ].filter((part) => part.start < part.end);
  });
}
