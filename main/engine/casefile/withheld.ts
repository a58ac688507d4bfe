import type { Notice } from '../../../shared/notice.ts';
import type { Completion } from '../../../shared/vocabulary.ts';

/** An issue that a notice counts but does not list; its text is for the office to fill in. */
export interface WithheldPlaceholder {
  completion: Completion | null;
}

/**
 * The issues that a notice counts but does not list. Their completion follows from the totals only where the totals
 * account for every one of them; else it is `null`.
 */
export function withheldPlaceholders({
  stated,
  issues,
}: Pick<Notice, 'stated' | 'issues'>): WithheldPlaceholder[] {
  const missing = (stated.issues ?? 0) - issues.length;
  if (missing <= 0) return [];
  const known: Completion[] = [];
  for (const completion of ['completed', 'basicallyCompleted', 'notCompleted'] as const) {
    const listed = issues.filter((issue) => issue.completion === completion).length;
    const surplus = (stated[completion] ?? 0) - listed;
    if (surplus < 0) return unknown(missing);
    for (let n = 0; n < surplus; n += 1) known.push(completion);
  }
  return known.length === missing ? known.map((completion) => ({ completion })) : unknown(missing);
}

function unknown(count: number): WithheldPlaceholder[] {
  return Array.from({ length: count }, () => ({ completion: null }));
}
