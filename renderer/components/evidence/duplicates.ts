import type { EvidencePlace, StagedEvidence, StagedUse } from '../../../shared/evidence.ts';

/** Where files are to be attached. */
export interface EvidenceSpot {
  issueId: string;
  /** `null` for the issue as a whole. The number may change while files come in; the id does not. */
  measure: { id: string; number: number } | null;
}

/** What becomes of a file whose bytes are there already. */
export type Choice = 'link' | 'new' | 'skip';

export interface Duplicate {
  file: StagedEvidence;
  /** Outside the recycle bin. */
  places: EvidencePlace[];
  /** How many places lie in the recycle bin. */
  trashed: number;
  /** Whether the very same piece lies at the spot already, so that adding it would change nothing. */
  isHere: boolean;
}

/** A file as it was brought, if its bytes are there already. */
export function duplicateOf(file: StagedEvidence, spot: EvidenceSpot): Duplicate | null {
  if (file.alreadyIn.length === 0) return null;
  const places = file.alreadyIn.filter(({ trashed }) => !trashed);
  const measure = spot.measure?.id ?? null;
  const isHere = places.some(({ issueId, measureId }) => issueId === spot.issueId && measureId === measure);
  return { file, places, trashed: file.alreadyIn.length - places.length, isHere };
}

/** The choices that make sense for a file. */
export function choicesFor({ places, isHere }: Duplicate): Choice[] {
  if (isHere) return ['new', 'skip'];
  return places.length > 0 ? ['link', 'new', 'skip'] : ['new', 'skip'];
}

/** The choices that make sense for one of them at least. */
export function choicesForAny(duplicates: readonly Duplicate[]): Choice[] {
  const possible = new Set(duplicates.flatMap(choicesFor));
  return (['link', 'new', 'skip'] as const).filter((choice) => possible.has(choice));
}

/** What is offered first: never the same piece twice, and one piece rather than two. */
export function offeredFor(duplicate: Duplicate): Choice {
  if (duplicate.isHere) return 'skip';
  return duplicate.places.length > 0 ? 'link' : 'new';
}

/** What a choice comes to; `null` where the file is not wanted. */
export function becomes(choice: Choice, { places }: Duplicate): StagedUse | null {
  const [first] = places;
  if (choice === 'link' && first) return { linkTo: first.evidenceId };
  return choice === 'skip' ? null : 'attach';
}
