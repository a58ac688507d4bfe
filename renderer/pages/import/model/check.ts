import type { NoticeDraft } from '../../../../shared/intake.ts';

/** A stretch of the source in UTF-16 units, `end` exclusive. */
export interface Range {
  start: number;
  end: number;
}

/** Where a piece that a person made, or moved text to, stands in the source. */
export interface Place extends Range {
  piece: string;
}

/** How far the check of a reading has come; every correction makes a new one, so that it can be taken back. */
export interface Check {
  draft: NoticeDraft;
  /** Laid over the places that intake found; the later counts. */
  places: readonly Place[];
  /** Pieces that have gone into others. */
  merged: Readonly<Record<string, string>>;
  /** Keys of the doubts that have been dealt with. */
  settled: ReadonlySet<string>;
}

export function checkOf(draft: NoticeDraft): Check {
  return { draft, places: [], merged: {}, settled: new Set() };
}

/** The parts of an issue that have a place of their own in the source. */
export type IssuePart = 'completion' | 'outcome' | 'detail';

/** The piece that is a part of an issue. */
export function partOf(issue: string, part: IssuePart): string {
  return `${issue}:${part}`;
}

/** The piece that is the running text of a chapter. */
export function bodyOf(chapter: string): string {
  return `${chapter}:body`;
}

let made = 0;

/** A key that no piece of any draft has. */
export function newKey(): string {
  made += 1;
  return `made-${made}`;
}

/** The piece that now holds what `piece` held. */
export function heirOf({ merged }: Pick<Check, 'merged'>, piece: string): string {
  let heir = piece;
  for (let next = merged[heir]; next !== undefined && next !== heir; next = merged[heir]) heir = next;
  return heir;
}

/** All pieces that the draft still has; what stands at any other place of the source is left out of it. */
export function livingPieces(draft: NoticeDraft): Set<string> {
  const pieces = new Set<string>(['lead', 'closing', ...FACTS]);
  for (const { key } of [...draft.sections, ...draft.categories]) pieces.add(key);
  for (const { key } of draft.chapters) pieces.add(key).add(bodyOf(key));
  for (const { key, measures, outcome, detail } of draft.issues) {
    pieces.add(key).add(partOf(key, 'completion'));
    if (outcome !== null) pieces.add(partOf(key, 'outcome'));
    if (detail !== null) pieces.add(partOf(key, 'detail'));
    for (const measure of measures) pieces.add(measure.key);
  }
  return pieces;
}

const FACTS = [
  'title',
  'inspectedUnit',
  'inspectionBody',
  'inspectionKind',
  'inspectedFrom',
  'inspectedTo',
  'feedbackDate',
  'noticeDate',
  'phone',
  'hours',
  'address',
  'postcode',
  'email',
  'commentFrom',
  'commentTo',
];
