import { type CaseFile, type Issue, pieceCount } from '../../../shared/casefile.ts';
import type { CompletionCounts } from '../../../shared/completion-counts.ts';
import type { Stage } from '../../../shared/vocabulary.ts';

/** The figures of one case file or of several. */
export interface Statistics {
  /** Issues as the notices state them; `null` where none states a total. */
  stated: number | null;
  /** Issues in the public list. */
  listed: number;
  withheld: number;
  /** Over all issues, withheld ones included, as are the three below. */
  completion: CompletionCounts;
  stages: Record<Stage, number>;
  /** One row a section in their order; the last, with number `null`, holds issues without a section, if any. */
  sections: SectionStatistics[];
  measures: number;
  /** `files` are distinct contents, `bytes` their size. */
  evidence: { records: number; files: number; bytes: number };
}

export interface SectionStatistics {
  number: number | null;
  title: string | null;
  issues: number;
  completion: CompletionCounts;
}

/** The figures of the given case files taken together. */
export function statisticsOf(caseFiles: readonly CaseFile[]): Statistics {
  const issues = caseFiles.flatMap((caseFile) => caseFile.issues);
  const stated = caseFiles.flatMap((caseFile) => caseFile.stated.issues ?? []);
  const evidence = issues.flatMap((issue) => issue.evidence);
  const sizes = new Map(evidence.map((item) => [item.sha256, item.size]));
  return {
    stated: stated.length > 0 ? stated.reduce((sum, count) => sum + count, 0) : null,
    listed: issues.filter((issue) => issue.disclosure === 'public').length,
    withheld: issues.filter((issue) => issue.disclosure === 'withheld').length,
    completion: countCompletions(issues),
    stages: countStages(issues),
    sections: caseFiles.flatMap(sectionStatistics),
    measures: issues.reduce((sum, issue) => sum + issue.measures.length, 0),
    evidence: {
      records: pieceCount(evidence),
      files: sizes.size,
      bytes: [...sizes.values()].reduce((sum, size) => sum + size, 0),
    },
  };
}

function countCompletions(issues: readonly Issue[]): CompletionCounts {
  const counts = { completed: 0, basicallyCompleted: 0, notCompleted: 0, ongoing: 0, notStated: 0 };
  for (const issue of issues) counts[issue.completion ?? 'notStated'] += 1;
  return counts;
}

function countStages(issues: readonly Issue[]): Record<Stage, number> {
  const counts = { notStarted: 0, rectifying: 0, underReview: 0, returned: 0, closed: 0 };
  for (const issue of issues) counts[issue.stage] += 1;
  return counts;
}

function sectionStatistics({ sections, issues }: CaseFile): SectionStatistics[] {
  const rows = sections.map(({ id, number, title }) => ({ id, number, title }));
  return [...rows, { id: null, number: null, title: null }]
    .map(({ id, number, title }) => {
      const own = issues.filter((issue) => issue.sectionId === id);
      return { number, title, issues: own.length, completion: countCompletions(own) };
    })
    .filter((row) => row.number !== null || row.issues > 0);
}
