import type { Issue, Measure } from '../../../../shared/casefile.ts';
import type { Change } from '../../library/index.ts';
import { addMeasure, type MeasurePatch, updateMeasure } from '../../measure/index.ts';
import { putInTrash } from '../../trash/index.ts';
import type { EntryMeasure } from '../sheet/entry.ts';
import { likeness, pairsIn, sameKey, wordsKey } from './same.ts';

/** Below this, two texts are two measures, and not one that was worded anew. */
const ALIKE = 0.35;

/**
 * Makes the measures of an issue those of the ledger: what is there already stays what it is, with its proof; what the
 * ledger no longer has goes to the recycle bin.
 * @throws JuanzongError of the commands of measures
 */
export function writeMeasures(change: Change, issue: Issue, wanted: readonly EntryMeasure[]): void {
  const partners = align(issue.measures, wanted);
  const kept = new Set(partners.flatMap((measure) => measure?.id ?? []));
  const gone = issue.measures.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  // First what stays: a list without measures is nobody's wish.
  let after: string | undefined;
  wanted.forEach((measure, index) => {
    const partner = partners[index];
    if (partner) {
      const patch = patchOf(partner, measure);
      if (Object.keys(patch).length > 0) updateMeasure(change, partner.id, patch);
      after = partner.id;
      return;
    }
    after = addMeasure(change, { issueId: issue.id, text: measure.text, after: after ?? undefined });
    const patch = patchOf(null, measure);
    if (Object.keys(patch).length > 0) updateMeasure(change, after, patch);
  });
  if (gone.length > 0) putInTrash(change, { kind: 'measure', ids: gone }, change.actor);
}

/** Dates and outcomes of measures that were just added, in their order. */
export function writeMeasureFacts(change: Change, issue: Issue, wanted: readonly EntryMeasure[]): void {
  wanted.forEach((measure, index) => {
    const own = issue.measures[index];
    const patch = patchOf(null, measure);
    if (own && Object.keys(patch).length > 0) updateMeasure(change, own.id, patch);
  });
}

function patchOf(present: Measure | null, wanted: EntryMeasure): MeasurePatch {
  const { text, startDate, dueDate, doneDate, outcome } = wanted;
  return {
    ...(present && !sameKey(present.text, text) ? { text } : {}),
    ...(startDate !== null && startDate !== present?.startDate ? { startDate } : {}),
    ...(dueDate !== null && dueDate !== (present?.deadline ?? present?.dueDate) ? { dueDate } : {}),
    ...(doneDate !== null && doneDate !== present?.doneDate ? { doneDate } : {}),
    ...(outcome !== null && (!present?.outcome || !sameKey(present.outcome, outcome)) ? { outcome } : {}),
  };
}

/** For each wanted measure the one that it is now, in the same order; the pairs that have most in common. */
function align(present: readonly Measure[], wanted: readonly EntryMeasure[]): (Measure | null)[] {
  const old = present.map(({ text }) => pairsIn(wordsKey(text)));
  const fresh = wanted.map(({ text }) => pairsIn(wordsKey(text)));
  const like = (i: number, j: number): number => {
    const value = likeness(old[i] ?? new Set(), fresh[j] ?? new Set());
    return value < ALIKE ? Number.NEGATIVE_INFINITY : value;
  };
  // best[i][j]: what the first i and the first j have in common at most.
  const best: number[][] = [Array.from({ length: wanted.length + 1 }, () => 0)];
  for (let i = 1; i <= present.length; i += 1) {
    const row = [0];
    for (let j = 1; j <= wanted.length; j += 1) {
      const pair = (best[i - 1]?.[j - 1] ?? 0) + like(i - 1, j - 1);
      row.push(Math.max(pair, best[i - 1]?.[j] ?? 0, row[j - 1] ?? 0));
    }
    best.push(row);
  }
  const partners: (Measure | null)[] = wanted.map(() => null);
  let [i, j] = [present.length, wanted.length];
  while (i > 0 && j > 0) {
    const here = best[i]?.[j] ?? 0;
    if (here === (best[i - 1]?.[j] ?? 0)) i -= 1;
    else if (here === (best[i]?.[j - 1] ?? 0)) j -= 1;
    else {
      partners[j - 1] = present[i - 1] ?? null;
      i -= 1;
      j -= 1;
    }
  }
  return partners;
}
