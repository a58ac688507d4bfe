import type { StatedTotals } from './notice.ts';
import type { Completion } from './vocabulary.ts';

/** An issue that a notice counts but does not list; its text is for the office to fill in. */
export interface WithheldPlaceholder {
  completion: Completion | null;
}

interface Totals {
  stated: StatedTotals;
  /** Those that are listed. */
  issues: readonly { completion: Completion | null }[];
}

const STATED = ['completed', 'basicallyCompleted', 'notCompleted'] as const;

/** More than any one inspection has brought up; a larger gap is a misprint, or counts something else. */
const MOST_WITHHELD = 300;

/** Whether the stated totals leave room for every issue that is listed, so that they can be the totals of this list. */
export function statedHolds({ stated, issues }: Totals): boolean {
  return (
    issues.length <= (stated.issues ?? Number.POSITIVE_INFINITY) &&
    STATED.every(
      (completion) => listedAs(issues, completion) <= (stated[completion] ?? Number.POSITIVE_INFINITY),
    )
  );
}

/**
 * The issues that a notice counts but does not list. Their completion follows from the totals only where the totals
 * account for every one of them; else it is `null`.
 */
export function withheldPlaceholders({ stated, issues }: Totals): WithheldPlaceholder[] {
  const missing = (stated.issues ?? 0) - issues.length;
  if (missing <= 0 || missing > MOST_WITHHELD) return [];
  const known: Completion[] = [];
  for (const completion of STATED) {
    const surplus = (stated[completion] ?? 0) - listedAs(issues, completion);
    if (surplus < 0) return unknown(missing);
    for (let n = 0; n < surplus; n += 1) known.push(completion);
  }
  return known.length === missing ? known.map((completion) => ({ completion })) : unknown(missing);
}

function listedAs(issues: Totals['issues'], completion: Completion): number {
  return issues.filter((issue) => issue.completion === completion).length;
}

function unknown(count: number): WithheldPlaceholder[] {
  return Array.from({ length: count }, () => ({ completion: null }));
}
