import type { IntakeResult } from '../intake/index.ts';

/** What a notice says of an issue beside its statement, its completion and its measures; paragraphs parted by `\n`. */
export interface IssueRemarks {
  outcome: string | null;
  detail: string | null;
}

/** The remarks on each issue, in the order of `notice.issues`. */
export function issueRemarks({ source, spans, notice }: IntakeResult): IssueRemarks[] {
  const texts = (issue: number, role: 'outcome' | 'issueText'): string | null => {
    const parts = spans
      .filter((span) => span.issue === issue && span.role === role)
      .map((span) => source.slice(span.start, span.end).trim())
      .filter((part) => /[\p{L}\p{N}]/u.test(part));
    return parts.length > 0 ? parts.join('\n') : null;
  };
  return notice.issues.map((_, index) => ({
    outcome: texts(index, 'outcome'),
    detail: texts(index, 'issueText'),
  }));
}

/** The chapters in which issues stand, as indices into `notice.chapters`. */
export function chaptersWithIssues({ spans }: IntakeResult): Set<number> {
  const chapters = new Set<number>();
  for (const { role, chapter } of spans) {
    if (role === 'statement' && chapter !== undefined) chapters.add(chapter);
  }
  return chapters;
}
